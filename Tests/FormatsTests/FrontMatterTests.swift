import Articles
import Testing

@testable import Formats

struct FrontMatterTests {
  static let values: [(line: String, values: [String])] = [
    ("key: plain words", ["plain words"]),
    ("key:   spaced   ", ["spaced"]),
    ("key: \"double \\\"quoted\\\" \\\\ é\"", ["double \"quoted\" \\ é"]),
    ("key: 'it''s'", ["it's"]),
    ("key: a # comment", ["a"]),
    ("key: a#b", ["a#b"]),
    ("key: \"a # b\"", ["a # b"]),
    ("key: 12:30", ["12:30"]),
    ("key: [a, b]", ["a", "b"]),
    ("key: [\"a, b\", 'c', d e]", ["a, b", "c", "d e"]),
    ("key: []", []),
    ("key:", []),
    ("key: ~", []),
    ("key:\n- a\n- \"b\"", ["a", "b"]),
    ("key:\n  - a\n  - b # c", ["a", "b # c"]),
    ("key: |\n  two\n  lines", ["two lines"]),
    ("key: goes\n  on", ["goes on"]),
    ("\"key\": quoted", ["quoted"]),
    ("# comment\nkey: a", ["a"]),
  ]

  @Test(arguments: values)
  func `a field has the values that YAML gives it`(line: String, values: [String]) throws {
    let matter = try #require(FrontMatter(Array("---\n\(line)\n---\ntext".utf8)))
    #expect(matter.fields.map(\.name) == ["key"])
    #expect(matter.fields.map(\.values) == [values])
  }

  static let none = [
    "", "text", "---", "---\n", "---\n---\n", "---\nkey: a\n", "----\nkey: a\n---\n",
    " ---\nkey: a\n---\n", "---\njust words\n---\n", "---\n- a\n---\n", "---\n  a: b\nwords\n---\n",
    "text\n---\nkey: a\n---\n",
  ]

  @Test(arguments: none)
  func `what is no front matter stays text`(text: String) throws {
    #expect(FrontMatter(Array(text.utf8)) == nil)
    let article = try plainText(text)
    #expect(article.metadata.other == [])
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["---", "..."])
  func `the text begins behind the closing line`(lineEnd: String, closing: String) throws {
    let text = ["---", "key: a", closing, "text"].joined(separator: lineEnd)
    let matter = try #require(FrontMatter(Array(text.utf8)))
    #expect(String(decoding: Array(text.utf8)[matter.end...], as: UTF8.self) == "text")
  }

  @Test func `known fields go to their places and others are kept in order`() throws {
    let source = """
      ---
      Title: The mill
      kind: digest
      type: op-ed
      date: 2024-08
      authors: [Ann Lee, Tom Falk]
      author: Nobody
      source: A letter
      sources: [B, C]
      language: en-GB
      summary: Owls.
      tags: [a, b]
      empty:
      ---
      """
    let metadata = try markdown(source).metadata
    #expect(metadata.title == "The mill")
    #expect(metadata.kind == "digest")
    #expect(metadata.date == "2024-08")
    #expect(metadata.author == "Ann Lee, Tom Falk")
    #expect(metadata.sources == ["A letter", "B", "C"])
    #expect(metadata.language == "en-GB")
    #expect(metadata.summary == "Owls.")
    let other = metadata.other.map { "\($0.name)=\($0.value)" }
    #expect(other == ["type=op-ed", "author=Nobody", "tags=a, b", "empty="])
  }

  @Test func `a date that nobody can read is kept as it stands`() throws {
    let metadata = try markdown("---\ndate: some day\n---\n").metadata
    #expect(metadata.date == nil)
    #expect(metadata.other == [.init(name: "date", value: "some day", line: 2)])
  }

  /// What front matter says, and the date that is read in it.
  static let dates: [(written: String, date: String?)] = [
    ("2024", "2024"), ("2024-07", "2024-07"), ("2024-07-12", "2024-07-12"),
    ("200X", "200X"), ("19XX", "19XX"), ("2024~", "2024~"), ("2024-07?", "2024-07?"),
    ("2024-07-12%", "2024-07-12%"), ("2014/2022", "2014/2022"),
    ("2024-10-23/..", "2024-10-23/.."), ("../2022-02", "../2022-02"), ("/2022", "/2022"),
    ("2014/", "2014/"), ("\"2024-10-23/..\"", "2024-10-23/.."),
    ("2024-10-23/.. # after the interview", "2024-10-23/.."),
    ("2024-08-22T09:00:00Z", "2024-08-22"), ("2024-08-22 09:00", "2024-08-22"),
    ("22 August 2024", "2024-08-22"), ("Aug 22nd, 2024", "2024-08-22"), ("August 2024", "2024-08"),
    ("2024-02-30", nil), ("2023-02-29T10:00", nil), ("30 February 2024", nil), ("2024-13", nil),
    ("2024/2014", nil), ("../..", nil), ("2024-7", nil), ("2024-07/.. later", nil),
  ]

  @Test(arguments: dates)
  func `a date is kept as EDTF, open ends and all`(written: String, date: String?) throws {
    let metadata = try markdown("---\ntitle: A\ndate: \(written)\n---\n").metadata
    #expect(metadata.date == date)
    #expect(metadata.other.map(\.line) == (date == nil ? [3] : []))
  }

  @Test func `a field knows its line, whatever stands before it`() throws {
    let source = "---\n# note\nlist:\n  - a\n\ndate: soon\nx: y\n---\n"
    let matter = try #require(FrontMatter(Array(source.utf8)))
    #expect(matter.fields.map(\.line) == [3, 6, 7])
  }

  @Test func `plain text may have front matter too`() throws {
    let article = try plainText("---\ntitle: The mill\n---\nIt turns.")
    #expect(article.metadata.title == "The mill")
    #expect(article.texts == ["It turns."])
  }
}
