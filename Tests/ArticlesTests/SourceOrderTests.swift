import Articles
import Testing

/// The way between a text and the bytes of its file where their orders differ.
@Suite struct SourceOrderTests {
  /// Two columns: the first words of both on one line of the file, their ends on the next.
  private static let columns: SourceMap = {
    var map = SourceMap()
    map.append(.init(canonical: 0, length: 3, source: 0, sourceLength: 3))
    map.append(.init(canonical: 4, length: 2, source: 8, sourceLength: 2))
    map.append(.init(canonical: 8, length: 4, source: 4, sourceLength: 4))
    map.append(.init(canonical: 13, length: 1, source: 11, sourceLength: 1))
    return map
  }()

  @Test(arguments: [(0, 0), (2, 2), (4, 8), (7, 11), (8, 4), (9, 5), (11, 13), (10, 13)])
  func `bytes are found where the order of the file was changed`(source: Int, offset: Int) {
    #expect(Self.columns.offset(ofSource: source) == Offset(offset))
  }

  @Test func `behind the last byte there is nothing`() {
    #expect(Self.columns.offset(ofSource: 12) == nil)
    #expect(SourceMap().offset(ofSource: 0) == nil)
  }

  @Test func `a passage of one column reaches over the other in the file`() {
    #expect(Self.columns.source(of: Offset(0)..<Offset(6)) == 0..<10)
    #expect(Self.columns.source(of: Offset(8)..<Offset(14)) == 4..<12)
  }

  @Test func `neighbouring blocks that repeat are one passage`() {
    let text = CanonicalText("a\n\nb\n\nc\n\nd\n\ne")
    let repeats = [false, true, true, false, true]
    let blocks = repeats.enumerated().map { index, isRepeat in
      Block(.quotation, Offset(index * 3)..<Offset(index * 3 + 1), isRepeat: isRepeat)
    }
    let article = Article(
      metadata: Metadata(title: "x"), text: text, blocks: blocks, textForm: "test/1")
    #expect(article.repeats == [Offset(3)..<Offset(7), Offset(12)..<Offset(13)])
  }
}
