import Articles
import Testing

@testable import Formats

/// The cases of newlines and encodings of the list of tricky texts, by number, and their kin.
struct EncodingCaseTests {
  @Test func `18 every kind of newline ends a line`() throws {
    let text = "a\r\nb\nc\u{2028}d\u{85}e\u{C}g"
    let bytes = Array(text.utf8)
    var lines: [String] = []
    var start = 0
    var position = 0
    while position < bytes.count {
      let length = bytes.lineEndLength(at: position)
      if length > 0 {
        lines.append(String(decoding: bytes[start..<position], as: UTF8.self))
        start = position + length
      }
      position += max(1, length)
    }
    lines.append(String(decoding: bytes[start...], as: UTF8.self))
    #expect(lines == ["a", "b", "c", "d", "e", "g"])
  }

  @Test(
    arguments: [
      "\r\n", "\n", "\r", "\u{85}", "\u{2028}", "\u{C}",
    ])
  func `18 no kind of newline is left inside a block`(newline: String) throws {
    let lines = ["First of the lines,", "second of them", "and the third."]
    let article = try plainText(lines.joined(separator: newline))
    let text = article.text.string
    for scalar in newline.unicodeScalars where scalar != "\n" {
      #expect(!text.unicodeScalars.contains(scalar))
    }
    for line in lines { #expect(text.contains(line)) }
  }

  @Test func `19 a byte order mark is not text, and its bytes count`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("Title of the piece\n\nWords.".utf8)
    let article = try Format.text.read(bytes, "x.txt")
    #expect(!article.text.string.unicodeScalars.contains("\u{FEFF}"))
    #expect(!article.metadata.title.unicodeScalars.contains("\u{FEFF}"))
    #expect(article.sourceMap.sourceStart(of: article.text.start) == 3)
    #expect(article.metadata.encoding?.evidence == .byteOrderMark)
    #expect(article.metadata.encoding?.name == "UTF-8")
  }

  static let damaged: [(bytes: [UInt8], text: String, replacements: Int)] = [
    (Array("word ".utf8) + [0xE2, 0x80, 0x20] + Array("word".utf8), "word \u{FFFD} word", 1),
    (
      Array("déjà vu, très naïf ".utf8) + [0xFF] + Array(" été".utf8),
      "déjà vu, très naïf \u{FFFD} été", 1
    ),
    (Array("Минск".utf8.dropLast()), "Минс\u{FFFD}", 1),
    (Array("Минск и Пекин".utf8.dropFirst()), "\u{FFFD}инск и Пекин", 1),
    (Array("中文".utf8.dropLast(2)), "中\u{FFFD}", 1),
    (Array("plain, and cut: ".utf8) + [0xF0, 0x9F, 0x98], "plain, and cut: \u{FFFD}", 1),
  ]

  @Test(arguments: damaged)
  func `20 slightly damaged UTF-8 stays UTF-8, one sign for each bad sequence`(
    bytes: [UInt8], text: String, replacements: Int
  ) throws {
    let decoded = try DecodedText(bytes, limit: 1_000)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.encoding.name == "UTF-8")
    #expect(decoded.encoding.evidence == .damagedUTF8)
    #expect(decoded.encoding.replacements == replacements)
    #expect(decoded.map.segments.last.map { $0.source + $0.sourceLength } == bytes.count)
  }

  @Test(arguments: [("KOI8-R", "KOI8-R"), ("CP1251", "windows-1251")])
  func `20 a Cyrillic file is decoded and its encoding named`(iconv: String, name: String) throws {
    let text = LegacyProse.russian.joined(separator: "\n\n")
    let article = try Format.text.read(
      try #require(Iconv.encode(text.filter { $0 != "—" && $0 != "«" && $0 != "»" }, as: iconv)),
      "x.txt")
    #expect(article.text.string.hasPrefix("Мельница стоит там"))
    let encoding = try #require(article.metadata.encoding)
    #expect(encoding.name == name)
    #expect(encoding.isGuess)
    #expect(encoding.notice == "decoded as \(name) (guessed)")
  }

  @Test(arguments: [0x00, 0x41, 0x80, 0x9B, 0xC3, 0xE9, 0xFE, 0xFF] as [UInt8])
  func `one byte is a text or is refused`(byte: UInt8) throws {
    do throws(FormatError) {
      let decoded = try DecodedText([byte], limit: 10)
      #expect(decoded.map.segments.last.map { $0.source + $0.sourceLength } == 1)
    } catch {
      #expect(error == .binary && byte == 0)
    }
  }

  @Test func `all 256 bytes after some words are read, each once`() throws {
    let bytes = Array(String(repeating: "Some words. ", count: 60).utf8) + Array(0...255)
    let decoded = try DecodedText(bytes, limit: 10_000)
    #expect(decoded.map.segments.last.map { $0.source + $0.sourceLength } == bytes.count)
    #expect(decoded.encoding.isGuess)
  }

  @Test func `line ends of three kinds in an old encoding are line ends`() throws {
    let sentences = LegacyProse.ukrainian
    let text =
      sentences[0] + "\r\n\r\n" + sentences[1] + "\n\n" + sentences[2] + "\r\r" + sentences[3]
    let bytes = try #require(Iconv.encode(text, as: "CP1251"))
    let article = try Format.text.read(bytes, "x.txt")
    #expect(article.texts == sentences)
  }

  @Test func `a file that is cut inside a character keeps the rest`() throws {
    let text = LegacyProse.traditionalChinese.joined(separator: "\n")
    let bytes = try #require(Iconv.encode(text, as: "BIG5")).dropLast()
    let decoded = try DecodedText(Array(bytes), limit: 10_000)
    #expect(decoded.encoding.name == "Big5")
    #expect(decoded.encoding.replacements == 1)
    #expect(String(decoding: decoded.utf8, as: UTF8.self).hasPrefix(text.dropLast()))
  }
}
