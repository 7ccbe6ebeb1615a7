import Articles

/// Finds names without an entry in the articles of a library.
///
/// What each article gives is a value of its own, ``ArticleNames``; this sums them up. A word that
/// opens a sentence, or stands in a heading, proves nothing: it counts only for names that stand
/// capitalised in mid-sentence elsewhere.
public struct SuggestionFinder: Sendable {
  /// What is suggested: in more articles first, then more often, then by text.
  public let suggestions: [Suggestion]

  /// How often a name must stand in a library to be suggested, unless said otherwise.
  public static let usualThreshold = 2

  /// Sums up the names of articles.
  ///
  /// - Parameters:
  ///   - articles: The names of each article, in any order.
  ///   - gazetteer: What is known, and what is never a link.
  ///   - threshold: How often a name must stand to be suggested.
  /// - Complexity: O(n) in the places of names.
  public init(
    _ articles: [ArticleNames], _ gazetteer: Gazetteer, threshold: Int = usualThreshold
  ) {
    var sum = NameSum(articles.sorted { $0.path < $1.path }, gazetteer)
    sum.foldForms()
    sum.findPlainWords()
    let aliases = AliasGuess(gazetteer)
    suggestions = sum.tallies.values.filter { $0.places.count >= threshold }
      .map { $0.suggestion(aliases, sum.known, sum.plainWords) }
      .sorted { left, right in
        (right.articles, right.mentions, left.text) < (left.articles, left.mentions, right.text)
      }
  }
}

/// All that is known of one name.
struct NameTally {
  let text: String
  var forms: [String] = []
  var acronyms: [String] = []
  var places: [Suggestion.Place] = []
  var evidence = KindGuess.Evidence()
  var inSentences = 0

  init(_ text: String) { self.text = text }

  mutating func add(_ use: ArticleNames.Use, at path: ArticlePath) {
    places.append(
      Suggestion.Place(
        path: path, range: Offset(use.range.lowerBound)..<Offset(use.range.upperBound)))
    evidence.all += 1
    if use.signs.contains(.afterTitle) { evidence.titled += 1 }
    if use.signs.contains(.beforeSpeech) { evidence.spoken += 1 }
    if use.signs.contains(.afterPlacing) { evidence.placed += 1 }
    if use.signs.contains(.isQuoted) { evidence.quoted += 1 }
    if use.signs.isDisjoint(with: [.opensSentence, .inHeading, .isQuoted]) { inSentences += 1 }
  }

  /// Takes the places of a shorter form in.
  mutating func absorb(_ other: NameTally) {
    forms.append(new: [other.text])
    places = (places + other.places).sorted {
      ($0.path, $0.range.lowerBound) < ($1.path, $1.range.lowerBound)
    }
    evidence.titled += other.evidence.titled
    evidence.spoken += other.evidence.spoken
    evidence.all += other.evidence.all
    inSentences += other.inSentences
  }

  func suggestion(
    _ aliases: AliasGuess, _ known: [String: Int], _ plainWords: Set<String>
  ) -> Suggestion {
    let guess = KindGuess(text, evidence, plainWords: plainWords)
    let alias = aliases.guess(text, kind: guess.kind, acronyms: acronyms, known: known)
    return Suggestion(
      text: text, forms: forms, kind: guess.kind, aliasOf: alias?.entity,
      articles: Set(places.map(\.path)).count, mentions: places.count, places: places,
      reason: Suggestion.Reason(kind: guess.sign, alias: alias?.sign, inSentences: inSentences))
  }
}
