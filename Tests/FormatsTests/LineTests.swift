import Testing

@testable import Formats

/// Lines, what they measure, and the marks that some begin with.
struct LineTests {
  private func lines(_ text: String) -> [Line] {
    LineScanner.lines(of: Array(text.utf8))
  }

  static let measures: [(text: String, width: Int, indent: Int, firstWord: Int)] = [
    ("mill wheel", 10, 0, 4), ("  mill wheel  ", 12, 2, 4), ("\tmill", 12, 8, 4),
    ("a\tb", 9, 0, 1), ("é中", 3, 0, 3), ("中文 字", 7, 0, 2), ("millwheel", 9, 0, 9),
  ]

  @Test(arguments: measures)
  func `a line is measured in cells`(text: String, width: Int, indent: Int, firstWord: Int) throws {
    let line = try #require(lines(text).first)
    #expect(line.width == width)
    #expect(line.indent == indent)
    #expect(line.firstWord == firstWord)
  }

  @Test func `blank lines are counted, not kept`() {
    let lines = lines("\n a\r\n\r\n \t\r\nb  \n\u{2028}c")
    #expect(lines.map(\.blanksBefore) == [1, 2, 1])
    #expect(lines.map(\.trailingSpaces) == [0, 2, 0])
    #expect(lines.map(\.text.count) == [1, 1, 1])
  }

  static let wraps: [(previous: String, next: String, blanks: Int, gap: Int, joins: Bool)] = [
    ("a line that is as wide as the measure is", "and goes on", 0, 0, true),
    ("a line that is as wide as the measure is.", "And goes on", 0, 0, true),
    ("a sentence ends here.", "And the next begins", 0, 0, false),
    ("a line that ends in two spaces, however  ", "And goes on", 0, 0, false),
    ("a line that is as wide as the measure is.", "  And goes on", 0, 0, false),
    ("a line that is as wide as the measure is", "and goes on", 1, 0, false),
    ("a line that is as wide as the measure is", "and goes on", 2, 0, true),
    ("a line that is as wide as the measure is.", "And goes on", 3, 0, false),
    ("a line that is as wide as the measure is", "and goes on", 1, 1, true),
    ("a line that is as wide as the measure is", "and goes on", 3, 1, true),
    ("A short line", "And then the text begins", 0, 0, false),
    ("a short line", "And then the text begins", 0, 0, true),
    ("A short line", "and then the text goes on", 0, 0, true),
  ]

  @Test(arguments: wraps)
  func `a wrapped line goes on or ends a paragraph`(
    previous: String, next: String, blanks: Int, gap: Int, joins: Bool
  ) throws {
    let text = previous + String(repeating: "\n", count: blanks + 1) + next
    let lines = lines(text)
    try #require(lines.count == 2)
    let wrap = HardWrap(measure: 42, ordinaryGap: gap)
    #expect((wrap.boundary(lines[0], lines[1], in: Array(text.utf8)) == nil) == joins)
  }

  @Test func `an indent begins a paragraph where all paragraphs have it`() {
    let text = "this line runs on\n   And this is indented"
    let lines = lines(text)
    for (indent, joins) in [(3, false), (4, true)] {
      let wrap = HardWrap(measure: 20, ordinaryGap: 0, paragraphIndent: indent)
      #expect((wrap.boundary(lines[0], lines[1], in: Array(text.utf8)) == nil) == joins)
    }
  }

  static let indents: [(indents: [Int], result: Int?)] = [
    ([3, 0, 0, 3, 0, 0, 3, 0, 0], 3), ([0, 0, 0, 0], nil), ([3, 0, 0, 0], nil),
    ([3, 5, 7, 0, 0, 0, 0], nil), ([3, 3, 3, 0], nil), ([1, 0, 1, 0, 1, 0], nil),
  ]

  @Test(arguments: indents)
  func `one indent that some lines have begins paragraphs`(indents: [Int], result: Int?) {
    let text = indents.map { String(repeating: " ", count: $0) + "x" }.joined(separator: "\n")
    #expect(LineProfile.paragraphIndent(of: lines(text)) == result)
  }

