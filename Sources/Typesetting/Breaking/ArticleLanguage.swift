public import Articles

/// The language that an article's words are parted in.
public enum ArticleLanguage {
  /// The BCP 47 tag: the article's own, or what its letters suggest; nil when they do not tell.
  ///
  /// Latin letters count as English only where its commonest words are common, because a word
  /// parted by the rules of another language is worse than one left whole.
  /// - Complexity: O(1): at most the first 4 kB are looked at.
  public static func tag(of article: Article) -> String? {
    if let language = article.metadata.language, !language.isEmpty { return language }
    let bytes = article.text.utf8
    var end = min(bytes.count, 4_096)
    while end > 0, end < bytes.count, UTF8.isContinuation(bytes[end]) { end -= 1 }
    return tag(of: String(decoding: bytes[..<end], as: UTF8.self))
  }

  private static func tag(of text: String) -> String? {
    var latin = 0
    var greek = 0
    var cyrillic = 0
    var marks: Set<Unicode.Scalar> = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
      case 0x370...0x3FF: greek += 1
      case 0x400...0x52F:
        cyrillic += 1
        if tellingLetters.contains(scalar) { marks.insert(scalar) }
      default: break
      }
    }
    if cyrillic > latin, cyrillic > greek { return cyrillicTag(marks) }
    if greek > latin { return "el" }
    return latin > 0 && looksEnglish(text) ? "en" : nil
  }

  /// Letters that Belarusian and Ukrainian have and Russian has not, and the other way round.
  private static let tellingLetters: Set<Unicode.Scalar> = ["ў", "і", "ї", "є", "ґ", "ъ", "щ", "и"]

  private static func cyrillicTag(_ marks: Set<Unicode.Scalar>) -> String? {
    if marks.contains("ў") { return "be" }
    if marks.contains("ї") || marks.contains("є") { return "uk" }
    return marks.contains("и") ? "ru" : nil
  }

  private static let englishWords: Set<Substring> = [
    "the", "of", "and", "to", "a", "in", "that", "is", "for", "was", "with", "on", "as", "it",
  ]

  /// Whether one word in ten is among the commonest of English.
  private static func looksEnglish(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    return words.count { englishWords.contains($0) } * 10 >= words.count
  }
}
