/// A word, the beginning of one, or a phrase of a search.
public struct QueryWords: Hashable, Sendable {
  /// The words as they were typed, without quotation marks.
  public var text: String

  /// Whether the last word may go on: it was typed as `word*`.
  public var isPrefix: Bool

  /// Whether it was typed in quotation marks, and so is finished.
  public var isQuoted: Bool

  /// Where it was typed, in Unicode scalars.
  public var range: Range<Int>

  /// Makes words of a search.
  public init(
    _ text: String, isPrefix: Bool = false, isQuoted: Bool = false, range: Range<Int> = 0..<0
  ) {
    self.text = text
    self.isPrefix = isPrefix
    self.isQuoted = isQuoted
    self.range = range
  }

  /// Whether capitals are told apart: a capital was typed.
  public var tellsCapitals: Bool {
    text.unicodeScalars.contains { $0.properties.changesWhenLowercased }
  }

  /// The same words as if they had been typed nowhere, with or without quotation marks.
  var withoutRange: QueryWords { QueryWords(text, isPrefix: isPrefix) }
}

/// A regular expression of a search.
public struct QueryPattern: Hashable, Sendable {
  /// The expression between its slashes, as typed.
  public var source: String

  /// Where it was typed with its slashes, in Unicode scalars.
  public var range: Range<Int>

  /// Makes a pattern of a search.
  public init(_ source: String, _ range: Range<Int> = 0..<0) {
    self.source = source
    self.range = range
  }

  /// Whether capitals are told apart: one was typed that no backslash makes a class of characters.
  public var tellsCapitals: Bool {
    var isEscaped = false
    for scalar in source.unicodeScalars {
      if !isEscaped, scalar.properties.changesWhenLowercased { return true }
      isEscaped = !isEscaped && scalar == "\\"
    }
    return false
  }
}
