import CNcurses
import Console

/// Which key each code of ncurses means.
enum KeyTable {
  /// The keys that ncurses has names for; Shift alone makes no difference.
  private static let standard: [Int32: Key.Code] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
    KEY_SR: .up, KEY_SF: .down, KEY_SLEFT: .left, KEY_SRIGHT: .right,
    KEY_HOME: .home, KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown,
    KEY_SHOME: .home, KEY_SEND: .end, KEY_SPREVIOUS: .pageUp, KEY_SNEXT: .pageDown,
    KEY_FIND: .home, KEY_SELECT: .end,
    KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
    KEY_IC: .insert, KEY_SIC: .insert, KEY_DC: .delete, KEY_SDC: .delete,
    KEY_BACKSPACE: .backspace, KEY_ENTER: .enter, KEY_BTAB: .backtab,
  ]

  /// The extended names of the terminal database: these, and a digit for the modifiers.
  private static let extended: [(String, Key.Code)] = [
    ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home),
    ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
  ]

  /// Every key of a terminal by its code.
  ///
  /// The closure asks for the code of an extended name, 0 where the terminal lacks it: ncurses
  /// numbers them as it meets them, so they are never known beforehand.
  static func keys(code: (String) -> Int32) -> [Int32: Key] {
    var keys = standard.mapValues { Key($0) }
    for number in 1...48 { keys[KEY_F0 + Int32(number)] = Key(.function(number)) }
    for (name, key) in extended {
      for digit in 2...8 {
        // The unmodified name carries Shift, which xterm counts as 2.
        let found = code(digit == 2 ? name : "\(name)\(digit)")
        if found > 0 { keys[found] = Key(key, modifiers: digit) }
      }
    }
    return keys
  }
}

extension Key {
  /// A key with modifiers as xterm numbers them: 1 and the bits Shift 1, Alt 2, Control 4.
  init(_ code: Code, modifiers: Int) {
    let bits = max(0, modifiers - 1)
    self.init(code, control: bits & 4 != 0, alt: bits & 2 != 0)
  }
}
