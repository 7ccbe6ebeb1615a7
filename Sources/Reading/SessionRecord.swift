public import Annotations
public import Articles

/// What is remembered between two sessions of one library.
public struct SessionRecord: Hashable, Sendable {
  /// Where a reader was in one article.
  public struct Place: Hashable, Sendable {
    /// The offset of the top line.
    public var top: Offset
    /// The offset of the cursor.
    public var cursor: Offset
    /// Bytes of canonical text when the place was kept.
    public var length: Int
    /// Whether the end has been on the screen.
    public var wasFinished: Bool
    /// When the place was kept.
    public var at: Timestamp
    /// Where the place is in the file, of which only a part was read; its length is the file's then.
    public var file: FilePlace?

    /// Makes a place.
    public init(
      top: Offset, cursor: Offset, length: Int, wasFinished: Bool, at: Timestamp,
      file: FilePlace? = nil
    ) {
      self.top = top
      self.cursor = cursor
      self.length = length
      self.wasFinished = wasFinished
      self.at = at
      self.file = file
    }

    /// How much of the article lies above the place, in percent; 100 once the end was seen.
    public var percent: Int {
      if wasFinished { return 100 }
      let above = file?.top ?? top.utf8
      return length == 0 ? 0 : min(99, Int(Double(above) / Double(length) * 100))
    }
  }

  /// The article on the screen, or nil for the library.
  public var open: ArticlePath?
  /// The place in every article.
  public var places: [ArticlePath: Place]
  /// Marks: lower case within an article, capitals across the library.
  public var marks: [Mark: ArticlePlace]
  /// The width of the column.
  public var measure: Int
  /// Whether lines are stretched to the width of the column.
  public var isJustified: Bool
  /// Whether words are parted at the ends of lines.
  public var isHyphenated: Bool
  /// How many links are marked.
  public var density: LinkDensity
  /// How the library is sorted.
  public var sort: LibrarySort
  /// The theme that the reader chose, nil before they did.
  public var theme: String?

  /// Makes a record that remembers nothing.
  public init() {
    places = [:]
    marks = [:]
    measure = Settings.defaultMeasure
    isJustified = false
    isHyphenated = false
    density = .paragraph
    sort = .path
  }
}

extension SessionRecord {
  /// This record with what another session of the library has kept since: of each place the later
  /// one, and the marks that only the other has.
  public func merging(_ other: SessionRecord) -> SessionRecord {
    var merged = self
    merged.places.merge(other.places) { mine, theirs in theirs.at > mine.at ? theirs : mine }
    merged.marks.merge(other.marks) { mine, _ in mine }
    return merged
  }
}

/// The name of a mark: a letter, and the article that a lower-case one belongs to.
public struct Mark: Hashable, Sendable {
  /// The letter.
  public var letter: String
  /// The article, for lower-case letters.
  public var path: ArticlePath?

  /// Names a mark; a capital forgets the article.
  public init(letter: String, path: ArticlePath) {
    self.letter = letter
    self.path = letter == letter.uppercased() && letter != letter.lowercased() ? nil : path
  }
}

/// A place in an article.
public struct ArticlePlace: Hashable, Sendable {
  /// The article.
  public var path: ArticlePath
  /// The offset of the first text line on the screen.
  public var top: Offset
  /// Rows of heading or blank above that line that are on the screen too.
  public var above: Int
  /// The offset of the cursor.
  public var cursor: Offset
  /// Where the place is in the file, of which only a part was read: offsets count from that part.
  public var file: FilePlace?

  /// Makes a place.
  public init(
    path: ArticlePath, top: Offset, above: Int = 0, cursor: Offset, file: FilePlace? = nil
  ) {
    self.path = path
    self.top = top
    self.above = above
    self.cursor = cursor
    self.file = file
  }
}

/// A place in the file of a long text, which holds whatever part of it is read.
public struct FilePlace: Hashable, Sendable {
  /// The byte of the file where the first line on the screen begins.
  public var top: Int
  /// The byte of the file at the cursor.
  public var cursor: Int

  /// Makes a place.
  public init(top: Int, cursor: Int) {
    self.top = top
    self.cursor = cursor
  }
}
