import Articles
import Formats
import Testing

@testable import Storage

/// Texts that are too long to be read as a whole.
@Suite struct LongTextTests {
  private let folder: Folder
  private static let limits = LongText.Limits(whole: 2_000, part: 256, beginning: 768)

  init() throws { folder = try Folder() }

  private func read(
    _ bytes: [UInt8], _ name: String = "long.txt", _ options: ImportOptions = ImportOptions()
  ) throws -> ArticleReader.Result {
    try folder.write(bytes, to: name)
    return try ArticleReader(limits: Self.limits).read(folder.file(name)) { _ in options }
  }

  private func read(_ text: String) throws -> ArticleReader.Result {
    try read(Array(text.utf8))
  }

  private static let paragraphs = (1...80).map {
    "Paragraph \($0) says that the mill of Norland stood still, and that nobody knew for how long."
  }.joined(separator: "\n\n")

  /// Texts that are longer than the limit, one for each thing that may go wrong.
  static let texts: [(name: String, bytes: [UInt8])] = [
    ("paragraphs", Array(paragraphs.utf8)),
    ("lines", Array((1...200).map { "Line \($0) of a list." }.joined(separator: "\n").utf8)),
    ("one line", Array(String(repeating: "and so on ", count: 400).utf8)),
    ("one word", Array(String(repeating: "é中😀", count: 400).utf8)),
    ("blank lines", Array(String(repeating: "\n", count: 5_000).utf8)),
    ("NUL bytes", Array("Some words\u{0}and more of them.\n\n".utf8) + Array(paragraphs.utf8)),
    ("CR LF", Array(paragraphs.split(separator: "\n\n").joined(separator: "\r\n\r\n").utf8)),
    (
      "damaged", Array(paragraphs.utf8).enumerated().map { $0 == 3_000 || $0 == 3_001 ? 0xFF : $1 }
    ),
  ]

  @Test(arguments: texts)
  func `the parts of a text are all of its bytes, once, in their order`(
    name: String, bytes: [UInt8]
  ) throws {
    let text = try #require(try read(bytes).longText)
    var end = 0
    for index in 0..<text.partCount {
      let part = try text.part(index)
      #expect(part.bytes.lowerBound == end)
      end = part.bytes.upperBound
      let isBoundary = end == bytes.count || !UTF8.isContinuation(bytes[end])
      #expect(isBoundary)
    }
    #expect(end == bytes.count)
  }

  @Test(arguments: texts)
  func `every window holds what was asked for, and reads a part as any other does`(
    name: String, bytes: [UInt8]
  ) throws {
    let text = try #require(try read(bytes).longText)
    for byte in stride(from: 0, to: bytes.count, by: 97) {
      let window = try text.window(around: byte, reach: 300)
      let excerpt = try #require(window.excerpt)
      #expect(excerpt.fileSize == bytes.count)
      #expect(excerpt.bytes.lowerBound <= max(0, byte - 300))
      #expect(excerpt.bytes.upperBound >= min(bytes.count, byte + 301))
      let own = try text.part(text.index(ofPartHolding: byte)).article
      #expect(own.text.utf8.isEmpty || window.text.string.contains(own.text.string))
    }
  }

  @Test func `the parts of a text of paragraphs say what the whole says`() throws {
    let text = try #require(try read(Self.paragraphs).longText)
    let whole = try ArticleReader().read(folder.file("long.txt")).article
    let parts = try (0..<text.partCount).map { try text.part($0).article }
    let joined = Article.joining(parts, metadata: whole.metadata)
    #expect(joined.text.string == whole.text.string)
    #expect(joined.blocks.map(\.range) == whole.blocks.map(\.range))
    #expect(joined.blocks.map(\.kind) == whole.blocks.map(\.kind))
    #expect(joined.sourceMap == whole.sourceMap)
  }

  @Test func `offsets of a window lead to bytes of the file and back`() throws {
    let bytes = Array(Self.paragraphs.utf8)
    let text = try #require(try read(bytes).longText)
    let window = try text.window(around: 4_000, reach: 300)
    let range = try #require(window.blocks.last?.range)
    let source = window.sourceMap.source(of: range)
    #expect(Array(bytes[source]) == Array(window.text[range].utf8))
    #expect(window.sourceMap.offset(ofSource: source.lowerBound) == range.lowerBound)
  }

