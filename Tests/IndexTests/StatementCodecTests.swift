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
  private static let codec = StatementCodec(textBytes: StatementSamples.textBytes)

  /// Entities as numbers, as the table of an index gives them.
  private final class Numbers {
    private(set) var names: [EntityID] = []

    func number(of entity: EntityID) -> Int {
      if let known = names.firstIndex(of: entity) { return known + 1 }
      names.append(entity)
      return names.count
    }

    func name(of number: Int) throws(IndexError) -> EntityID {
      guard names.indices.contains(number - 1) else { throw .damaged(words: "no such entity") }
      return names[number - 1]
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `what was written is read`(seed: UInt64) throws {
    var samples = StatementSamples(seed: seed)
    for _ in 0..<20 {
      let statements = samples.statements()
      let numbers = Numbers()
      let bytes = try Self.codec.encode(statements, entity: numbers.number)
      #expect(try Self.codec.decode(bytes, entity: numbers.name) == statements)
    }
  }

  @Test func `an article that says nothing takes some bytes`() throws {
    let nothing = Statements(quotations: [], quotedWords: [], dates: [], figures: [], events: [])
    let numbers = Numbers()
    let bytes = try Self.codec.encode(nothing, entity: numbers.number)
    #expect(bytes.count < 16)
    #expect(try Self.codec.decode(bytes, entity: numbers.name) == nothing)
  }

  @Test(arguments: UInt64(1)...40)
  func `bytes that were changed or cut are noticed`(seed: UInt64) throws {
    var samples = StatementSamples(seed: seed)
    var random = SeededGenerator(seed: seed &+ 1000)
    let numbers = Numbers()
    let bytes = try Self.codec.encode(samples.statements(), entity: numbers.number)
    for _ in 0..<20 {
      var flipped = bytes
      flipped[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
      #expect(throws: IndexError.self) { try Self.codec.decode(flipped, entity: numbers.name) }
      let cut = Array(bytes.prefix(random.below(bytes.count)))
      #expect(throws: IndexError.self) { try Self.codec.decode(cut, entity: numbers.name) }
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `what a checksum does not tell is refused, or lies inside of the text`(seed: UInt64) throws {
    var samples = StatementSamples(seed: seed)
    var random = SeededGenerator(seed: seed &+ 2000)
    let numbers = Numbers()
    let bytes = try Self.codec.encode(samples.statements(), entity: numbers.number)
    var refused = 0
    for _ in 0..<100 {
      var body = Array(bytes.dropFirst(4))
      for _ in 0...random.below(3) { body[random.below(body.count)] = UInt8(random.below(256)) }
      if random.below(3) == 0 { body.removeLast(random.below(body.count)) }
      var writer = ByteWriter()
      writer.append(body)
      guard let read = try? Self.codec.decode(writer.sealed, entity: numbers.name) else {
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
      let statements = Statements(
        of: article, mentions: finder.mentions(in: article, path: ArticlePath(name)),
        gazetteer: gazetteer)
      count += statements.dates.count + statements.quotations.count + statements.figures.count
      let codec = StatementCodec(textBytes: article.text.utf8.count)
      let numbers = Numbers()
      let bytes = try codec.encode(statements, entity: numbers.number)
      #expect(try codec.decode(bytes, entity: numbers.name) == statements, "\(name)")
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
