import Articles

/// The words that a word stands among: "bilateral trade", "trade routes".
///
/// Nothing here knows nouns from verbs; words that certainly end a phrase do.
enum NounPhrase {
  /// The most words before and behind.
  private static let mostBefore = 2
  private static let mostBehind = 1

  /// Whether a word can be part of a phrase of nouns and adjectives.
  static func hasContent(_ token: Token) -> Bool {
    token.isWord && !SpeakerWords.function.contains(token.text)
      && !SpeakerWords.prepositions.contains(token.text)
      && !SpeakerWords.auxiliaries.contains(token.text)
  }

  /// A stretch of a sentence with the words around it that belong to it.
  ///
  /// - Complexity: O(n) in the sentence.
  static func range(
    around range: Range<Offset>, in sentence: Range<Offset>, _ tokenizer: Tokenizer
  ) -> Range<Offset> {
    let tokens = tokenizer.tokens(in: sentence.lowerBound.utf8..<sentence.upperBound.utf8)
    guard var first = tokens.firstIndex(where: { $0.range.upperBound > range.lowerBound.utf8 }),
      var last = tokens.lastIndex(where: { $0.range.lowerBound < range.upperBound.utf8 })
    else { return range }
    let (start, end) = (first, last)
    while first > 0, start - first < mostBefore, hasContent(tokens[first - 1]),
      !isVerb(first - 1, in: tokens)
    {
      first -= 1
    }
    while last + 1 < tokens.count, last - end < mostBehind, hasContent(tokens[last + 1]),
      !isVerb(last + 1, in: tokens)
    {
      last += 1
    }
    return Offset(tokens[first].range.lowerBound)..<Offset(tokens[last].range.upperBound)
  }

  /// Whether a word is certainly a verb, or an adverb: behind "to" or "will", in -ed before nothing
  /// it could describe, in -ly.
  private static func isVerb(_ index: Int, in tokens: [Token]) -> Bool {
    let (word, before) = (tokens[index].text, index > 0 ? tokens[index - 1].text : "")
    return word.hasSuffix("ed") || word.hasSuffix("ly") || SpeechCue.forms.contains(word)
      || SpeakerWords.auxiliaries.subtracting(["not"]).contains(before) && !word.hasSuffix("ing")
  }
}
