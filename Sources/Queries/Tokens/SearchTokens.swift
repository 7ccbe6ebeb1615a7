public import Articles

/// A text as the words that searches compare: folded, parted by spaces, with their places.
///
/// Letters are in lower case without their accents, ligatures are taken apart, soft hyphens and
/// zero-width characters vanish, and everything that is neither letter nor digit parts words. In
/// scripts without spaces between words, and in Hangul, every scalar is a word of its own, so that
/// any passage is a phrase.
///
/// ``utf8`` is what a full-text index should be given, with ``tokenizer``.
public struct SearchTokens: Hashable, Sendable {
  /// The words, one space between two of them, as UTF-8.
  public let utf8: [UInt8]

  /// For every word, where it begins in `utf8`.
  private let starts: [UInt32]

  /// For every word, the byte of the text where its first scalar begins.
  private let origins: [UInt32]

  /// For every word, the byte of the text after its last scalar.
  private let ends: [UInt32]

  /// The FTS5 tokenizer that finds exactly the words of ``utf8``.
  ///
  /// `ascii` takes every scalar above U+007F for a part of a word; `unicode61` would drop vowel
  /// signs of Thai and Hindi and fold once more by tables of its own.
  public static let tokenizer = "ascii"

  /// Folds and parts a text, or a range of it.
  ///
  /// `keepsCase` leaves capitals as they are, for words that a reader wrote with one. Texts of more
  /// than 4 GB have no tokens behind that.
  ///
  /// - Complexity: O(n) in the bytes of the range.
  public init(_ text: CanonicalText, in range: Range<Offset>? = nil, keepsCase: Bool = false) {
    let range = range ?? text.range
    self.init(
      folding: text.utf8, range.lowerBound.utf8..<range.upperBound.utf8, keepsCase: keepsCase)
  }

  /// Folds and parts words that are not part of an article: a query, a title, a name.
  public init(_ words: String, keepsCase: Bool = false) {
    let bytes = Array(words.utf8)
    self.init(folding: bytes, 0..<bytes.count, keepsCase: keepsCase)
  }

  private init(folding bytes: [UInt8], _ range: Range<Int>, keepsCase: Bool) {
    var folder = TokenFolder(keepsCase: keepsCase, expecting: range.count)
    folder.fold(bytes.span, range.clamped(to: 0..<Int(UInt32.max)))
    (utf8, starts, origins, ends) = (folder.bytes, folder.starts, folder.origins, folder.ends)
  }

  /// The number of words.
  public var count: Int { starts.count }

  /// Whether there is no word.
  public var isEmpty: Bool { starts.isEmpty }

  /// Where a word stands in ``utf8``.
  public func bytes(of word: Int) -> Range<Int> {
    let end = word + 1 < starts.count ? Int(starts[word + 1]) - 1 : utf8.count
    return Int(starts[word])..<end
  }

  /// Where words that follow each other stand in the text, whose range may not be empty.
  public func place(of words: Range<Int>) -> Range<Offset> {
    Offset(Int(origins[words.lowerBound]))..<Offset(Int(ends[words.upperBound - 1]))
  }

  /// The words as strings, in order.
  public var words: [String] {
    (0..<count).map { String(decoding: utf8[bytes(of: $0)], as: UTF8.self) }
  }
}
