import Articles
import Entities

/// Who was named and who spoke up to a place, to tell whom "he" and "the expert" mean.
struct VoiceMemory {
  private let mentions: MentionTable
  /// Names of speakers that no entity has, by their last word.
  private var names: [String: String] = [:]
  /// The bytes quoted last, up to 64 stretches.
  private var quoted: [Range<Int>] = []
  /// Who spoke in the last block that had speech, and the block's place.
  private var lastVoice: Quotation.Speaker = .unresolved
  private var hasSpeech = false
  private var lastNamed: Quotation.Speaker?
  /// The blocks above, the nearest last.
  private var passed: [(range: Range<Offset>, hasSpeech: Bool)] = []

  /// How many blocks above a pronoun may reach.
  private static let reach = 12

  init(_ mentions: MentionTable) {
    self.mentions = mentions
  }

  /// Notes that somebody spoke.
  mutating func spoke(_ speaker: Quotation.Speaker, in block: Int) {
    lastVoice = speaker
    if speaker != .unresolved { lastNamed = speaker }
    if case .name(let name) = speaker, let last = name.split(separator: " ").last {
      names[String(last)] = names[String(last)] ?? name
    }
  }

  /// Notes what is quoted in the block that is read next.
  mutating func enter(_ spans: [Range<Int>]) {
    quoted = quoted.suffix(64) + spans
    hasSpeech = !spans.isEmpty
  }

  /// Notes that a block is over.
  mutating func pass(_ block: Range<Offset>) {
    passed = passed.suffix(Self.reach - 1) + [(block, hasSpeech)]
    if !hasSpeech { lastVoice = .unresolved }
  }

  /// A name, as the speaker whom an earlier, longer one introduced.
  func known(_ name: String) -> Quotation.Speaker {
    guard !name.contains(" "), let longer = names[name] else { return .name(name) }
    return .name(longer)
  }

  /// The last person named before a byte; an unnamed last speaker does not count, nor whom somebody
  /// speaks of.
  func lastPerson(before byte: Int) -> Quotation.Speaker {
    let last = mentions.lastPerson(before: byte) { mention in
      !quoted.contains { $0.contains(mention.range.lowerBound.utf8) }
    }
    return last.map { .entity($0.entity) } ?? lastNamed ?? .unresolved
  }

  /// Whom a pronoun means: the one person named outside quotations before it in its block, else in
  /// the nearest block above that names one.
  ///
  /// A sentence that begins nearer goes first. Where speakers take turns, whoever spoke last does not speak again.
  func meant(
    by pronoun: String, at byte: Int, in block: Range<Offset>, sentence: Int? = nil,
    opensWithSpeech: Bool
  ) -> Quotation.Speaker {
    guard pronoun != "they" else { return .unresolved }
    if let sentence, sentence < byte {
      let near = people(in: sentence..<byte, pronoun)
      if !near.isEmpty { return one(of: near, pronoun) }
    }
    let here = people(in: block.lowerBound.utf8..<max(block.lowerBound.utf8, byte), pronoun)
    if !here.isEmpty { return one(of: here, pronoun) }
    for (above, hasSpeech) in passed.reversed() where above.upperBound <= block.lowerBound {
      var people = people(in: above.lowerBound.utf8..<above.upperBound.utf8, pronoun)
      // What is told without a name may tell of somebody new: "A man entered."
      if people.isEmpty, !hasSpeech, !goesOn(above, with: pronoun) { return .unresolved }
      if opensWithSpeech, case .entity(let last) = lastVoice { people.remove(last) }
      if !people.isEmpty { return one(of: people, pronoun) }
    }
    return .unresolved
  }

  /// Whether the first sentence of a block speaks of somebody known by then.
  private func goesOn(_ block: Range<Offset>, with pronoun: String) -> Bool {
    let tokens = mentions.tokens(in: block.lowerBound.utf8..<block.upperBound.utf8)
    let end = tokens.indices.first { Sentence.ends(at: $0, in: tokens) } ?? tokens.count
    let forms = pronoun == "she" ? ["she", "her", "hers"] : ["he", "his", "him"]
    return tokens[..<end].contains { forms.contains($0.text) }
  }

  private func one(of people: Set<EntityID>, _ pronoun: String) -> Quotation.Speaker {
    if people.count == 1, let one = people.first { return .entity(one) }
    let agreeing = people.filter { mentions.agrees($0, with: pronoun) == true }
    guard agreeing.count == 1, let one = agreeing.first else { return .unresolved }
    return .entity(one)
  }

  private func people(in bytes: Range<Int>, _ pronoun: String) -> Set<EntityID> {
    Set(
      mentions.mentions(in: bytes).filter { mention in
        mentions.isPerson(mention.entity)
          && mentions.agrees(mention.entity, with: pronoun) != false
          && !quoted.contains { $0.contains(mention.range.lowerBound.utf8) }
      }.map(\.entity))
  }
}
