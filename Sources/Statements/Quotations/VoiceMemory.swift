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
  private var lastVoice: Quotation.Speaker?
  private var hasSpeech = false
  private var lastNamed: Quotation.Speaker?
  private var previousBlock: Range<Offset>?

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
    previousBlock = block
    if !hasSpeech { lastVoice = nil }
  }

  /// A name, as the speaker whom an earlier, longer one introduced.
  func known(_ name: String) -> Quotation.Speaker {
    guard !name.contains(" "), let longer = names[name] else { return .name(name) }
    return .name(longer)
  }

  /// The last person named before a byte; an unnamed last speaker does not count.
  func lastPerson(before byte: Int) -> Quotation.Speaker {
    mentions.lastPerson(before: byte).map { .entity($0.entity) } ?? lastNamed ?? .unresolved
  }

  /// Whom a pronoun means: the one person named before it in its block, outside quotations, or,
  /// unless turns are taken, the one of the block before.
  func meant(
    by pronoun: String, at byte: Int, in block: Range<Offset>, opensWithSpeech: Bool
  ) -> Quotation.Speaker {
    guard pronoun != "they" else { return .unresolved }
    let here = people(in: block.lowerBound.utf8..<byte, pronoun)
    if here.count == 1, let one = here.first { return .entity(one) }
    guard here.isEmpty, let previousBlock, lastVoice == nil || !opensWithSpeech else {
      return .unresolved
    }
    let before = people(
      in: previousBlock.lowerBound.utf8..<previousBlock.upperBound.utf8, pronoun)
    return before.count == 1 ? before.first.map { .entity($0) } ?? .unresolved : .unresolved
  }

  private func people(in bytes: Range<Int>, _ pronoun: String) -> Set<EntityID> {
    Set(
      mentions.mentions(in: bytes).filter { mention in
        mentions.isPerson(mention.entity)
          && !quoted.contains { $0.contains(mention.range.lowerBound.utf8) }
      }.map(\.entity))
  }
}
