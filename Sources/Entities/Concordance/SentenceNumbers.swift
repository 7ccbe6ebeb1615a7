import Articles

/// Numbers the sentences of an article, to tell which names share one.
///
/// A sentence ends at a block's end, and at a full stop, question or exclamation mark before a
/// capital, across closing quotes and space; not after a single capital (`U.S. tariffs`) or a
/// common title (`Dr. Who`).
enum SentenceNumbers {
  /// The number of the sentence in which each range begins; the ranges ascend.
  ///
  /// - Complexity: O(n) in the text.
  static func numbers(of ranges: [Range<Offset>], in article: Article) -> [Int] {
    guard !ranges.isEmpty else { return [] }
    var numbers: [Int] = []
    numbers.reserveCapacity(ranges.count)
    var sentence = 0
    var next = 0
    for block in article.blocks {
      let starts = starts(in: article.text.utf8, block.range)
      var passed = 0
      while next < ranges.count, ranges[next].lowerBound < block.range.upperBound {
        let place = ranges[next].lowerBound.utf8
        while passed < starts.count, starts[passed] <= place { passed += 1 }
        numbers.append(sentence + passed)
        next += 1
      }
      sentence += starts.count + 1
    }
    while numbers.count < ranges.count { numbers.append(sentence) }
    return numbers
  }

  /// Where sentences after the first of a block begin.
  private static func starts(in text: [UInt8], _ range: Range<Offset>) -> [Int] {
    var starts: [Int] = []
    let bytes = text.span
    let end = range.upperBound.utf8
    var index = range.lowerBound.utf8
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if !isAbbreviation(bytes, before: index, from: range.lowerBound.utf8),
          let start = start(bytes, after: index, to: end)
        {
          starts.append(start)
        }
        index += 1
      case 0xE3 where index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x82:
        starts.append(index + 3)  // the ideographic full stop
        index += 3
      default:
        index += 1
      }
    }
    return starts
  }

  /// The start of the next sentence after a closing mark, if a capital begins it.
  private static func start(_ bytes: Span<UInt8>, after mark: Int, to end: Int) -> Int? {
    var index = mark + 1
    while index < end {
      let (scalar, length) = decodeScalar(bytes, at: index)
      switch scalar {
      case " ", "\n", "\t", "\u{A0}", "\"", "'", "”", "’", "“", "‘", ")", "(", "[", "]", "»", "«":
        index += length
      default:
        return Folding.isUpper(scalar) ? index : nil
      }
    }
    return nil
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "sen", "gov", "no", "vs", "jr", "sr",
  ]

  private static func isAbbreviation(
    _ bytes: Span<UInt8>, before stop: Int, from first: Int
  ) -> Bool {
    guard bytes[stop] == UInt8(ascii: ".") else { return false }
    var start = stop
    var word: [UInt8] = []
    while start > first, stop - start < 5, ScalarClass.isASCIIWord(bytes[start - 1]) {
      start -= 1
      word.insert(bytes[start], at: 0)
    }
    if word.count == 1, Folding.lowercased(word[0]) != word[0] { return true }
    return abbreviations.contains(String(decoding: Folding.lowercased(word[...]), as: UTF8.self))
  }
}
