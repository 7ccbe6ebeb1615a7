import Articles
import SeededSupport
import Testing

@testable import Formats

/// Whether each character of a decoded text knows its bytes.
struct EncodingMapTests {
  /// Our names beside those of the C library, which writes the bytes.
  static let sets: [(name: String, iconv: String)] = [
    ("UTF-8", "UTF-8"), ("UTF-16LE", "UTF-16LE"), ("UTF-16BE", "UTF-16BE"),
    ("UTF-32LE", "UTF-32LE"), ("UTF-32BE", "UTF-32BE"), ("windows-1251", "CP1251"),
    ("KOI8-R", "KOI8-R"), ("KOI8-U", "KOI8-U"), ("IBM866", "CP866"), ("IBM855", "CP855"),
    ("ISO-8859-5", "ISO-8859-5"), ("x-mac-cyrillic", "MAC-UK"), ("GB18030", "GB18030"),
    ("Big5", "BIG5-HKSCS"), ("EUC-TW", "EUC-TW"), ("Shift_JIS", "CP932"), ("EUC-JP", "EUC-JP"),
    ("EUC-KR", "CP949"), ("ISO-2022-JP", "ISO-2022-JP"), ("windows-1252", "CP1252"),
    ("ISO-8859-15", "ISO-8859-15"), ("macintosh", "MACINTOSH"), ("IBM850", "CP850"),
    ("IBM437", "CP437"), ("windows-1250", "CP1250"), ("ISO-8859-2", "ISO-8859-2"),
    ("IBM852", "CP852"), ("ISO-8859-16", "ISO-8859-16"), ("windows-1254", "CP1254"),
    ("windows-1257", "CP1257"), ("ISO-8859-13", "ISO-8859-13"), ("ISO-8859-4", "ISO-8859-4"),
    ("ISO-8859-10", "ISO-8859-10"), ("ISO-8859-3", "ISO-8859-3"), ("windows-1258", "CP1258"),
    ("windows-1253", "CP1253"), ("ISO-8859-7", "ISO-8859-7"), ("IBM737", "CP737"),
    ("windows-1255", "CP1255"),
    ("windows-1256", "CP1256"), ("ISO-8859-6", "ISO-8859-6"), ("windows-874", "CP874"),
  ]

  /// Characters of every script that a set may have; those it lacks are left out of its text.
  static let characters = Array(
    "abcXYZ 0129,.\nабвЯЁіў«»—№éèßñçöåÆœ€“”’ąęłżčřőșğİşāņαβΩώאבשءبيกขค中文水轮輪委员會春の水カ。「」한글물레😀"
      .unicodeScalars)

  @Test(arguments: sets)
  func `every character maps to the bytes that it was read from`(
    name: String, iconv: String
  ) throws {
    let encoding = try #require(TextEncoding.named(name))
    let own = Self.characters.filter { character in
      let bytes = Iconv.encode(String(character), as: iconv)
      // The C library writes some signs as another that looks alike.
      return bytes.flatMap { Iconv.decode($0, as: iconv) } == String(character)
    }
    #expect(own.count >= 16)
    var random = SeededGenerator(seed: 41)
    for _ in 0..<6 {
      let text = String(
        String.UnicodeScalarView((0..<60).map { _ in own[random.below(own.count)] }))
      let bytes = try #require(Iconv.encode(text, as: iconv))
      let decoded = DecodedText(bytes, in: encoding)
      #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
      try check(decoded, of: bytes, iconv)
    }
  }

