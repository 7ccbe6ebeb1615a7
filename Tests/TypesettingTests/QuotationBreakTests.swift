import Testing

/// The quotation marks of several languages, at the ends of lines.
@Suite struct QuotationBreakTests {
  @Test(arguments: [
    RowsCase("German: after the closing mark", "das „Wort“ steht", 10, ["das „Wort“", "steht"]),
    RowsCase("German: not inside the marks", "er sagt „Wort“", 12, ["er sagt", "„Wort“"]),
    RowsCase("Swedish: not after the opening mark", "sa han ”Vasa”", 9, ["sa han", "”Vasa”"]),
    RowsCase(
      "English in Chinese: before the mark, not after it", "的的的“Best”奖", 10,
      ["的的", "的“Best”奖"]),
    RowsCase("Chinese: the marks stay with their words", "他说“中文”好", 6, ["他说", "“中文”", "好"]),
    RowsCase(
      "English: as ever", "he said “so it is” to all", 10, ["he said", "“so it is”", "to all"]),
    RowsCase("French: spaces inside the marks", "mot « oui » non", 11, ["mot « oui »", "non"]),
    RowsCase("an apostrophe is no break", "don’t", 3, ["do\\", "n’t"]),
  ])
  func `quotation marks stay with what they enclose`(_ expected: RowsCase) {
    #expect(Sample.rows(expected.text, expected.columns) == expected.rows)
  }
}
