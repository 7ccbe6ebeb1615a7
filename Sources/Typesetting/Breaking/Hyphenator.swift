public import Articles

/// Knows where the words of one language may be parted.
///
/// The answers are a pure function of the word. Which words are asked for at all is decided here,
/// by ``HyphenRules``; a hyphenator only knows the language.
public protocol Hyphenator: Sendable {
  /// The places in a word of lower-case letters, given as UTF-8.
  func points(in word: ArraySlice<UInt8>) -> HyphenPoints
}

/// The hyphenators of all the languages for which there is a dictionary.
public struct Hyphenators: Sendable {
  private let find: @Sendable (String) -> (any Hyphenator)?

  /// Makes a collection from a function that finds the hyphenator of a BCP 47 tag, or nil.
  public init(_ find: @escaping @Sendable (String) -> (any Hyphenator)?) {
    self.find = find
  }

  /// No language at all.
  public static let none = Hyphenators { _ in nil }

  /// The hyphenator of a language, as `ru` or `en-GB`; nil when there is no dictionary.
  public func hyphenator(for language: String) -> (any Hyphenator)? {
    find(language)
  }

  /// The hyphenator of an article's language; nil when that is not known or has no dictionary.
  public func hyphenator(for article: Article) -> (any Hyphenator)? {
    ArticleLanguage.tag(of: article).flatMap(find)
  }
}
