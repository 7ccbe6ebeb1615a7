import Testing
import Typesetting

/// A text, a width and the rows it must give.
///
/// A number before a name is that of the case in the project's list of tricky texts.
struct RowsCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let columns: Int
  let rows: [String]

  init(_ name: String, _ text: String, _ columns: Int, _ rows: [String]) {
    self.name = name
    self.text = text
    self.columns = columns
    self.rows = rows
  }

  var testDescription: String { name }
}

@Suite struct BreakRuleTests {
  @Test(arguments: [
    RowsCase(
      "case 21: after an em dash", "bridge—built of stone", 14, ["bridge—built", "of stone"]),
    RowsCase("case 21: not before an em dash", "a bridge—built", 8, ["a", "bridge—", "built"]),
    RowsCase(
      "case 21: not before a spaced em dash", "the bridge — built", 11,
      ["the", "bridge —", "built"]),
    RowsCase(
      "case 22: after the hyphen of a compound", "the long-lasting", 10, ["the long-", "lasting"]),
    RowsCase("case 22: not after a single letter", "send an e-mail", 10, ["send an", "e-mail"]),
    RowsCase("case 22: not before a single letter", "now look-a", 9, ["now", "look-a"]),
    RowsCase("case 22: not before the number of a name", "the COVID-19", 10, ["the", "COVID-19"]),
    RowsCase("case 22: not in a range with a hyphen", "in 2004-2013", 9, ["in", "2004-2013"]),
    RowsCase("not in a range with an en dash", "in 2004–2013", 9, ["in", "2004–2013"]),
    RowsCase("after an en dash between words", "the Minsk–Brest", 11, ["the Minsk–", "Brest"]),
    RowsCase("after a typewriter's dash", "the end--begin", 9, ["the end--", "begin"]),
    RowsCase(
      "not before the sign of a note", "of the words.[12] End", 13, ["of the", "words.[12]", "End"]),
    RowsCase(
      "before a bracket with words", "the words.[see] End", 11, ["the words.", "[see] End"]),
    RowsCase("case 23: not in an amount", "about $8.4", 8, ["about", "$8.4"]),
    RowsCase("case 23: not in a grouped number", "some 12,000", 9, ["some", "12,000"]),
    RowsCase("case 23: not in a ratio", "open 24/7", 8, ["open", "24/7"]),
    RowsCase("case 23: not before a percent sign", "nearly 50%", 9, ["nearly", "50%"]),
    RowsCase("case 23: not after a number sign", "see the № 5", 9, ["see the", "№ 5"]),
    RowsCase("case 23: not after a section sign", "see the § 12", 9, ["see the", "§ 12"]),
  ])
  func `a line ends by the rules`(_ expected: RowsCase) {
    #expect(Sample.rows(expected.text, expected.columns) == expected.rows)
  }

  @Test(arguments: [
    RowsCase(
      "case 24: a title and a name", "we met with Mr. Li at noon", 15,
      ["we met with", "Mr. Li at noon"]),
    RowsCase(
      "case 24: an initial and a name", "one note by S. Orlova came", 16,
      ["one note by", "S. Orlova came"]),
    RowsCase(
      "case 23: a number and its unit", "it paid over 12 million", 15,
      ["it paid over", "12 million"]),
    RowsCase(
      "case 24: a page and its number", "as said on p. 12 of it", 13, ["as said on", "p. 12 of it"]),
  ])
  func `words that belong together are parted only at need`(_ expected: RowsCase) {
    #expect(Sample.rows(expected.text, expected.columns) == expected.rows)
  }

  @Test func `words that belong together are parted when a line would be too empty`() {
    let rows = Sample.rows("Prof. Extraordinarily-", 21)
    #expect(rows == ["Prof.", "Extraordinarily-"])
  }

  @Test(arguments: 8...40)
  func `case 27: no line begins with a closing mark or ends with an opening one`(columns: Int) {
    let text =
      "He said (twice, no less) “so it is, then!” and left; was it true? Yes… “no,” (he) said."
    for row in Sample.rows(text, columns) {
      #expect(!")”.,;:!?…".contains(row.first ?? "x"), "\(row)")
      #expect(!"(“".contains(row.last ?? "x"), "\(row)")
    }
  }

  @Test(arguments: [
    RowsCase("case 28: ideographs", "中文和字符混排", 6, ["中文和", "字符混", "排"]),
    RowsCase("case 28: an opening bracket ends no line", "中文「引用」", 6, ["中文", "「引", "用」"]),
    RowsCase("case 28: a full stop begins no line", "中文和字。", 8, ["中文和", "字。"]),
    RowsCase("case 28: ideographs and letters", "中文和English混排", 8, ["中文和", "English", "混排"]),
    RowsCase("case 11: a wide cluster stays off the edge", "习近平来", 5, ["习近", "平来"]),
    RowsCase("case 8: flags", "🇧🇾🇨🇳🇧🇾", 4, ["🇧🇾🇨🇳", "🇧🇾"]),
  ])
  func `scripts without spaces break between characters`(_ expected: RowsCase) {
    #expect(Sample.rows(expected.text, expected.columns) == expected.rows)
  }

  @Test func `case 29: Thai breaks between words and never inside a cluster`() {
    #expect(Sample.rows("ภาษาไทยเป็นภาษา", 4) == ["ภาษา", "ไทย", "เป็น", "ภาษา"])
    #expect(Sample.rows("กำกำกำ", 1).allSatisfy { $0.count == 1 })
  }

  @Test(arguments: [
    RowsCase("case 30: no-break space", "some 2000\u{A0}km", 9, ["some", "2000 km"]),
    RowsCase("case 30: narrow no-break space", "some 2000\u{202F}km", 9, ["some", "2000 km"]),
    RowsCase("case 30: no-break hyphen", "a Great\u{2011}Stone", 11, ["a", "Great-Stone"]),
    RowsCase("case 14: word joiner", "abc de\u{2060}—\u{2060}fg", 8, ["abc", "de—fg"]),
    RowsCase("case 14: zero width space", "abcd\u{200B}efgh", 5, ["abcd", "efgh"]),
    RowsCase("case 14: zero width space inside a line", "abcd\u{200B}efgh", 9, ["abcdefgh"]),
    RowsCase("case 15: soft hyphen inside a line", "co\u{AD}opera\u{AD}tion", 20, ["cooperation"]),
    RowsCase(
      "case 15: soft hyphen at the end of a line", "co\u{AD}opera\u{AD}tion", 8,
      ["coopera-", "tion"]),
    RowsCase("case 17: tab", "one\ttwo", 20, ["one two"]),
    RowsCase("case 16: escape sequence", "a\u{1B}[31mb", 20, ["a␛[31mb"]),
    RowsCase("case 16: bidi override", "a\u{202E}b", 20, ["ab"]),
    RowsCase("line separator", "one\u{2028}two", 20, ["one", "two"]),
  ])
  func `invisible characters say where lines end`(_ expected: RowsCase) {
    #expect(Sample.rows(expected.text, expected.columns) == expected.rows)
  }
}
