public import Articles

/// A name that many articles use and no entry knows: perhaps a new entity, perhaps an alias.
public struct Suggestion: Hashable, Sendable {
  /// One place where the name stands, the evidence for it.
  ///
  /// ``ContextLine`` gives the words around it.
  public struct Place: Hashable, Sendable {
    /// The article.
    public let path: ArticlePath
    /// Where the name stands in its canonical text.
    public let range: Range<Offset>

    /// Makes a place.
    public init(path: ArticlePath, range: Range<Offset>) {
      self.path = path
      self.range = range
    }
  }

  /// The name as the articles write it.
  public let text: String

  /// Shorter forms that the articles use for it: an acronym they define, a surname.
  public let forms: [String]

  /// What sort of thing it seems to be.
  public let kind: EntityKind

  /// The entity that it may be another name of; nil when it seems to be new.
  public let aliasOf: EntityID?

  /// In how many articles it stands.
  public let articles: Int

  /// How often it stands there.
  public let mentions: Int

  /// Where it stands, by article and place.
  public let places: [Place]

  /// What speaks for it.
  public let reason: Reason
}

extension Suggestion {
  /// What speaks for a suggestion: facts, of which ``Suggestion/why`` makes sentences.
  public struct Reason: Hashable, Sendable {
    /// Why the kind was guessed.
    public enum KindSign: Hashable, Sendable {
      /// The word of the name that names things of this kind.
      case head(String)
      /// A title stands before it.
      case title
      /// A verb of speech follows it.
      case speech
      /// A word of place stands before it.
      case placing
      /// It is written in capitals.
      case acronym
      /// It stands inside the marks of a title.
      case quoted
      /// Two or three words without a head, as people are called.
      case shape
      /// Nothing tells.
      case none
    }

    /// Why it may be another name of a known entity.
    public enum AliasSign: Hashable, Sendable {
      /// It ends in the surname of one person only.
      case surname(String)
      /// Its letters begin the words of the name.
      case acronym(of: String)
      /// An article defines it as the acronym, or the acronym is known.
      case defined(String)
      /// It is the name of a place with the ending of a people.
      case demonym(of: String)
      /// It is spelled almost alike.
      case spelling(of: String)
      /// All its words are words of the name, in order.
      case subset(of: String)
      /// It is the name with a word that says what sort of thing it is.
      case superset(of: String)
    }

    /// Why the kind was guessed.
    public let kind: KindSign
    /// Why it may be an alias.
    public let alias: AliasSign?
    /// How many of its places lie in the middle of a sentence, where only names are capitalised.
    public let inSentences: Int
  }
}
