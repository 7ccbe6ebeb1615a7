import CNcurses

/// Which terminal type is used, and what the reader should know about that.
struct TerminalType {
  let name: String
  let notice: String?

  /// The type of the environment, the same without its suffix, or a common one.
  ///
  /// Throws when the type is known and cannot show a screen, as `dumb` cannot.
  static func choose(_ named: String?) throws(DisplayError) -> TerminalType {
    let named = named ?? ""
    if named == "dumb" { throw .noScreen(type: named) }
    let stem = named.split(separator: "-").dropLast().joined(separator: "-")
    for name in [named, stem, "xterm-256color", "xterm", "vt100"]
    where !name.isEmpty {
      guard unsafe lc_type_is_usable(name) == 1 else { continue }
      let isKnown = name == named
      return TerminalType(
        name: name,
        notice: isKnown ? nil : "the terminal type “\(named)” is not known here; using \(name)")
    }
    throw .noScreen(type: named)
  }
}
