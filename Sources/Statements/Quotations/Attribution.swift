/// What the words beside a quotation say of its speaker.
struct Attribution {
  var subject: FoundSubject?
  var rule: QuotationRule
  /// Whether the words make the quotation speech by themselves, however short it is.
  var isPlain: Bool
}

/// Reads the words behind a quotation: "…," ⟨verb⟩ ⟨subject⟩ and "…," ⟨subject⟩ ⟨verb⟩.
struct AttributionAfter {
  let reader: SubjectReader

  /// How far the verb may stand from the closing mark, in tokens.
  private static let reach = 24

  private var tokens: [Token] { reader.tokens }

  /// What the tokens say, or nil if they say nothing of a speaker.
  func attribution() -> Attribution? {
    var start = 0
    while start < tokens.count, [",", "—", "-", "…"].contains(tokens[start].text) { start += 1 }
    guard start < tokens.count else { return nil }
    return inverted(from: start) ?? straight(from: start)
  }

  /// "said the envoy, Ada Weir".
  private func inverted(from start: Int) -> Attribution? {
    var verb = start
    while verb < tokens.count, isAdverb(tokens[verb]), verb < start + 2 { verb += 1 }
    guard verb < tokens.count, isVerb(verb), !tokens[verb].isCapitalised else { return nil }
    var open: FoundSubject?
    var at = verb + 1
    while at < min(verb + 12, tokens.count) {
      let token = tokens[at]
      if token.isWord || token.is("-") || token.is(",") {
        if let subject = reader.subject(at: at), !reader.isAfterPreposition(at) {
          guard case .other = subject.subject else {
            return Attribution(subject: subject, rule: .attributionAfter, isPlain: true)
          }
          open = open ?? subject
        }
        // Only a name in apposition may follow a comma.
        let isName = at + 1 < tokens.count && tokens[at + 1].isCapitalised
        if token.is(","), open == nil, !isName || at == verb + 1 { break }
      } else if !token.is("'") {
        break
      }
      at += 1
    }
    // "said a policeman" leaves open who it is; "adding that" says nothing of anybody.
    guard let somebody = open ?? reader.described(at: verb + 1) else { return nil }
    return Attribution(subject: somebody, rule: .attributionAfter, isPlain: true)
  }

  /// "the envoy, who had come late, said".
  private func straight(from start: Int) -> Attribution? {
    guard let verb = (start..<min(start + Self.reach, tokens.count)).first(where: isEndOrVerb),
      isVerb(verb), verb > start, !isSuppressed(verb)
    else { return nil }
    var at = start
    while at < verb {
      if let subject = reader.subject(at: at), !reader.isAfterPreposition(at) {
        let between = tokens[subject.tokens.upperBound..<max(subject.tokens.upperBound, verb)]
        let isNear = between.count <= 3 || between.first?.is(",") == true || at > start
        return isNear
          ? Attribution(subject: subject, rule: .attributionAfter, isPlain: between.count <= 3)
          : nil
      }
      at += 1
    }
    guard let somebody = reader.described(at: start), somebody.tokens.upperBound >= verb - 2 else {
      return nil
    }
    return Attribution(subject: somebody, rule: .attributionAfter, isPlain: true)
  }

  private func isEndOrVerb(_ index: Int) -> Bool {
    isVerb(index)
      || [".", "!", "?", ";", ":"].contains(tokens[index].text) && !isAbbreviation(index)
  }

  private func isAbbreviation(_ index: Int) -> Bool {
    index > 0 && tokens[index].is(".")
      && (SpeakerWords.honorifics.contains(tokens[index - 1].text)
        || tokens[index - 1].text.count == 1)
  }

  private func isVerb(_ index: Int) -> Bool {
    SpeechCue.besideQuotation.contains(tokens[index].text)
      && reader.mentions.mention(startingAt: tokens[index].range.lowerBound) == nil
  }

  private func isSuppressed(_ verb: Int) -> Bool {
    verb > 0 && SpeakerWords.auxiliaries.contains(tokens[verb - 1].text)
  }

  private func isAdverb(_ token: Token) -> Bool {
    SpeakerWords.adverbs.contains(token.text) || token.text.hasSuffix("ly")
  }
}
