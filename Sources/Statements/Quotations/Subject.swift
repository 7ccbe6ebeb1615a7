import Articles
import Entities

/// Who is said to speak, as the words have it.
enum Subject {
  /// An entity by name or title.
  case entity(EntityID)
  /// A name that no entity has.
  case name(String)
  /// Somebody by what they are: "the expert".
  case nominal
  /// "he", "she", "they".
  case pronoun(String)
  /// "I": the author, or who tells the story.
  case narrator
  /// Words that leave open who it is.
  case other
}

/// A subject with the tokens that name it.
struct FoundSubject {
  let subject: Subject
  /// Their indices.
  let tokens: Range<Int>
  /// Their bytes.
  let range: Range<Int>

  init(_ subject: Subject, _ tokens: Range<Int>, _ all: [Token]) {
    self.subject = subject
    self.tokens = tokens
    range = all[tokens.lowerBound].range.lowerBound..<all[tokens.upperBound - 1].range.upperBound
  }
}

/// Reads subjects in tokens, with the mentions of an article at hand.
struct SubjectReader {
  let tokens: [Token]
  let mentions: MentionTable

  /// The subject that begins at a token, or nil.
  func subject(at index: Int) -> FoundSubject? {
    guard tokens.indices.contains(index) else { return nil }
    let token = tokens[index]
    guard token.isWord else { return nil }
    if let mention = mentions.mention(startingAt: token.range.lowerBound) {
      let end = end(of: mention.range, from: index)
      guard isSpeaker(mention, endingAt: end) else { return nil }
      return FoundSubject(.entity(mention.entity), index..<end, tokens)
    }
    if SpeakerWords.pronouns.contains(token.text) {
      return FoundSubject(.pronoun(token.text), index..<index + 1, tokens)
    }
    if token.is("i"), !(index + 1 < tokens.count && tokens[index + 1].is(".")) {
      return FoundSubject(.narrator, index..<index + 1, tokens)
    }
    if SpeakerWords.others.contains(token.text) {
      return FoundSubject(.other, index..<index + 1, tokens)
    }
    return nominal(at: index) ?? name(at: index)
  }

  /// Whether a token has a preposition before it, so that a name there is not who speaks.
  ///
  /// "With the ministry stating" names who speaks: there "with" is to be allowed.
  func isAfterPreposition(_ index: Int, allowing allowed: String? = nil) -> Bool {
    guard index > 0 else { return false }
    var before = tokens[index - 1].text
    if before == "the", index > 1 { before = tokens[index - 2].text }
    return before != allowed && SpeakerWords.prepositions.contains(before)
  }

  private func end(of range: Range<Offset>, from index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, tokens[end].range.lowerBound < range.upperBound.utf8 { end += 1 }
    return end
  }

  /// Whether a mention can speak: neither an adjective nor the owner of who speaks.
  private func isSpeaker(_ mention: Mention, endingAt end: Int) -> Bool {
    guard mention.rule != .demonym, !isPossessive(at: end) else { return false }
    if mentions.isPerson(mention.entity) { return true }
    // "Poland said", but not "Poland officials said".
    guard end < tokens.count, tokens[end].isWord else { return true }
    let next = tokens[end].text
    return SpeechCue.besideQuotation.contains(next) || SpeakerWords.adverbs.contains(next)
      || SpeakerWords.prepositions.contains(next) || next.hasSuffix("ly")
  }

  /// Whether a possessive ending stands at a token.
  private func isPossessive(at index: Int) -> Bool {
    guard index < tokens.count, tokens[index].is("'"), !tokens[index].isAfterSpace else {
      return false
    }
    guard index + 1 < tokens.count else { return true }
    return tokens[index + 1].is("s") || tokens[index + 1].isAfterSpace
  }

  private func nominal(at index: Int) -> FoundSubject? {
    guard tokens[index].is("the") else { return nil }
    for next in (index + 1)..<max(index + 1, min(index + 4, tokens.count)) {
      let token = tokens[next]
      guard token.isWord, !token.isCapitalised else { return nil }
      let isWriter = SpeakerWords.writers.contains(token.text)
      guard isWriter || SpeakerWords.nominals.contains(token.text) else { continue }
      guard !isPossessive(at: next + 1) else { return nil }
      // "the spokesman for …" is somebody of their own.
      let isNarrowed = next + 1 < tokens.count && ["for", "of"].contains(tokens[next + 1].text)
      return FoundSubject(isNarrowed || isWriter ? .other : .nominal, index..<next + 1, tokens)
    }
    return nil
  }

  private static let determiners: WordSet = [
    "the", "a", "an", "my", "our", "his", "her", "their", "another", "both", "several", "one",
  ]

  /// Somebody who is described and not named: "a policeman", "the old lady".
  func described(at index: Int) -> FoundSubject? {
    guard tokens.indices.contains(index), Self.determiners.contains(tokens[index].text) else {
      return nil
    }
    var end = index + 1
    while end < min(index + 4, tokens.count), tokens[end].isWord,
      !SpeechCue.besideQuotation.contains(tokens[end].text),
      !SpeakerWords.prepositions.contains(tokens[end].text)
    {
      end += 1
    }
    return end > index + 1 ? FoundSubject(.other, index..<end, tokens) : nil
  }

  /// A run of words with capitals that is no mention.
  private func name(at index: Int) -> FoundSubject? {
    var at = index
    var isNamed = false
    while at < tokens.count {
      let token = tokens[at]
      if token.is("."), at > index, !token.isAfterSpace,
        SpeakerWords.honorifics.contains(tokens[at - 1].text) || tokens[at - 1].text.count == 1
      {
        at += 1
        continue
      }
      guard token.isCapitalised else { break }
      if at > index, let mention = mentions.mention(startingAt: token.range.lowerBound),
        mentions.isPerson(mention.entity)
      {
        let end = end(of: mention.range, from: at)
        guard isSpeaker(mention, endingAt: end) else { return nil }
        return FoundSubject(.entity(mention.entity), index..<end, tokens)
      }
      if SpeakerWords.function.contains(token.text) { break }
      isNamed = isNamed || !SpeakerWords.honorifics.contains(token.text)
      at += 1
    }
    guard isNamed, at > index, !isPossessive(at: at) else { return nil }
    let text = tokens[index].range.lowerBound..<tokens[at - 1].range.upperBound
    return FoundSubject(.name(mentions.line(text)), index..<at, tokens)
  }
}
