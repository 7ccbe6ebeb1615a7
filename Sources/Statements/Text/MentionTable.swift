import Articles
import Entities

/// The shown mentions of an article, by place, with what the gazetteer says of their entities.
struct MentionTable {
  /// The shown mentions, in order.
  let shown: [Mention]

  private let starts: [Int: Int]
  private let people: Set<EntityID>
  private let gazetteer: Gazetteer
  private let text: CanonicalText

  init(_ mentions: [Mention], _ article: Article, _ gazetteer: Gazetteer) {
    let shown = mentions.filter(\.isShown)
    self.shown = shown
    text = article.text
    starts = Dictionary(
      shown.indices.map { (shown[$0].range.lowerBound.utf8, $0) },
      uniquingKeysWith: { first, _ in first })
    self.gazetteer = gazetteer
    people = Set(shown.map(\.entity).filter { gazetteer[$0]?.kind == .person })
  }

  /// The mention that begins at a byte.
  func mention(startingAt byte: Int) -> Mention? {
    starts[byte].map { shown[$0] }
  }

  /// Whether an entity is a person.
  func isPerson(_ entity: EntityID) -> Bool { people.contains(entity) }

  /// Whether the words of a name agree with a pronoun; nil where they do not tell.
  func agrees(_ entity: EntityID, with pronoun: String) -> Bool? {
    let isFeminine = pronoun == "she"
    if isNamed(entity, with: isFeminine ? SpeakerWords.feminine : SpeakerWords.masculine) {
      return true
    }
    let isOther = isNamed(entity, with: isFeminine ? SpeakerWords.masculine : SpeakerWords.feminine)
    return isOther ? false : nil
  }

  /// Whether one of some words stands in a name of an entity.
  private func isNamed(_ entity: EntityID, with words: WordSet) -> Bool {
    guard let entity = gazetteer[entity] else { return false }
    return ([entity.name] + entity.aliases.map(\.text)).contains { name in
      name.split(separator: " ").contains {
        words.contains($0.lowercased().filter { $0 != "." })
      }
    }
  }

  /// The index of the first mention that begins at or after a byte.
  func firstIndex(from byte: Int) -> Int {
    var low = 0
    var high = shown.count
    while low < high {
      let middle = (low + high) / 2
      if shown[middle].range.lowerBound.utf8 < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The mentions that begin in some bytes.
  func mentions(in bytes: Range<Int>) -> ArraySlice<Mention> {
    let first = firstIndex(from: bytes.lowerBound)
    return shown[first..<max(first, firstIndex(from: bytes.upperBound))]
  }

  /// The last person named before a byte in a mention that counts.
  func lastPerson(before byte: Int, where counts: (Mention) -> Bool) -> Mention? {
    shown[..<firstIndex(from: byte)].last { isPerson($0.entity) && counts($0) }
  }

  /// The mention that holds some bytes whole.
  func mention(holding bytes: Range<Int>) -> Mention? {
    let upTo = firstIndex(from: bytes.lowerBound + 1)
    guard upTo > 0 else { return nil }
    let mention = shown[upTo - 1]
    return mention.range.upperBound.utf8 >= bytes.upperBound ? mention : nil
  }

  /// The tokens of some bytes of the text.
  func tokens(in bytes: Range<Int>) -> [Token] { Tokenizer(text).tokens(in: bytes) }

  /// Some bytes of the text on one line.
  func line(_ bytes: Range<Int>) -> String {
    text[Offset(bytes.lowerBound)..<Offset(bytes.upperBound)]
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
