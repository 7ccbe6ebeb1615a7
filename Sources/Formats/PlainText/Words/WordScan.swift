/// Finds which of some words a text holds.
enum WordScan {
  /// The words, in lower case, that stand in the lines of a draft and are not parted by a line end.
  ///
  /// - Complexity: O(n).
  static func words(of draft: Draft, among wanted: Set<String>) -> Set<String> {
    let longest = wanted.map(\.utf8.count).max() ?? 0
    var found: Set<String> = []
    var previousIsParted = false
    for line in draft.lines {
      let text = line.text
      var start = text.lowerBound
      for position in text.lowerBound...text.upperBound {
        if position < text.upperBound, isWordByte(draft.utf8, position) { continue }
        let isParted = (previousIsParted && start == text.lowerBound)
        if start < position, position - start <= longest + 1, !isParted {
          let word = String(decoding: draft.utf8[start..<position], as: UTF8.self).lowercased()
          if wanted.contains(word) { found.insert(word) }
        }
        start = position + 1
      }
      previousIsParted = draft.utf8[text.upperBound - 1] == 0x2D
    }
    return found
  }

  /// Whether a byte belongs to a word: letters, digits, hyphens, and what is not ASCII but for the
  /// dashes and quotation marks.
  private static func isWordByte(_ utf8: [UInt8], _ position: Int) -> Bool {
    switch utf8[position] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: return true
    case 0xE2: return position + 1 < utf8.count && utf8[position + 1] != 0x80
    case 0x80...: return !isPunctuationTail(utf8, position)
    default: return false
    }
  }

  /// Whether a byte is the second or third of a scalar that begins with `E2 80`.
  private static func isPunctuationTail(_ utf8: [UInt8], _ position: Int) -> Bool {
    let isSecond = position >= 1 && utf8[position - 1] == 0xE2 && utf8[position] == 0x80
    let isThird = position >= 2 && utf8[position - 2] == 0xE2 && utf8[position - 1] == 0x80
    return isSecond || isThird
  }
}
