/// Reads the words before a quotation: ⟨subject⟩ ⟨verb⟩, "…" and ⟨subject⟩ ⟨verb⟩ that "…".
struct AttributionBefore {
  /// The tokens of the sentence before the opening mark.
  let reader: SubjectReader

  /// How far the verb may stand from the opening mark, in tokens.
  private static let reach = 16

  private var tokens: [Token] { reader.tokens }

  /// What the tokens say; `chains` tells whether another quotation stands in the same sentence.
  func attribution(chains: Bool) -> Attribution? {
    guard let last = tokens.last else { return nil }
    let isIntroduced = last.is(",") || last.is(":") || last.is("—")
    guard let verb = verb() else {
      return last.is(":") ? label() : nil
    }
    let rest = tokens[(verb + 1)...]
    let isStrong = isIntroduced || rest.isEmpty
    guard isStrong || rest.contains(where: { $0.is("that") }) || rest.count <= 5 else { return nil }
    let rule: QuotationRule = isStrong ? .attributionBefore : .embedded
    // Without "that" and without a comma only a verb of plain speech makes words speech.
    guard isStrong || SpeechCue.forms.contains(tokens[verb].text) else { return nil }
    let isLinked = verb == 0 || tokens[verb - 1].is(",") || tokens[verb - 1].is("and")
    if chains, isLinked, SpeechCue.chaining.contains(tokens[verb].text) {
      return Attribution(subject: nil, rule: .chained, isPlain: isStrong)
    }
    let subject = subject(before: verb) ?? (chains ? nil : inverted(after: verb))
    return Attribution(subject: subject, rule: rule, isPlain: isStrong)
  }

  /// The last verb of speech that is near enough and says what its subject does.
  private func verb() -> Int? {
    (max(0, tokens.count - Self.reach)..<tokens.count).last { index in
      guard SpeechCue.besideQuotation.contains(tokens[index].text) else { return false }
      guard index > 0 else { return true }
      guard !tokens[index].isCapitalised else { return false }
      let before = tokens[index - 1].text
      return !SpeakerWords.auxiliaries.contains(before) && before != "the" && before != "a"
        && before != "this"
    }
  }

  /// The nearest subject before a verb.
  func subject(before verb: Int) -> FoundSubject? {
    var at = verb - 1
    let limit = max(0, verb - 20)
    let allowed = tokens[verb].text.hasSuffix("ing") ? "with" : nil
    while at >= limit {
      // A name is read from its first word.
      if let subject = reader.subject(at: at), !isInsideName(at),
        !reader.isAfterPreposition(at, allowing: allowed)
      {
        return subject
      }
      at -= 1
    }
    return nil
  }

  /// "Said she:", where nothing else follows.
  private func inverted(after verb: Int) -> FoundSubject? {
    guard verb == 0, let subject = reader.subject(at: verb + 1),
      subject.tokens.upperBound >= tokens.count - 1
    else { return nil }
    return subject
  }

  private func isInsideName(_ index: Int) -> Bool {
    guard index > 0, tokens[index].isCapitalised else { return false }
    var before = index - 1
    if tokens[before].is("."), before > 0 { before -= 1 }
    guard tokens[before].isCapitalised, !SpeakerWords.function.contains(tokens[before].text) else {
      return false
    }
    return reader.subject(at: before).map { $0.tokens.upperBound > index } ?? false
  }

  /// A name and a colon: `Ada Weir: "…"`.
  private func label() -> Attribution? {
    guard tokens.count <= 14, let subject = reader.subject(at: 0) else { return nil }
    switch subject.subject {
    case .entity, .name:
      return Attribution(subject: subject, rule: .attributionBefore, isPlain: true)
    case .nominal, .pronoun, .narrator, .other: return nil
    }
  }
}
