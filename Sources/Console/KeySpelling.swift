/// The spelling of keys in the key table, in scripts and in help: `j`, `<C-o>`, `<M-right>`.
///
/// A character stands for itself, except `<`, spelled `<lt>`; the space is `<space>`, and `>` with a
/// modifier is `<C-gt>`.
public enum KeySpelling {
  /// The names of keys that are not characters.
  private static let names: [(String, Key.Code)] = [
    ("enter", .enter), ("tab", .tab), ("backtab", .backtab), ("esc", .escape),
    ("backspace", .backspace), ("delete", .delete), ("insert", .insert), ("up", .up),
    ("down", .down), ("left", .left), ("right", .right), ("home", .home), ("end", .end),
    ("pageup", .pageUp), ("pagedown", .pageDown), ("space", .character(" ")),
    ("lt", .character("<")), ("gt", .character(">")),
  ]

  /// Why a spelling could not be read.
  public struct Failure: Error, Hashable {
    /// The part that is no key.
    public let spelling: String
  }

  /// Reads a sequence of keys, as `gg`, `<C-o>` or `m<space>`.
  public static func parse(_ text: String) throws(Failure) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "<" else {
        keys.append(.character(scalar))
        continue
      }
      guard let close = rest.firstIndex(of: ">") else {
        throw Failure(spelling: "<" + String(rest))
      }
      let name = String(rest[..<close])
      rest = rest[rest.index(after: close)...]
      guard let key = named(name) else { throw Failure(spelling: "<\(name)>") }
      keys.append(key)
    }
    return keys
  }

  /// Spells one key so that `parse` reads it again.
  public static func spell(_ key: Key) -> String {
    let base: String
    if key.code == .character(">"), !key.control, !key.alt { return ">" }
    if case .character(let scalar) = key.code, !" <>".unicodeScalars.contains(scalar) {
      if !key.control && !key.alt { return String(Character(scalar)) }
      base = String(Character(scalar))
    } else if case .function(let number) = key.code {
      base = "f\(number)"
    } else {
      base = names.first { $0.1 == key.code }?.0 ?? "?"
    }
    return "<" + (key.control ? "C-" : "") + (key.alt ? "M-" : "") + base + ">"
  }

  /// Spells a sequence of keys.
  public static func spell(_ keys: [Key]) -> String {
    keys.map(spell).joined()
  }

  private static func named(_ name: String) -> Key? {
    var key = Key(.escape)
    var rest = Substring(name)
    while rest.count > 2, rest.dropFirst().first == "-" {
      switch rest.first {
      case "C": key.control = true
      case "M": key.alt = true
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    if let code = names.first(where: { $0.0 == rest.lowercased() })?.1 {
      key.code = code
    } else if rest.first == "f" || rest.first == "F", let number = Int(rest.dropFirst()) {
      key.code = .function(number)
    } else if rest.unicodeScalars.count == 1, let scalar = rest.unicodeScalars.first {
      key.code = .character(scalar)
    } else {
      return nil
    }
    return key
  }
}
