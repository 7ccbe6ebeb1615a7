import Articles
import Testing

@testable import Formats

/// Whether texts in old encodings are read as what they say.
struct EncodingGuessTests {
  /// A language in an encoding: its sentences, the C library's name of the set, and from how many
  /// bytes on every text must be read right.
  struct Row: CustomTestStringConvertible, Sendable {
    let language: String
    let sentences: [String]
    let set: String
    var sureFrom = 40

    var testDescription: String { "\(language) in \(set)" }

    init(_ language: String, _ sentences: [String], _ set: String, sureFrom: Int = 40) {
      self.language = language
      self.sentences = sentences
      self.set = set
      self.sureFrom = sureFrom
    }

    /// Texts of at most so many bytes, one beginning with each sentence; only those whose bytes
    /// need a guess.
    func samples(bytes: Int) -> [(text: String, bytes: [UInt8])] {
      sentences.indices.compactMap { first in
        let turned = (sentences[first...] + sentences[..<first]).joined(separator: "\n")
        let whole = String(repeating: turned + "\n", count: bytes / turned.utf8.count * 3 + 3)
        let text = String(Array(whole).prefix(longest(of: Array(whole), bytes: bytes)))
        guard let encoded = Iconv.encode(text, as: set), encoded.contains(where: { $0 > 0x7F })
        else { return nil }
        return (text, encoded)
      }
    }

    /// How many characters fit into so many bytes, by halving.
    private func longest(of characters: [Character], bytes: Int) -> Int {
      var (low, high) = (0, min(characters.count, bytes))
      while low < high {
        let middle = (low + high + 1) / 2
        let length = Iconv.encode(String(characters[..<middle]), as: set)?.count ?? .max
        if length <= bytes { low = middle } else { high = middle - 1 }
      }
      return low
    }
  }

  static let rows: [Row] = [
    Row("Russian", LegacyProse.russianPlain, "KOI8-R"),
    Row("Russian", LegacyProse.russian, "CP1251"),
    Row("Russian", LegacyProse.russianPlain, "CP866"),
    Row("Russian", LegacyProse.russianPlain, "ISO-8859-5"),
    Row("Russian", LegacyProse.russian, "MAC-CYRILLIC", sureFrom: 400),
    Row("Ukrainian", LegacyProse.ukrainian, "KOI8-U"),
    Row("Ukrainian", LegacyProse.ukrainian, "CP1251"),
    Row("Belarusian", LegacyProse.belarusian, "CP1251"),
    Row("Belarusian", LegacyProse.belarusian, "ISO-8859-5"),
    Row("Chinese", LegacyProse.simplifiedChinese, "GB18030"),
    Row("Chinese", LegacyProse.simplifiedChinese, "GBK"),
    Row("Chinese", LegacyProse.traditionalChinese, "BIG5"),
    Row("Japanese", LegacyProse.japanese, "CP932"),
    Row("Japanese", LegacyProse.japanese, "EUC-JP"),
    Row("Korean", LegacyProse.korean, "EUC-KR"),
    Row("English", LegacyProse.english, "CP1252"),
    Row("English", LegacyProse.english, "MACINTOSH", sureFrom: 400),
    Row("German", LegacyProse.german, "CP1252"),
    Row("French", LegacyProse.french, "CP1252"),
    Row("French", LegacyProse.french, "MACINTOSH"),
    Row("Spanish", LegacyProse.spanish, "CP1252"),
    Row("Spanish", LegacyProse.spanish, "CP850", sureFrom: 400),
    Row("Polish", LegacyProse.polish, "CP1250", sureFrom: 400),
    Row("Polish", LegacyProse.polish, "ISO-8859-2", sureFrom: 400),
    Row("Czech", LegacyProse.czech, "CP1250"),
    Row("Czech", LegacyProse.czech, "ISO-8859-2"),
    Row("Icelandic", LegacyProse.icelandic, "CP1252", sureFrom: 400),
    Row("Italian", LegacyProse.italian, "CP1252"),
    Row("Greek", LegacyProse.greek, "CP1253"),
    Row("Greek", LegacyProse.greek, "ISO-8859-7"),
    Row("Greek", LegacyProse.greek, "CP737"),
    Row("Turkish", LegacyProse.turkish, "CP1254"),
    Row("Hebrew", LegacyProse.hebrew, "CP1255"),
    Row("Arabic", LegacyProse.arabic, "CP1256"),
    Row("Thai", LegacyProse.thai, "CP874"),
    Row("Latvian", LegacyProse.latvian, "CP1257", sureFrom: 400),
  ]

