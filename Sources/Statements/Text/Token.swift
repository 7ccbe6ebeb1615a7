/// A word, a number or a mark of a text.
struct Token {
  enum Kind {
    /// Letters, and the digits and marks among them.
    case word
    /// Digits, with the points and commas between them.
    case number
    /// Any other scalar but white space.
    case mark
  }

  let kind: Kind
  /// Its bytes in the canonical text.
  let range: Range<Int>
  /// The text in lower case, quotation marks and hyphens folded to ASCII.
  let text: String
  /// Whether a word begins with a capital.
  let isCapitalised: Bool
  /// Whether white space, or the start of the text, stands before it.
  let isAfterSpace: Bool

  var isWord: Bool { kind == .word }
  var isNumber: Bool { kind == .number }

  /// Whether it is this word or mark, in any case.
  func `is`(_ word: String) -> Bool { text == word }
}
