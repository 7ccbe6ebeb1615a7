import Articles
import FoundationEssentials
import Testing

@testable import Formats

/// The articles of the issue, where they lie beside the repository.
struct SeedTests {
  /// An article by the number its name begins with.
  struct Seed: CustomTestStringConvertible, Sendable {
    let number: String
    let file: URL

    var testDescription: String { number }

    func article() throws -> Article {
      try Format.text.read(Folders.bytes(file), file.lastPathComponent)
    }
  }

  static let seeds: [Seed] = {
    guard let folder = Folders.shared("seeds") else { return [] }
    return Folders.names(in: folder).filter { $0.hasSuffix(".txt") }.map {
      Seed(number: String($0.prefix(3)), file: folder.appending(path: $0))
    }
  }()

  static func seed(_ number: String) -> [Seed] { seeds.filter { $0.number == number } }

  /// How many blocks of each kind an article has, marked by hand.
  static let kinds: [String: [String: Int]] = [
    "000": ["paragraph": 7],
    "001": [
      "heading": 6, "dek": 2, "caption": 5, "attribution": 4, "quotation": 2, "paragraph": 11,
      "byline": 1,
    ],
    "002": ["heading": 2, "list-item": 10, "paragraph": 4],
    "003": ["heading": 5, "attribution": 2, "quotation": 3, "paragraph": 10],
    "004": ["paragraph": 13],
  ]

  @Test(arguments: seeds)
  func `an article has no faults and loses no word`(seed: Seed) throws {
    let bytes = try Folders.bytes(seed.file)
    let article = try seed.article()
    #expect(article.faults(madeOf: bytes) == [])
    #expect(article.wordsLost(from: bytes) == [])
  }

  @Test(arguments: seeds)
  func `blocks are of the kinds that a reader sees`(seed: Seed) throws {
    let blocks = try seed.article().blocks
    let counts = Dictionary(grouping: blocks, by: \.kind.name).mapValues(\.count)
    #expect(counts == Self.kinds[seed.number])
  }

  @Test(arguments: seeds)
  func `only one article names its title`(seed: Seed) throws {
    let metadata = try seed.article().metadata
    #expect(metadata.titleIsDerived == (seed.number != "001"))
    #expect(metadata.date == (seed.number == "000" ? "2025-10-21" : nil))
  }

  @Test(arguments: seed("004"))
  func `wrapped paragraphs are whole again`(seed: Seed) throws {
    let article = try seed.article()
    for text in article.texts {
      #expect(text.last.map { ".!?".contains($0) } == true, "\(text.suffix(40))")
      #expect(text.first?.isUppercase == true, "\(text.prefix(40))")
    }
    for word in ["Sino-Belarusian", "Russia-Ukraine", "(COVID-19)", "Belarusian-Chinese"] {
      #expect(article.text.string.contains(word))
    }
    #expect(article.text.string.contains("political arena. The Joint Declaration of"))
  }
}
