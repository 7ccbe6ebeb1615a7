import Articles

/// The words of a sentence that stand nearest to something in it.
enum Clause {
  /// A clause of fewer words is joined with its neighbour.
  private static let fewestWords = 5

  private static let ends: Set<UInt8> = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
  ]

  /// The stretch of a sentence between marks that holds a range, grown by its neighbours while it
  /// is short.
  ///
  /// - Complexity: O(n) in the sentence.
  static func range(
    around range: Range<Offset>, in sentence: Range<Offset>, of text: CanonicalText
  ) -> Range<Offset> {
    let (first, last) = (sentence.lowerBound.utf8, sentence.upperBound.utf8)
    let cuts = [first] + cuts(in: first..<last, text.utf8) + [last]
    var left = cuts.lastIndex { $0 <= range.lowerBound.utf8 } ?? 0
    var right = cuts.firstIndex { $0 >= range.upperBound.utf8 && $0 > cuts[left] } ?? cuts.count - 1
    while words(in: cuts[left]..<cuts[right], text) < fewestWords {
      if right + 1 < cuts.count {
        right += 1
      } else if left > 0 {
        left -= 1
      } else {
        break
      }
    }
    return trimmed(cuts[left]..<cuts[right], text.utf8)
  }

  /// Where clauses may part: behind marks that a space follows, and at dashes.
  private static func cuts(in range: Range<Int>, _ bytes: [UInt8]) -> [Int] {
    var cuts: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if ends.contains(bytes[at]), at + 1 < range.upperBound, isSpace(bytes[at + 1]) {
        cuts.append(at + 1)
      } else if isDash(bytes, at, range.upperBound) {
        cuts.append(at)
      }
      at += 1
    }
    return cuts.filter { range.lowerBound < $0 && $0 < range.upperBound }
  }

  /// An em dash anywhere, an en dash behind a space.
  private static func isDash(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
    guard at + 2 < end, bytes[at] == 0xE2, bytes[at + 1] == 0x80 else { return false }
    return bytes[at + 2] == 0x94 || bytes[at + 2] == 0x93 && at > 0 && isSpace(bytes[at - 1])
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  private static func words(in bytes: Range<Int>, _ text: CanonicalText) -> Int {
    text[Offset(bytes.lowerBound)..<Offset(bytes.upperBound)]
      .split(whereSeparator: \.isWhitespace).count
  }

  /// The range without spaces, commas and dashes at its ends.
  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Offset> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) || isDash(bytes, start, end) {
      start += isSpace(bytes[start]) ? 1 : 3
    }
    while end > start, isSpace(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
    return Offset(start)..<Offset(end)
  }
}
