extension String {
  /// The spelling of a key as a reader says it: `Enter`, `Tab`, `^O`, `<`.
  public var plainKey: String {
    guard count > 2, hasPrefix("<"), hasSuffix(">") else { return self }
    let name = dropFirst().dropLast()
    switch name {
    case "lt": return "<"
    case "pagedown": return "PgDn"
    case "pageup": return "PgUp"
    case "backtab": return "S-Tab"
    default: break
    }
    if name.hasPrefix("C-") { return "^" + name.dropFirst(2).uppercased() }
    if name.hasPrefix("M-") {
      let base = String(name.dropFirst(2))
      return "M-" + (base.count > 1 ? "<\(base)>".plainKey : base)
    }
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
