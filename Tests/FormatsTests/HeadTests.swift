import Articles
import Testing

@testable import Formats

/// What stands before and after the text itself.
struct HeadTests {
  @Test func `fields at the start become metadata`() throws {
    let head = "Title: The mill\nAuthor: Ann Lee\nDate: 3 May 2021\nSource: A letter\nLang: en"
    let article = try plainText("\(head)\n\n\(Prose.paragraphs[0])")
    let metadata = article.metadata
    #expect(metadata.title == "The mill")
    #expect(!metadata.titleIsDerived)
    #expect(metadata.author == "Ann Lee")
    #expect(metadata.date == "2021-05-03")
    #expect(metadata.sources == ["A letter"])
    #expect(metadata.language == "en")
    #expect(article.texts == [Prose.paragraphs[0]])
  }

  static let noHeads = [
    "Source: nobody knows it, and \(Prose.paragraphs[0])\nThe mill went on.",
    "Note: this is no field.\n\n\(Prose.paragraphs[0])",
    "Title: \n\n\(Prose.paragraphs[0])",
  ]

  @Test(arguments: noHeads)
  func `other lines with a colon stay text`(text: String) throws {
    let article = try plainText(text)
    #expect(article.blocks.count == 2)
    #expect(article.metadata.titleIsDerived)
  }

  static let dates: [(text: String, date: String?, rest: String)] = [
    (" date 2025-10-21 The mill stands.", "2025-10-21", "The mill stands."),
    ("date 2025-10-21", "2025-10-21", ""),
    ("date 2025-13-21 The mill", nil, "date 2025-13-21 The mill"),
    ("date 2025-10-211 The mill", nil, "date 2025-10-211 The mill"),
    ("dates 2025-10-21 The", nil, "dates 2025-10-21 The"),
  ]

  @Test(arguments: dates)
  func `a date glued to the first words is the article's`(
    text: String, date: String?, rest: String
  ) throws {
    let article = try plainText(text)
    #expect(article.metadata.date == date)
    #expect(article.text.string == rest)
  }

  static let partialDates: [(text: String, date: String?)] = [
    ("2024", "2024"), ("2024-08", "2024-08"), ("2024-08-22", "2024-08-22"),
    ("2024-08-22T10:00:00Z", "2024-08-22"), ("2024-08-22 10:00", "2024-08-22"),
    ("22 August 2024", "2024-08-22"), ("August 22nd, 2024", "2024-08-22"),
    ("Aug. 2024", "2024-08"), ("1st May 2024", "2024-05-01"), ("2024-13", nil),
    ("2024-00-10", nil), ("24-08-22", nil), ("yesterday", nil), ("", nil), ("2024-8-2", nil),
    ("32 May 2024", nil), ("May", nil), ("5 6 May 2024", nil), ("May June 2024", nil),
  ]

  @Test(arguments: partialDates)
  func `a date keeps what its source says and no more`(text: String, date: String?) {
    #expect(PartialDate.edtf(text) == date)
  }

  static let languages: [(text: String, tag: String?)] = [
    ("en", "en"), ("pt-BR", "pt-BR"), ("zh_Hans", "zh-Hans"), ("English", "en"),
    ("RUSSIAN", "ru"), ("Klingon", nil), ("", nil), ("e", nil),
  ]

  @Test(arguments: languages)
  func `a language is a tag`(text: String, tag: String?) {
    #expect(LanguageName.tag(text) == tag)
  }

  @Test func `the frame of Project Gutenberg is metadata`() throws {
    let text = """
      The Project Gutenberg EBook of The Mill, by Ann Lee

      Title: The Mill
      Author: Ann Lee

      *** START OF THE PROJECT GUTENBERG EBOOK THE MILL ***

      \(Prose.paragraphs[0])

      *** END OF THE PROJECT GUTENBERG EBOOK THE MILL ***

      Licence.
      """
    let article = try plainText(text)
    #expect(article.texts == [Prose.paragraphs[0]])
    #expect(article.metadata.title == "The Mill")
    #expect(article.metadata.author == "Ann Lee")
    #expect(article.metadata.other.map(\.name) == ["gutenberg-head", "gutenberg-foot"])
    #expect(article.metadata.other.last?.value.hasSuffix("Licence.") == true)
  }
}
