/// Somebody or something that articles speak of, under all the names they use.
public struct Entity: Hashable, Sendable {
  /// The id that never changes.
  public var id: EntityID

  /// The name at the top of its page, always matched.
  public var name: String

  /// What sort of thing it is.
  public var kind: EntityKind

  /// Other ways of writing the name.
  public var aliases: [Alias] = []

  /// Titles that mean this person without the name.
  public var roles: [Title] = []

  /// Adjectives and nouns for a people: `Belarusian`.
  public var demonyms: [String] = []

  /// Phrases that stand for the entity without naming it: `the Eternal City`.
  public var epithets: [String] = []

  /// Forms that count only after a full mention in the same article.
  public var weak: [String] = []

  /// Forms with a case rule or a choice of articles of their own.
  public var match: [Alias] = []

  /// One line for the page and the peek.
  public var about: String?

  /// Longer text for the page.
  public var notes: String?

  /// The entity's number in Wikidata: `Q184`.
  public var wikidata: String?

  /// Related entities.
  public var see: [SeeAlso] = []

  /// The state a capital can stand for; its mentions still lead to the capital.
  public var standsFor: EntityID?

  /// When it happened or was made, as EDTF: `2024-07`, `2014/2022`.
  public var date: String?

  /// Longer names inside which this entity is not meant.
  public var not: [String] = []

  /// Words that speak for this entity where it shares a form with another.
  public var context: [String] = []

  /// The rank among entities that share a form: the highest number is meant, none counts as 0.
  public var prefer: Int?

  /// Where the entry stands, nil when it comes from no file.
  public var origin: Origin?

  /// Makes an entity that is known by its name only.
  public init(id: EntityID, name: String, kind: EntityKind, aliases: [Alias] = []) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
  }
}

extension Entity {
  /// Adds what another entry with the same id says.
  ///
  /// Lists are joined without repeating anything; of single values the other's win, so that a
  /// library's file overrides the bundled one; a name that gives way stays as an alias. The place
  /// of the entry becomes the other's.
  public mutating func merge(_ other: Entity) {
    if name != other.name {
      aliases.append(new: [Alias(name)])
      name = other.name
    }
    kind = other.kind
    aliases.append(new: other.aliases)
    roles.append(new: other.roles)
    demonyms.append(new: other.demonyms)
    epithets.append(new: other.epithets)
    weak.append(new: other.weak)
    match.append(new: other.match)
    about = other.about ?? about
    notes = other.notes ?? notes
    wikidata = other.wikidata ?? wikidata
    see.append(new: other.see)
    standsFor = other.standsFor ?? standsFor
    date = other.date ?? date
    not.append(new: other.not)
    context.append(new: other.context)
    prefer = other.prefer ?? prefer
    origin = other.origin ?? origin
  }
}

extension Array where Element: Equatable {
  mutating func append(new others: [Element]) {
    for other in others where !contains(other) { append(other) }
  }
}
