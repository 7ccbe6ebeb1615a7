import Articles
import Entities
import SeededSupport
import Testing

@testable import Index

/// The names of a stretch, as bytes and back.
@Suite struct NameCodecTests {
  /// Articles whose names recur, with titles, compounds and acronyms.
  private static func entries(_ random: inout SeededGenerator) throws -> [NameCodec.Entry] {
    let people = ["Ada Quill", "Bob Reed", "The Harbour Board", "Norland-Sudmark", "Ωμέγα Κόμμα"]
    return try (1...6).map { number in
      var sentences: [String] = []
      for _ in 0..<random.below(12) {
        sentences.append(
          "\(people[random.below(5)]) met \(people[random.below(5)]) in Sudmark, and left.")
      }
      sentences.append("The Sudmark Trade Office (STO) was open.")
      let article = try Sample.article("# Title\n\n" + sentences.joined(separator: " "))
      let path = ArticlePath("\(number).md")
      return NameCodec.Entry(
        article: number * 3, names: ArticleNames(article, path: path, mentions: []))
    }
  }

  private static func decode(_ bytes: [UInt8]) throws -> [ArticleNames] {
    try NameCodec.decode(bytes) { number throws(IndexError) in
      (ArticlePath("\(number / 3).md"), 5_000)
    }
  }

  @Test(arguments: UInt64(1)...30)
  func `what was written is read, the words in lower case with the first`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let entries = try Self.entries(&random)
    let read = try Self.decode(NameCodec.encode(entries))
    #expect(read.map(\.path) == entries.map(\.names.path))
    #expect(read.map(\.texts) == entries.map(\.names.texts))
    #expect(read.map(\.uses) == entries.map(\.names.uses))
    #expect(read.map(\.definitions) == entries.map(\.names.definitions))
    #expect(read.contains { !$0.definitions.isEmpty } && read.contains { !$0.uses.isEmpty })
    #expect(Set(read[0].lowerWords) == Set(entries.flatMap(\.names.lowerWords)))
    let (before, after) = (entries.map(\.names), read)
    let gazetteer = Sample.gazetteer
    #expect(
      SuggestionFinder(before, gazetteer, threshold: 1).suggestions
        == SuggestionFinder(after, gazetteer, threshold: 1).suggestions)
  }

  @Test(arguments: UInt64(1)...40)
  func `bytes that were changed are noticed, or lie inside of the text`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = NameCodec.encode(try Self.entries(&random))
    var refused = 0
    for _ in 0..<100 {
      var flipped = bytes
      flipped[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
      #expect(throws: IndexError.self) { try Self.decode(flipped) }
      var body = Array(bytes.dropFirst(4))
      for _ in 0...random.below(3) { body[random.below(body.count)] = UInt8(random.below(256)) }
      if random.below(3) == 0 { body.removeLast(random.below(body.count)) }
      var writer = ByteWriter()
      writer.append(body)
      guard let read = try? Self.decode(writer.sealed) else {
        refused += 1
        continue
      }
      for use in read.flatMap(\.uses) { #expect(use.range.upperBound <= 5_000) }
      _ = SuggestionFinder(read, .empty, threshold: 1)
    }
    #expect(refused > 0)
  }
}
