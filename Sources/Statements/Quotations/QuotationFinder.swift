import Articles
import Entities

/// Finds who is quoted in an article, by the rules of ``QuotationRule``.
struct QuotationFinder {
  let article: Article
  let mentions: MentionTable
  private let tokenizer: Tokenizer

  private(set) var quotations: [Quotation] = []
  private(set) var others: [QuotedWords] = []
  private var voices: VoiceMemory

  /// A quoted span with the words of its block around it.
  struct Site {
    let span: QuotedSpan
    /// The first and the last block it stands in.
    let blocks: ClosedRange<Int>
    /// The tokens before it in the same sentence, up to the span before.
    let before: [Token]
    /// The token right before it in its block.
    let preceding: Token?
    /// The tokens of its last block behind it, up to the next span.
    let after: [Token]
    /// Whether the span before stands in the same sentence.
    let followsSpan: Bool
    /// Whether a span before stands in its block at all.
    let isFirstInBlock: Bool
    let words: SpokenWords
  }

  init(_ article: Article, _ mentions: MentionTable) {
    self.article = article
    self.mentions = mentions
    tokenizer = Tokenizer(article.text)
    voices = VoiceMemory(mentions)
  }

  /// Reads the whole article.
  ///
  /// - Complexity: O(n) in the text.
  mutating func run() {
    var index = 0
    while index < article.blocks.count {
      let sites = self.sites(from: index)
      let next = (sites.last?.blocks.upperBound ?? index) + 1
      voices.enter(sites.map { $0.span.range })
      judge(sites, block: index)
      report(in: index..<next, around: sites)
      voices.pass(article.blocks[index].range)
      index = max(next, index + 1)
    }
    markRepeats()
  }

  // MARK: - Spans

  /// The spans of a block; the last may reach into blocks below.
  private func sites(from index: Int) -> [Site] {
    let block = article.blocks[index]
    guard block.kind != .preformatted else { return [] }
    var (spans, open) = QuotedSpanScan.spans(article.text, in: block.range)
    var last = index
    if let opening = open, let joined = joined(opening, from: index) {
      spans = [joined.span]
      last = joined.block
      open = nil
    }
    let code = article.spans.filter { $0.kind == .code && $0.range.overlaps(block.range) }
    spans.removeAll { span in
      code.contains {
        $0.range.lowerBound.utf8 <= span.range.lowerBound
          && $0.range.upperBound.utf8 >= span.range.upperBound
      }
    }
    return spans.indices.map { position in
      let span = spans[position]
      let start = position > 0 ? spans[position - 1].range.upperBound : block.range.lowerBound.utf8
      let end =
        position + 1 < spans.count
        ? spans[position + 1].range.lowerBound : article.blocks[last].range.upperBound.utf8
      let before = tokenizer.tokens(in: start..<span.range.lowerBound)
      let sentence = Sentence.last(of: before)
      return Site(
        span: span, blocks: index...last, before: Array(before[sentence...]),
        preceding: before.last,
        after: tokenizer.tokens(in: span.range.upperBound..<end),
        followsSpan: position > 0 && sentence == 0, isFirstInBlock: position == 0,
        words: SpokenWords(tokenizer.tokens(in: span.inner)))
    }
  }

  /// A span that goes on over blocks that open with the same mark, to the one that closes it.
  private func joined(_ open: QuotedSpan, from index: Int) -> (span: QuotedSpan, block: Int)? {
    var at = index + 1
    while at < article.blocks.count {
      let range = article.blocks[at].range
      let (closed, more) = QuotedSpanScan.spans(article.text, in: range)
      if let first = closed.first, first.range.lowerBound == range.lowerBound.utf8,
        first.mark == open.mark
      {
        let span = QuotedSpan(
          range: open.range.lowerBound..<first.range.upperBound, mark: open.mark, isClosed: true,
          openLength: open.openLength, closeLength: first.closeLength)
        // What else is quoted in the last block belongs to the same speaker; it stays apart.
        return (span, at)
      }
      guard let more, more.mark == open.mark else { return nil }
      at += 1
    }
    return nil
  }

  // MARK: - Speech

  private mutating func judge(_ sites: [Site], block: Int) {
    var verdicts = sites.map { SpeechJudge(self, $0).verdict() }
    continueSpeakers(&verdicts, sites)
    for (site, verdict) in zip(sites, verdicts) {
      let range = Offset(site.span.range.lowerBound)..<Offset(site.span.range.upperBound)
      guard let verdict else {
        others.append(QuotedWords(range: range, use: use(of: site)))
        continue
      }
      var quotation = Quotation(.direct, range, rule: verdict.rule)
      (quotation.speaker, quotation.source) = speaker(of: verdict, site)
      if article.blocks[block].isRepeat { quotation.isRepeat = true }
      voices.spoke(quotation.speaker, in: block)
      quotations.append(quotation)
    }
  }

