/// By which rule a passage is somebody's words, the precise before the loose.
public enum QuotationRule: String, CaseIterable, Sendable, Hashable {
  /// A paragraph in quotation marks below a line that names the speaker.
  case speakerLine = "speaker-line"
  /// A paragraph in quotation marks below a heading that begins with the speaker's name.
  case speakerHeading = "speaker-heading"
  /// A line below the quotation that begins with a dash and names the speaker.
  case signature
  /// A verb of speech and a subject right behind the closing mark.
  case attributionAfter = "attribution-after"
  /// A subject and a verb of speech before the opening mark.
  case attributionBefore = "attribution-before"
  /// More words of the speaker before, joined by "adding that" or the like.
  case chained
  /// More words in the paragraph of a quotation whose speaker is told.
  case continued
  /// Words in quotation marks that a verb of speech makes part of its sentence.
  case embedded
  /// A sentence in quotation marks, whoever says it.
  case utterance
  /// "According to" somebody.
  case accordingTo = "according-to"
  /// A subject, a verb of speech and "that".
  case saidThat = "said-that"

  /// The rule in plain words, to complete "these are somebody's words because …".
  public var explanation: String {
    switch self {
    case .speakerLine: "the line above names the speaker"
    case .speakerHeading: "the heading above begins with the speaker's name"
    case .signature: "the line below is signed"
    case .attributionAfter: "who says it stands behind it"
    case .attributionBefore: "who says it stands before it"
    case .chained: "it goes on what the same speaker said before it"
    case .continued: "it stands in one paragraph with other words of the speaker"
    case .embedded: "a verb of speech makes it part of its sentence"
    case .utterance: "it is a sentence in quotation marks"
    case .accordingTo: "the text says according to whom"
    case .saidThat: "the text says who said that"
    }
  }
}
