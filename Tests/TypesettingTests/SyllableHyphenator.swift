import Articles
import Typesetting

/// Parts every word after each number of letters: a language made for tests.
struct SyllableHyphenator: Hyphenator {
  let letters: Int

  func points(in word: ArraySlice<UInt8>) -> HyphenPoints {
    let count = word.count { !UTF8.isContinuation($0) }
    return HyphenPoints(after: Array(stride(from: letters, to: count, by: letters)))
  }

  /// Hyphenators that know English only, and part after so many letters.
  static func english(_ letters: Int) -> Hyphenators {
    Hyphenators { $0.hasPrefix("en") ? SyllableHyphenator(letters: letters) : nil }
  }
}

extension Sample {
  /// A layout of one English paragraph, parted after each number of letters.
  static func layout(
    _ text: String, _ columns: Int, partingAfter letters: Int? = nil, isJustified: Bool = false,
    hangs: Bool = false, kind: Block.Kind = .paragraph
  ) -> Layout {
    var article = article(text, kind)
    article.metadata.language = "en"
    return Layout(
      article, measure: Measure(columns: columns),
      options: Layout.Options(
        isJustified: isJustified, isHyphenated: letters != nil, hangs: hangs),
      hyphenators: letters.map { SyllableHyphenator.english($0) } ?? .none)
  }
}
