import Articles
import Testing

@testable import Index

/// Texts that share a dictionary.
@Suite struct PackingTests {
  /// Articles of much the same words in another order each.
  private static func text(_ number: Int) -> String {
    let words = [
      "harbour", "council", "treaty", "railway", "election", "budget", "Anna Falk", "Norden",
    ]
    var sentences: [String] = []
    for line in 0..<40 {
      let step = number % 3 + 1
      let picked = (0..<9).map { words[(number * 7 + line * 5 + $0 * step) % words.count] }
      let subject = picked.joined(separator: " of the ")
      sentences.append("The \(subject) was opened in \(1900 + line).")
    }
    return "Title \(number)\n\n" + sentences.joined(separator: " ")
  }

  private func filled(_ folder: TemporaryFolder, learning: Bool) throws -> LibraryIndex {
    let index = folder.index(learning ? "learnt" : "plain")
    if learning { try index.learn(from: (0..<150).map { try Sample.article(Self.text($0)) }) }
    let packer = index.packer()
    for number in 200..<260 {
      try index.put([try Sample.prepared("\(number).txt", Self.text(number), packer: packer)])
    }
    try index.commit()
    return index
  }

  @Test func `a dictionary makes texts smaller, and they come back`() throws {
    let folder = try TemporaryFolder()
    let (plain, learnt) = (try filled(folder, learning: false), try filled(folder, learning: true))
    #expect(!plain.hasDictionary && learnt.hasDictionary)
    for number in 200..<260 {
      let path = ArticlePath("\(number).txt")
      let article = try #require(learnt.article(at: path)?.article)
      #expect(article == plain.article(at: path)?.article)
    }
  }

  @Test func `it is learnt once, and the next session has it`() throws {
    let folder = try TemporaryFolder()
    _ = try filled(folder, learning: true)
    let again = folder.index("learnt")
    try again.learn(from: (300..<450).map { try Sample.article(Self.text($0)) })
    #expect(again.article(at: ArticlePath("230.txt"))?.article.text.string.contains("Falk") == true)
    // Forgetting a text reads it too.
    try again.put([try Sample.prepared("230.txt", "Nothing is left.", packer: again.packer())])
    try again.commit()
    #expect(again.articles(containing: ["nothing"]) == [ArticlePath("230.txt")])
    #expect(again.articles(containing: ["railway"]).count == 59)
  }

  @Test func `too few articles teach nothing`() throws {
    let folder = try TemporaryFolder()
    let index = folder.index()
    try index.learn(from: [try Sample.article("One.")])
    #expect(!index.hasDictionary)
  }

  @Test func `an index without its dictionary is damaged`() throws {
    let folder = try TemporaryFolder()
    let index = try filled(folder, learning: true)
    try index.write { state throws(IndexError) in
      try state.database.run("DELETE FROM meta WHERE key = 'dictionary'")
    }
    try index.commit()
    let again = folder.index("learnt")
    #expect(again.article(at: ArticlePath("230.txt")) == nil)
    #expect(again.isDamaged)
  }
}
