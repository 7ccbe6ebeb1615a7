import Articles
import Testing

@testable import Formats

/// The tricky cases of structure, by the numbers they have in our notes; the words are our own.
struct TrickyCaseTests {
  private static let body = Prose.paragraphs[0]
  private static let more = Prose.paragraphs[1]

  @Test func `case 35: a leading date is metadata and the title is derived`() throws {
    let text = " date 2025-10-21 The wheel of the mill turned again.\n\n" + Self.body
    let article = try plainText(text)
    #expect(article.metadata.date == "2025-10-21")
    #expect(article.texts[0] == "The wheel of the mill turned again.")
    #expect(article.metadata.title == "The wheel of the mill turned again.")
    #expect(article.metadata.titleIsDerived)
    #expect(article.wordsLost(from: Array(text.utf8)) == [])
  }

  static let glued: [(line: String, parts: [String])] = [
    ("To go on is impossible.Hence the wheel.", ["To go on is impossible.", "Hence the wheel."]),
    ("They served the new ‘master’.After that", ["They served the new ‘master’.", "After that"]),
    ("\"It turns.\"\"It does not.\"", ["\"It turns.\"", "\"It does not.\""]),
    ("\"It turns,\" he said.\"Not now.\"", ["\"It turns,\" he said.", "\"Not now.\""]),
    ("of the council (OWLS).They met", ["of the council (OWLS).", "They met"]),
    ("and so it was.I’ll come", ["and so it was.", "I’ll come"]),
    ("the U.S.-led talks of the millers", ["the U.S.-led talks of the millers"]),
    ("see www.Site.Com for the wheel", ["see www.Site.Com for the wheel"]),
    ("it is written in Node.js and sold", ["it is written in Node.js and sold"]),
    ("the U.S.Army came", ["the U.S.Army came"]),
  ]

  @Test(arguments: glued)
  func `case 36: sentences glued together are two paragraphs, names are not cut`(
    line: String, parts: [String]
  ) throws {
    let text = [Self.body, line, Self.more].joined(separator: "\n")
    let article = try plainText(text)
    #expect(Array(article.texts.dropFirst().dropLast()) == parts)
    #expect(article.wordsLost(from: Array(text.utf8)) == [])
  }

  @Test func `case 37: a caption, a heading and a byline glued to paragraphs come off`() throws {
    let text = [
      "The mill in spring", Self.body,
      "The old wheel of the mill in the spring of last year",
      "The works of the milling companyAnother place is the archive, which the company kept. "
        + Self.more,
      Self.more.dropLast() + " too.SYMBOL OF FLOUR",
      Prose.paragraphs[2] + "By Ann Lee, keeper of the archive",
    ].joined(separator: "\n")
    let article = try plainText(text)
    let kinds = article.blocks.map(\.kind.name)
    #expect(
      kinds == [
        "heading", "paragraph", "caption", "caption", "paragraph", "paragraph", "heading",
        "paragraph", "byline",
      ])
    #expect(article.texts[3] == "The works of the milling company")
    #expect(article.texts[6] == "SYMBOL OF FLOUR")
    #expect(article.texts[8] == "By Ann Lee, keeper of the archive")
    #expect(article.wordsLost(from: Array(text.utf8)) == [])
  }

  private static let quotation =
    "“No baker of this valley has flour unless our wheel turns at night. The water is a close friend.”"

  @Test func `case 38: a quotation printed twice is shown once, and nothing is lost`() throws {
    let text = [
      Self.body, "The keeper of the mill,", "Ann Lee,", Self.quotation,
      "From a letter to the council,", "of October 23rd", "Ann Lee,", Self.quotation,
      "From a letter to the council,", "of October 23rd", Self.more,
    ].joined(separator: "\n")
    let article = try plainText(text)
    #expect(
      article.blocks.map(\.isRepeat) == [false, false, false, false, true, true, true, false])
    #expect(article.repeats.count == 1)
    let passage = try #require(article.repeats.first)
    #expect(article.text[passage].hasPrefix("Ann Lee,\n\n“No baker"))
    #expect(article.text[passage].hasSuffix("of October 23rd"))
    #expect(article.wordsLost(from: Array(text.utf8)) == [])
  }

  static let notRepeated: [[String]] = [
    ["Ann Lee:", "“No.”", "Bo Reed:", "“No.”"],
    [
      "Ann Lee:", quotation, "Bo Reed:",
      "“It is no friend of mine, and I will say so in the hall.”",
    ],
    [more, body, more],
  ]

  @Test(arguments: notRepeated)
  func `case 38: short words and other words are no repeats`(lines: [String]) throws {
    let article = try plainText(([Self.body] + lines + [Self.body]).joined(separator: "\n"))
    #expect(article.repeats == [])
  }

  @Test func `case 38: another speaker of the same words stays`() throws {
    let article = try plainText(
      [Self.body, "Ann Lee:", Self.quotation, "Bo Reed:", Self.quotation, Self.more]
        .joined(separator: "\n"))
    #expect(article.blocks.map(\.isRepeat) == [false, false, false, false, true, false])
  }

  @Test func `case 39: double-spaced lines are paragraphs again, across a page too`() throws {
    let paragraphs = [
      Self.body
        + " The talks of the Sino-Belarusian guild went on while COVID-19 kept the hall shut.",
      Self.more + " Nobody asked the Russia-Ukraine office, whose clerk was the surveyor's cousin.",
      Prose.paragraphs[2], Prose.paragraphs[3],
    ]
    var lines = paragraphs.flatMap { paragraph in
      var lines = Self.wrappedAtHyphens(paragraph, at: 60).map { $0 + " " }
      lines[lines.count - 1] += " "
      return lines
    }
    // A page ends in the middle of the first paragraph.
    lines[2] += "\n\n"
    let text = lines.joined(separator: "\n\n")
    let article = try plainText(text)
    #expect(article.texts == paragraphs)
    #expect(
      article.blocks.map(\.boundary) == ["first-line", "two-spaces", "two-spaces", "two-spaces"])
    #expect(article.wordsLost(from: Array(text.utf8)) == [])
  }

  /// Lines that may also end behind a hyphen.
  private static func wrappedAtHyphens(_ paragraph: String, at width: Int) -> [String] {
    var lines = [""]
    for word in paragraph.split(separator: " ") {
      var isFirst = true
      for part in word.split(separator: "-", omittingEmptySubsequences: false) {
        let gap = isFirst ? (lines.last?.isEmpty == true ? "" : " ") : "-"
        let line = (lines.last ?? "") + gap
        if line.count + part.count > width {
          if !isFirst { lines[lines.count - 1] += "-" }
          lines.append(String(part))
        } else {
          lines[lines.count - 1] = line + part
        }
        isFirst = false
      }
    }
    return lines
  }

  @Test func `case 40: a speaker's line belongs to the quotation below it`() throws {
    let speaker = "Ann Lee, keeper of the mill and of its archive:"
    let words = "\"The key direction is clear, and it leads down the valley. We shall take it.\""
    let article = try plainText([Self.body, speaker, words, Self.more].joined(separator: "\n\n"))
    #expect(
      article.blocks.map(\.kind.name) == ["paragraph", "attribution", "quotation", "paragraph"])
    #expect(article.blocks[2].isQuoted)
  }

  @Test(arguments: ["* * *", "---", "⁂"])
  func `case 40: a dinkus is a section break`(mark: String) throws {
    let article = try plainText([Self.body, mark, Self.more].joined(separator: "\n\n"))
    #expect(article.blocks.map(\.kind) == [.paragraph, .sectionBreak, .paragraph])
  }
}
