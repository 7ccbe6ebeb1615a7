import Entities

/// The mentions of an article, ready to be written: each entity and each name is on a roll once, so
/// that a writer, of whom there is one, asks once for its number.
struct NumberedMentions: Sendable {
  /// Where a mention's entity and names stand on the rolls.
  struct Numbers {
    let entity: Int
    let alias: Int
    /// Its words in the text; as the alias where they are the same.
    let surface: Int
    /// Other entities that can be meant.
    let others: [Int]
    /// Whether it is shown.
    let isShown: Bool

    /// Whether it surely is of its entity, and shown.
    var isCertain: Bool { isShown && others.isEmpty }
  }

  let places: MentionPlaces
  /// The ids of entities, in the order of their first mentions.
  private(set) var entities = TextRoll()
  private(set) var names = TextRoll()
  private(set) var numbers: [Numbers] = []

  /// Numbers mentions.
  ///
  /// - Complexity: O(n) in the mentions.
  init(_ places: MentionPlaces) {
    self.places = places
    numbers.reserveCapacity(places.mentions.count)
    for index in places.mentions.indices {
      let mention = places.mentions[index]
      let alias = names.place(of: mention.alias)
      let isAlias = places.surfaces[index] == mention.alias
      numbers.append(
        Numbers(
          entity: entities.place(of: mention.entity.rawValue), alias: alias,
          surface: isAlias ? alias : names.place(of: places.surfaces[index]),
          others: mention.others.map { entities.place(of: $0.rawValue) },
          isShown: mention.isShown))
    }
  }

  /// How often each entity is mentioned, in the order of their first mentions: what
  /// ``MentionPlaces`` counts.
  var counts: [MentionPlaces.Count] {
    var counts = entities.texts.map { MentionPlaces.Count(entity: EntityID($0)) }
    for mention in numbers where mention.isShown {
      counts[mention.entity].shown += 1
      if mention.isCertain { counts[mention.entity].certain += 1 }
      for other in mention.others { counts[other].shown += 1 }
    }
    return counts
  }

  /// Different entities that are shown, and mentions that are.
  var shown: (entities: Int, mentions: Int) {
    var isShown = Array(repeating: false, count: entities.texts.count)
    var count = 0
    for mention in numbers where mention.isShown {
      count += 1
      if mention.others.isEmpty { isShown[mention.entity] = true }
    }
    return (isShown.count { $0 }, count)
  }
}
