public import Articles
public import Entities

/// What an entity is being chosen for, in a list that narrows while its name is typed.
public enum EntityChoice: Hashable, Sendable {
  /// What some words of an article mean.
  case meaning(of: NamedPassage)
  /// Which of several candidates some words mean.
  case candidate(of: NamedPassage, [EntityID])
  /// Whose name some words are.
  case owner(of: String)
  /// Whose name a suggested name is.
  case suggested(SuggestedName)
  /// The entity in which another lives on.
  case merge(EntityID)
  /// What is to be compared across articles.
  case compared
  /// The name of a new entity that some words mean; nothing is listed.
  case split(NamedPassage)
}

/// Words of an article that mean an entity, or seem to.
public struct NamedPassage: Hashable, Sendable {
  /// The article.
  public var path: ArticlePath
  /// Where the words stand.
  public var range: Range<Offset>
  /// The words.
  public var text: String
  /// The entity that they are linked to.
  public var entity: EntityID

  /// Names a passage.
  public init(path: ArticlePath, range: Range<Offset>, text: String, entity: EntityID) {
    self.path = path
    self.range = range
    self.text = text
    self.entity = entity
  }
}

/// How far a correction reaches.
public enum CorrectionScope: Hashable, Sendable, CaseIterable {
  case passage, article, library

  /// The scope after this one, around the end.
  var next: CorrectionScope {
    switch self {
    case .passage: .article
    case .article: .library
    case .library: .passage
    }
  }

  /// The scope as it ends a sentence.
  public var words: String {
    switch self {
    case .passage: "here"
    case .article: "in this article"
    case .library: "in the library"
    }
  }
}
