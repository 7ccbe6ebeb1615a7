import Articles
import Entities
import Formats
import SeededSupport
import Statements
import Storage
import Testing

@testable import Index

/// What articles say, as bytes and back.
@Suite struct StatementCodecTests {
  /// Entities and names as numbers, as the tables of an index give them.
  private final class Numbers {
    private var texts: [String] = []

    func number(of text: String) -> Int {
      if let known = texts.firstIndex(of: text) { return known + 1 }
      texts.append(text)
      return texts.count
    }

    func text(of number: Int) throws(IndexError) -> String {
      guard texts.indices.contains(number - 1) else { throw .damaged(words: "no such text") }
      return texts[number - 1]
    }

    func encode(_ statements: Statements) throws -> [UInt8] {
      try StatementCodec.encode(
        statements, entity: { number(of: $0.rawValue) }, name: { number(of: $0) })
    }

    func decode(
      _ bytes: [UInt8], _ mentions: [Mention], textBytes: Int = StatementSamples.textBytes
    ) throws -> Statements {
      try StatementCodec.decode(
        bytes, textBytes: textBytes, mentions: mentions,
        entity: { number throws(IndexError) in EntityID(try text(of: number)) },
        name: { number throws(IndexError) in try text(of: number) })
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `what was written is read`(seed: UInt64) throws {
    var samples = StatementSamples(seed: seed)
    for _ in 0..<20 {
      let statements = samples.statements()
      let numbers = Numbers()
      let bytes = try numbers.encode(statements)
      #expect(try numbers.decode(bytes, samples.mentions) == statements)
    }
  }

  @Test func `an article that says nothing takes some bytes`() throws {
    let nothing = Statements(quotations: [], quotedWords: [], dates: [], figures: [], mentions: [])
    let numbers = Numbers()
    let bytes = try numbers.encode(nothing)
    #expect(bytes.count < 16)
    #expect(try numbers.decode(bytes, []) == nothing)
  }

  @Test(arguments: UInt64(1)...40)
  func `bytes that were changed or cut are noticed`(seed: UInt64) throws {
    var samples = StatementSamples(seed: seed)
    var random = SeededGenerator(seed: seed &+ 1000)
    let numbers = Numbers()
    let bytes = try numbers.encode(samples.statements())
    for _ in 0..<20 {
      var flipped = bytes
      flipped[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
      #expect(throws: IndexError.self) { try numbers.decode(flipped, samples.mentions) }
      let cut = Array(bytes.prefix(random.below(bytes.count)))
      #expect(throws: IndexError.self) { try numbers.decode(cut, samples.mentions) }
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `what a checksum does not tell is refused, or lies inside of the text`(seed: UInt64) throws {
    var samples = StatementSamples(seed: seed)
    var random = SeededGenerator(seed: seed &+ 2000)
    let numbers = Numbers()
    let bytes = try numbers.encode(samples.statements())
    var refused = 0
    for _ in 0..<100 {
      var body = Array(bytes.dropFirst(4))
      for _ in 0...random.below(3) { body[random.below(body.count)] = UInt8(random.below(256)) }
      if random.below(3) == 0 { body.removeLast(random.below(body.count)) }
      var writer = ByteWriter()
      writer.append(body)
      guard let read = try? numbers.decode(writer.sealed, samples.mentions) else {
        refused += 1
        continue
      }
      let ranges =
        read.quotations.flatMap { [$0.range] + [$0.source].compactMap(\.self) }
        + read.dates.flatMap { [$0.range, $0.sentence] }
        + read.figures.flatMap { [$0.range, $0.sentence] } + read.quotedWords.map(\.range)
      for range in ranges { #expect(range.upperBound.utf8 <= StatementSamples.textBytes) }
    }
    #expect(refused > 0)
  }

  @Test func `what the articles of the corpus say comes back`() throws {
    let files = FileCalls()
    let folder = Self.corpus
    let gazetteer = GazetteerFile.read(
      try files.readAll(FileCalls.join(folder, "entities.toml")), file: "entities.toml"
    ).gazetteer
    let finder = MentionFinder(gazetteer)
    var count = 0
    for name in try files.list(folder).compactMap(\.name).sorted() {
      guard let format = Format.named(byExtensionOf: name) else { continue }
      let article = try format.read(try files.readAll(FileCalls.join(folder, name)), name)
      let mentions = finder.mentions(in: article, path: ArticlePath(name))
      let statements = Statements(of: article, mentions: mentions, gazetteer: gazetteer)
      count += statements.dates.count + statements.quotations.count + statements.figures.count
      let numbers = Numbers()
      let bytes = try numbers.encode(statements)
      let read = try numbers.decode(bytes, mentions, textBytes: article.text.utf8.count)
      #expect(read == statements, "\(name)")
      #expect(bytes.count < article.text.utf8.count / 4 + 100, "\(name)")
    }
    #expect(count > 100)
  }

  private static let corpus: String = {
    var folder = FileCalls.folder(of: #filePath)
    while folder.count > 1, !FileCalls().exists(FileCalls.join(folder, "corpus/entities.toml")) {
      folder = FileCalls.folder(of: folder)
    }
    return FileCalls.join(folder, "corpus")
  }()
}
