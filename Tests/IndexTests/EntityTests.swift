import Articles
import Entities
import Index
import SeededSupport
import Testing

@Suite struct EntityTests {
  @Test func `counts follow what is put, replaced, linked anew and removed`() throws {
    let index = LibraryIndex(file: nil, maker: "test")
    let norden = EntityID("norden")
    try index.put([
      try Sample.prepared("a.txt", "Norden. Norden."), try Sample.prepared("b.txt", "Norden."),
    ])
    try index.commit()
    #expect(index.tally(of: norden).mentions == 3)
    #expect(index.tally(of: norden).articles == 2)
    try index.put([try Sample.prepared("a.txt", "Anna Falk.")])
    try index.commit()
    #expect(index.tally(of: norden).mentions == 1)
    #expect(index.articles(showing: EntityID("anna")).map(\.path.rawValue) == ["a.txt"])
    let stored = try #require(index.article(at: ArticlePath("b.txt")))
    try index.relink(ArticlePath("b.txt"), IndexedArticle(stored.article, []))
    try index.remove([ArticlePath("a.txt")])
    try index.commit()
    #expect(index.tallies().isEmpty)
    #expect(index.row(of: ArticlePath("b.txt"))?.mentions == 0)
  }

  @Test func `a renamed article keeps everything under its new name`() throws {
    let index = LibraryIndex(file: nil, maker: "test")
    try index.put([
      try Sample.prepared("a.txt", "Norden."), try Sample.prepared("b.txt", "Anna Falk."),
    ])
    try index.rename(ArticlePath("a.txt"), to: ArticlePath("b.txt"), stamp: Sample.stamp(1))
    try index.commit()
    #expect(index.rows().map(\.path.rawValue) == ["b.txt"])
    #expect(index.articles(showing: EntityID("norden")).map(\.path.rawValue) == ["b.txt"])
    #expect(index.tallies().map(\.entity.rawValue) == ["norden"])
    #expect(index.articles(containing: ["anna falk"]).isEmpty)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a concordance from the index is the one made of the articles`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = ["Anna Falk", "Norden", "the Bank of Norden", "went", "and", "stood.", "Then"]
    var whole = Concordance()
    let index = LibraryIndex(file: nil, maker: "test")
    for number in 0..<40 {
      let text = (0..<30).map { _ in words[Int(random.next() % UInt64(words.count))] }
        .joined(separator: " ")
      let path = "\(number % 25).txt"
      let article = try Sample.article(text)
      let mentions = Sample.finder.mentions(in: article, path: ArticlePath(path))
      whole.add(article, at: ArticlePath(path), mentions: mentions)
      try index.put([try Sample.prepared(path, text)])
    }
    try index.commit()
    for entity in Sample.gazetteer.entities.map({ $0.id }) {
      let part = index.concordance(of: entity)
      #expect(part.mentions(of: entity) == whole.mentions(of: entity))
      #expect(part.namedTogether(with: entity) == whole.namedTogether(with: entity))
      #expect(part.formsWithCounts(of: entity) == whole.formsWithCounts(of: entity))
      #expect(index.tally(of: entity).mentions == whole.count(of: entity).mentions)
      #expect(index.tally(of: entity).articles == whole.count(of: entity).articles)
    }
    let (anna, norden) = (EntityID("anna"), EntityID("norden"))
    #expect(
      index.concordance(of: anna, and: norden).mentions(of: norden, beside: anna)
        == whole.mentions(of: norden, beside: anna))
  }
}
