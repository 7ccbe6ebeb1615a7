import Console

/// Neighbouring cells of equal roles, as scalars to draw.
struct Run: Hashable {
  /// The cell column where it begins.
  let column: Int
  /// What its cells show.
  let roles: RoleSet
  /// What is drawn, harmless whatever the cells hold.
  private(set) var scalars: [UInt32] = []

  /// Cuts a row of a frame into runs; half a wide cluster at its edge becomes a blank.
  static func runs(of frame: Frame, row: Int, columns: Int) -> [Run] {
    var runs: [Run] = []
    var run = Run(column: 0, roles: frame[row, 0].roles)
    var column = 0
    while column < columns {
      let cell = frame[row, column]
      if cell.roles != run.roles {
        runs.append(run)
        run = Run(column: column, roles: cell.roles)
      }
      let fits = cell.width > 0 && column + cell.width <= columns
      run.append(fits ? cell.text : " ")
      column += fits ? cell.width : 1
    }
    runs.append(run)
    return runs
  }

  private mutating func append(_ text: String) {
    for scalar in text.unicodeScalars { scalars.append(Self.drawn(scalar.value)) }
  }

  /// The last gate before the terminal: frames hold no controls, and if one does, it stops here.
  private static func drawn(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: 0xFFFD
    default: scalar
    }
  }
}
