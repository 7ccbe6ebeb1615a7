import Annotations
import FoundationEssentials
import Testing

@testable import Exports

@Suite struct CSVTests {
  @Test(arguments: [
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a\rb\r", [["a"], ["b"]]),
    ("\"a,\"\"b\"\"\r\n\nc\",\n", [["a,\"b\"\r\n\nc", ""]]),
    ("\u{FEFF}Highlight\n\n\nx\n", [["Highlight"], ["x"]]),
    ("\"a\"b,c\n", [["ab", "c"]]), (",\n", [["", ""]]), ("", []),
    ("\"\u{301}\"\"\u{301}\"\n", [["\u{301}\"\u{301}"]]),
  ])
  func `records are read as RFC 4180 has them`(text: String, fields: [[String]]) throws {
    #expect(try CSV.parse(Array(text.utf8)).map(\.fields) == fields)
  }

  @Test func `a quotation mark that is never closed is an error with its line`() {
    #expect(throws: ImportError(.openQuote, line: 3)) {
      try CSV.parse(Array("a\nb\n\"c\nd\n".utf8))
    }
    #expect(throws: ImportError(.notUTF8, line: 2)) {
      try CSV.parse(Array("a\n".utf8) + [0xFF, 0x0A])
    }
  }

  @Test func `a record knows the line it begins on`() throws {
    let records = try CSV.parse(Array("a\r\n\"b\nc\"\r\nd\r\n".utf8))
    #expect(records.map(\.line) == [1, 2, 4])
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("\rx", "'\rx"), ("'=1", "''=1"), ("''@", "'''@"), ("'tis", "'tis"), ("a=1", "a=1"), ("", ""),
    ("'", "'"),
  ])
  func `what looks like a formula is guarded, and comes back`(text: String, cell: String) {
    #expect(CSV.guarded(text) == cell)
    #expect(CSV.unguarded(cell) == text)
  }

  @Test(arguments: [
    ["a"], ["a, b", "c"], ["\"", "", " x "], ["a\"b", "=1"], ["\u{301}", "\"\u{301}"], [],
    ["line\nend"],
  ])
  func `tags share a cell and come apart again`(tags: [String]) {
    #expect(TagList.read(TagList.spelled(tags)) == tags)
  }

  @Test(arguments: [
    ("2026-11-23T10:02:11Z", "2026-11-23T10:02:11Z"),
    ("2026-11-23 10:02:11", "2026-11-23T10:02:11Z"),
    ("2026-11-23 12:02:11+02:00", "2026-11-23T10:02:11Z"),
    ("2026-11-23 12:02:11.5+02", "2026-11-23T10:02:11.500Z"),
    ("2026-11-23", "2026-11-23T00:00:00Z"), ("yesterday", nil), ("", nil),
  ])
  func `dates of other programs are read`(text: String, spelling: String?) {
    #expect(Timestamp(loose: text)?.spelling == spelling)
  }
}
