import Console

/// A control sequence of ECMA-48 as keyboards send it: parameters and a final byte.
struct CSI {
  /// The keys whose final byte names them, in both cursor key modes.
  static let letters: [Int32: Key.Code] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home, 0x4D: .enter,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4), 0x5A: .backtab,
  ]

  /// The keys of VT220 keyboards, by the number before `~`.
  private static let numbers: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  private var parameters = [0]
  private var isPrivate = false

  /// Whether nothing stands between the introducer and the final byte.
  private(set) var isEmpty = true

  /// Takes a byte between the introducer and the final byte.
  mutating func append(_ byte: Int32) {
    isEmpty = false
    switch byte {
    case 0x30...0x39:
      // Far above any key, far below an overflow.
      parameters[parameters.count - 1] = min(
        99_999_999, parameters[parameters.count - 1] * 10 + Int(byte - 0x30))
    case 0x3B where parameters.count < 8: parameters.append(0)
    default: isPrivate = true
    }
  }

  /// The key that the whole sequence means, or nil for anything else.
  func key(endingWith final: Int32) -> Key? {
    guard !isPrivate else { return nil }
    let modifiers = parameters.count > 1 ? parameters[1] : 1
    switch final {
    case 0x7E where parameters[0] == 27 && parameters.count == 3:
      return typed(parameters[2], modifiers)
    case 0x7E: return Self.numbers[parameters[0]].map { Key($0, modifiers: modifiers) }
    case 0x75: return typed(parameters[0], modifiers)
    case 0x4D: return nil
    default: return Self.letters[final].map { Key($0, modifiers: modifiers) }
    }
  }

  /// The report of a cursor, but in the first row: `1;2R` is F3 with Shift.
  func report(endingWith final: Int32) -> CursorReport? {
    guard final == 0x52, !isPrivate, parameters.count == 2, parameters[0] > 1 else { return nil }
    return CursorReport(row: parameters[0], column: parameters[1])
  }

  /// A key that a terminal spells out as its scalar and modifiers.
  private func typed(_ value: Int, _ modifiers: Int) -> Key? {
    switch value {
    case 0x08, 0x7F: return Key(.backspace, modifiers: modifiers)
    case 0x09 where modifiers == 2: return Key(.backtab)
    case 0x09: return Key(.tab, modifiers: modifiers)
    case 0x0D: return Key(.enter, modifiers: modifiers)
    case 0x1B: return Key(.escape, modifiers: modifiers)
    case 0x20...0x7E, 0xA0...:
      return Unicode.Scalar(UInt32(value)).map { Key(.character($0), modifiers: modifiers) }
    default: return nil
    }
  }
}
