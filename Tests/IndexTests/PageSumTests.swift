import Articles
import Entities
import FoundationEssentials
import Index
import SeededSupport
import Testing

/// Pages of an index whose bits flipped on the disk.
@Suite struct PageSumTests {
  private static let pageBytes = 32_768
  private static let words = ["tide", "mill", "ridge", "ferry", "lamp", "court", "Norden", "quay"]

  /// Texts that no two readers of a page could tell apart by their looks.
  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<400).map { _ in
      "\(words[Int(random.next() % UInt64(words.count))])\(random.next() % 50)"
    }.joined(separator: " ") + ". Anna Falk was in Norden."
  }

  /// The bytes of an index of several pages, closed.
  private func filled(_ folder: TemporaryFolder) throws -> Data {
    do {
      let index = folder.index()
      var random = SeededGenerator(seed: 1)
      let packer = index.packer()
      try index.put(
        try (0..<200).map {
          try Sample.prepared("\($0).txt", Self.text(&random), packer: packer)
        })
      try index.commit()
    }
    return try Data(contentsOf: URL(filePath: folder.file("index.sqlite")))
  }

  /// What an index says, by question.
  private struct Answers: Equatable {
    let found: [[ArticlePath]]
    let rows: [ArticleRow]
    let tallies: [LibraryIndex.EntityTally]
    let naming: [ArticlePath]
    let texts: [CanonicalText]

    init(_ index: LibraryIndex) {
      found = PageSumTests.words.map { index.articles(containing: ["\($0)7", "\($0)8"]) }
      rows = index.rows()
      tallies = index.tallies()
      naming = index.articles(naming: [EntityID("anna")])
      var texts: [CanonicalText] = []
      index.forEachArticle { texts.append($0.article.text) }
      self.texts = texts
    }
  }

  @Test func `a flipped bit on any page is noticed when the page is read`() throws {
    let folder = try TemporaryFolder()
    let whole = try filled(folder)
    let sound = Answers(folder.index())
    #expect(sound.rows.count == 200)
    let pages = whole.count / Self.pageBytes
    #expect(pages > 20)
    var random = SeededGenerator(seed: 2)
    var noticed = 0
    for page in 0..<pages {
      var bytes = whole
      let place = page * Self.pageBytes + Int(random.next() % UInt64(Self.pageBytes))
      bytes[place] ^= 1 << UInt8(random.next() % 8)
      let name = "flipped\(page).sqlite"
      try bytes.write(to: URL(filePath: folder.file(name)))
      let index = folder.index(name)
      if index.notice != nil {
        noticed += 1
        continue
      }
      let answers = Answers(index)
      noticed += index.isDamaged ? 1 : 0
      #expect(index.isDamaged || answers == sound, "page \(page), byte \(place)")
    }
    // Most pages are read by some question.
    #expect(noticed > pages * 3 / 4)
  }

  @Test func `an index whose pages have no sums is made again`() throws {
    let folder = try TemporaryFolder()
    var bytes = try filled(folder)
    // The header's number of bytes that pages keep free.
    #expect(bytes[20] == 8)
    bytes[20] = 0
    try bytes.write(to: URL(filePath: folder.file("other.sqlite")))
    let index = folder.index("other.sqlite")
    #expect(index.notice == .rebuilt)
    #expect(index.articleCount == 0)
  }

  @Test func `what is changed and closed again fits its sums`() throws {
    let folder = try TemporaryFolder()
    _ = try filled(folder)
    for round in 0..<5 {
      let index = folder.index()
      try index.remove((0..<20).map { ArticlePath("\(round * 20 + $0).txt") })
      try index.commit()
      index.tidy()
      try index.put([try Sample.prepared("new\(round).txt", "Norden and words of round\(round).")])
      try index.commit()
    }
    let index = folder.index()
    #expect(index.notice == nil)
    #expect(Answers(index).rows.count == 105)
    #expect(index.articles(containing: ["round3"]).map(\.rawValue) == ["new3.txt"])
    #expect(!index.isDamaged)
  }
}