  static let markers: [(text: String, label: String?, value: Int)] = [
    ("- item", "•", 0), ("* item", "•", 0), ("• item", "•", 0), ("– item", "•", 0),
    ("1. item", "1.", 1), ("12) item", "12)", 12), ("(3) item", "(3)", 3), ("b) item", "b)", 2),
    ("(c) item", "(c)", 3), ("a. item", nil, 0), ("1.item", nil, 0), ("-item", nil, 0),
    ("-", nil, 0), ("- ", nil, 0), ("1234. item", nil, 0), ("(1. item", nil, 0), ("", nil, 0),
    ("A) item", nil, 0), ("1", nil, 0), ("4.2.13. item", "4.2.13.", 13), ("4.2 item", nil, 0),
    ("1.a. item", nil, 0),
  ]

  @Test(arguments: markers)
  func `a marker is a bullet or a number with a space behind it`(
    text: String, label: String?, value: Int
  ) {
    let utf8 = Array(text.utf8)
    let marker = ListMarker(utf8, 0..<utf8.count)
    #expect(marker?.label(in: utf8) == label)
    #expect(marker?.value ?? 0 == value)
  }

  static let successors: [(first: String, second: String, follows: Bool)] = [
    ("- a", "- b", true), ("- a", "* b", false), ("1. a", "2. b", true), ("1. a", "3. b", false),
    ("1. a", "2) b", false), ("a) a", "b) b", true), ("a) a", "2) b", false),
    ("1. a", "1.1. b", true), ("1.1. a", "1.2. b", true), ("1.2.3. a", "1.3. b", true),
    ("1.7. a", "2. b", true), ("1.7. a", "3. b", false), ("1. a", "1.2. b", false),
    ("1.1. a", "2.2. b", false), ("1. a", "2.1. b", false),
  ]

  @Test(arguments: successors)
  func `items of a list have one sort of marker and count on`(
    first: String, second: String, follows: Bool
  ) throws {
    let (left, right) = (Array(first.utf8), Array(second.utf8))
    let marker = try #require(ListMarker(left, 0..<left.count))
    let next = try #require(ListMarker(right, 0..<right.count))
    #expect(next.follows(marker) == follows)
  }

  static let words: [(line: String, next: String, left: String?, right: String?)] = [
    ("the Sino-", "Belarusian side", "sino", "belarusian"), ("re-", "form", "re", "form"),
    ("day-to-", "day", "day-to", "day"), ("COVID-", "19)", "covid", "19"),
    ("no hyphen", "here", nil, nil), ("a dash -", "here", nil, nil), ("-", "here", nil, nil),
    ("quoted-", "“here”", nil, nil), ("é\u{2010}", "ü", "é", "ü"),
  ]

  @Test(arguments: words)
  func `a word that a line end parts has two halves`(
    line: String, next: String, left: String?, right: String?
  ) {
    let utf8 = Array((line + next).utf8)
    let cut = line.utf8.count
    let word = HyphenatedWord(utf8, 0..<cut, cut..<utf8.count)
    #expect(word?.left == left)
    #expect(word?.right == right)
  }

  @Test func `a word counts as known where no line end parts it`() {
    let text = "The well-known Mill of re-\nform, “known” and Owls—owls; un-\nknown"
    let draft = Draft(Array(text.utf8), from: 0)
    let wanted: Set = ["mill", "reform", "form", "known", "owls", "well-known", "unknown", "re"]
    #expect(WordScan.words(of: draft, among: wanted) == ["mill", "known", "owls", "well-known"])
  }

  static let glued: [(text: String, words: [String])] = [
    ("the companyAnother sector", ["company another"]), ("YouTube", []), ("McDonald", []),
    ("companyANOTHER", []), ("companyAno", []), ("conAnother", []), ("companyAnotherOne", []),
    ("éompanyAnother", ["éompany another"]), ("", []),
  ]

  @Test(arguments: glued)
  func `a word of two is looked for by its capital`(text: String, words: [String]) {
    let utf8 = Array(text.utf8)
    let candidates = GluedWords.candidates(in: utf8, 0..<utf8.count)
    #expect(candidates.map { "\($0.left) \($0.right)" } == words)
  }
}