  static let lengths = [16, 40, 400, 4000]

  @Test(arguments: rows)
  func `a text long enough is read as it was written`(row: Row) throws {
    var cells: [String] = []
    for length in Self.lengths {
      let samples = row.samples(bytes: length)
      var right = 0
      for sample in samples {
        let decoded = try DecodedText(sample.bytes, limit: 1 << 20)
        let isRight = String(decoding: decoded.utf8, as: UTF8.self) == sample.text
        if isRight { right += 1 }
        #expect(isRight || length < row.sureFrom, "\(decoded.encoding): \(sample.text.prefix(60))")
      }
      cells.append("\(length) B \(right)/\(samples.count)")
    }
    print("guess: \(row.testDescription): \(cells.joined(separator: ", "))")
  }

  @Test func `what is beyond the head is seen`() throws {
    let plain = String(repeating: "A line of a long report in plain letters.\n", count: 6_000)
    let quotation = LegacyProse.russianPlain.joined(separator: "\n")
    let bytes = try #require(Iconv.encode(plain + quotation + "\n" + plain, as: "KOI8-R"))
    let decoded = try DecodedText(bytes, limit: 1 << 20)
    #expect(decoded.encoding.name == "KOI8-R")
    #expect(decoded.encoding.isGuess)
  }

  @Test(
    arguments: [
      ("caf\u{E9}", "windows-1252"), ("na\u{EF}ve r\u{E9}sum\u{E9}", "windows-1252"),
      ("\u{93}So\u{94} \u{96} it\u{92}s", "windows-1252"), ("\u{A9} 1998", "windows-1252"),
      ("\u{A3}5, \u{80}6, 7\u{B0}", "windows-1252"), ("M\u{FC}ller", "windows-1252"),
      ("\u{E9}", "windows-1252"),
    ])
  func `a few accents in a short text are Western`(text: String, encoding: String) throws {
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let found = try DecodedText(bytes, limit: 100).encoding
    #expect(found.name == encoding, "\(found)")
  }

  @Test func `mail in Japanese shifts its sets with escapes`() throws {
    let text = LegacyProse.japanese.joined(separator: "\n")
    let bytes = try #require(Iconv.encode(text, as: "ISO-2022-JP"))
    let decoded = try DecodedText(bytes, limit: 1 << 20)
    #expect(decoded.encoding.name == "ISO-2022-JP")
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.replacements == 0)
  }

  @Test func `an escape sequence of a terminal is no Japanese`() throws {
    let decoded = try DecodedText(Array("\u{1B}[1mbold\u{1B}(B plain".utf8), limit: 100)
    #expect(decoded.encoding.evidence == .validUTF8)
  }

  @Test func `a text in its own encoding fits better than in any other`() throws {
    let text = LegacyProse.russian.joined(separator: "\n")
    let bytes = try #require(Iconv.encode(text, as: "CP1251"))
    let fit = { (name: String) throws -> Double in
      let encoding = try #require(TextEncoding.named(name))
      return EncodingFit(EncodingGuess.scalars(of: bytes, in: encoding)).score
    }
    let own = try fit("windows-1251")
    #expect(own > 0.95)
    // The set of the Macintosh has nearly all small letters where windows-1251 has them.
    let least = [
      "KOI8-R": 0.1, "IBM866": 0.3, "ISO-8859-5": 0.3, "x-mac-cyrillic": 0.04, "windows-1252": 0.3,
    ]
    for (other, distance) in least { #expect(own - (try fit(other)) > distance, "\(other)") }
  }
}
