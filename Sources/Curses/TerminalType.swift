import CNcurses

/// A terminal type that the terminal database knows and that can show a screen.
struct TerminalType: Hashable, Sendable {
  /// What the terminal database knows of a name.
  enum Standing: Hashable, Sendable {
    case unknown, dumb, usable
  }

  /// Its name in the database.
  let name: String
  /// What the reader is told when it is not the one that was asked for.
  let notice: String?

  /// Chooses the type for a name: itself, else its family, else a common one.
  ///
  /// - Parameters:
  ///   - named: The value of `TERM`, or nil.
  ///   - standing: Looks a name up.
  /// - Returns: A type that can show a screen.
  /// - Throws: `DisplayError.dumb` for a terminal whose cursor cannot be placed.
  static func choose(
    _ named: String?, standing: (String) -> Standing = TerminalType.lookUp
  ) throws(DisplayError) -> TerminalType {
    let wanted = named ?? ""
    switch wanted.isEmpty ? .unknown : standing(wanted) {
    case .usable: return TerminalType(name: wanted, notice: nil)
    case .dumb: throw .dumb(type: wanted)
    case .unknown: break
    }
    let substitutes = family(of: wanted) + ["xterm-256color"]
    guard let name = substitutes.first(where: { standing($0) == .usable }) else {
      throw .unknownType(wanted)
    }
    let what = wanted.isEmpty ? "no terminal type is set" : "terminal type “\(wanted)” is unknown"
    return TerminalType(name: name, notice: "\(what) here, using \(name)")
  }

  /// The name without its suffixes, longest first, each in its 256 colours first.
  static func family(of name: String) -> [String] {
    var names: [String] = []
    var rest = Substring(name)
    while let cut = rest.lastIndex(where: { $0 == "-" || $0 == "." }) {
      rest = rest[..<cut]
      if !rest.isEmpty { names += ["\(rest)-256color", String(rest)] }
    }
    return names
  }

  private static func lookUp(_ name: String) -> Standing {
    switch unsafe lc_type_of(name) {
    case LC_TYPE_USABLE: .usable
    case LC_TYPE_DUMB: .dumb
    default: .unknown
    }
  }
}
