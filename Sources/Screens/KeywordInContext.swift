import Console
import Entities

/// One line of keyword in context (KWIC): the keyword in the middle, the words around it cut.
enum KeywordInContext {
  static func draw(
    _ context: ContextLine, kind: EntityKind?, row: Int, columns: Range<Int>? = nil,
    into frame: inout Frame
  ) {
    let columns = columns ?? 2..<(frame.size.columns - 2)
    let width = columns.count
    let keyword = context.keyword.fitted(to: max(4, width * 2 / 3))
    let side = max(0, (width - keyword.cellWidth) / 2)
    let left = context.left.fittedFromEnd(to: side).rightAligned(in: side)
    frame.draw(left, row: row, column: columns.lowerBound)
    let roles = kind.map { RoleSet([Role($0), .strong]) } ?? RoleSet(.match)
    let end = frame.draw(keyword, row: row, column: columns.lowerBound + side, roles: roles)
    frame.draw(context.right.fitted(to: columns.upperBound - end), row: row, column: end)
  }
}
