/// A style for every role.
public struct Theme: Sendable {
  /// The name that `--theme` takes.
  public let name: String

  /// One line for the list of themes.
  public let summary: String

  private let styles: [Style]

  /// Makes a theme from a table of roles; a role left out looks like plain text.
  public init(name: String, summary: String, _ table: [Role: Style]) {
    self.name = name
    self.summary = summary
    styles = Role.allCases.map { table[$0] ?? .plain }
  }

  /// The style of one role.
  public subscript(role: Role) -> Style {
    styles[role.rawValue]
  }

  /// The style of a cell: its roles laid over each other, lowest rank first.
  public func style(of roles: RoleSet) -> Style {
    var style = Style.plain
    var bits = roles.rawValue
    while bits != 0 {
      style = style.overlaid(by: styles[bits.trailingZeroBitCount])
      bits &= bits - 1
    }
    return style
  }

  /// Every theme, the default first.
  public static let all: [Theme] = [.terminal, .mono]

  /// The theme of a name.
  public static func named(_ name: String) -> Theme? {
    all.first { $0.name == name }
  }
}
