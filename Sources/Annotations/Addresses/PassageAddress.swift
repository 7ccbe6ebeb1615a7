public import Articles

/// Where a passage stands, as one word that can be mailed, and that finds it in a changed article.
///
/// It names the article by its path, the passage by its first and last words as text fragments of
/// the web do (WICG, URL Fragment Text Directives), and beside them where it stood in which text.
public struct PassageAddress: Hashable, Sendable {
  /// The article, below the folder of its library.
  public var path: ArticlePath

  /// The passage; nil for the whole article.
  public var passage: Passage?

  /// Makes the address of an article, or of a passage in it.
  public init(_ path: ArticlePath, _ passage: Passage? = nil) {
    self.path = path
    self.passage = passage
  }

  /// What an address says of a passage.
  public struct Passage: Hashable, Sendable {
    /// All its words when they are few, else the first ones; white space folded.
    public var start: String
    /// The last words of a passage that is not given in whole.
    public var end: String?
    /// Words before it, where its own stand more than once.
    public var prefix: String
    /// Words behind it, where its own stand more than once.
    public var suffix: String
    /// Where it stood, in Unicode scalars of the canonical text.
    public var position: Range<Int>?
    /// The first ten digits of the digest of that text, in lower case.
    public var textDigits: String?

    /// Makes a passage of what was read or chosen.
    public init(
      start: String, end: String? = nil, prefix: String = "", suffix: String = "",
      position: Range<Int>? = nil, textDigits: String? = nil
    ) {
      self.start = start
      self.end = end
      self.prefix = prefix
      self.suffix = suffix
      self.position = position
      self.textDigits = textDigits
    }
  }

  /// How many digits of a digest an address carries: 40 bits.
  static let digitCount = 10

  /// The digits that an address carries of a digest such as `sha256:…`; nil when it has fewer.
  static func digits(of textHash: String) -> String? {
    let digits =
      textHash.split(separator: ":").last.map { $0.prefix(digitCount).lowercased() } ?? ""
    return digits.utf8.count == digitCount ? digits : nil
  }

  /// Whether a digest is that of the text in which the passage stood.
  public func isOn(_ textHash: String) -> Bool {
    passage?.textDigits != nil && passage?.textDigits == Self.digits(of: textHash)
  }
}
