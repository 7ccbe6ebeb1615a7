import Articles
import Testing

@testable import Formats

/// How lines stand, and what follows for their joins.
struct LayoutTests {
  @Test func `blank lines between wrapped paragraphs are trusted`() throws {
    let text = Prose.paragraphs.map { Prose.wrapped($0, at: 68).joined(separator: "\n") }
      .joined(separator: "\n\n")
    let article = try plainText(text)
    #expect(article.texts == Prose.paragraphs)
    #expect(article.blocks.allSatisfy { $0.rule == "blank-line" })
  }

  @Test(arguments: [40, 60, 72, 90, 110])
  func `two short wrapped paragraphs are enough`(width: Int) throws {
    let paragraphs = Prose.paragraphs.prefix(2)
    let lines = paragraphs.map { Prose.wrapped($0, at: width).joined(separator: "\n") }
    #expect(try plainText(lines.joined(separator: "\n\n")).texts == Array(paragraphs))
  }

  @Test(arguments: [60, 72, 90])
  func `one wrapped paragraph alone is joined`(width: Int) throws {
    let text = Prose.wrapped(Prose.paragraphs[0], at: width).joined(separator: "\n")
    #expect(try plainText(text).texts == [Prose.paragraphs[0]])
  }

  @Test func `lines as long as paragraphs are paragraphs`() throws {
    let article = try plainText(Prose.paragraphs.joined(separator: "\n"))
    #expect(article.texts == Prose.paragraphs)
    #expect(article.blocks.allSatisfy { $0.rule == "line" })
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{0C}", "\u{0B}"])
  func `every line end ends a line`(lineEnd: String) throws {
    let article = try plainText(Prose.paragraphs.joined(separator: lineEnd))
    #expect(article.texts == Prose.paragraphs)
  }

  @Test func `a double-spaced text is joined where lines are full`() throws {
    var lines = Prose.paragraphs.flatMap { paragraph in
      var lines = Prose.wrapped(paragraph, at: 80).map { $0 + " " }
      lines[lines.count - 1] += " "
      return lines
    }
    lines[2] += "\n\n"
    let article = try plainText(lines.joined(separator: "\n\n"))
    #expect(article.texts == Prose.paragraphs)
    #expect(article.blocks.allSatisfy { $0.rule == "double-spaced-wrap" })
  }

  @Test func `a wrapped text without blank lines is cut at short lines and at indents`() throws {
    let plain = Prose.paragraphs.flatMap { Prose.wrapped($0, at: 76) }.joined(separator: "\n")
    #expect(try plainText(plain).texts == Prose.paragraphs)
    let indented = Prose.paragraphs.map {
      "   " + Prose.wrapped($0, at: 64).joined(separator: "\n")
    }
    #expect(try plainText(indented.joined(separator: "\n")).texts == Prose.paragraphs)
  }

  @Test(arguments: [64, 76], ["\n", "\n\n"])
  func `where lines are filled exactly, any room left ends a paragraph`(
    width: Int, lineEnd: String
  ) throws {
    let lines = Prose.paragraphs.flatMap { Prose.wrapped($0, at: width) }
    #expect(try plainText(lines.joined(separator: lineEnd)).texts == Prose.paragraphs)
  }

  @Test func `a heading in a wrapped text without blank lines stays alone`() throws {
    let text =
      (Prose.wrapped(Prose.paragraphs[0], at: 64) + ["The children of the mill"]
      + Prose.wrapped(Prose.paragraphs[1], at: 64) + Prose.wrapped(Prose.paragraphs[2], at: 64))
      .joined(separator: "\n")
    #expect(try plainText(text).outline[1] == "heading 2: The children of the mill")
  }

  @Test func `lines of a log or a list are not joined, however even they are`() throws {
    let log = (10..<40).map {
      "2024-03-05 06:\($0) harbour: the boat of the morning has left the quay"
    }
    #expect(try plainText(log.joined(separator: "\n")).texts == log)
    let names = (0..<30).map { _ in "Ann Lee" }
    #expect(try plainText(names.joined(separator: "\n")).texts == [names.joined(separator: "\n")])
  }

  static let joins: [(line: String, next: String, joined: String)] = [
    ("plain words", "go on", "plain words go on"),
    ("the Sino-", "Belarusian side", "the Sino-Belarusian side"),
    ("in COVID-", "19 times", "in COVID-19 times"),
    ("from 2014-", "2022 on", "from 2014-2022 on"),
    ("a day-to-", "day job", "a day-to-day job"),
    ("some co-", "operation", "some cooperation"),
    ("the well-", "known man", "the well-known man"),
    ("a park-", "based firm", "a park-based firm"),
    ("a dash —", "with spaces", "a dash — with spaces"),
    ("a dash—", "without", "a dash—without"),
    ("soft co\u{AD}", "operation", "soft co\u{AD}operation"),
    ("a hyphen -", "alone", "a hyphen - alone"),
    ("港口的早晨", "船在雾里", "港口的早晨船在雾里"),
    ("港口 in", "English", "港口 in English"),
    ("non\u{2010}", "Breaking", "non\u{2010}Breaking"),
  ]

  @Test(arguments: joins)
  func `lines are joined as their words demand`(line: String, next: String, joined: String) {
    let vocabulary = HyphenVocabulary(known: [])
    let bytes = Array((line + next).utf8)
    let cut = line.utf8.count
    let result: String
    switch vocabulary.join(bytes, 0..<cut, cut..<bytes.count) {
    case .withSpace: result = line + " " + next
    case .directly: result = line + next
    case .withoutHyphen: result = String(line.dropLast()) + next
    }
    #expect(result == joined)
  }

  static let vocabularies: [(known: Set<String>, keeps: Bool)] = [
    ([], false),
    (["re-form"], true),
    (["reform"], false),
    (["reform", "re-form"], false),
    (["form"], false),
  ]

  @Test(arguments: vocabularies)
  func `the words of the article decide about a hyphen`(known: Set<String>, keeps: Bool) throws {
    let bytes = Array("re-form".utf8)
    let word = try #require(HyphenatedWord(bytes, 0..<3, 3..<7))
    #expect(HyphenVocabulary(known: known).keepsHyphen(word) == keeps)
  }

  @Test func `a hyphen stays between two words that the article knows`() throws {
    let bytes = Array("mill-wheel".utf8)
    let word = try #require(HyphenatedWord(bytes, 0..<5, 5..<10))
    #expect(HyphenVocabulary(known: ["mill", "wheel"]).keepsHyphen(word))
    // The language knows both words too; it does not know these.
    #expect(HyphenVocabulary(known: []).keepsHyphen(word))
    let parted = Array("brimb-wexle".utf8)
    let name = try #require(HyphenatedWord(parted, 0..<6, 6..<11))
    #expect(HyphenVocabulary(known: ["brimb", "wexle"]).keepsHyphen(name))
    #expect(!HyphenVocabulary(known: ["brimb"]).keepsHyphen(name))
  }

  @Test func `a dropped hyphen keeps its place in the map`() throws {
    let text = "Nobody in the valley would have called it an agree-\nment, but an agreement it was."
    let article = try plainText(text)
    #expect(article.texts == [text.replacing("agree-\nment", with: "agreement")])
    #expect(article.faults(madeOf: Array(text.utf8)) == [])
    #expect(article.wordsLost(from: Array(text.utf8)) == [])
  }
}
