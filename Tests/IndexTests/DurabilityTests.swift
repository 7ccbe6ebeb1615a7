import Articles
import Entities
import FoundationEssentials
import SeededSupport
import Synchronization
import Testing

@testable import Index

@Suite struct DurabilityTests {
  /// A file with three articles, closed.
  private func filled(_ folder: TemporaryFolder) throws {
    let index = folder.index()
    try #require(index.file != nil)
    try index.put([
      try Sample.prepared("a.txt", "Norden."), try Sample.prepared("b.txt", "Anna Falk."),
      try Sample.prepared("c.txt", String(repeating: "Some longer words stand here. ", count: 400)),
    ])
    try index.commit()
  }

  @Test func `what was committed is there again, the rest is not`() throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    do {
      let index = folder.index()
      #expect(index.notice == nil)
      #expect(index.articleCount == 3)
      try index.remove([ArticlePath("a.txt")])
      // Not committed.
    }
    #expect(folder.index().articleCount == 3)
  }

  /// What can become of a file.
  enum Damage: CaseIterable {
    case otherText, empty, tornHeader, truncated, zeroedPages

    func applied(to data: Data) -> Data {
      switch self {
      case .otherText: Data("this is no database at all, but some text".utf8)
      case .empty: Data()
      case .tornHeader: Data(data.prefix(60))
      case .truncated: Data(data.prefix(data.count / 2))
      case .zeroedPages: Data(data.prefix(8192)) + Data(count: data.count - 8192)
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func `a damaged file is made again and works`(damage: Damage) throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    let file = URL(filePath: folder.file("index.sqlite"))
    let whole = try Data(contentsOf: file)
    try damage.applied(to: whole).write(to: file)
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: file.path + ending)
    }
    var index = folder.index()
    if index.notice == nil {
      // What looks whole at first shows its damage when it is read or written.
      _ = index.rows().count + index.articles(containing: ["longer"]).count
      index.forEachArticle { _ in }
      _ = try? index.put([try Sample.prepared("d.txt", "New.")])
      if index.isDamaged {
        for ending in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: file.path + ending)
        }
      } else {
        index.rollBack()
      }
      index = folder.index()
    }
    #expect(index.file != nil)
    #expect(index.articleCount == 0)
    try index.put([try Sample.prepared("d.txt", "New words.")])
    try index.commit()
    #expect(index.articles(containing: ["new words"]).map(\.rawValue) == ["d.txt"])
  }

  @Test(arguments: 1...30)
  func `a flipped bit is noticed or changes nothing that was asked`(seed: Int) throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    let sound = folder.index()
    let texts = sound.rows().map { sound.article(at: $0.path)?.article.text }
    let file = URL(filePath: folder.file("index.sqlite"))
    var bytes = try Data(contentsOf: file)
    var random = SeededGenerator(seed: UInt64(seed))
    bytes[Int(random.next() % UInt64(bytes.count))] ^= 1 << UInt8(random.next() % 8)
    let other = folder.file("flipped.sqlite")
    try bytes.write(to: URL(filePath: other))
    let index = folder.index("flipped.sqlite")
    guard index.notice == nil else { return }
    var found: [CanonicalText] = []
    index.forEachArticle { found.append($0.article.text) }
    // No text is ever wrong: it is there, or missing.
    for text in found { #expect(texts.contains(text)) }
  }

  @Test func `an index of another maker or version is made again`() throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    let index = folder.index(maker: "other")
    #expect(index.notice == .outdated)
    #expect(index.articleCount == 0)
  }

  @Test func `where no file can be written the index is in memory`() throws {
    let folder = try TemporaryFolder()
    let index = folder.index("missing/index.sqlite")
    #expect(index.file == nil)
    guard case .inMemory = index.notice else {
      Issue.record("no word about it")
      return
    }
    try index.put([try Sample.prepared("a.txt", "Norden.")])
    try index.commit()
    #expect(index.articleCount == 1)
  }

  @Test func `two sessions write in turns and see each other's articles`() throws {
    let folder = try TemporaryFolder()
    let (one, two) = (folder.index(), folder.index())
    for round in 0..<10 {
      try one.put([try Sample.prepared("one\(round).txt", "Norden.")])
      try one.commit()
      try two.put([try Sample.prepared("two\(round).txt", "Norden and Anna Falk.")])
      try two.commit()
    }
    #expect(one.rows() == two.rows())
    #expect(one.articleCount == 20)
    #expect(one.tallies().map { $0.mentions }.sorted() == [10, 20])
  }

  @Test func `numbers of a transaction that a full disk took back are given no more`() throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    let index = folder.index()
    let pages = try #require(index.pagesOfWriter())
    index.limitWriter(pages: pages)
    var random = SeededGenerator(seed: 3)
    let many = try (0..<200).map { number in
      let words = (0..<600).map { _ in String(random.next(), radix: 36) }.joined(separator: " ")
      return try Sample.prepared("full\(number).txt", "Anna Falk of the Bank of Norden. \(words)")
    }
    #expect(throws: IndexError.self) { try index.put(many) }
    // SQLite may have taken it back by itself, and nobody says so to the index.
    index.limitWriter(pages: 1_000_000)
    try index.put([try Sample.prepared("d.txt", "The Bank of Norden.")])
    try index.commit()
    let again = folder.index()
    #expect(again.notice == nil)
    #expect(again.articles(naming: [EntityID("bank")]).map(\.rawValue) == ["d.txt"])
    let stored = try #require(again.article(at: ArticlePath("d.txt")))
    #expect(stored.mentions.map(\.entity).contains(EntityID("bank")))
    #expect(!again.isDamaged)
  }

  @Test func `a rename that another session was first to write leaves what it wrote`() throws {
    let folder = try TemporaryFolder()
    try filled(folder)
    let (one, two) = (folder.index(), folder.index())
    for index in [one, two] {
      try index.rename(ArticlePath("a.txt"), to: ArticlePath("z.txt"), stamp: Sample.stamp(7))
      try index.commit()
    }
    #expect(two.rows().map(\.path.rawValue) == ["b.txt", "c.txt", "z.txt"])
    #expect(two.articles(containing: ["norden"]).map(\.rawValue) == ["z.txt"])
  }

  @Test func `a value is kept under its key`() throws {
    let folder = try TemporaryFolder()
    let index = folder.index()
    #expect(index.value(of: "key") == nil)
    try index.keep(Array("some text".utf8), as: "key")
    try index.commit()
    #expect(folder.index().value(of: "key") == Array("some text".utf8))
  }
}

extension LibraryIndex {
  /// The pages of the file, as the writer counts them.
  fileprivate func pagesOfWriter() -> Int? {
    writer.state.withLock { try? $0.database.number("PRAGMA page_count") } ?? nil
  }

  /// Lets the file grow to some pages and no further, as on a disk that is full then.
  fileprivate func limitWriter(pages: Int) {
    writer.state.withLock { _ = try? $0.database.number("PRAGMA max_page_count = \(pages)") }
  }
}
