import Console
import Entities

/// One line of keyword in context (KWIC): the keyword in the middle, the words around it cut.
enum KeywordInContext {
  static func draw(
    _ context: ContextLine, kind: EntityKind?, row: Int, into frame: inout Frame
  ) {
    let width = frame.size.columns - 4
    let keyword = context.keyword.fitted(to: max(4, width * 2 / 3))
    let side = max(0, (width - keyword.cellWidth) / 2)
    let left = context.left.fittedFromEnd(to: side).rightAligned(in: side)
    frame.draw(left, row: row, column: 2)
    let roles = kind.map { RoleSet([Role($0), .strong]) } ?? RoleSet(.match)
    let end = frame.draw(keyword, row: row, column: 2 + side, roles: roles)
    frame.draw(context.right.fitted(to: frame.size.columns - end - 2), row: row, column: end)
  }
}
