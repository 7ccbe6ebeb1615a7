import CNcurses
import Console

/// Keys as ncurses answers them, made into keys as the program knows them.
struct KeyReader {
  /// A key that was read while looking whether ESC stood alone.
  private var held: Int32?

  /// The next key that waits, or nil.
  mutating func next() -> Key? {
    guard let code = read() else { return nil }
    guard code == 27 else { return Self.key(code) }
    // ESC right before another key is that key with Alt; alone it is Escape.
    guard let following = read() else { return Key(.escape) }
    guard following != 27, var key = Self.key(following) else {
      held = following
      return Key(.escape)
    }
    key.alt = true
    return key
  }

  private mutating func read() -> Int32? {
    if let code = held {
      held = nil
      return code
    }
    let code = lc_key()
    return code == .min ? nil : code
  }

  /// The key of a code; nil for a sequence that nobody knows.
  static func key(_ code: Int32) -> Key? {
    if code < 0 { return special(-code) }
    switch code {
    case 9: return Key(.tab)
    case 10, 13: return Key(.enter)
    case 8, 127: return Key(.backspace)
    case 0: return Key(.character(" "), control: true)
    case 1...26: return control(UInt32(code) + 0x60)
    case 28...31: return control(UInt32(code) + 0x40)
    default: return Unicode.Scalar(UInt32(code)).map { Key(.character($0)) }
    }
  }

  private static func control(_ value: UInt32) -> Key? {
    Unicode.Scalar(value).map { Key(.character($0), control: true) }
  }

  private static func special(_ code: Int32) -> Key? {
    if code > Int32(LC_KEY_FUNCTION) { return Key(.function(Int(code) - LC_KEY_FUNCTION)) }
    switch Int(code) {
    case LC_KEY_UP: return Key(.up)
    case LC_KEY_DOWN: return Key(.down)
    case LC_KEY_LEFT: return Key(.left)
    case LC_KEY_RIGHT: return Key(.right)
    case LC_KEY_HOME: return Key(.home)
    case LC_KEY_END: return Key(.end)
    case LC_KEY_PAGE_UP: return Key(.pageUp)
    case LC_KEY_PAGE_DOWN: return Key(.pageDown)
    case LC_KEY_DELETE: return Key(.delete)
    case LC_KEY_INSERT: return Key(.insert)
    case LC_KEY_BACKSPACE: return Key(.backspace)
    case LC_KEY_BACKTAB: return Key(.backtab)
    case LC_KEY_ENTER: return Key(.enter)
    case LC_KEY_META_LEFT: return Key(.left, alt: true)
    case LC_KEY_META_RIGHT: return Key(.right, alt: true)
    case LC_KEY_CTRL_LEFT: return Key(.left, control: true)
    case LC_KEY_CTRL_RIGHT: return Key(.right, control: true)
    default: return nil
    }
  }
}
