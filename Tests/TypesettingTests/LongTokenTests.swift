import Testing

@testable import Typesetting

@Suite struct LongTokenTests {
  @Test(arguments: [
    RowsCase(
      "case 26: a word", "Donaudampfschifffahrt", 10, ["Donaudamp\\", "fschifffa\\", "hrt"]),
    RowsCase(
      "case 25: an address", "https://example.org/archive/list?year=2024&page=3", 20,
      ["https://example.org/", "archive/list?", "year=2024&page=3"]),
    RowsCase(
      "a word of wide characters", "\u{2060}习\u{2060}近\u{2060}平\u{2060}来", 5, ["习近\\", "平来"]),
    RowsCase("a word one cell too long", "abcdef", 5, ["abcd\\", "ef"]),
    RowsCase("a word that just fits", "abcde", 5, ["abcde"]),
    RowsCase("a word in two columns", "abc", 2, ["a\\", "bc"]),
    RowsCase("case 26: a word in one column", "abc", 1, ["a", "b", "c"]),
    RowsCase("a wide character in one column", "习a", 1, ["习", "a"]),
  ])
  func `a token longer than the line goes on below with a mark`(_ expected: RowsCase) {
    #expect(Sample.rows(expected.text, expected.columns) == expected.rows)
  }

  @Test(arguments: 1...45)
  func `case 26: a word of ninety letters fits any width`(columns: Int) {
    let word = String(repeating: "abcdefghi", count: 10)
    let rows = Sample.rows("see \(word) here", columns)
    #expect(rows.allSatisfy { $0.count <= columns })
    let letters = rows.joined().filter { $0 != "\\" && $0 != " " }
    #expect(letters == "see\(word)here")
  }
}
