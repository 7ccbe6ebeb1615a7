/// What sort of thing an entity is.
public enum EntityKind: Hashable, Sendable {
  case person
  case place
  case organisation
  case agreement
  case event
  case project
  case initiative
  case publication
  /// A kind that only this gazetteer knows, in its own word.
  case other(String)

  /// The kinds that Lectern knows, in the order of its lists.
  public static let known: [EntityKind] = rows.map(\.kind)

  private struct Row: Sendable {
    let kind: EntityKind
    let word: String
    let plural: String
    let letter: Character
  }

  // A new kind is a case above and a row here; the tests fail when a letter is taken twice.
  private static let rows: [Row] = [
    Row(kind: .person, word: "person", plural: "people", letter: "P"),
    Row(kind: .place, word: "place", plural: "places", letter: "L"),
    Row(kind: .organisation, word: "organisation", plural: "organisations", letter: "O"),
    Row(kind: .agreement, word: "agreement", plural: "agreements", letter: "A"),
    Row(kind: .event, word: "event", plural: "events", letter: "E"),
    Row(kind: .project, word: "project", plural: "projects", letter: "J"),
    Row(kind: .initiative, word: "initiative", plural: "initiatives", letter: "I"),
    Row(kind: .publication, word: "publication", plural: "publications", letter: "U"),
  ]

  private var row: Row? {
    Self.rows.first { $0.kind == self }
  }

  /// The kind a word of the gazetteer means; a word Lectern does not know is a kind of its own.
  public init(word: String) {
    let folded = word.lowercased()
    let spelling = folded == "organization" ? "organisation" : folded
    self = Self.rows.first { $0.word == spelling }?.kind ?? .other(word)
  }

  /// The word for one such entity, as the gazetteer writes it.
  public var word: String {
    if case .other(let word) = self { word } else { row?.word ?? "" }
  }

  /// The word for several such entities.
  public var plural: String {
    if case .other(let word) = self { word + "s" } else { row?.plural ?? "" }
  }

  /// The letter that marks the kind in lists and beside links, where colour may be missing.
  public var letter: Character {
    row?.letter ?? "X"
  }

  /// Whether Lectern knows the kind, or only this gazetteer does.
  public var isKnown: Bool {
    if case .other = self { false } else { true }
  }
}
