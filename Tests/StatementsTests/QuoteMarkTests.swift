import Articles
import Testing

@testable import Statements

/// The spans between quotation marks, in every bad shape.
struct QuoteMarkTests {
  private func spans(_ text: String) -> [String] {
    let text = CanonicalText(text)
    return QuotedSpanScan.spans(text, in: text.range).closed.map {
      text[Offset($0.range.lowerBound)..<Offset($0.range.upperBound)]
    }
  }

  @Test(arguments: [
    ("He «came» and ‹went›.", ["«came»", "‹went›"]),
    ("Er sagte „Nein“ und »Ja«.", ["„Nein“", "»Ja«"]),
    ("Il dit : « Non, merci. »", ["« Non, merci. »"]),
    ("“She said ‘no’ to me,” he said.", ["“She said ‘no’ to me,”"]),
    ("\"She said 'no' to me,\" he said.", ["\"She said 'no' to me,\""]),
    ("‘The dogs’ tails wag,’ he said.", ["‘The dogs’ tails wag,’"]),
    ("Don't, won't, the boys' and '90s.", []),
    ("'Tis the 'em of it.", []),
    ("Belarus’ ally, the West’s way", []),
    ("a 6' 2\" man", []),
    ("An “open mark that nothing closes.", []),
    ("A close” that nothing opens.", []),
    ("He said \"yes and \"no\" to it.", ["\"no\""]),
    ("「はい」と言った。", ["「はい」"]),
    ("", []),
    ("\"", []),
    ("\"\"", []),
    ("((\"a\"))", ["\"a\""]),
  ])
  func `marks are paired, or passed over`(text: String, expected: [String]) {
    #expect(spans(text) == expected)
  }

  @Test func `a quotation over paragraphs is one, and needs its marks`() throws {
    let three = try Sample(
      "“The river is ours.\n\n“It was so once.\n\n“And it will be,” said Ann Moor.\n\nThe end.")
    #expect(three.statements.quotations.count == 1)
    #expect(three.statements.quotations.first?.speaker == .name("Ann Moor"))
    let open = try Sample("“The river is ours.\n\nIt was so once.")
    #expect(open.statements.quotations.isEmpty)
  }

  @Test(arguments: [
    ("« La rivière est à nous ici, » said Ann Moor.", ["« La rivière est à nous ici, »"]),
    ("„Der Fluss gehört uns allen“, said Ann Moor.", ["„Der Fluss gehört uns allen“"]),
    ("»Der Fluss gehört uns allen«, said Ann Moor.", ["»Der Fluss gehört uns allen«"]),
    (
      "“He told me ‘never come back here’ twice,” said Ann Moor.",
      ["“He told me ‘never come back here’ twice,”"]
    ),
    (
      "\"He told me “never come back here” twice,\" said Ann Moor.",
      ["\"He told me “never come back here” twice,\""]
    ),
    (
      "‘He told me “never come back here” twice,’ said Ann Moor.",
      ["‘He told me “never come back here” twice,’"]
    ),
    ("“The river is ours to keep, said Ann Moor.", []),
    ("The river is ours to keep,” said Ann Moor.", []),
    ("“The river is “ours to keep for good,” said Ann Moor.", ["“ours to keep for good,”"]),
    ("«The river is ours to keep,” said Ann Moor.", []),
  ])
  func `speech in marks of any kind has its speaker, and no speech without its marks`(
    text: String, quoted: [String]
  ) throws {
    let sample = try Sample(text)
    let direct = sample.statements.quotations.filter { $0.form == .direct }
    #expect(direct.map { sample.article.text[$0.range] } == quoted)
    #expect(direct.allSatisfy { $0.speaker == .name("Ann Moor") })
  }

  @Test func `an article of only one quotation is that quotation, by nobody`() throws {
    let sample = try Sample("“The river is ours to keep.”")
    #expect(sample.statements.quotations.map(\.range) == [sample.article.text.range])
    #expect(sample.statements.quotations.map(\.speaker) == [.unresolved])
  }

  @Test func `marks of every kind in a heap do no harm`() throws {
    let heap = String(repeating: "“„\"'‘ «a» ’”\" ", count: 2_000)
    let sample = try Sample(heap)
    for quotation in sample.statements.quotations {
      #expect(quotation.range.upperBound <= sample.article.text.end)
    }
    #expect(sample.statements.dates.isEmpty)
  }

  @Test func `code is not quoted speech`() throws {
    let sample = try Sample(
      "```\nprint(\"The river is ours to keep.\")\n```\n\nIt is `\"a b c d.\"`.")
    #expect(sample.statements.quotations.isEmpty && sample.statements.quotedWords.isEmpty)
  }
}
