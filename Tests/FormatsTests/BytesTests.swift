import Testing

@testable import Formats

/// Reading valid UTF-8 scalar by scalar, and questions about stretches of it.
struct BytesTests {
  @Test func `scalars are read forwards and backwards`() {
    let text = "aé中😀\u{10FFFF}\0"
    let utf8 = Array(text.utf8)
    var forwards: [Unicode.Scalar] = []
    var position = 0
    while position < utf8.count {
      let (scalar, length) = utf8.scalar(at: position)
      forwards.append(scalar)
      position += length
    }
    #expect(forwards == Array(text.unicodeScalars))
    var backwards: [Unicode.Scalar] = []
    while position > 0 {
      let (scalar, length) = utf8.scalar(before: position)
      backwards.insert(scalar, at: 0)
      position -= length
    }
    #expect(backwards == forwards)
  }

  static let spaces: [(text: String, whitespace: Int, lineEnd: Int)] = [
    (" ", 1, 0), ("\t", 1, 0), ("\n", 1, 1), ("\r", 1, 1), ("\r\n", 1, 2), ("\u{B}", 1, 1),
    ("\u{C}", 1, 1), ("\u{85}", 2, 2), ("\u{2028}", 3, 3), ("\u{2029}", 3, 3), ("\u{A0}", 0, 0),
    ("\u{2009}", 0, 0), ("\u{3000}", 0, 0), ("\u{200B}", 0, 0), ("a", 0, 0), ("é", 0, 0),
    ("—", 0, 0), ("\0", 0, 0),
  ]

  @Test(arguments: spaces)
  func `what parts words and lines is told from text`(text: String, whitespace: Int, lineEnd: Int) {
    let utf8 = Array(text.utf8)
    #expect(utf8.whitespaceLength(at: 0) == whitespace)
    #expect(utf8.lineEndLength(at: 0) == lineEnd)
  }

  static let ends: [(text: String, sentence: Bool, punctuated: Bool)] = [
    ("It turns.", true, true), ("Does it?", true, true), ("“It turns.”", true, true),
    ("(It turns!)", true, true), ("It turns…", true, true), ("船在雾里。", true, true),
    ("It turns:", false, true), ("It turns,", false, true), ("「船」，", false, true),
    ("It turns", false, false), ("“It turns”", false, false), ("”)", false, false),
    ("", false, false),
  ]

  @Test(arguments: ends)
  func `the end of a stretch says whether a sentence ends`(
    text: String, sentence: Bool, punctuated: Bool
  ) {
    let utf8 = Array(text.utf8)
    #expect(utf8.endsSentence(0..<utf8.count) == sentence)
    #expect(utf8.endsPunctuated(0..<utf8.count) == punctuated)
  }

  static let starts: [(text: String, isLower: Bool, isHeading: Bool, isQuoted: Bool)] = [
    ("mill", true, false, false), ("Mill", false, true, false), ("3 mills", false, true, false),
    ("水车", false, true, false), ("мельница", true, false, false), ("“Mill", false, false, true),
    ("\"Mill", false, false, true), ("- mill", false, false, false), ("", false, false, false),
  ]

  @Test(arguments: starts)
  func `the start of a stretch says what it can be`(
    text: String, isLower: Bool, isHeading: Bool, isQuoted: Bool
  ) {
    let utf8 = Array(text.utf8)
    #expect(utf8.startsInLowerCase(0..<utf8.count) == isLower)
    #expect(utf8.startsLikeHeading(0..<utf8.count) == isHeading)
    #expect(utf8.startsQuoted(0..<utf8.count) == isQuoted)
  }

  static let quotations: [(text: String, isQuotation: Bool)] = [
    ("“It turns.”", true), ("\"It turns,\".", true), ("«It turns»", true), ("„It turns“", true),
    ("「船」", true), ("“It turns,” he said.", false), ("It turns", false), ("\"\"", false),
    ("", false),
  ]

  @Test(arguments: quotations)
  func `a quotation begins and ends in marks`(text: String, isQuotation: Bool) {
    let utf8 = Array(text.utf8)
    #expect(utf8.isQuotation(0..<utf8.count) == isQuotation)
  }

  static let lengths: [(text: String, limit: Int, isShort: Bool)] = [
    ("abc", 3, true), ("abcd", 3, false), ("中文字", 3, true), ("中文字符", 3, false),
    ("😀😀😀", 3, true), ("", 0, true),
  ]

  @Test(arguments: lengths)
  func `length is counted in scalars`(text: String, limit: Int, isShort: Bool) {
    let utf8 = Array(text.utf8)
    #expect(utf8.isShort(0..<utf8.count, limit) == isShort)
  }

  @Test(arguments: [("a b  c", 3), ("  a\n\tb ", 2), ("", 0), (" ", 0), ("a\u{A0}b", 1)])
  func `words are what white space parts`(text: String, count: Int) {
    let utf8 = Array(text.utf8)
    #expect(utf8.wordCount(0..<utf8.count) == count)
  }

  @Test(arguments: [
    ("  a b\u{2028} ", "a b"), ("a", "a"), ("", ""), (" \u{85}\n", ""), ("é\u{A0}", "é\u{A0}"),
  ])
  func `white space at the ends is cut`(text: String, trimmed: String) {
    let utf8 = Array(text.utf8)
    let range = utf8.trimmed(0..<utf8.count)
    #expect(String(decoding: utf8[range], as: UTF8.self) == trimmed)
  }
}