  private func check(_ decoded: DecodedText, of bytes: [UInt8], _ iconv: String) throws {
    let isStateless = iconv != "ISO-2022-JP"
    var end = 0
    var position = 0
    while position < decoded.utf8.count {
      let (scalar, length) = decoded.utf8.scalar(at: position)
      let source = decoded.map.source(of: Offset(position)..<Offset(position + length))
      #expect(isStateless ? source.lowerBound == end : source.lowerBound >= end)
      #expect(decoded.map.offset(ofSource: source.lowerBound) == Offset(position))
      if isStateless {
        #expect(Iconv.decode(bytes[source], as: iconv) == String(scalar))
      } else {
        #expect(source.count == (scalar.isASCII ? 1 : 2))
      }
      end = source.upperBound
      position += length
    }
    if isStateless { #expect(end == bytes.count) }
  }

  @Test(arguments: ["KOI8-R", "GB18030", "UTF-16LE"])
  func `the blocks of an article know their bytes`(iconv: String) throws {
    let sentences = LegacyProse.russian.map { $0.filter { !"«»—".contains($0) } }
    let text = sentences.joined(separator: "\r\n\r\n")
    let bytes = try #require(Iconv.encode(text, as: iconv))
    let article = try Format.text.read(bytes, "x.txt", ImportOptions(encoding: iconv))
    #expect(article.faults(madeOf: bytes) == [])
    #expect(article.blocks.count == sentences.count)
    for (block, sentence) in zip(article.blocks, sentences) {
      let source = article.sourceMap.source(of: block.range)
      #expect(Iconv.decode(bytes[source], as: iconv) == sentence)
    }
  }

  @Test func `a long text is one stretch for each word and each gap at most`() throws {
    let text = LegacyProse.russian.joined(separator: " ")
    let bytes = try #require(Iconv.encode(text, as: "CP1251"))
    let decoded = try DecodedText(bytes, limit: 1 << 20)
    #expect(decoded.map.segments.count < text.split(separator: " ").count * 4)
  }

  @Test func `stretches that are converted apart join without a seam`() throws {
    let line = LegacyProse.simplifiedChinese.joined()
    let text = String(repeating: line + "\n", count: 900)
    let bytes = try #require(Iconv.encode(text, as: "GB18030"))
    let decoded = DecodedText(bytes, in: try #require(TextEncoding.named("GBK")))
    #expect(bytes.count > 1 << 18)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.map.segments.last.map { $0.source + $0.sourceLength } == bytes.count)
    #expect(decoded.replacements == 0)
  }

  @Test(
    arguments: [
      ("GB18030", [0x61, 0xD6]), ("GB18030", [0x61, 0xFF, 0x62]), ("Big5", [0xA4, 0x20, 0x61]),
      ("Shift_JIS", [0x93, 0xFA, 0x96]), ("EUC-KR", [0xB0, 0xA1, 0xB0]),
      ("windows-1252", [0x61, 0x81, 0x62]), ("UTF-16LE", [0x61, 0x00, 0x62]),
      ("UTF-32BE", [0, 0, 0, 0x61, 0x00, 0x11, 0x00, 0x00]),
    ] as [(String, [UInt8])])
  func `a bad or cut sequence is one replacement that keeps its bytes`(
    name: String, bytes: [UInt8]
  ) throws {
    let decoded = DecodedText(bytes, in: try #require(TextEncoding.named(name)))
    let text = String(decoding: decoded.utf8, as: UTF8.self)
    #expect(decoded.replacements == 1)
    #expect(text.unicodeScalars.filter { $0 == "\u{FFFD}" }.count == 1)
    #expect(decoded.map.segments.last.map { $0.source + $0.sourceLength } == bytes.count)
  }

  @Test(arguments: TextEncoding.all.map(\.name))
  func `any bytes are text in any encoding, with every byte accounted for`(name: String) throws {
    let encoding = try #require(TextEncoding.named(name))
    var random = SeededGenerator(seed: 5)
    for round in 0..<30 {
      let bytes =
        round == 0
        ? Array(UInt8.min...UInt8.max)
        : (0..<random.below(90)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let decoded = DecodedText(bytes, in: encoding)
      #expect(DecodedText.firstError(in: decoded.utf8, from: 0) == nil)
      var canonical = 0
      var source = 0
      for segment in decoded.map.segments {
        #expect(segment.canonical == canonical && segment.source >= source)
        canonical += segment.length
        source = segment.source + segment.sourceLength
      }
      #expect(canonical == decoded.utf8.count && source <= bytes.count)
    }
  }

  @Test(arguments: TextEncoding.all)
  func `every encoding of the registry is known to ICU`(encoding: TextEncoding) {
    switch encoding.form {
    case .table(let name): #expect(ByteTable(name) != nil)
    case .sequences(let name): #expect(ICUConverter(name) != nil)
    case .utf8, .utf16, .utf32: break
    }
  }

  /// The sign of a micron and the Greek letter, and that of an increment, are one in these sets.
  static let alike: [String: [Int]] = ["macintosh": [0xC6], "IBM437": [0xE6]]

  @Test(arguments: sets)
  func `a table has the letters that the C library has`(name: String, iconv: String) throws {
    guard case .table(let table)? = TextEncoding.named(name)?.form else { return }
    let scalars = try #require(ByteTable(table)).scalars
    let differing = (0...255).filter { byte in
      guard let expected = Iconv.decode([UInt8(byte)], as: iconv)?.unicodeScalars.first,
        expected.properties.isAlphabetic
      else { return false }
      return scalars[byte] != expected
    }
    #expect(differing == Self.alike[name] ?? [], "\(name)")
  }
}
