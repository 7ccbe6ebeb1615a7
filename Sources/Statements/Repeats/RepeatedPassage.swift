public import Articles

/// Words of one article that stand in another one too.
public struct RepeatedPassage: Hashable, Sendable {
  /// Where a passage stands.
  public struct Place: Hashable, Sendable {
    /// The article.
    public let path: ArticlePath
    /// The passage, from the start of its first word to the end of its last.
    public let range: Range<Offset>
    /// The passage with the marks around it, up to the words before and after it or the ends of their
    /// blocks.
    public let reach: Range<Offset>
    /// The number of the block in which it begins, from 1, as citations name it.
    public let paragraph: Int
    /// How much of the article it is.
    public let extent: Extent

    /// Names a place.
    public init(
      path: ArticlePath, range: Range<Offset>, reach: Range<Offset>? = nil, paragraph: Int,
      extent: Extent
    ) {
      self.path = path
      self.range = range
      self.reach = reach ?? range
      self.paragraph = paragraph
      self.extent = extent
    }
  }

  /// How much of an article a passage is.
  public enum Extent: String, Hashable, Sendable {
    /// All its words.
    case article
    /// The words of one block, or of several that follow each other.
    case blocks
    /// Words inside a block, or from inside one to inside another.
    case within
  }

  /// Where it stands.
  public let here: Place
  /// Where it stands too.
  public let there: Place
  /// The words that both have in common.
  public let words: Int
  /// The words that one has and the other has not; 0 for a verbatim passage.
  public let differing: Int

  /// Joins two places.
  public init(here: Place, there: Place, words: Int, differing: Int) {
    self.here = here
    self.there = there
    self.words = words
    self.differing = differing
  }

  /// Whether every word is the same; capitals, punctuation and typography do not count.
  public var isVerbatim: Bool { differing == 0 }

  /// The same passage as the other article sees it.
  public var mirrored: RepeatedPassage {
    RepeatedPassage(here: there, there: here, words: words, differing: differing)
  }

  /// How alike the two are, in words: `verbatim, 45 words`, `nearly verbatim, 40 words, 3 differ`.
  public var likeness: String {
    let count = "\(words) word\(words == 1 ? "" : "s")"
    return isVerbatim
      ? "verbatim, \(count)" : "nearly verbatim, \(count), \(differing) differ"
  }
}
