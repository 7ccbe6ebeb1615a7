extension Role {
  /// The name that theme files use: `heading-1`, `highlight-yellow`, `current-match`.
  public var name: String {
    "\(self)".reduce(into: "") { name, letter in
      if letter.isUppercase || letter.isNumber { name.append("-") }
      name += letter.lowercased()
    }
  }

  /// The role of a name; nil when there is none.
  public static func named(_ name: String) -> Role? {
    byName[name]
  }

  private static let byName = Dictionary(
    allCases.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
