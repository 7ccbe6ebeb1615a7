/// By which rule a form was found: the first half of the answer to "why is this a link?".
///
/// The order of the cases is the order of precision; where rules compete, the first wins.
public enum MentionRule: String, CaseIterable, Sendable, Hashable {
  /// The reader's own word on this place.
  case decision
  /// The name at the top of the entity's page.
  case name
  /// Another way of writing the name, from the file.
  case alias
  /// Capital letters for the name, from the file or defined in the article.
  case acronym
  /// The last name of a person, unique in the file or introduced by the full name.
  case surname
  /// An office or description that means a person.
  case title
  /// The name without its first word, in an article that has the whole.
  case shortForm = "short-form"
  /// An adjective or noun for a people.
  case demonym
  /// A phrase that stands for the entity without naming it.
  case epithet
  /// A form that counts only after a full mention in the article.
  case weak
}

extension MentionRule: Comparable {
  /// Orders rules from the precise to the loose.
  public static func < (left: MentionRule, right: MentionRule) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .decision: -1
    case .name: 0
    case .alias: 1
    case .acronym: 2
    case .surname: 3
    case .title: 4
    case .shortForm: 5
    case .demonym: 6
    case .epithet: 7
    case .weak: 8
    }
  }

  /// The rule in plain words, to complete "it is a link because it is …".
  public var explanation: String {
    switch self {
    case .decision: "your own decision"
    case .name: "the exact name"
    case .alias: "an alias"
    case .acronym: "an acronym of the name"
    case .surname: "a surname"
    case .title: "a title"
    case .shortForm: "a short form of a name given in full in this article"
    case .demonym: "an adjective or noun for a people"
    case .epithet: "a phrase that stands for the name"
    case .weak: "a form that counts after a full mention in this article"
    }
  }
}
