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
  }

  let places: MentionPlaces
  private(set) var entities = TextRoll()
  private(set) var names = TextRoll()
  private(set) var numbers: [Numbers] = []

  /// Numbers mentions.
  ///
  /// - Complexity: O(n) in the mentions.
  init(_ places: MentionPlaces) {
    self.places = places
    numbers.reserveCapacity(places.mentions.count)
    for (index, mention) in places.mentions.enumerated() {
      let alias = names.place(of: mention.alias)
      let surface = places.surfaces[index]
      numbers.append(
        Numbers(
          entity: entities.place(of: mention.entity.rawValue), alias: alias,
          surface: surface == mention.alias ? alias : names.place(of: surface),
          others: mention.others.map { entities.place(of: $0.rawValue) }))
    }
  }
}
