import Articles
public import Entities

/// What an entity's page shows.
public struct EntityPage: Hashable, Sendable {
  /// The entity.
  public var entity: Entity
  /// How it is written, with counts, most frequent first.
  public var forms: [Form]
  /// Every mention, by article in the order of dates.
  public var articles: [ArticleMentions]
  /// Entities named with it, most frequent first.
  public var together: [Companion]
  /// What it refers to, and what refers to it.
  public var see: [Reference]
  /// The reader's annotations whose passage names it.
  public var notes: [NotebookRow]
  /// Mentions that are unclear or that the words beside them speak against, by article.
  public var doubtful: [ArticleMentions]
  /// Articles of the library.
  public var articleCount: Int
  /// Whether it tells of the first articles only, and the whole is on its way.
  public var isPartial = false

  /// A way of writing the entity.
  public struct Form: Hashable, Sendable {
    /// The words as they stand in the articles.
    public var text: String
    /// The rule that links them.
    public var rule: MentionRule
    /// How often.
    public var count: Int

    /// Makes a form.
    public init(text: String, rule: MentionRule, count: Int) {
      self.text = text
      self.rule = rule
      self.count = count
    }
  }

  /// An entity named together with it.
  public struct Companion: Hashable, Sendable {
    /// The other entity.
    public var entity: EntityID
    /// Its name.
    public var name: String
    /// Its kind.
    public var kind: EntityKind
    /// Sentences that name both.
    public var sentences: Int
    /// Paragraphs that name both.
    public var paragraphs: Int

    /// Makes a companion.
    public init(
      entity: EntityID, name: String, kind: EntityKind, sentences: Int, paragraphs: Int
    ) {
      self.entity = entity
      self.name = name
      self.kind = kind
      self.sentences = sentences
      self.paragraphs = paragraphs
    }
  }

  /// A see-also of the gazetteer.
  public struct Reference: Hashable, Sendable {
    /// The other entity.
    public var entity: EntityID
    /// Its name.
    public var name: String
    /// How they are related, in the file's words.
    public var relation: String?
    /// Whether the other entry names this one, not the other way round.
    public var isInverse: Bool

    /// Makes a reference.
    public init(entity: EntityID, name: String, relation: String?, isInverse: Bool) {
      self.entity = entity
      self.name = name
      self.relation = relation
      self.isInverse = isInverse
    }
  }

  /// Takes what was gathered.
  public init(
    entity: Entity, forms: [Form], articles: [ArticleMentions], together: [Companion],
    see: [Reference], notes: [NotebookRow] = [], doubtful: [ArticleMentions] = [],
    articleCount: Int
  ) {
    self.entity = entity
    self.forms = forms
    self.articles = articles
    self.together = together
    self.see = see
    self.notes = notes
    self.doubtful = doubtful
    self.articleCount = articleCount
  }

  /// The number of mentions in all articles.
  public var mentionCount: Int { articles.reduce(0) { $0 + $1.lines.count } }

  /// Every mention as a list that `n` walks.
  public var hits: [Hit] {
    articles.flatMap(\.hits)
  }
}
