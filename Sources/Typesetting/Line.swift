public import Articles
public import Console

/// One row of a laid out article.
public struct Line: Hashable, Sendable {
  /// The canonical text on this row, without the spaces at its end; empty on a blank row.
  ///
  /// The range of a blank row between two blocks lies in the gap between them, so that `row(of:)`
  /// leads back to it.
  public let range: Range<Offset>

  /// The index of the block; nil for a blank row between blocks.
  public let block: Int?

  /// Cells left of the leftmost cluster.
  ///
  /// Negative only for a preformatted row that runs from right to left and is too wide: it sticks
  /// out on the left.
  public let indent: Int

  /// What stands in the indent.
  public let lead: Lead?

  /// The sign after the last cluster that is not part of the text.
  public let trailer: Trailer?

  /// Cells from the left edge to the end of the text, indent and trailer included.
  ///
  /// Only preformatted rows and a cluster that is wider than the column may exceed the measure,
  /// and in justified text a mark that hangs in the margin, by one cell.
  public let width: Int

  /// Whether no row of the same block stands above.
  public let isFirstOfBlock: Bool

  /// Whether no row of the same block stands below.
  public let isLastOfBlock: Bool

  /// The side at which the row begins; it is set against that edge.
  public let direction: Direction

  /// How the clusters of the row are spread over its cells.
  let setting: Setting

  /// Where the clusters stand, when that is not the order of the text.
  let visual: VisualLine?

  /// The bytes of the spaces that take two cells, ascending.
  let widened: [Int]

  /// Whether clusters stand elsewhere than the order of the text has them.
  public var isReordered: Bool { visual != nil }

  /// Whether the row is kept as it stands in the source, however wide it is.
  public var isPreformatted: Bool { setting == .preformatted }

  /// Whether the row is a blank one between two blocks.
  public var isBlank: Bool { block == nil }

  /// Whether the row stands for a passage that was printed before: it has no clusters.
  public var isFold: Bool { setting == .repeated }
}

extension Line {
  /// What stands in the indent of a row: a list marker, the bar of a quotation.
  public struct Lead: Hashable, Sendable {
    /// What the lead is, for its colour.
    public enum Kind: Hashable, Sendable {
      case marker
      case bar
      /// The line under the largest headings and under the head of a table.
      case rule
      /// The head of a column beside a cell of a record.
      case label
    }

    /// What the lead is.
    public let kind: Kind

    /// The text to draw.
    public let text: String

    /// The text in the order in which it is read, for what is not drawn on cells.
    public let written: String

    /// The column of its first cell.
    public let column: Int

    init(kind: Kind, text: String, written: String? = nil, column: Int) {
      self.kind = kind
      self.text = text
      self.written = written ?? text
      self.column = column
    }
  }

  /// A sign that the layout adds after the last cluster of a row; it is in no copy and no search.
  public enum Trailer: UInt8, Hashable, Sendable {
    /// The hyphen of a word that is parted where the line breaks.
    case hyphen
    /// The mark of a word that is too long for the line and goes on below.
    case continuation

    /// The sign, one cell wide.
    public var text: String {
      switch self {
      case .hyphen: "-"
      case .continuation: "\\"
      }
    }
  }

  /// How clusters become cells.
  enum Setting: Hashable, Sendable {
    /// Running text: a tab is one space.
    case prose
    /// Lines kept as they stand: tabs go to the next multiple of eight cells.
    case preformatted
    /// A row of a table whose cells stand side by side: the piece of each that is on this line.
    case cells([CellPiece])
    /// A row of a table that does not fit: a dot between its cells.
    case folded
    /// A passage that was printed before: no cluster of it is drawn.
    case repeated
  }
}
