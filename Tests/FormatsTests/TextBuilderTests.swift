import Articles
import Testing

@testable import Formats

struct TextBuilderTests {
  private func builder(_ text: String) throws -> TextBuilder {
    TextBuilder(try DecodedText(Array(text.utf8), limit: 1_000))
  }

  static let collapsed: [(text: String, result: String, segments: Int)] = [
    ("one two", "one two", 1),
    ("  one  two  ", "one two", 2),
    ("one\ttwo", "one two", 2),
    ("one\r\n two", "one two", 2),
    ("one \n two", "one two", 2),
    ("a\u{2028}b\u{85}c", "a b c", 3),
    ("a\u{A0}\u{3000}b", "a\u{A0}\u{3000}b", 1),
    (" \n\t", "", 0),
    ("", "", 0),
  ]

  @Test(arguments: collapsed)
  func `white space becomes one space between words`(
    text: String, result: String, segments: Int
  ) throws {
    var builder = try builder(text)
    builder.copyCollapsing(0..<text.utf8.count)
    let range = builder.endBlock()
    #expect(range == (result.isEmpty ? nil : Offset(0)..<Offset(result.utf8.count)))
    let (canonical, map) = builder.finish()
    #expect(canonical.string == result)
    #expect(map.segments.count == segments)
  }

  @Test func `blocks stand one blank line apart and empty ones leave no trace`() throws {
    var builder = try builder("one two")
    builder.copyVerbatim(0..<3)
    #expect(builder.endBlock() == Offset(0)..<Offset(3))
    builder.addSpace()
    builder.addTab()
    #expect(builder.endBlock() == nil)
    builder.copyVerbatim(4..<7)
    #expect(builder.endBlock() == Offset(5)..<Offset(8))
    let (text, map) = builder.finish()
    #expect(text.string == "one\n\ntwo")
    #expect(map.source(of: Offset(5)..<Offset(8)) == 4..<7)
  }

  @Test func `a space that is held back counts for the next offset`() throws {
    var builder = try builder("one two")
    #expect(builder.nextOffset == 0)
    builder.addSpace()
    #expect(builder.nextOffset == 0)
    builder.copyCollapsing(0..<4)
    #expect(builder.nextOffset == 4)
    #expect(builder.utf8.count == 3)
    builder.addTab()
    builder.addTab()
    #expect(builder.nextOffset == 5)
  }

  @Test func `what is replaced maps as a whole`() throws {
    var builder = try builder("a&amp;b")
    builder.copyVerbatim(0..<1)
    builder.replace(1..<6, with: Array("&".utf8))
    builder.copyVerbatim(6..<7)
    _ = builder.endBlock()
    let (text, map) = builder.finish()
    #expect(text.string == "a&b")
    #expect(map.source(of: Offset(1)..<Offset(2)) == 1..<6)
    #expect(map.offset(ofSource: 3) == Offset(1))
    #expect(map.sourceStart(of: Offset(2)) == 6)
  }

  @Test func `what is dropped keeps its place`() throws {
    var builder = try builder("co-op")
    builder.copyVerbatim(0..<2)
    builder.drop(2..<3)
    builder.copyVerbatim(3..<5)
    _ = builder.endBlock()
    let (text, map) = builder.finish()
    #expect(text.string == "coop")
    #expect(map.segments.count == 3)
    #expect(map.sourceStart(of: Offset(2)) == 3)
    #expect(map.offset(ofSource: 2) == Offset(2))
  }

  @Test func `what is inserted belongs to no segment`() throws {
    var builder = try builder("ab")
    builder.copyVerbatim(0..<1)
    builder.insert(Array("--".utf8))
    builder.insert([])
    builder.copyVerbatim(1..<2)
    _ = builder.endBlock()
    let (text, map) = builder.finish()
    #expect(text.string == "a--b")
    #expect(map.segments.map(\.canonical) == [0, 3])
  }

  @Test func `ranges across decoded pieces map to the bytes behind them`() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x62, 0x63]
    var builder = TextBuilder(try DecodedText(bytes, limit: 100))
    builder.copyVerbatim(0..<6)
    _ = builder.endBlock()
    let (text, map) = builder.finish()
    #expect(text.string == "a\u{FFFD}bc")
    #expect(map.source(of: Offset(0)..<Offset(1)) == 3..<4)
    #expect(map.source(of: Offset(1)..<Offset(4)) == 4..<5)
    #expect(map.source(of: Offset(4)..<Offset(6)) == 5..<7)
  }

  @Test func `cells are divided by tabs, empty ones too`() throws {
    var builder = try builder("abc")
    builder.addTab()
    builder.copyVerbatim(0..<1)
    builder.addTab()
    builder.addTab()
    builder.copyVerbatim(1..<2)
    builder.addTab()
    _ = builder.endBlock()
    #expect(builder.finish().text.string == "\ta\t\tb")
  }
}
