import Articles
public import Entities

/// What a comparison is about, as the gazetteer knows it: the entities of the topic, those that
/// its entries refer to as the same sort of thing, and the common nouns of their names.
public struct ComparisonSubject: Hashable, Sendable {
  /// The topic.
  public let topic: Topic

  /// The entities of the topic.
  public let entities: [EntityID]

  /// Entities that may be the same thing under another entry.
  ///
  /// An event, agreement, project or initiative is named by each author in words of their own, and
  /// the gazetteer may have an entry for each, joined by `see`: whatever of its kind can be reached
  /// so is put beside it. People, places and organisations that see each other are others.
  public let kin: [EntityID]

  /// The common nouns of the names in lower case: `war`, `conflict` of "war in Ukraine",
  /// "Ukrainian conflict".
  let nouns: Set<String>

  /// What the names are made with: Ukraine, of "Ukraine war".
  let parts: Set<EntityID>

  /// Finds out what a topic is about.
  ///
  /// - Complexity: O(n) in the names of the gazetteer.
  public init(_ topic: Topic, _ gazetteer: Gazetteer) {
    self.topic = topic
    entities = topic.entities
    kin = Self.kin(of: topic, gazetteer)
    let named = (topic.entities + kin).compactMap { gazetteer[$0] }
      .filter { Self.isNamedFreely($0.kind) }
    nouns = Set(named.flatMap { [$0.name] + $0.aliases.map(\.text) }.compactMap(Self.noun))
    parts = Self.parts(of: named, gazetteer)
  }

  /// All entities whose mentions are about the topic.
  public var all: [EntityID] { entities + kin }

  private static func isNamedFreely(_ kind: EntityKind) -> Bool {
    switch kind {
    case .event, .agreement, .project, .initiative: true
    case .person, .place, .organisation, .publication, .other: false
    }
  }

  private static func kin(of topic: Topic, _ gazetteer: Gazetteer) -> [EntityID] {
    guard case .entity(let id) = topic, let entity = gazetteer[id], entity.kind == .event else {
      return []
    }
    let events = gazetteer.entities.filter { $0.kind == .event }
    var reached = [entity.id]
    var at = 0
    while at < reached.count {
      let here = reached[at]
      let referred = gazetteer[here]?.see.map(\.to) ?? []
      for event in events where !reached.contains(event.id) {
        if referred.contains(event.id) || event.see.contains(where: { $0.to == here }) {
          reached.append(event.id)
        }
      }
      at += 1
    }
    return Array(reached.dropFirst())
  }

  private static let prepositions: Set<String> = [
    "of", "in", "on", "at", "for", "with", "between", "against", "to", "from", "over",
  ]

  /// The noun that a name is built on: the last word before a preposition, unless it is a name too.
  private static func noun(of name: String) -> String? {
    let words = name.split(separator: " ")
    let head = words.prefix { !prepositions.contains($0.lowercased()) }
    guard let last = head.last, words.count > 1 else { return nil }
    // The first word of a name may have its capital from there.
    guard last.first?.isLowercase ?? false || head.count == 1 && words.count > 1 else { return nil }
    return last.allSatisfy(\.isLetter) ? last.lowercased() : nil
  }

  /// The entities whose names stand in the names of the subject.
  private static func parts(of named: [Entity], _ gazetteer: Gazetteer) -> Set<EntityID> {
    let names = named.map { " \($0.name.replacing("-", with: " ")) " }
    return Set(
      gazetteer.entities.filter { part in
        !named.contains { $0.id == part.id }
          && ([part.name] + part.demonyms).contains { name in
            names.contains { $0.contains(" \(name) ") }
          }
      }.map(\.id))
  }
}
