import Console
import Reading
import Typesetting

/// Which clusters of a row its window shows, and the arrows at the edges that hide some.
struct Clipping {
  private let window: Page.Window
  private var hidesLeft = false
  private var hidesRight = false

  init(_ window: Page.Window) {
    self.window = window
  }

  /// Whether a cluster is wholly in view; blanks that are not are not missed.
  mutating func shows(_ placed: PlacedCluster) -> Bool {
    let columns = window.columns
    if placed.column < columns.lowerBound {
      hidesLeft = hidesLeft || placed.cluster.text != " "
      return false
    }
    if placed.columns.upperBound > columns.upperBound {
      hidesRight = hidesRight || placed.cluster.text != " "
      return false
    }
    return true
  }

  /// Draws the arrows over the outermost cells: the row goes on there.
  func drawArrows(row: Int, left: Int, into frame: inout Frame) {
    let shown = window.shown
    if hidesLeft { draw("‹", row: row, column: left + shown.lowerBound, into: &frame) }
    if hidesRight { draw("›", row: row, column: left + shown.upperBound - 1, into: &frame) }
  }

  private func draw(_ arrow: Character, row: Int, column: Int, into frame: inout Frame) {
    frame.set(Cluster(arrow), row: row, column: column, roles: RoleSet(.marker))
  }
}
