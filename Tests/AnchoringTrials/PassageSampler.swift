public import SeededSupport

/// Chooses passages as readers mark them: six kinds of length.
public enum PassageSampler {
  /// How much is marked.
  public enum Kind: CaseIterable, Sendable {
    case word, phrase, clause, sentence, paragraph, acrossParagraphs
  }

  /// A passage of a kind, in scalars; nil when the text has none.
  public static func passage(
    _ kind: Kind, of text: TracedText, _ numbers: inout SeededGenerator
  ) -> Range<Int>? {
    switch kind {
    case .word: words(1...1, of: text, &numbers)
    case .phrase: words(2...3, of: text, &numbers)
    case .clause: words(5...12, of: text, &numbers)
    case .sentence: any(sentences(of: text), &numbers)
    case .paragraph: any(paragraphs(of: text), &numbers)
    case .acrossParagraphs: words(40...60, of: text, &numbers, acrossParagraphs: true)
    }
  }

  private static func any(
    _ ranges: [Range<Int>], _ numbers: inout SeededGenerator
  ) -> Range<Int>? {
    ranges.isEmpty ? nil : ranges[numbers.below(ranges.count)]
  }

  /// Some words in a row, without the marks at their ends.
  private static func words(
    _ count: ClosedRange<Int>, of text: TracedText, _ numbers: inout SeededGenerator,
    acrossParagraphs: Bool = false
  ) -> Range<Int>? {
    let words = text.words
    for _ in 0..<200 {
      let length = count.lowerBound + numbers.below(count.count)
      guard words.count >= length else { return nil }
      let first = numbers.below(words.count - length + 1)
      let range = trimmed(
        words[first].lowerBound..<words[first + length - 1].upperBound, in: text)
      let crosses = range.contains { text.scalars[$0] == 0x0A }
      if crosses == acrossParagraphs, range.count >= 3 { return range }
    }
    return nil
  }

  private static func trimmed(_ range: Range<Int>, in text: TracedText) -> Range<Int> {
    func isMark(_ index: Int) -> Bool {
      Unicode.Scalar(text.scalars[index]).map {
        !$0.properties.isAlphabetic && $0.properties.numericType == nil
      }
        ?? true
    }
    var range = range
    while !range.isEmpty, isMark(range.lowerBound) {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    while !range.isEmpty, isMark(range.upperBound - 1) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return range
  }

  /// The sentences of at least 20 scalars, by full stops before a space.
  static func sentences(of text: TracedText) -> [Range<Int>] {
    paragraphs(of: text).flatMap { paragraph in
      var result: [Range<Int>] = []
      var start = paragraph.lowerBound
      for index in paragraph where [0x2E, 0x21, 0x3F].contains(text.scalars[index]) {
        let next = index + 1
        guard next == paragraph.upperBound || text.scalars[next] == 0x20 else { continue }
        if next - start >= 20 { result.append(start..<next) }
        start = min(next + 1, paragraph.upperBound)
      }
      return result
    }
  }

  private static func paragraphs(of text: TracedText) -> [Range<Int>] {
    text.paragraphs.compactMap { paragraph in
      guard let first = paragraph.origins.first, let last = paragraph.origins.last, first >= 0,
        last >= first, last < text.scalars.count
      else { return nil }
      return first..<(last + 1)
    }
  }
}
