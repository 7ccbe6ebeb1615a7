import Articles
import Entities
import Statements
import Testing

@testable import Index

/// Rows of what articles say come, go and are told from those that are missing.
@Suite struct KeptRowTests {
  private let index = LibraryIndex(file: nil, maker: "test")
  private let path = ArticlePath("a.txt")

  init() throws {
    for name in ["a.txt", "b.txt"] {
      try index.put([try Sample.prepared(name, "In 2011 Anna Falk said: “Norden paid 7 dollars.”")])
    }
    try index.commit()
  }

  private func found(_ path: ArticlePath, deciders: UInt64 = 1) throws -> FoundStatements {
    let stored = try #require(index.article(at: path))
    let statements = Statements(
      of: stored.article, mentions: stored.mentions, gazetteer: Sample.gazetteer)
    return FoundStatements(statements, in: stored, deciders: deciders)
  }

  private func keepAll() throws {
    for path in index.readablePaths() { try index.keep([try found(path)]) }
    for stretch in index.unnotedStretches() {
      let stored = index.articles(in: stretch, after: nil, atMost: 99)
      try index.keep(
        stored.map {
          ($0.version, ArticleNames($0.article, path: $0.path, mentions: $0.mentions))
        }, in: stretch)
    }
    try index.commit()
  }

  private var kept: KeptStatements? { index.article(at: path, withStatements: true)?.kept }

  @Test func `what is kept comes with the article, if it is asked for`() throws {
    #expect(kept == nil)
    #expect(index.unstatedCount == 2)
    let found = try found(path, deciders: .max)
    try index.keep([found])
    try index.commit()
    #expect(kept?.statements == found.statements)
    #expect(kept?.deciders == .max)
    #expect(kept?.statements.figures.isEmpty == false)
    #expect(index.article(at: path)?.kept == nil)
    #expect(index.unstatedCount == 1)
  }

  @Test func `when all is kept no stretch is left`() throws {
    #expect(index.unnotedStretches().count == 1)
    try keepAll()
    #expect(index.unnotedStretches().isEmpty)
    #expect(index.names(in: index.stretches()[0])?.map(\.path.rawValue) == ["a.txt", "b.txt"])
  }

  /// What takes a row away.
  enum Write: CaseIterable {
    case put, remove, relink, forgetEntity, forgetAll
  }

  @Test(arguments: Write.allCases)
  func `a write of the article takes its row and the names around it`(write: Write) throws {
    try keepAll()
    switch write {
    case .put: try index.put([try Sample.prepared("a.txt", "Norden.")])
    case .remove: try index.remove([path])
    case .relink:
      let stored = try #require(index.article(at: path))
      try index.relink(path, IndexedArticle(stored.article, []))
    case .forgetEntity: try index.forgetStatements(naming: [EntityID("anna")])
    case .forgetAll: try index.forgetStatements(naming: nil)
    }
    try index.commit()
    #expect(kept == nil)
    #expect(index.unstatedCount == (write == .remove ? 0 : write.reachesAll ? 2 : 1))
    #expect(index.hasNames(in: index.stretches()[0]) == (write == .forgetEntity))
    let other = index.article(at: ArticlePath("b.txt"), withStatements: true)?.kept
    #expect((other == nil) == write.reachesAll)
  }

  @Test func `a renamed file keeps its row, and its names follow`() throws {
    try keepAll()
    try index.rename(path, to: ArticlePath("z.txt"), stamp: Sample.stamp(3))
    try index.commit()
    #expect(index.unnotedStretches().isEmpty)
    #expect(index.article(at: ArticlePath("z.txt"), withStatements: true)?.kept != nil)
    #expect(index.names(in: index.stretches()[0])?.map(\.path.rawValue) == ["z.txt", "b.txt"])
  }

  @Test func `what was found before a write of the article is not kept after it`() throws {
    let before = try found(path)
    let stored = try #require(index.article(at: path))
    let names = ArticleNames(stored.article, path: path, mentions: stored.mentions)
    try index.relink(path, IndexedArticle(stored.article, []))
    try index.keep([before])
    try index.keep([(stored.version, names)], in: index.stretches()[0])
    try index.commit()
    #expect(kept == nil)
    #expect(index.unstatedCount == 2)
    #expect(!index.hasNames(in: index.stretches()[0]))
  }

  @Test func `what is kept and written again in one transaction is forgotten`() throws {
    try keepAll()
    try index.put([try Sample.prepared("b.txt", "Norden.")])
    let stored = index.articles(in: index.stretches()[0], after: nil, atMost: 9)
    try index.keep(
      stored.map { ($0.version, ArticleNames($0.article, path: $0.path, mentions: [])) },
      in: index.stretches()[0])
    try index.put([try Sample.prepared("b.txt", "Anna Falk.")])
    try index.commit()
    #expect(!index.hasNames(in: index.stretches()[0]))
    #expect(index.unnotedStretches().count == 1)
  }
}

extension KeptRowTests.Write {
  /// Whether the rows of other articles go too.
  fileprivate var reachesAll: Bool { self == .forgetEntity || self == .forgetAll }
}
