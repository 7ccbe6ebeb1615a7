/// One picture of the screen: cells with roles, and where the cursor is.
public struct Frame: Hashable, Sendable {
  /// The size in cells.
  public let size: Size

  /// The cells, row by row.
  public private(set) var cells: [Cell]

  /// Where the terminal's own cursor sits, so that screen readers and input methods follow; nil
  /// hides it.
  public var cursor: Position?

  /// Whether cells hold text of a script that is written from right to left.
  ///
  /// Cells stand where the eye finds them: a terminal must not reorder them once more.
  public private(set) var holdsRightToLeft = false

  /// Makes an empty frame.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.rows) * max(0, size.columns))
  }

  /// The cell at a place; blank outside the frame.
  public subscript(row: Int, column: Int) -> Cell {
    guard contains(row, column) else { return .blank }
    return cells[row * size.columns + column]
  }

  /// Draws text from a place to the right and returns the column after it.
  ///
  /// Text beyond `limit` (by default the right edge) is cut at a cluster; a wide cluster that would
  /// straddle the limit is left out and its cell stays blank. What is left is drawn in the order of
  /// the eye, as a paragraph of its own.
  @discardableResult
  public mutating func draw(
    _ text: String, row: Int, column: Int, roles: RoleSet = [], limit: Int? = nil
  ) -> Int {
    var at = column
    let end = min(limit ?? size.columns, size.columns)
    if RightToLeft.occurs(in: text) {
      for cluster in VisualText.clusters(of: text, fitting: end - at) {
        set(cluster, row: row, column: at, roles: roles)
        at += cluster.width
      }
      return at
    }
    for character in text.lazy.flatMap(Cluster.pieces) {
      let cluster = Cluster(character)
      guard cluster.width > 0 else { continue }
      guard at + cluster.width <= end else { break }
      set(cluster, row: row, column: at, roles: roles)
      at += cluster.width
    }
    return at
  }

  /// Puts one cluster into the frame; what it half covers is blanked.
  public mutating func set(_ cluster: Cluster, row: Int, column: Int, roles: RoleSet) {
    guard cluster.width > 0, contains(row, column), column + cluster.width <= size.columns
    else { return }
    blankPartner(row, column)
    if cluster.width == 2 { blankPartner(row, column + 1) }
    if !holdsRightToLeft, cluster.mayBeRightToLeft { holdsRightToLeft = true }
    let index = row * size.columns + column
    cells[index] = Cell(cluster.text, width: cluster.width, roles: roles)
    if cluster.width == 2 { cells[index + 1] = Cell("", width: 0, roles: roles) }
  }

  /// Draws another frame into this one, its cursor included.
  ///
  /// What sticks out is left out.
  public mutating func paste(_ other: Frame, at origin: Position) {
    for row in 0..<other.size.rows {
      for column in 0..<other.size.columns where contains(origin.row + row, origin.column + column)
      {
        cells[(origin.row + row) * size.columns + origin.column + column] = other[row, column]
      }
    }
    if other.holdsRightToLeft { holdsRightToLeft = true }
    if let cursor = other.cursor {
      self.cursor = Position(row: origin.row + cursor.row, column: origin.column + cursor.column)
    }
  }

  /// Adds roles to cells that are already drawn.
  public mutating func add(_ roles: RoleSet, row: Int, columns: Range<Int>) {
    for column in columns where contains(row, column) {
      cells[row * size.columns + column].roles.formUnion(roles)
    }
  }

  /// Blanks a stretch of a row, giving the blanks some roles.
  public mutating func clear(row: Int, columns: Range<Int>, roles: RoleSet = []) {
    for column in columns where contains(row, column) {
      blankPartner(row, column)
      cells[row * size.columns + column] = Cell(" ", roles: roles)
    }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }

  /// Blanks the other half of a wide cluster that is about to lose this half.
  private mutating func blankPartner(_ row: Int, _ column: Int) {
    let index = row * size.columns + column
    switch cells[index].width {
    case 2 where column + 1 < size.columns:
      cells[index + 1] = Cell(" ", roles: cells[index].roles)
    case 0 where column > 0:
      cells[index - 1] = Cell(" ", roles: cells[index].roles)
    default: break
    }
  }
}
