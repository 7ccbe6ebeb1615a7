import Articles

/// Tells whether a quoted span is speech, and by which rule.
struct SpeechJudge {
  private let finder: QuotationFinder
  private let site: QuotationFinder.Site

  init(_ finder: QuotationFinder, _ site: QuotationFinder.Site) {
    self.finder = finder
    self.site = site
  }

  /// Fewer words are speech only where the words beside them leave no doubt.
  private static let fewestWords = 4

  /// The verdict; nil when the marks are there for something else.
  func verdict() -> Attribution? {
    if fillsBlocks, let named = speakerAround() { return named }
    if let after = after() { return after }
    if let before = before() ?? introduction() { return before }
    return utterance()
  }

  private var fillsBlocks: Bool {
    opensBlock && !site.after.contains { $0.isWord }
      && (site.words.count >= Self.fewestWords || site.words.endsSentence)
  }

  // MARK: - Lines around

  private func speakerAround() -> Attribution? {
    let blocks = finder.article.blocks
    if site.blocks.lowerBound > 0 {
      let above = blocks[site.blocks.lowerBound - 1]
      if let line = speakerLine(above) { return line }
    }
    if site.blocks.upperBound + 1 < blocks.count {
      return signature(blocks[site.blocks.upperBound + 1])
    }
    return nil
  }

  private func tokens(_ block: Block) -> [Token] {
    Tokenizer(finder.article.text).tokens(in: block.bytes)
  }

  private func speakerLine(_ block: Block) -> Attribution? {
    let tokens = tokens(block)
    let reader = SubjectReader(tokens: tokens, mentions: finder.mentions)
    if block.kind.isHeading {
      guard let subject = reader.subject(at: 0), isNamed(subject),
        subject.tokens.upperBound < tokens.count, tokens[subject.tokens.upperBound].is(":")
      else { return nil }
      return Attribution(subject: subject, rule: .speakerHeading, isPlain: true)
    }
    guard let last = tokens.last, last.is(":") || last.is(","), tokens.count <= 40,
      !Sentence.anyEnds(in: tokens.dropLast()),
      !tokens.contains(where: { SpeechCue.besideQuotation.contains($0.text) && !$0.isCapitalised })
    else { return nil }
    // The name may follow its title: a person goes before a word with a capital.
    let subjects = tokens.indices.compactMap { index in
      reader.isAfterPreposition(index) ? nil : reader.subject(at: index)
    }
    let person = subjects.first { subject in
      if case .entity(let id) = subject.subject { finder.mentions.isPerson(id) } else { false }
    }
    guard let subject = person ?? subjects.first(where: isNamed) else { return nil }
    return Attribution(subject: subject, rule: .speakerLine, isPlain: true)
  }

  private func signature(_ block: Block) -> Attribution? {
    let tokens = tokens(block)
    guard let first = tokens.first, first.is("—") || first.is("-") || first.is("―"),
      tokens.count <= 30
    else { return nil }
    let reader = SubjectReader(tokens: tokens, mentions: finder.mentions)
    guard let subject = tokens.indices.lazy.compactMap({ reader.subject(at: $0) }).first,
      isNamed(subject)
    else { return nil }
    return Attribution(subject: subject, rule: .signature, isPlain: true)
  }

  private func isNamed(_ subject: FoundSubject) -> Bool {
    switch subject.subject {
    case .entity, .name: true
    case .nominal, .pronoun, .narrator, .other: false
    }
  }

  // MARK: - Words around

  private func after() -> Attribution? {
    let isOutside = site.after.first?.is(",") ?? false
    let isOpenEnded = site.words.endsAsSpeech
    guard isOpenEnded || (isOutside && (site.words.count >= Self.fewestWords || startsSentence))
    else { return nil }
    let reader = SubjectReader(tokens: site.after, mentions: finder.mentions)
    guard let found = AttributionAfter(reader: reader).attribution() else { return nil }
    guard found.isPlain || site.words.count >= Self.fewestWords else { return nil }
    // A sentence that ends in a full stop is over: what follows begins another.
    if site.words.lastIsStop, site.after.first?.isCapitalised ?? false { return nil }
    return found
  }

  private func before() -> Attribution? {
    let reader = SubjectReader(tokens: site.before, mentions: finder.mentions)
    guard let found = AttributionBefore(reader: reader).attribution(chains: site.followsSpan)
    else { return nil }
    // "…," said I, "…": the words between belong to the span before.
    if site.followsSpan, found.subject == nil, found.rule != .chained {
      return Attribution(subject: nil, rule: .utterance, isPlain: false)
    }
    if site.words.count >= Self.fewestWords { return found }
    return found.isPlain && site.words.endsAsSpeech && site.words.beginsSentence ? found : nil
  }

  /// The end of the block above, if it leads to this one: `Tom said:`.
  private func introduction() -> Attribution? {
    let blocks = finder.article.blocks
    guard opensBlock, site.blocks.lowerBound > 0 else { return nil }
    let above = blocks[site.blocks.lowerBound - 1]
    guard !above.kind.isHeading, finder.article.text.utf8[..<above.bytes.upperBound].last == 0x3A
    else { return nil }
    let tokens = tokens(above)
    let reader = SubjectReader(
      tokens: Array(tokens[Sentence.last(of: tokens)...]), mentions: finder.mentions)
    guard let found = AttributionBefore(reader: reader).attribution(chains: false),
      found.subject != nil
    else { return nil }
    return found
  }

  private var startsSentence: Bool {
    opensBlock || site.followsStop
  }

  private var opensBlock: Bool { site.isFirstInBlock && site.preceding == nil }

  private func utterance() -> Attribution? {
    guard site.words.endsAsSpeech, startsSentence else { return nil }
    let block = finder.article.blocks[site.blocks.lowerBound]
    guard !block.kind.isHeading, block.kind != .tableRow else { return nil }
    let isLong = site.words.count >= Self.fewestWords && site.words.beginsSentence
    guard isLong || (opensBlock && site.words.count > 0) else {
      return nil
    }
    return Attribution(subject: nil, rule: .utterance, isPlain: false)
  }
}

extension QuotationFinder.Site {
  /// Whether a sentence or an introduction ends right before the span.
  var followsStop: Bool {
    guard let last = preceding else { return !isFirstInBlock }
    return [".", "!", "?", ":", "…", "—", ";", ","].contains(last.text)
  }
}

extension Sentence {
  /// Whether any sentence ends in some tokens.
  static func anyEnds(in tokens: ArraySlice<Token>) -> Bool {
    let tokens = Array(tokens)
    return tokens.indices.contains { ends(at: $0, in: tokens) }
  }
}
