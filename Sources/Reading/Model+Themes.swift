import Articles

extension Model {
  /// The theme after the one on the screen.
  mutating func useNextTheme() -> [Effect] {
    guard !themes.isEmpty else { return say("there are no themes", .warning) }
    let index = themes.firstIndex(of: theme).map { ($0 + 1) % themes.count } ?? 0
    return useTheme(named: themes[index])
  }

  /// Uses a theme and remembers that the reader chose it.
  mutating func useTheme(named name: String) -> [Effect] {
    guard themes.contains(name) else {
      let names = themes.joined(separator: ", ")
      return name.isEmpty
        ? say("theme takes a name: \(names)", .warning)
        : say("no theme \(name); there are \(names)", .warning)
    }
    theme = name
    record.theme = name
    keepSoon()
    return say("theme \(name)") + [.useTheme(name)]
  }
}
