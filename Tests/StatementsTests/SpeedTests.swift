import Articles
import Entities
import Testing

@testable import Statements

/// Large texts: the work grows with the text and not faster.
struct SpeedTests {
  private func time(_ text: String) throws -> Duration {
    let article = try Sample.article(text, "a.txt")
    return ContinuousClock().measure {
      let statements = Statements(of: article, mentions: [], gazetteer: .empty)
      #expect(statements.dates.isEmpty)
    }
  }

  @Test(arguments: [
    "the river ran by the old weir and nobody spoke of it at all ",
    "the river is “old and “ the weir ‘ is new ",
    "second the last a an over some past ",
    "said he and she noted that nothing is ",
  ])
  func `eight times the text takes about eight times as long`(words: String) throws {
    let small = try time(String(repeating: words, count: 250))
    let large = try time(String(repeating: words, count: 2_000))
    // Quadratic work would take 64 times as long; a busy machine may take three times.
    #expect(large < small * 32)
  }
}
