import Articles
import Testing

@testable import Formats

struct EncodingNameTests {
  @Test(
    arguments: [
      ("windows-1251", "windows-1251"), ("Windows 1251", "windows-1251"),
      ("cp1251", "windows-1251"),
      ("CP-1251", "windows-1251"), ("koi8r", "KOI8-R"), ("utf8", "UTF-8"),
      ("latin1", "windows-1252"),
      ("ISO_8859-1", "windows-1252"), ("gb2312", "GB18030"), ("sjis", "Shift_JIS"),
      ("x-sjis", "Shift_JIS"), ("UHC", "EUC-KR"), ("utf-16", "UTF-16LE"),
      ("mac-roman", "macintosh"),
      ("nonsense", nil), ("", nil),
    ] as [(String, String?)])
  func `an encoding is found however its name is spelled`(name: String, expected: String?) {
    #expect(TextEncoding.named(name)?.name == expected)
  }

  @Test(
    arguments: [
      ("windows-1215", "windows-1251"), ("koi-r", "KOI8-R"), ("utf-7", "UTF-8"),
      ("bigfive5", nil), ("iso-8859-51", "ISO-8859-5"), ("xyz", nil), ("", nil),
    ] as [(String, String?)])
  func `a misspelled name is answered with those near it`(name: String, first: String?) throws {
    let near = TextEncoding.names(near: name)
    #expect(first.map(near.contains) ?? near.isEmpty, "\(near)")
    guard !name.isEmpty else { return }
    #expect(throws: FormatError.unknownEncoding(name, near: near)) {
      try DecodedText(Array("x".utf8), encoding: name, limit: 10)
    }
  }

  @Test func `names and aliases are each one encoding's own`() {
    let names = TextEncoding.all.flatMap(\.names)
    for encoding in TextEncoding.all {
      for name in encoding.names { #expect(TextEncoding.named(name) == encoding, "\(name)") }
    }
    #expect(Set(names).count == names.count)
  }

  @Test func `what a person chose is done, whatever the bytes say`() throws {
    let bytes = try #require(Iconv.encode(LegacyProse.russian[0], as: "CP1251"))
    let decoded = try DecodedText(bytes, encoding: "KOI8-R", limit: 1_000)
    #expect(decoded.encoding == SourceEncoding(name: "KOI8-R", evidence: .chosen))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) != LegacyProse.russian[0])
  }

  @Test(
    arguments: [
      ("UTF-8", [0xEF, 0xBB, 0xBF, 0x61]), ("UTF-16BE", [0xFE, 0xFF, 0x00, 0x61]),
      ("UTF-32LE", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]),
    ] as [(String, [UInt8])])
  func `a chosen encoding leaves out its own mark`(name: String, bytes: [UInt8]) throws {
    let chosen = try DecodedText(bytes, encoding: name, limit: 100)
    #expect(chosen.utf8 == [0x61])
    #expect(try DecodedText(bytes, limit: 100).utf8 == [0x61])
  }

  @Test func `candidates begin with what the bytes tell and show a line of each`() throws {
    let text = "Plain line\n" + LegacyProse.russian[0] + "\n"
    let bytes = try #require(Iconv.encode(text, as: "KOI8-R"))
    let candidates = TextEncoding.candidates(for: bytes, width: 8)
    #expect(candidates.count == TextEncoding.all.count)
    #expect(candidates[0].encoding.name == "KOI8-R")
    #expect(candidates[0].preview == "Мельница")
    #expect(candidates.filter(\.isDetected).count == 1)
    let other = try #require(candidates.first { $0.encoding.name == "windows-1251" })
    #expect(!other.preview.isEmpty && other.preview != "Мельница")
    #expect(candidates.allSatisfy { $0.preview.unicodeScalars.count <= 8 })
  }

  @Test func `a finding says how it was found`() {
    let guess = SourceEncoding(name: "KOI8-R", evidence: .guessed(fit: 97), replacements: 2)
    #expect(guess.description == "KOI8-R (guessed, 97% fit, 2 replaced)")
    #expect(
      guess.notice == "decoded as KOI8-R (guessed), 2 bad sequences of KOI8-R shown as U+FFFD")
    let certain = SourceEncoding(name: "UTF-8", evidence: .validUTF8)
    #expect(certain.description == "UTF-8 (valid)")
    #expect(certain.notice == nil && !certain.isGuess)
  }
}
