import SeededSupport
import Testing

@testable import Index

/// The tokenizer of the writer, against FTS5's own whose name it takes.
struct WordTokenizerTests {
  private static let parts = [
    "word", "Word", "WORDS", "x9", "_", "-", " ", "  ", "\n", "\t", "é", "É", "中", "…", "’s", ".",
    "\u{7F}", "@", "[", "`", "{", "0", "9", ":", "/", "\u{1}",
    String(repeating: "Ab", count: 70), String(repeating: "x", count: 200),
  ]

  /// The words that a connection finds in some texts, with where each stands.
  private static func words(in texts: [String], _ database: Database) throws -> [String] {
    try database.run("CREATE VIRTUAL TABLE text USING fts5(body, tokenize = 'ascii')")
    try database.run("CREATE VIRTUAL TABLE word USING fts5vocab(text, instance)")
    for text in texts {
      let row = try database.statement("INSERT INTO text VALUES(?)")
      row.bind(1, text: Array(text.utf8))
      try row.run()
    }
    var found: [String] = []
    let statement = try database.statement("SELECT term, doc, offset FROM word")
    while try statement.step() {
      found.append("\(statement.text(0)) \(statement.int(1)) \(statement.int(2))")
    }
    return found
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `it finds the same words at the same places`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<20).map { _ in
      (0..<random.below(60)).map { _ in Self.parts[random.below(Self.parts.count)] }.joined()
    }
    let (plain, own) = (try Database(file: nil), try Database(file: nil))
    try own.addWords()
    let expected = try Self.words(in: texts, plain)
    #expect(try Self.words(in: texts, own) == expected)
    #expect(!expected.isEmpty)
  }
}
