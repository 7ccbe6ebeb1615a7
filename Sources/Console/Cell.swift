/// One cell of a frame.
public struct Cell: Hashable, Sendable {
  /// What stands in it; empty for the right half of a wide cluster.
  public var text: String
  /// Cells the text takes: 1, 2, or 0 for the right half of a wide cluster.
  public var width: Int
  /// What it shows.
  public var roles: RoleSet

  /// Makes a cell.
  public init(_ text: String, width: Int = 1, roles: RoleSet = []) {
    self.text = text
    self.width = width
    self.roles = roles
  }

  /// An empty cell.
  public static let blank = Cell(" ")
}
