public import Articles

/// The names in one article that are no links yet: what suggestions are summed up from.
///
/// A value of the article and its mentions alone, so that it can be kept until one of them changes.
public struct ArticleNames: Sendable {
  /// One place where a name stands.
  struct Use {
    /// The name, as an index of ``texts``.
    var text: Int32
    /// Where it stands, in bytes of the canonical text.
    var range: Range<Int>
    var signs: NameSigns
    /// The hash of its first word in lower case.
    var first: UInt32
    /// The use that begins one word later, for a name whose first word only opens a sentence.
    var rest: Int32 = -1
    /// Uses of the parts of a compound (`Norland-Sudmark`), as a range of the uses after this one.
    var parts: Int32 = 0
  }

  /// The article.
  public let path: ArticlePath

  /// The names, each once.
  private(set) var texts: [String] = []

  /// Where they stand, in order.
  private(set) var uses: [Use] = []

  /// Acronyms that the article defines, each with the name in full.
  private(set) var definitions: [AcronymPair] = []

  /// Hashes of the words in lower case, ascending.
  private(set) var lowerWords: [UInt32] = []

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
}

/// What the words around a name say of it.
struct NameSigns: OptionSet {
  let rawValue: UInt8

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
