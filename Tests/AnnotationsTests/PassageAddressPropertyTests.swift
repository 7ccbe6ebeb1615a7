import Articles
import FoundationEssentials
import SeededSupport
import Testing

@testable import Annotations

/// What holds for the address of every passage, in every script.
@Suite struct PassageAddressPropertyTests {
  /// The articles that come with the program, as texts.
  static let corpus: [(name: String, text: CanonicalText)] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../corpus").path
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.filter { $0.hasSuffix(".md") }.compactMap { name in
      (try? String(contentsOf: URL(filePath: "\(folder)/\(name)"), encoding: .utf8))
        .map { (name, CanonicalText($0)) }
    }
  }()

  private static let pieces = [
    "the ", "river ", "the river ", "Brücke ", "Straße", "река ", "Дорога, ", "两国", "关系", "。",
    "日本の",
    "مسار ", "القطار", "נתיב ", "הרכבת", "ไทย", "e\u{301}", "ﬁ", "\u{AD}", "\u{200B}", "👩‍👩‍👧", "🧊 ",
    "\n\n", "\n",
    "\t", " ", "“", "” ", "– ", "- ", "-- ", ", ", ". ", "& ", "# ", "%41 ", "=", "<b>", "\u{202E}",
    "\u{1B}[1m",
    "0", "1946 ", "\u{1100}\u{1161}",
  ]

  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<(5 + random.below(200))).map { _ in pieces[random.below(pieces.count)] }.joined()
  }

  private static func range(_ text: CanonicalText, _ random: inout SeededGenerator) -> Range<Offset>
  {
    let length = text.scalarCount
    let start = random.below(length)
    let most = [4, 20, 80, 400][random.below(4)]
    let end = min(length, start + 1 + random.below(most))
    return (text.offset(ofScalar: start) ?? text.start)..<(text.offset(ofScalar: end) ?? text.end)
  }

  @Test(arguments: 0..<8)
  func `an address comes back from its spelling and leads back, in every script`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<60 {
      let text = CanonicalText(Self.text(&random))
      let range = Self.range(text, &random)
      let path = ArticlePath("\(Self.pieces[random.below(pieces)])/x\(random.below(9)).txt")
      let address = PassageAddress(range, in: text, path: path, textHash: "sha256:00112233445566")
      #expect(address.text.utf8.allSatisfy { (0x21..<0x7F).contains($0) })
      #expect(try PassageAddress(address.text) == address)
      #expect(address.text.utf8.count < 700, "\(address.text)")
      #expect(
        address.find(in: text, textHash: "sha256:00112233445566")
          == .found(range, isChanged: false), "\(address.text)")
    }
  }

  private var pieces: Int { Self.pieces.count }

  @Test(arguments: 0..<4)
  func `without the text's digest no other words are taken for those of the passage`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(100 + seed))
    for _ in 0..<40 {
      let text = CanonicalText(Self.text(&random))
      let range = Self.range(text, &random)
      let address = PassageAddress(range, in: text, path: ArticlePath("a"))
      let words = FoldedText(text[range]).scalars
      guard case .found(let found, isChanged: false) = address.find(in: text, textHash: "other"),
        address.passage?.end == nil
      else { continue }
      #expect(FoldedText(text[found]).scalars == words, "\(address.text)")
    }
  }

  /// The lines of an article that are long enough to be told from others.
  private static func sentences(of text: CanonicalText) -> [Range<Offset>] {
    let whole = text.string
    var ranges: [Range<Offset>] = []
    var start = 0
    for paragraph in whole.utf8.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    {
      let end = start + paragraph.count
      if paragraph.count > 30 { ranges.append(Offset(start)..<Offset(end)) }
      start = end + 1
    }
    return ranges.filter { !text[$0].allSatisfy(\.isWhitespace) }
  }

  @Test func `every sentence of the corpus is found in its article imported anew`() throws {
    try #require(!Self.corpus.isEmpty)
    var (count, found) = (0, 0)
    for (name, text) in Self.corpus {
      // A line is put before, and every line is wrapped otherwise.
      let new = CanonicalText("A line.\n\n" + text.string.replacing("\n", with: "  \n"))
      for range in Self.sentences(of: text) {
        let address = PassageAddress(
          range, in: text, path: ArticlePath(name), textHash: "sha256:0123456789")
        let finding = address.find(in: new, textHash: "sha256:1")
        count += 1
        guard case .found(let place, isChanged: _) = finding else { continue }
        let words = FoldedText(text[range]).scalars
        #expect(FoldedText(new[place]).scalars.count > words.count / 2)
        if Self.trimmed(new[place]) == Self.trimmed(text[range]) { found += 1 }
      }
    }
    #expect(count > 400)
    #expect(found == count, "\(found) of \(count)")
  }

  private static func trimmed(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  @Test func `no sentence of an article is found in another that does not have it`() {
    var wrong: [String] = []
    for (index, article) in Self.corpus.enumerated() {
      let other = Self.corpus[(index + 1) % Self.corpus.count]
      let here = FoldedText(utf8: other.text.utf8)
      for range in Self.sentences(of: article.text) {
        let address = PassageAddress(range, in: article.text, path: ArticlePath(article.name))
        guard let found = address.find(in: other.text, textHash: "sha256:1").range else { continue }
        let start = FoldedText(address.passage?.start ?? "").scalars
        if here.occurrences(of: start, atMost: 1).isEmpty {
          wrong.append("\(article.text[range]) → \(other.text[found])")
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(5))")
  }

  @Test func `an address of prose is short enough for a line or two of a mail`() {
    let lengths = Self.corpus.flatMap { name, text in
      Self.sentences(of: text).map {
        PassageAddress($0, in: text, path: ArticlePath(name), textHash: "sha256:0123456789").text
          .utf8.count
      }
    }.sorted()
    #expect(lengths[lengths.count / 2] < 180, "median \(lengths[lengths.count / 2])")
    #expect((lengths.last ?? 0) < 400, "longest \(lengths.last ?? 0)")
  }
}