  /// Lets unattributed words of a paragraph follow the speaker of the others, if there is one.
  private func continueSpeakers(_ verdicts: inout [Attribution?], _ sites: [Site]) {
    let told = verdicts.indices.filter { verdicts[$0]?.subject != nil }
    guard let first = told.first else { return }
    for index in verdicts.indices where verdicts[index]?.subject == nil {
      let isSpeech = verdicts[index] != nil
      guard isSpeech || (sites[index].words.endsAsSpeech && sites[index].followsStop) else {
        continue
      }
      let source = told.last { $0 < index } ?? first
      let isChained = verdicts[index]?.rule == .chained
      // Another voice between them, or one that stays open, ends what can be said.
      guard isChained || verdicts[index]?.rule == .utterance || !isSpeech else { continue }
      var verdict = verdicts[source]
      verdict?.rule = isChained ? .chained : .continued
      verdicts[index] = verdict
    }
  }

  private func speaker(
    of verdict: Attribution, _ site: Site
  ) -> (Quotation.Speaker, Range<Offset>?) {
    guard let subject = verdict.subject else { return (.unresolved, nil) }
    let source = Offset(subject.range.lowerBound)..<Offset(subject.range.upperBound)
    switch subject.subject {
    case .entity(let id): return (.entity(id), source)
    case .name(let name): return (voices.known(name), source)
    case .nominal: return (voices.lastPerson(before: subject.range.lowerBound), source)
    case .pronoun(let word):
      // The words that tell may stand at the end of the block above.
      let block = article.blockIndex(at: source.lowerBound) ?? site.blocks.lowerBound
      let speaker = voices.meant(
        by: word, at: subject.range.lowerBound, in: article.blocks[block].range,
        opensWithSpeech: block == site.blocks.lowerBound && site.isFirstInBlock
          && site.preceding == nil)
      return (speaker, source)
    case .narrator: return (.narrator, source)
    case .other: return (.unresolved, source)
    }
  }

  private func use(of site: Site) -> QuotedWords.Use {
    let range = site.span.inner
    if let mention = mentions.mentions(in: site.span.range).first,
      mention.range.lowerBound.utf8 <= range.lowerBound + 4,
      mention.range.upperBound.utf8 + 4 >= range.upperBound
    {
      return .name
    }
    return site.words.isTitle ? .title : .scare
  }

  // MARK: - Reported speech

  private mutating func report(in blocks: Range<Int>, around sites: [Site]) {
    for index in blocks where article.blocks[index].kind != .preformatted {
      let block = article.blocks[index]
      guard !block.kind.isHeading, !block.isRepeat else { continue }
      let reporter = ReportedSpeech(tokenizer.tokens(in: block.bytes), mentions)
      for report in reporter.reports() {
        let range = Offset(report.range.lowerBound)..<Offset(report.range.upperBound)
        guard !sites.contains(where: { $0.span.range.overlaps(report.sentence) }) else { continue }
        var quotation = Quotation(.reported, range, rule: report.rule)
        let source = report.subject.range
        quotation.source = Offset(source.lowerBound)..<Offset(source.upperBound)
        switch report.subject.subject {
        case .entity(let id): quotation.speaker = .entity(id)
        case .name(let name): quotation.speaker = voices.known(name)
        case .nominal: quotation.speaker = voices.lastPerson(before: source.lowerBound)
        case .pronoun(let word):
          quotation.speaker = voices.meant(
            by: word, at: source.lowerBound,
            in: block.range, sentence: report.sentence.lowerBound, opensWithSpeech: true)
        case .narrator, .other: break
        }
        quotations.append(quotation)
      }
    }
  }

  // MARK: - Repeats

  /// Marks words that were printed before; the first time says who spoke.
  private mutating func markRepeats() {
    quotations.sort { $0.range.lowerBound < $1.range.lowerBound }
    var first: [[UInt8]: Int] = [:]
    for index in quotations.indices where quotations[index].form == .direct {
      let folded = quotations[index].sameWords(in: article.text)
      guard folded.count >= 24 else { continue }
      if let earlier = first[folded] {
        quotations[index].isRepeat = true
        // Names in what is printed again are no mentions: the first time tells.
        if case .entity = quotations[index].speaker {
        } else {
          quotations[index].speaker = quotations[earlier].speaker
        }
      } else {
        first[folded] = index
      }
    }
  }
}

extension Block {
  /// The block's bytes.
  var bytes: Range<Int> { range.lowerBound.utf8..<range.upperBound.utf8 }
}
