public import Statements

/// One line of a comparison's screen.
public struct ComparisonLine: Hashable, Sendable {
  /// What stands on it.
  public enum Content: Hashable, Sendable {
    /// The name of an aspect, or of what follows all of them.
    case section(String)
    /// What a row of cards is about.
    case label(String)
    /// The article of a card, by its index among the sources.
    case source(Int)
    /// A part of a label at the left, and the cells beside it.
    case cells(label: String, [Piece])
    /// The label of a row with items only in columns off the screen, these columns, the first first.
    case elsewhere(label: String, [Int])
    /// An article that does not mention the topic.
    case absent(Comparison.Source, Int)
    case blank
  }

  /// A line of one cell.
  public struct Piece: Hashable, Sendable {
    /// The article's place in the order of the screen.
    public let column: Int
    /// The words.
    public let text: String
    /// What part of an item they are.
    public let part: Part
    /// What they belong to.
    public let place: ComparisonTable.Place
    /// Lines of what they belong to, on its first line; 0 on the others.
    public let extent: Int

    /// The parts of an item.
    public enum Part: Hashable, Sendable {
      case head, body, empty
    }
  }

  /// What stands on it.
  public let content: Content
  /// The row of the comparison it belongs to.
  public let row: Int?

  init(_ content: Content, row: Int? = nil) {
    self.content = content
    self.row = row
  }

  private func piece(in column: Int?) -> Piece? {
    guard case .cells(_, let pieces) = content else { return nil }
    return pieces.first { column == nil || $0.column == column }
  }

  /// What Enter opens on it in a column; in any where none is given, as on cards.
  func place(in column: Int?) -> ComparisonTable.Place? {
    switch content {
    case .absent(_, let index): return .absent(index)
    case .elsewhere(_, let columns):
      guard let row, let first = columns.first else { return nil }
      return .elsewhere(row: row, column: first)
    case .section, .label, .source, .cells, .blank: return piece(in: column)?.place
    }
  }

  /// Whether something begins on it that can be selected.
  func isSelectable(in column: Int?) -> Bool {
    switch content {
    case .absent, .elsewhere: true
    case .section, .label, .source, .cells, .blank: (piece(in: column)?.extent ?? 0) > 0
    }
  }

  /// Lines of what begins on it.
  func extent(in column: Int?) -> Int { max(1, piece(in: column)?.extent ?? 1) }

  /// The column in which something begins on it, on cards.
  var selectableColumn: Int? {
    guard let piece = piece(in: nil), piece.extent > 0 else { return nil }
    return piece.column
  }
}
