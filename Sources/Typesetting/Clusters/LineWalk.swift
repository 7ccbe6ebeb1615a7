/// Walks the clusters of one row and says at which column each stands.
struct LineWalk {
  /// A cluster and its column.
  struct Step {
    let piece: Piece
    let column: Int
  }

  /// Cells between two cells of a folded row of a table: a space, a dot, a space.
  static let foldedGap = 3
  /// Cells between tab stops of preformatted text.
  static let tabWidth = 8

  /// The column after the last cluster handed out, counted from the left edge.
  private(set) var column: Int
  private let origin: Int
  private let setting: Line.Setting
  private var cursor: ClusterCursor
  private let bytes: [UInt8]
  /// The pieces of a table's row that were not walked yet, the next one last.
  private var pieces: [Line.CellPiece] = []

  /// Starts at the first byte of a row, whose text begins at a column.
  init(_ bytes: [UInt8], _ range: Range<Int>, _ setting: Line.Setting, column: Int) {
    if case .cells(let pieces) = setting {
      self.pieces = pieces.reversed()
      cursor = ClusterCursor(bytes, range.lowerBound..<range.lowerBound)
    } else {
      cursor = ClusterCursor(bytes, range)
    }
    self.bytes = bytes
    self.setting = setting
    self.column = column
    origin = column
  }

  /// The next cluster with its column, or nil at the end of the row.
  mutating func next() -> Step? {
    var following = cursor.next()
    while following == nil, let cell = pieces.popLast() {
      cursor = ClusterCursor(bytes, cell.bytes)
      column = origin + cell.column
      following = cursor.next()
    }
    guard let piece = following else { return nil }
    defer { column += piece.kind == .tab ? widthOfTab() : piece.width }
    return Step(piece: piece, column: column)
  }

  private mutating func widthOfTab() -> Int {
    switch setting {
    case .prose: return 1
    case .folded: return Self.foldedGap
    case .preformatted: return Self.tabWidth - (column - origin) % Self.tabWidth
    case .cells: return 1
    }
  }
}
