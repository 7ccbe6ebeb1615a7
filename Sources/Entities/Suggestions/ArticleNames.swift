public import Articles

/// The names in one article that are no links yet: what suggestions are summed up from.
///
/// A value of the article and its mentions alone, so that it can be kept until one of them changes.
public struct ArticleNames: Sendable {
  /// One place where a name stands.
  public struct Use: Hashable, Sendable {
    /// The name, as an index of ``texts``.
    public var text: Int32
    /// Where it stands, in bytes of the canonical text.
    public var range: Range<Int>
    /// What the words around it say of it.
    public var signs: NameSigns
    /// The hash of its first word in lower case.
    public var first: UInt32
    /// The use that begins one word later, for a name whose first word only opens a sentence; -1
    /// where there is none.
    public var rest: Int32 = -1
    /// Uses of the parts of a compound (`Norland-Sudmark`), which stand right after this one.
    public var parts: Int32 = 0

    /// Makes a place.
    public init(
      text: Int32, range: Range<Int>, signs: NameSigns, first: UInt32, rest: Int32 = -1,
      parts: Int32 = 0
    ) {
      self.text = text
      self.range = range
      self.signs = signs
      self.first = first
      self.rest = rest
      self.parts = parts
    }
  }

  /// The article.
  public let path: ArticlePath

  /// The names, each once.
  public private(set) var texts: [String] = []

  /// Where they stand, in order.
  public private(set) var uses: [Use] = []

  /// Acronyms that the article defines, each with the name in full.
  public private(set) var definitions: [AcronymPair] = []

  /// Hashes of the words in lower case, ascending.
  public private(set) var lowerWords: [UInt32] = []

  /// Finds the names in an article.
  ///
  /// - Complexity: O(n log n) in the text.
  public init(_ article: Article, path: ArticlePath, mentions: [Mention]) {
    self.path = path
    let shown = mentions.filter(\.isShown)
    var search = NameSearch()
    var next = 0
    for block in article.blocks {
      var covering: [Range<Int>] = []
      while next < shown.count, shown[next].range.lowerBound < block.range.upperBound {
        let range = shown[next].range
        covering.append(range.lowerBound.utf8..<range.upperBound.utf8)
        next += 1
      }
      search.read(block, of: article, covering: covering)
    }
    texts = search.texts
    uses = search.uses
    definitions = search.definitions
    lowerWords = search.lowerWords.sorted()
  }

  /// Takes what was found before; nil where a use stands for a text or a use that is not there.
  ///
  /// Words in lower case count for the whole library, so that one article may bear those of others.
  public init?(
    path: ArticlePath, texts: [String], uses: [Use], definitions: [AcronymPair],
    lowerWords: [UInt32]
  ) {
    for (index, use) in uses.enumerated() {
      guard texts.indices.contains(Int(use.text)), use.rest < uses.count,
        use.parts >= 0, Int(use.parts) < uses.count - index
      else { return nil }
    }
    self.path = path
    self.texts = texts
    self.uses = uses
    self.definitions = definitions
    self.lowerWords = lowerWords
  }
}

/// What the words around a name say of it.
public struct NameSigns: OptionSet, Hashable, Sendable {
  /// The signs as bits.
  public let rawValue: UInt8

  /// Takes signs as bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It opens a sentence.
  static let opensSentence = NameSigns(rawValue: 1)
  /// It stands in a heading or a label, where most words are capitalised.
  static let inHeading = NameSigns(rawValue: 2)
  /// A title stands before it.
  static let afterTitle = NameSigns(rawValue: 4)
  /// A word of place stands before it.
  static let afterPlacing = NameSigns(rawValue: 8)
  /// A word of speech stands after it.
  static let beforeSpeech = NameSigns(rawValue: 16)
  /// It is one word.
  static let isSingle = NameSigns(rawValue: 32)
  /// It stands inside the marks of a title: `《…》`.
  static let isQuoted = NameSigns(rawValue: 64)
  /// It is a part of the compound before it.
  static let isPart = NameSigns(rawValue: 128)
}
