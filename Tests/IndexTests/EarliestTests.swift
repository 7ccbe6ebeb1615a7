import Articles
import Entities
import Index
import Testing

/// The first articles that name an entity, and the texts that are large.
@Suite struct EarliestTests {
  /// Articles of which every so many names Norden, dated backwards; every fifth has no date.
  private func index(_ count: Int, everyOf step: Int) throws -> LibraryIndex {
    let index = LibraryIndex(file: nil, maker: "test")
    try index.put(
      (0..<count).map { number in
        let date = number % 5 == 0 ? "" : "date: 20\(99 - number % 90)-01-01\n"
        let text = number % step == 0 ? "A letter from Norden." : "Nothing."
        return try Sample.prepared(
          "\(1000 + number).md", "---\ntitle: T\n\(date)---\n\n\(text)\n")
      })
    try index.commit()
    return index
  }

  @Test(arguments: [(60, 1, 10), (60, 1, 59), (200, 40, 3), (60, 7, 8), (60, 7, 50), (5, 1, 1)])
  func `the first by date are those of all, whichever way they are found`(
    count: Int, step: Int, limit: Int
  ) throws {
    let index = try index(count, everyOf: step)
    let norden = EntityID("norden")
    let dates = Dictionary(
      uniqueKeysWithValues: index.rows().map { ($0.path, $0.metadata.date ?? "\u{FFFF}") })
    let all = index.concordance(of: norden).paths
    #expect(all.count == (count + step - 1) / step)
    let wanted = all.sorted { (dates[$0] ?? "", $0) < (dates[$1] ?? "", $1) }.prefix(limit)
    #expect(index.concordance(of: norden, first: limit).paths == wanted.sorted())
  }

  @Test func `large files with text are listed, others are not`() throws {
    let index = LibraryIndex(file: nil, maker: "test")
    try index.put([
      try Sample.prepared("a.txt", "A text of some length.", size: 1000),
      try Sample.prepared("b.txt", "Short.", size: 1000),
      try Sample.prepared("c.txt", "A text of some length.", size: 100),
    ])
    try index.commit()
    let found = index.paths(ofFilesLargerThan: 500, withText: 10)
    #expect(found == [ArticlePath("a.txt")])
  }
}
