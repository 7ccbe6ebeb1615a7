import Articles
import SeededSupport
import Testing

@testable import Formats

/// What holds for every article, over texts that nobody would write.
struct PropertyTests {
  /// Pieces of plain text that importers look at.
  private static let textParts = [
    "word ", "Word ", "sentence ends.", "Glued.Then", " ", "  ", "\n", "\n\n", "\n\n\n\n", "\r\n",
    "\t", "- ", "* ", "1. ", "(a) ", "---", "* * *", "⁂", "===\n", "well-\nknown", "co-\nop",
    "“quoted words here.”", "\"q\"", "By Ann Lee", "Name Name,", "Speaker:", "From a source,\n",
    "\u{AD}\n", "—\n", "中文字\n中文", "\0", "\u{85}", "\u{2029}", "\u{0C}", "    indented",
    "|  col   col", "companyAnother", "\u{A0}", "\u{3000}", "e\u{301}",
    "a line of words that goes on until it is about as wide as lines are when they are wrapped",
  ]

  /// Pieces of Markdown.
  private static let markdownParts = [
    "*", "**", "_", "# ", "## ", "\n", "\n\n", "> ", "- ", "1. ", "2) ", "* * *", "---", "***\n",
    "===\n", "```\n", "    ", "\t", "`", "[", "](", "http://a.b/c", ")", "[[x|y]]", "!", "![",
    "<b>", "</p>", "<!--", "-->", "<script>", "</script>", "&amp;", "&#0;", "&#xD800;", "&x;",
    "| a | b |\n|---|---|\n", "|", "~~", "[ ] ", "[x] ", "word", "Two words", "é", "—",
    "\u{2028}", "\u{85}", "\0", "\r\n", "\r", "\\", "\\\n", "  \n", ":", "[a]: /u\n", "<br>",
    "www.ab.cd", "x@y.zz", "\u{FEFF}", "中文", "\u{300}", "<div>\n",
  ]

  static let seeds: [UInt64] = Array(1...60)

  @Test(arguments: seeds)
  func `plain text of any pieces becomes an article without faults`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      let bytes = Self.sample(of: Self.textParts, using: &random)
      guard let article = try? Format.text.read(bytes, "x.txt") else { continue }
      #expect(article.faults(madeOf: bytes) == [], "\(bytes)")
      #expect(article.wordsLost(from: bytes) == [], "\(bytes)")
    }
  }

  @Test(arguments: seeds)
  func `Markdown of any pieces becomes an article without faults`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      let bytes = Self.sample(of: Self.markdownParts, using: &random)
      guard let article = try? Format.markdown.read(bytes, "x.md") else { continue }
      #expect(article.faults(madeOf: bytes) == [], "\(bytes)")
    }
  }

  @Test(arguments: seeds)
  func `random bytes never crash an importer`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // Half of the texts hold no control bytes, since those make a text binary.
    let lowest: UInt8 = seed.isMultiple(of: 2) ? 0 : 0x20
    let bytes = (0..<Int.random(in: 0..<400, using: &random)).map { _ in
      let byte = UInt8.random(in: lowest...255, using: &random)
      return byte == 0x7F ? 0x0A : byte
    }
    for format in Format.all {
      guard let article = try? format.read(bytes, "x") else { continue }
      #expect(article.faults(madeOf: bytes) == [])
    }
  }

  @Test(arguments: GoldenTests.samples)
  func `damaged samples become articles without faults`(sample: GoldenTests.Sample) throws {
    let whole = try Folders.bytes(sample.file)
    let format = try #require(Format.all.first { $0.name == sample.format })
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      var bytes = Array(whole[..<Int.random(in: 0...whole.count, using: &random)])
      for _ in 0..<3 where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      guard let article = try? format.read(bytes, sample.name) else { continue }
      #expect(article.faults(madeOf: bytes) == [])
    }
  }

  @Test(arguments: GoldenTests.samples)
  func `what is copied is what stands in the file`(sample: GoldenTests.Sample) throws {
    let bytes = try Folders.bytes(sample.file)
    let format = try #require(Format.all.first { $0.name == sample.format })
    let article = try format.read(bytes, sample.name)
    // As many bytes may stand for others: U+FFFD for three bad bytes, a newline for a form feed.
    let replaced = article.bytesNotCopied(from: bytes).filter {
      ![0xEF, 0x0A].contains(article.text.utf8[article.text.clamped(Offset($0)).utf8])
    }
    #expect(replaced == [])
  }

  @Test(arguments: GoldenTests.samples)
  func `the same bytes become the same article`(sample: GoldenTests.Sample) throws {
    let bytes = try Folders.bytes(sample.file)
    let format = try #require(Format.all.first { $0.name == sample.format })
    #expect(try format.read(bytes, sample.name) == format.read(bytes, sample.name))
  }

  /// A plain text of any pieces.
  static func plainText(using random: inout SeededGenerator) -> [UInt8] {
    sample(of: textParts, using: &random)
  }

  /// Some of the parts in a row, now and then with a byte changed.
  private static func sample(of parts: [String], using random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<50, using: &random) {
      bytes += Array(parts[Int.random(in: 0..<parts.count, using: &random)].utf8)
    }
    if !bytes.isEmpty, Int.random(in: 0..<4, using: &random) == 0 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    return bytes
  }
}
