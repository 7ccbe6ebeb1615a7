import Articles
import SeededSupport
import Testing

@testable import Entities

struct ContextLineTests {
  private func line(_ keyword: String, in article: Article, reach: Int) throws -> ContextLine {
    let bytes = article.text.utf8
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: keyword.utf8) })
    let range = Offset(start)..<Offset(start + keyword.utf8.count)
    return ContextLine(of: range, in: article, path: ArticlePath("a"), reach: reach)
  }

  @Test(arguments: [
    (100, "We saw the old ", "Mill", " by the quiet river.", false, false),
    (8, "the old ", "Mill", " by the", true, true),
    (7, "old ", "Mill", " by the", true, true),
    (4, "old ", "Mill", " by", true, true),
    (0, "", "Mill", "", true, true),
  ])
  func `a line is cut between words`(
    reach: Int, left: String, keyword: String, right: String, cutLeft: Bool, cutRight: Bool
  ) throws {
    let text = article("Before this.", "We saw the old Mill by the quiet river.", "After it.")
    let line = try line("Mill", in: text, reach: reach)
    #expect(line.left == left)
    #expect(line.keyword == keyword)
    #expect(line.right == right)
    #expect((line.isCutLeft, line.isCutRight) == (cutLeft, cutRight))
  }

  @Test func `line breaks become single spaces`() throws {
    let text = article("We  saw\nthe old\n\nMill\tby it")
    let line = try line("old\n\nMill", in: text, reach: 20)
    #expect((line.left, line.keyword, line.right) == ("We saw the ", "old Mill", " by it"))
  }

  @Test func `a long run of blanks does not hide the words before it`() throws {
    let text = article("We saw" + String(repeating: " ", count: 30) + "Mill")
    #expect(try line("Mill", in: text, reach: 10).left == "We saw ")
  }

  @Test(arguments: 0..<30)
  func `a line is never longer than its reach and always text of the block`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["word", "é", " ", "  ", "\n", "中文", "\u{1F600}", ",", "longerword"]
    let before = generator.text(of: pieces, count: 0...40)
    let after = generator.text(of: pieces, count: 0...40)
    let text = article("x", before + "KEY" + after, "y")
    for reach in [0, 1, 5, 20, 200] {
      let line = try line("KEY", in: text, reach: reach)
      #expect(line.left.unicodeScalars.count <= reach)
      #expect(line.right.unicodeScalars.count <= reach)
      let whole = SingleLine.text(text.text.utf8, text.blocks[1].range)
      #expect(whole.contains(line.left + line.keyword + line.right))
      if !line.isCutLeft { #expect(whole.hasPrefix(line.left + "KEY")) }
      if !line.isCutRight { #expect(whole.hasSuffix("KEY" + line.right)) }
    }
  }
}
