public import Articles
public import Entities

/// Words of somebody that an article gives.
public struct Quotation: Hashable, Sendable {
  /// Whether the words are theirs, or the article's for what they said.
  public enum Form: String, CaseIterable, Sendable, Hashable {
    /// In quotation marks.
    case direct
    /// Without marks, where a cue makes plain that somebody said so.
    case reported
  }

  /// Who speaks, as far as the text says it.
  public enum Speaker: Hashable, Sendable {
    /// An entity of the gazetteer.
    case entity(EntityID)
    /// A name that no entity of the gazetteer has.
    case name(String)
    /// Who writes "I": the author, or who tells the story.
    case narrator
    /// Nobody can be told without guessing.
    case unresolved
  }

  /// Whether it is given word for word.
  public var form: Form

  /// Where it stands, its quotation marks included; it may reach over several blocks.
  public var range: Range<Offset>

  /// Who speaks.
  public var speaker: Speaker

  /// The words that say who speaks; nil where no words do.
  public var source: Range<Offset>?

  /// By which rule it is speech, and by which its speaker was told.
  public var rule: QuotationRule

  /// Whether the article printed the same words before.
  public var isRepeat: Bool

  /// Makes a quotation.
  public init(
    _ form: Form, _ range: Range<Offset>, speaker: Speaker = .unresolved,
    source: Range<Offset>? = nil, rule: QuotationRule, isRepeat: Bool = false
  ) {
    self.form = form
    self.range = range
    self.speaker = speaker
    self.source = source
    self.rule = rule
    self.isRepeat = isRepeat
  }
}

/// A stretch in quotation marks that is nobody's speech.
public struct QuotedWords: Hashable, Sendable {
  /// What the marks are for.
  public enum Use: String, CaseIterable, Sendable, Hashable {
    /// The name of an entity.
    case name
    /// The title of a work, an agreement, a rubric.
    case title
    /// Words at which the author keeps a distance.
    case scare
  }

  /// Where they stand, marks included.
  public var range: Range<Offset>

  /// What the marks are for.
  public var use: Use

  /// Makes a stretch in quotation marks.
  public init(range: Range<Offset>, use: Use) {
    self.range = range
    self.use = use
  }
}
