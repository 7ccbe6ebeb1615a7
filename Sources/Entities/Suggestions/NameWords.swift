/// Words that tell where a name ends and what sort of thing it names.
enum NameWords {
  /// Small words that may stand inside any name.
  static let particles: Set<String> = [
    "de", "la", "le", "du", "da", "di", "del", "della", "der", "den", "von", "van", "bin", "ibn",
    "al", "el", "ter", "y",
  ]

  /// Small words that may stand between a head and what it is the head of.
  static let connectors: Set<String> = ["of", "for", "on"]

  /// Words whose possessive may stand inside a name: `People's Republic`.
  static let possessives: Set<String> = [
    "people", "women", "men", "children", "workers", "veterans", "citizens", "king", "queen",
    "world", "nation",
  ]

  /// First words that make a name of another name, but no first name of a person.
  static let qualifiers: Set<String> = [
    "great", "greater", "new", "old", "north", "south", "east", "west", "northern", "southern",
    "eastern", "western", "central", "upper", "lower", "inner", "outer", "big", "little", "super",
    "royal", "saint",
  ]

  /// How adjectives of peoples and places end.
  static func isAdjective(_ word: String) -> Bool {
    word.utf8.count > 4
      && ["ian", "ean", "ish", "ese", "can", "ern", "ch", "sh", "ic"].contains {
        word.hasSuffix($0)
      }
  }

  /// Titles that a name may follow, unlike `foreign` or `deputy`, which only lead to one.
  static let strongTitles: Set<String> = [
    "president", "premier", "minister", "chairman", "chairwoman", "chancellor", "ambassador",
    "governor", "mayor", "king", "queen", "prince", "princess", "emperor", "pope", "colonel",
    "marshal", "admiral", "captain", "secretary", "director", "senator", "professor",
    "academician", "doctor", "dr", "mr", "mrs", "ms", "sir", "lord", "lady", "comrade", "leader",
    "speaker", "spokesman", "spokeswoman", "expert", "analyst",
  ]

  /// Words in lower case that may end a name: `Ukraine war`.
  static let lowerHeads: Set<String> = ["summit", "war", "conflict", "policy", "declaration"]

  /// Last words of a name that itself holds an `and`: `Asian and African Studies`.
  static let jointSubjects: Set<String> = [
    "studies", "sciences", "affairs", "industry", "trade", "development", "technology",
    "technologies", "culture", "security", "cooperation", "research", "education", "services",
    "relations", "arts", "letters", "finance", "economy", "economics", "health", "sports",
    "tourism", "information", "communications", "defense", "defence", "innovation", "planning",
  ]

  /// Last words of a name that joins two: `Belt and Road Initiative`.
  static let jointHeads: Set<String> = ["initiative", "road", "act", "agreement", "treaty"]

  /// Words before a place.
  static let placing: Set<String> = ["in", "at", "near", "from", "visited", "across"]

  /// Words after a person.
  static let speaking: Set<String> = [
    "said", "says", "told", "tells", "noted", "notes", "stressed", "stresses", "added", "adds",
    "stated", "states", "argued", "argues", "believes", "emphasized", "emphasised", "remarked",
    "explained", "warned", "claimed", "announced", "declared", "concluded",
  ]

  /// Words in capitals that are no names.
  static let plainCapitals: Set<String> = [
    "OK", "TV", "AM", "PM", "AD", "BC", "CEO", "PDF", "ISBN", "II", "III", "IV", "VI", "VII",
    "VIII", "IX", "XI", "XII", "XX", "XXI",
  ]

  /// What the head of a name says of its kind.
  static func kind(ofHead head: String) -> EntityKind? { heads[head] }

  private static let heads: [String: EntityKind] = {
    var table: [String: EntityKind] = [:]
    for (kind, words) in rows {
      for word in words.split(separator: " ") { table[String(word)] = kind }
    }
    return table
  }()

  private static let rows: [(EntityKind, String)] = [
    (
      .organisation,
      """
      union organization organisation ministry committee council bank university institute \
      academy association corporation company group agency party parliament assembly commission \
      court centre center foundation fund alliance league federation society board bureau office \
      department embassy army church service services team club works plant airlines senate \
      congress duma forces guard police holding inc ltd llc college school hospital museum \
      library authority secretariat directorate administration community nations studies staff \
      front movement consortium cooperative chamber
      """
    ),
    (
      .place,
      """
      region district city town village river lake sea ocean island islands mountain mountains \
      republic province county state states peninsula strait bay valley street square airport \
      port palace kingdom desert gulf coast continent territory oblast prefecture avenue bridge \
      canal cape channel hill hills forest
      """
    ),
    (
      .event,
      """
      summit war wars conference games olympics conflict exhibition fair festival day revolution \
      crisis elections election forum meeting exercise interview anniversary uprising outbreak \
      pandemic ceremony championship cup hostilities
      """
    ),
    (
      .agreement,
      """
      declaration agreement treaty convention protocol pact accord accords charter memorandum \
      statement constitution act law resolution
      """
    ),
    (.project, "park project programme program technopark pipeline railway corridor zone area"),
    (.initiative, "initiative plan strategy policy principle road doctrine concept vision"),
    (
      .publication,
      "times daily post journal review news gazette report herald tribune paper magazine book"
    ),
  ]
}
