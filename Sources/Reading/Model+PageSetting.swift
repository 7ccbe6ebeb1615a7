import Typesetting

extension Model {
  /// Stretches lines to the measure, or lets them be ragged; remembered.
  mutating func toggleJustification() -> [Effect] {
    record.isJustified.toggle()
    keepSoon()
    return say(record.isJustified ? "justified lines" : "ragged lines")
  }

  /// Parts words at the ends of lines, or keeps them whole; remembered.
  ///
  /// Says so where it changes nothing, because no dictionary knows the article's language.
  mutating func toggleHyphenation() -> [Effect] {
    record.isHyphenated.toggle()
    keepSoon()
    guard record.isHyphenated else { return say("no hyphenation") }
    guard let article = view.article.flatMap({ shelf[$0.path]?.article }) else {
      return say("hyphenation")
    }
    guard let language = ArticleLanguage.tag(of: article) else {
      return say("hyphenation is on, but the language of this article is not known")
    }
    guard hyphenators.hyphenator(for: language) != nil else {
      return say("hyphenation is on, but no dictionary for \(language) is installed")
    }
    return say("hyphenation (\(language))")
  }
}
