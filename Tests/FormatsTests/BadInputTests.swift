import Articles
import Testing

@testable import Formats

/// Files that nobody means to read.
struct BadInputTests {
  static let empty: [[UInt8]] = [
    [], Array(" ".utf8), Array("\n\n\r\n\t \u{2028}".utf8), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE],
    [0xFE, 0xFF],
  ]

  @Test(arguments: empty)
  func `a file without words is an article without blocks`(bytes: [UInt8]) throws {
    for format in Format.all {
      let article = try format.read(bytes, "empty.txt")
      #expect(article.blocks.isEmpty)
      #expect(article.text == .empty)
      #expect(article.metadata.title == "empty")
      #expect(article.metadata.titleIsDerived)
      #expect(article.faults(madeOf: bytes) == [])
    }
  }

  @Test func `one line of a megabyte is one block`() throws {
    let words = "the wheel of the mill turns and turns and "
    let bytes = Array(String(repeating: words, count: 1_000_000 / words.utf8.count).utf8)
    for format in Format.all {
      let article = try format.read(bytes, "long")
      #expect(article.blocks.count == 1)
      #expect(article.sourceMap.segments.count == 1)
      #expect(article.text.utf8.count == bytes.count - 1)
    }
  }

  /// Text that costs a careless reader the square of its length.
  static let hostile = [
    "*", "_", "[", "![", "`", "> ", "- ", "<", "&", "a@", "|", "~~", "[[", "\\",
  ]

  @Test(.timeLimit(.minutes(1)), arguments: hostile)
  func `many signs in a row take no longer than their length`(sign: String) throws {
    let bytes = Array(String(repeating: sign, count: 20_000).utf8)
    for format in Format.all {
      let article = try format.read(bytes, "signs")
      #expect(article.faults(madeOf: bytes).isEmpty)
    }
  }

  @Test func `a thousand levels of quotation are read`() throws {
    let article = try markdown(String(repeating: "> ", count: 1_000) + "deep")
    #expect(article.blocks.map(\.depth) == [1_000])
  }
}
