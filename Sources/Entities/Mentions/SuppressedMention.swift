public import Articles

/// A name of the gazetteer that an article writes and that is no link all the same.
public struct SuppressedMention: Hashable, Sendable {
  /// What kept it from being a link.
  public enum Cause: Hashable, Sendable {
    /// A capitalised word beside it shows that it is part of a longer name.
    case neighbour(Range<Offset>)
    /// It lies inside a longer name, in which its entry says that it is not meant.
    case not(Range<Offset>)
    /// It lies inside a text that is never a link.
    case never(Range<Offset>)
    /// It counts only after a full mention in the article, and there is none before it.
    case noFullMention
    /// It is a surname of several people, or a plain word, and no full name is in the article.
    case noFullName
    /// Several entities can be meant, and it only follows from their names.
    case ambiguous([EntityID])
    /// A person decided that it is no link here.
    case decided
    /// Its entry limits it to other articles.
    case otherArticles
    /// The title was not held at the date of the article.
    case otherTime
  }

  /// Where it stands.
  public let range: Range<Offset>
  /// Whom or what it would mean.
  public let entity: EntityID
  /// The rule that found it.
  public let rule: MentionRule
  /// The form that matched, as the file spells it.
  public let alias: String
  /// What kept it from being a link.
  public let cause: Cause
}

extension SuppressedMention.Cause {
  /// The word for the cause in `--json`.
  public var name: String {
    switch self {
    case .neighbour: "neighbour"
    case .not: "not"
    case .never: "never"
    case .noFullMention: "no-full-mention"
    case .noFullName: "no-full-name"
    case .ambiguous: "ambiguous"
    case .decided: "decided"
    case .otherArticles: "other-articles"
    case .otherTime: "other-time"
    }
  }

  /// The stretch of the article that is the evidence, where there is one.
  public var evidence: Range<Offset>? {
    switch self {
    case .neighbour(let range), .not(let range), .never(let range): range
    case .noFullMention, .noFullName, .ambiguous, .decided, .otherArticles, .otherTime: nil
    }
  }

  /// The cause in plain words, to complete "it is no link because …".
  public var explanation: String {
    switch self {
    case .neighbour: "a capitalised word beside it makes it part of a longer name"
    case .not: "its entry says that it is not meant inside this longer name"
    case .never: "it lies inside a text that is never a link"
    case .noFullMention: "it counts only after a full mention in this article"
    case .noFullName: "it counts only where the article has the full name"
    case .ambiguous(let entities):
      "several can be meant: \(entities.map(\.rawValue).joined(separator: ", "))"
    case .decided: "it was decided that it is no link here"
    case .otherArticles: "its entry limits it to other articles"
    case .otherTime: "the title was not held at the date of this article"
    }
  }
}

/// What was found in an article: its mentions, and the names that are no links.
public struct MentionReport: Sendable {
  /// The mentions, as ``MentionFinder/mentions(in:path:)`` gives them.
  public let mentions: [Mention]
  /// The names that are no links, by their start; those inside a shown mention are left out.
  public let suppressed: [SuppressedMention]
}
