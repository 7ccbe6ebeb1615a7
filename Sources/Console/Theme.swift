/// A style for every role.
public struct Theme: Hashable, Sendable {
  /// The name that `--theme` takes.
  public let name: String

  /// One line for the list of themes.
  public let summary: String

  /// How text of no role looks, and what is painted over the whole screen.
  public let base: Style

  private let styles: [Style]

  /// Makes a theme from a table of roles; a role left out looks like plain text.
  public init(
    name: String, summary: String, base: Style = .plain, _ table: [Role: Style]
  ) {
    self.name = name
    self.summary = summary
    self.base = base
    styles = Role.allCases.map { table[$0] ?? .plain }
  }

  /// The style of one role, to be laid over the base.
  public subscript(role: Role) -> Style {
    styles[role.rawValue]
  }

  /// The style of a cell: its roles laid over the base and over each other, lowest rank first.
  public func style(of roles: RoleSet) -> Style {
    var style = base
    var bits = roles.rawValue
    while bits != 0 {
      style = style.overlaid(by: styles[bits.trailingZeroBitCount])
      bits &= bits - 1
    }
    return style
  }

  /// Every theme of the program's own, the default first.
  public static let all: [Theme] = [.terminal, .light, .dark, .contrast, .mono]

  /// The theme of a name.
  public static func named(_ name: String) -> Theme? {
    all.first { $0.name == name }
  }
}
