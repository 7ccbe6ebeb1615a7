/// One key press as a terminal can send it.
public struct Key: Hashable, Sendable {
  /// What was pressed, without its modifier.
  public enum Code: Hashable, Sendable {
    /// A character, as the scalar it sends; never a control character.
    case character(Unicode.Scalar)
    case enter, tab, backtab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// A function key, from 1.
    case function(Int)
  }

  /// What was pressed.
  public var code: Code
  /// Whether Control was held; terminals send it for letters and a few signs only.
  public var control: Bool
  /// Whether Alt (Meta) was held: ESC right before the key.
  public var alt: Bool

  /// Makes a key.
  public init(_ code: Code, control: Bool = false, alt: Bool = false) {
    self.code = code
    self.control = control
    self.alt = alt
  }

  /// The key that types a character.
  public static func character(_ scalar: Unicode.Scalar) -> Key {
    Key(.character(scalar))
  }

  /// The character that this key types into a prompt, or nil for a command key.
  public var typed: Unicode.Scalar? {
    guard case .character(let scalar) = code, !control, !alt else { return nil }
    return scalar
  }
}
