/// Walks the clusters of one row and says at which column each stands.
struct LineWalk {
  /// A cluster and its column.
  struct Step {
    let piece: Piece
    let column: Int
    /// Cells it takes on the row, which may be more than those of the cluster.
    let width: Int
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
  private var widened: ArraySlice<Int>
  /// The pieces of a table's row that were not walked yet, the next one last.
  private var pieces: [Line.CellPiece] = []

  /// Starts at the first byte of a row, whose text begins at a column and has some wide spaces.
  init(
    _ bytes: [UInt8], _ range: Range<Int>, _ setting: Line.Setting, column: Int,
    widened: [Int] = []
  ) {
    switch setting {
    case .cells(let pieces):
      self.pieces = pieces.reversed()
      cursor = ClusterCursor(bytes, range.lowerBound..<range.lowerBound)
    case .repeated: cursor = ClusterCursor(bytes, range.lowerBound..<range.lowerBound)
    case .prose, .preformatted, .folded: cursor = ClusterCursor(bytes, range)
    }
    self.bytes = bytes
    self.widened = widened[...]
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
    var width = piece.kind == .tab ? widthOfTab() : piece.width
    if widened.first == piece.start {
      width += 1
      widened.removeFirst()
    }
    defer { column += width }
    return Step(piece: piece, column: column, width: width)
  }

  private mutating func widthOfTab() -> Int {
    switch setting {
    case .prose, .repeated: return 1
    case .folded: return Self.foldedGap
    case .preformatted: return Self.tabWidth - (column - origin) % Self.tabWidth
    case .cells: return 1
    }
  }
}
