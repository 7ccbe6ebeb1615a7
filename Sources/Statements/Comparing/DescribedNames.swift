import Articles
import Entities

/// The common nouns of a thing's names where they stand for it without being a link: "its war
/// against Ukraine", "settle the conflict".
///
/// They count in a sentence that names the thing itself or what its name is made with, so that the
/// conflict of another sentence is not taken for it.
struct DescribedNames {
  /// The names in the order of the text, with the words that belong to them.
  let ranges: [Range<Offset>]

  /// Reads an article.
  ///
  /// - Complexity: O(n) in the sentences that name the subject.
  init(_ article: StatedArticle, _ subject: ComparisonSubject) {
    guard !subject.nouns.isEmpty else {
      ranges = []
      return
    }
    let near = Set(subject.all).union(subject.parts)
    let tokenizer = Tokenizer(article.article.text)
    var ranges: [Range<Offset>] = []
    var done = Offset(0)
    for mention in article.mentions
    where mention.range.lowerBound >= done && near.contains(mention.entity) {
      let sentence = TextBoundaries.sentence(at: mention.range.lowerBound, in: article.article)
      done = sentence.upperBound
      let tokens = tokenizer.tokens(in: sentence.lowerBound.utf8..<sentence.upperBound.utf8)
      let here = article.mentions(startingIn: sentence).filter(\.isShown)
      for index in tokens.indices where subject.nouns.contains(tokens[index].text) {
        let words = Self.words(around: index, tokens, here)
        if let words { ranges.append(words) }
      }
    }
    self.ranges = ranges
  }

  /// The noun with the adjectives before it, and with the name behind a preposition; nil where it
  /// is part of a name.
  private static func words(
    around index: Int, _ tokens: [Token], _ mentions: [Mention]
  ) -> Range<Offset>? {
    func holds(_ token: Token) -> Bool {
      mentions.contains { $0.range.contains(Offset(token.range.lowerBound)) }
    }
    guard !holds(tokens[index]), !tokens[index].isCapitalised else { return nil }
    var first = index
    while first > 0, index - first < 2, isAdjective(tokens[first - 1]), !holds(tokens[first - 1]) {
      first -= 1
    }
    var end = tokens[index].range.upperBound
    if index + 2 < tokens.count, SpeakerWords.prepositions.contains(tokens[index + 1].text) {
      let next = tokens[index + 2].is("the") ? index + 3 : index + 2
      if next < tokens.count,
        let name = mentions.first(where: {
          $0.range.lowerBound.utf8 == tokens[next].range.lowerBound
        })
      {
        end = name.range.upperBound.utf8
      }
    }
    return Offset(tokens[first].range.lowerBound)..<Offset(end)
  }

  private static func isAdjective(_ token: Token) -> Bool {
    !token.isCapitalised && NounPhrase.hasContent(token)
  }
}
