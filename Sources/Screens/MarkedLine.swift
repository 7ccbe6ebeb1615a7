import Console
import Entities
import Statements

/// A sentence with its marks, on one line or on several.
struct MarkedLine {
  /// A stretch of the sentence that looks the same throughout.
  private struct Piece {
    let text: String
    let roles: RoleSet
  }

  private let line: LineText
  private let pieces: [Piece]

  init(_ line: LineText, _ gazetteer: Gazetteer) {
    self.line = line
    let bytes = Array(line.text.utf8)
    var pieces: [Piece] = []
    var at = 0
    func add(_ range: Range<Int>, _ roles: RoleSet) {
      guard !range.isEmpty else { return }
      pieces.append(Piece(text: String(decoding: bytes[range], as: UTF8.self), roles: roles))
    }
    for mark in line.marks {
      add(at..<mark.range.lowerBound, [])
      add(mark.range, Self.roles(of: mark.kind, gazetteer))
      at = mark.range.upperBound
    }
    add(at..<bytes.count, [])
    self.pieces = pieces
  }

  /// The words in lines of a width in cells.
  func lines(columns: Int) -> [[StyledWords.Word]] {
    var words = StyledWords()
    if line.isCutLeft { words.add("…", RoleSet(.dim)) }
    var endsInBlank = true
    for piece in pieces {
      let beginsInBlank = piece.text.first?.isWhitespace ?? false
      words.add(piece.text, piece.roles, isGlued: !endsInBlank && !beginsInBlank)
      endsInBlank = piece.text.last?.isWhitespace ?? true
    }
    if line.isCutRight { words.add("…", RoleSet(.dim)) }
    return words.lines(columns: columns)
  }

  /// Draws what fits in a row, so far from the beginning that the first mark is in view.
  func draw(row: Int, columns: Range<Int>, into frame: inout Frame) {
    let width = columns.count
    var skipped = hidden(of: width)
    var column = columns.lowerBound
    if skipped > 0 || line.isCutLeft {
      column = frame.draw("…", row: row, column: column, roles: RoleSet(.dim))
    }
    for (index, piece) in pieces.enumerated() {
      let text = piece.text.droppingCells(&skipped)
      guard !text.isEmpty else { continue }
      let room = columns.upperBound - column
      let isLast = index == pieces.count - 1
      let fits = text.cellWidth <= room - (isLast ? 0 : 1)
      let shown = fits ? text : text.fitted(to: room)
      column = frame.draw(shown, row: row, column: column, roles: piece.roles)
      if !fits { return }
    }
  }

  /// Cells that are left out at the beginning.
  private func hidden(of width: Int) -> Int {
    var before = 0
    for piece in pieces {
      let cells = piece.text.cellWidth
      if !piece.roles.isEmpty {
        // A third of the row is left for what leads to the mark.
        return before + cells <= width - 2 ? 0 : wordStart(after: max(0, before - width / 3))
      }
      before += cells
    }
    return 0
  }

  /// The cells before the first word that begins at a cell or after it.
  private func wordStart(after cells: Int) -> Int {
    guard cells > 0 else { return 0 }
    var at = 0
    var isBlank = false
    for character in line.text {
      if at >= cells, isBlank { return at }
      isBlank = character == " "
      at += Cluster(character).width
    }
    return cells
  }

  private static func roles(of kind: LineText.Mark.Kind, _ gazetteer: Gazetteer) -> RoleSet {
    switch kind {
    case .date: RoleSet([.accent, .strong])
    case .passage: RoleSet(.match)
    case .entity(let id):
      gazetteer[id].map { RoleSet([Role($0.kind), .strong]) } ?? RoleSet(.strong)
    }
  }
}

extension String {
  /// The text without clusters at its start that take some cells; counts what is still to go.
  fileprivate func droppingCells(_ cells: inout Int) -> String {
    guard cells > 0 else { return self }
    var left = cells
    let rest = drop { character in
      guard left > 0 else { return false }
      left -= Cluster(character).width
      return true
    }
    cells = max(0, left)
    return String(rest)
  }
}
