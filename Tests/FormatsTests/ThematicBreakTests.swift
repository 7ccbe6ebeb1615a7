import Testing

@testable import Formats

struct ThematicBreakTests {
  static let texts: [(text: String, after: Int, afterHeading: Bool, mark: String?)] = [
    ("---\n", 0, false, "---"), ("text\n\n* * *\n", 4, false, "* * *"),
    ("text\n\n  ___  \n", 4, false, "___"), ("> q\n> ---", 3, false, "---"),
    ("- a\n- * * *", 3, false, "* * *"), ("1. ***", 0, false, "***"),
    ("Head\n---\n\n***", 4, true, "***"), ("# Head\n\n---", 6, true, "---"),
    ("> # Head\n> ---", 8, true, "---"), ("text\n--\n", 4, false, nil),
    ("text\n- - x\n", 4, false, nil), ("--*\n", 0, false, nil), ("", 0, false, nil),
  ]

  @Test(arguments: texts)
  func `the mark is found where md4c reports none`(
    text: String, after: Int, afterHeading: Bool, mark: String?
  ) {
    let utf8 = Array(text.utf8)
    let range = ThematicBreak.next(in: utf8, after: after, afterHeading: afterHeading)
    #expect(range.map { String(decoding: utf8[$0], as: UTF8.self) } == mark)
  }
}
