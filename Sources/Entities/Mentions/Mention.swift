public import Articles

/// A stretch of an article that means an entity.
public struct Mention: Hashable, Sendable {
  /// Where it stands: without a leading article, a possessive ending or quotation marks.
  public var range: Range<Offset>

  /// Whom or what it means; where several can be meant, the one that the file names first.
  ///
  /// An ambiguous mention leads nowhere: ask ``target``.
  public var entity: EntityID

  /// The rule that found it.
  public var rule: MentionRule

  /// The form that matched, as the file spells it.
  public var alias: String

  /// Whether it lies inside a longer mention, which is the one that is shown.
  public var isNested: Bool

  /// Whether the words beside it speak against it, so that it is not shown as a link.
  public var isWeak: Bool

  /// Other entities that can be meant as well; empty when the mention is clear.
  public var others: [EntityID]

  /// Makes a mention.
  public init(
    range: Range<Offset>, entity: EntityID, rule: MentionRule, alias: String,
    isNested: Bool = false, isWeak: Bool = false, others: [EntityID] = []
  ) {
    self.range = range
    self.entity = entity
    self.rule = rule
    self.alias = alias
    self.isNested = isNested
    self.isWeak = isWeak
    self.others = others
  }

  /// Whether it is a link on the page: neither inside a longer one nor spoken against.
  public var isShown: Bool { !isNested && !isWeak }

  /// Whether several entities can be meant and nothing in the article decides.
  public var isAmbiguous: Bool { !others.isEmpty }

  /// Whom or what it leads to; nil when that is for the reader to choose.
  public var target: EntityID? { isAmbiguous ? nil : entity }

  /// All entities that can be meant, in the order of the file.
  public var candidates: [EntityID] { [entity] + others }

  /// Whether it is a link that leads to one entity, and so counts as a mention of it.
  public var isCertain: Bool { isShown && !isAmbiguous }
}
