/// Finds what is reported of somebody's words in a block: "according to …", "… said that …".
struct ReportedSpeech {
  /// Reported words and who is said to have said them.
  struct Report {
    let range: Range<Int>
    let sentence: Range<Int>
    let subject: FoundSubject
    let rule: QuotationRule
  }

  private let tokens: [Token]
  private let mentions: MentionTable

  init(_ tokens: [Token], _ mentions: MentionTable) {
    self.tokens = tokens
    self.mentions = mentions
  }

  /// The reports of the block, at most one a sentence.
  func reports() -> [Report] {
    guard tokens.contains(where: Self.isCue) else { return [] }
    var reports: [Report] = []
    var start = 0
    for index in tokens.indices
    where Sentence.ends(at: index, in: tokens) || index == tokens.count - 1 {
      defer { start = index + 1 }
      guard tokens[start...index].contains(where: Self.isCue) else { continue }
      let sentence = Array(tokens[start...index])
      guard let report = accordingTo(sentence) ?? saidThat(sentence) else { continue }
      reports.append(report)
    }
    return reports
  }

  /// Whether a token stands in every report.
  private static func isCue(_ token: Token) -> Bool {
    token.isWord && (token.is("that") || token.is("according"))
  }

  private func accordingTo(_ sentence: [Token]) -> Report? {
    guard let cue = sentence.indices.first(where: { sentence[$0].is("according") }),
      cue + 2 < sentence.count, sentence[cue + 1].is("to")
    else { return nil }
    let reader = SubjectReader(tokens: sentence, mentions: mentions)
    let start = cue + 2
    let subject =
      reader.subject(at: start)
      ?? (sentence[start].is("the") || sentence[start].is("a")
        ? reader.subject(at: start + 1) : nil)
    // Whoever it is, it is said of them: an owner's press service is not the owner.
    guard let subject else {
      let isName = sentence[start].isCapitalised
      return isName
        ? report(sentence, from: 0, FoundSubject(.other, start..<start + 1, sentence), .accordingTo)
        : nil
    }
    return report(sentence, from: 0, subject, .accordingTo)
  }

  private func saidThat(_ sentence: [Token]) -> Report? {
    for that in sentence.indices.dropFirst() where sentence[that].is("that") {
      guard let verb = (max(0, that - 6)..<that).last(where: { isVerb($0, sentence) }) else {
        continue
      }
      // Between the verb and "that" only when and to whom may stand, and no other subject.
      guard that - verb <= 4, !sentence[verb..<that].contains(where: { $0.is(",") }) else {
        continue
      }
      let reader = SubjectReader(tokens: sentence, mentions: mentions)
      guard let subject = AttributionBefore(reader: reader).subject(before: verb) else { continue }
      switch subject.subject {
      case .other, .narrator: continue
      case .entity, .name, .nominal, .pronoun: break
      }
      // Only adverbs between who speaks and the verb, or words between commas.
      let between = sentence[subject.tokens.upperBound..<verb]
      let isNear =
        between.allSatisfy { SpeakerWords.adverbs.contains($0.text) || $0.text.hasSuffix("ly") }
        || between.first?.is(",") == true && between.last?.is(",") == true
      guard isNear else { continue }
      return report(sentence, from: that, subject, .saidThat)
    }
    return nil
  }

  private func isVerb(_ index: Int, _ sentence: [Token]) -> Bool {
    guard SpeechCue.forms.contains(sentence[index].text), index > 0 else { return false }
    return !SpeakerWords.auxiliaries.contains(sentence[index - 1].text)
      && !sentence[index].isCapitalised
  }

  private func report(
    _ sentence: [Token], from start: Int, _ subject: FoundSubject, _ rule: QuotationRule
  ) -> Report? {
    guard let first = sentence.first, let last = sentence.last else { return nil }
    return Report(
      range: sentence[start].range.lowerBound..<last.range.upperBound,
      sentence: first.range.lowerBound..<last.range.upperBound, subject: subject, rule: rule)
  }
}
