public import Articles
public import Entities

/// A sentence that says when, with the entities it names.
public struct Event: Hashable, Sendable {
  /// The sentence.
  public let sentence: Range<Offset>

  /// Its dates, in their order.
  public let dates: [DateMention]

  /// The entities with a link in it, each once, in the order of their first mention.
  public let entities: [EntityID]

  /// Makes an event.
  public init(sentence: Range<Offset>, dates: [DateMention], entities: [EntityID]) {
    self.sentence = sentence
    self.dates = dates
    self.entities = entities
  }

  /// The events of an article's dates, what was printed before left out.
  static func events(of dates: [DateMention], _ mentions: MentionTable) -> [Event] {
    var events: [Event] = []
    var index = 0
    while index < dates.count {
      let sentence = dates[index].sentence
      var next = index + 1
      while next < dates.count, dates[next].sentence == sentence { next += 1 }
      if !dates[index].isRepeat {
        var seen: Set<EntityID> = []
        let named = mentions.mentions(in: sentence.lowerBound.utf8..<sentence.upperBound.utf8)
          .map(\.entity).filter { seen.insert($0).inserted }
        events.append(
          Event(sentence: sentence, dates: Array(dates[index..<next]), entities: named))
      }
      index = next
    }
    return events
  }
}
