import Articles
import Testing

@testable import Formats

struct DetectionTests {
  static let names: [(name: String, content: String, format: String?)] = [
    ("notes.txt", "words", "text"),
    ("NOTES.TXT", "words", "text"),
    ("a.text", "", "text"),
    ("readme.md", "words", "markdown"),
    ("read.me.markdown", "words", "markdown"),
    ("README", "words", "text"),
    ("-", "---\ntitle: x\n---\n", "markdown"),
    ("-", "---\r\ntitle: x\r\n---\r\n", "markdown"),
    ("-", "----\n", "text"),
    ("", "", "text"),
    ("page.html", "<p>", "text"),
    (".md", "words", "markdown"),
  ]

  @Test(arguments: names)
  func `the ending of the name decides, then the first bytes`(
    name: String, content: String, format: String?
  ) {
    #expect(Format.detect(name: name, firstBytes: Array(content.utf8))?.name == format)
  }

  @Test(arguments: [("x.md", "markdown"), ("x.TXT", "text"), ("x.rs", nil), ("x", nil), ("", nil)])
  func `only registered endings are claimed`(name: String, format: String?) {
    #expect(Format.named(byExtensionOf: name)?.name == format)
  }

  static let binary: [[UInt8]] = [
    Array("%PDF-1.7 readable words".utf8),
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A],
    [0x1F, 0x8B, 0x08],
    [0, 0, 0, 0],
    [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00],
    Array("BZh91AY".utf8),
    noise(zeros: 2), noise(zeros: 0),
    Array(repeating: 0x41, count: 100) + Array(repeating: 0x01, count: 20),
  ]

  /// Bytes of no order, some of them zero.
  private static func noise(zeros: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in 0..<600 {
      let value = index * index * 37 % 251
      bytes.append(UInt8(value))
      if zeros > 0, index.isMultiple(of: zeros) { bytes.append(0) }
    }
    return bytes
  }

  @Test(arguments: binary)
  func `bytes that are no text are no article`(bytes: [UInt8]) {
    #expect(Format.detect(name: "x.txt", firstBytes: bytes) == nil)
    for format in Format.all {
      #expect(throws: FormatError.binary) { try format.read(bytes, "x") }
    }
  }

  static let odd: [[UInt8]] = [
    Array("a few\0NULs\0are kept in a text of some length".utf8),
    Array("\u{1B}[1mbold\u{1B}[0m".utf8),
    Array("o\u{8}over\u{8}strike".utf8),
    [0xFF, 0xFE, 0x41, 0x00],
    [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2],
    [],
  ]

  @Test(arguments: odd)
  func `odd bytes in a text do not make it binary`(bytes: [UInt8]) throws {
    #expect(Format.detect(name: "x.txt", firstBytes: bytes)?.name == "text")
    _ = try Format.text.read(bytes, "x.txt")
  }

  static let wide: [(text: String, name: String)] = [
    ("UTF-16 without a mark, in plain letters", "UTF-16LE"), ("Минск", "UTF-16LE"),
    ("Минск и Пекин.\nВторая строка.", "UTF-16BE"), ("磨坊建在两条溪水汇合的地方，\n春天的时候在大路上。\n", "UTF-16LE"),
    ("In plain letters, the other way.", "UTF-16BE"), ("In four bytes: Минск 中文 😀", "UTF-32LE"),
    ("In four bytes", "UTF-32BE"),
  ]

  @Test(arguments: wide)
  func `units of two and four bytes are known without a mark`(text: String, name: String) throws {
    let bytes = try #require(Iconv.encode(text, as: name))
    #expect(Format.detect(name: "x.txt", firstBytes: bytes)?.name == "text")
    let decoded = try DecodedText(bytes, limit: 1_000)
    #expect(decoded.encoding.name == name)
    #expect(decoded.encoding.evidence == .zeroBytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
  }

  @Test(arguments: ["KOI8-R", "CP1251", "CP866", "ISO-8859-5", "MAC-CYRILLIC"])
  func `a file of high bytes is no binary`(set: String) throws {
    let text = LegacyProse.russianPlain.joined(separator: "\n")
    let bytes = try #require(Iconv.encode(text, as: set))
    #expect(!BinaryContent.isBinary(bytes))
  }

  @Test func `a stray NUL does not make ideographs of plain letters`() throws {
    let bytes = Array("a few words, then\0one NUL, and more words after it".utf8)
    #expect(try DecodedText(bytes, limit: 1_000).encoding.evidence == .validUTF8)
  }

  @Test func `names and endings of formats are their own`() {
    let names = Format.all.map(\.name)
    #expect(Set(names).count == names.count)
    let endings = Format.all.flatMap(\.extensions)
    #expect(Set(endings).count == endings.count)
    #expect(endings.allSatisfy { $0 == $0.lowercased() && !$0.contains(".") })
    #expect(Format.all.allSatisfy { $0.textForm == "\($0.name)/\($0.version)" })
  }
}

struct BinaryContentTests {
  static let mixes: [(controls: Int, letters: Int, isBinary: Bool)] = [
    (0, 0, false), (1, 0, true), (1, 2, false), (2, 3, true), (8, 17, false), (9, 100, true),
    (9, 171, false), (9, 170, true), (1, 1_000, false),
  ]

  @Test(arguments: mixes)
  func `a few control bytes are a text's, many are not`(
    controls: Int, letters: Int, isBinary: Bool
  ) {
    let bytes =
      Array(repeating: UInt8(0x01), count: controls)
      + Array(repeating: UInt8(0x61), count: letters)
    #expect(BinaryContent.isBinary(bytes) == isBinary)
  }

  @Test func `only the start of a long file is looked at`() {
    let text = Array(repeating: UInt8(0x61), count: 70_000)
    #expect(!BinaryContent.isBinary(text + Array(repeating: 0, count: 70_000)))
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF], 3), ([0xFF, 0xFE], 2), ([0xFE, 0xFF], 2), ([0xEF, 0xBB], nil), ([], nil),
      ([0xFF, 0xFE, 0, 0], 4), ([0, 0, 0xFE, 0xFF], 4), ([0xFF, 0xFE, 0x41, 0], 2),
    ] as [([UInt8], Int?)])
  func `a byte order mark is known by its bytes`(bytes: [UInt8], length: Int?) {
    #expect(ByteOrderMark(of: bytes)?.length == length)
  }
}