  @Test func `the head of the file is that of every window`() throws {
    let text = try #require(
      try read("Title: The Mill\nDate: 2021-03-04\n\n" + Self.paragraphs).longText)
    let window = try text.window(around: 5_000, reach: 300)
    #expect(window.metadata.title == "The Mill")
    #expect(window.metadata.date == "2021-03-04")
    let first = try text.window(around: 0, reach: 300)
    #expect(!first.text.string.contains("Title:"))
  }

  @Test func `no line in the middle of a file becomes its title`() throws {
    let lines = (1...60).map { "Chapter \($0)\n\nIt went on, and nobody knew how long it would." }
    let text = try #require(try read(lines.joined(separator: "\n\n")).longText)
    for index in 1..<text.partCount {
      let kinds = try text.part(index).article.blocks.map(\.kind)
      #expect(!kinds.contains(.heading(level: 1)))
    }
  }

  @Test func `over blank lines a window reaches further, though not without end`() throws {
    let gap = String(repeating: "\n", count: 4_000)
    let text = try #require(try read("Before.\n\n" + gap + "Behind.\n").longText)
    let window = try text.window(around: 2_000, reach: 100)
    #expect(window.text.string.contains("Before."))
    #expect(window.text.string.contains("Behind."))
    let desert = String(repeating: "\n", count: 60_000)
    let wide = try #require(try read("Before.\n\n" + desert + "Behind.\n").longText)
    let middle = try #require(try wide.window(around: 30_000, reach: 100).excerpt)
    #expect(middle.bytes.count < 20_000)
  }

  @Test(arguments: [("text", 1_999, false), ("text", 2_001, true), ("markdown", 2_001, false)])
  func `only long plain texts are read in parts`(kind: String, size: Int, isLong: Bool) throws {
    let name = kind == "text" ? "a.txt" : "a.md"
    let bytes = Array(String(repeating: "words ", count: 500).utf8.prefix(size))
    let result = try read(bytes, name)
    #expect((result.longText != nil) == isLong)
    #expect((result.article.excerpt != nil) == isLong)
    #expect(result.bytes == size)
  }

  @Test func `an encoding of single bytes is read in parts, one of pairs as a whole`() throws {
    let word: [UInt8] = [0xCC, 0xE8, 0xF0, 0x20]
    let single = Array((0..<800).map { _ in word }.joined())
    let options = ImportOptions(encoding: "windows-1251")
    let text = try #require(try read(single, "single.txt", options).longText)
    let window = try text.window(around: 2_000, reach: 100)
    #expect(window.text.string.hasPrefix("Мир") || window.text.string.contains(" Мир"))
    let start = try #require(window.blocks.first?.range.lowerBound)
    #expect(window.sourceMap.sourceStart(of: start) == window.excerpt?.bytes.lowerBound)
    let pairs: [UInt8] = [0xFF, 0xFE] + (0..<2_000).flatMap { _ in [0x61, 0] as [UInt8] }
    let whole = try read(pairs, "pairs.txt")
    #expect(whole.longText == nil)
    #expect(whole.article.text.string.count == 2_000)
  }

  @Test func `what is long and no text is refused as ever`() throws {
    #expect(throws: ArticleError.self) {
      try read([0x7F, 0x45, 0x4C, 0x46] + [UInt8](repeating: 0, count: 4_000))
    }
  }

  @Test func `a sample of a long text tells it from one of another length or end`() throws {
    let first = try read(Self.paragraphs).fileHash
    #expect(first.hasPrefix("sampled:"))
    #expect(try read(Self.paragraphs).fileHash == first)
    #expect(try read(Self.paragraphs + "!").fileHash != first)
    #expect(try read(Self.paragraphs.dropLast() + "!").fileHash != first)
  }

  @Test func `a file that was cut off, grew or went is not as it was`() throws {
    let text = try #require(try read(Self.paragraphs).longText)
    #expect(text.isFresh)
    try folder.write(Array(Self.paragraphs.utf8.prefix(2_500)), to: "long.txt")
    #expect(!text.isFresh)
    // Nothing stands behind the new end, and nothing is made up.
    #expect(try text.part(20).article.text.utf8.isEmpty)
    try FileCalls().remove(folder.file("long.txt"))
    #expect(!text.isFresh)
    #expect(throws: StorageError.self) { try text.part(8) }
  }
}
