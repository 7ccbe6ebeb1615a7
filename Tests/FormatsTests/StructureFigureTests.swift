import Articles
import SeededSupport
import Testing

@testable import Formats

/// How much of the structure of texts comes back: figures, printed and held.
struct StructureFigureTests {
  @Test(.enabled(if: !Marking.all.isEmpty))
  func `the source articles are taken apart as an editor marked them`() throws {
    var score = StructureScore()
    for marking in Marking.all {
      let bytes = try marking.bytes()
      score.add(try Format.text.read(bytes, "article.txt"), madeOf: bytes, marking)
    }
    print(
      "source articles: boundary F1 \(Figure(score.boundaryF1)), kind \(Figure(score.kindShare)),",
      "text \(Figure(score.textShare)), \(score.lost) bytes lost, of \(score.blocks) blocks")
    #expect(score.boundaryF1 >= 0.97, "\(score.misses)")
    #expect(score.kindShare >= 0.93, "\(score.misses)")
    #expect(score.textShare >= 0.93, "\(score.misses)")
    #expect(score.lost == 0)
  }

  /// Paragraphs to be damaged, and where they come from.
  struct Source: CustomTestStringConvertible, Sendable {
    let name: String
    let paragraphs: [String]

    var testDescription: String { name }
  }

  static let sources: [Source] = {
    var prose = GeneratedProse(seed: 7)
    return [Source(name: "generated", paragraphs: prose.paragraphs(400))]
      + Book.all.map { Source(name: $0.name, paragraphs: Array($0.prose.prefix(400))) }
  }()

  @Test(arguments: Damage.allCases, sources)
  func `damaged paragraphs come back whole`(damage: Damage, source: Source) throws {
    var random = SeededGenerator(seed: 3)
    let text = damage.text(of: source.paragraphs, using: &random)
    let article = try plainText(text)
    let score = ParagraphScore(of: article.texts, against: source.paragraphs)
    print("\(source.name), \(damage.rawValue): \(score)")
    #expect(score.recall >= damage.goal.recall)
    #expect(score.precision >= damage.goal.precision)
    #expect(article.faults(madeOf: Array(text.utf8)) == [])
    #expect(article.wordsLost(from: Array(text.utf8)) == [])
  }

  /// The blocks of a text, each as one line of words, its number before it.
  private func lines(of article: Article) -> [(marker: String, text: String)] {
    article.blocks.map { block in
      let words = article.text[block.range].split(whereSeparator: \.isWhitespace)
      return (block.marker ?? "", words.joined(separator: " "))
    }
  }

  @Test(arguments: Book.all)
  func `a book loses nothing against its blank lines`(book: Book) throws {
    let article = try Format.text.read(book.bytes, "book.txt")
    let found = Set(lines(of: article).flatMap { [$0.text, "\($0.marker) \($0.text)"] })
    let missed = book.blankSeparated.filter { !found.contains($0) }
    print("\(book.name): \(missed.count) of \(book.blankSeparated.count) stretches missed")
    // The title page of a book is parted into its lines.
    #expect(missed.count <= 1, "\(missed)")
    #expect(article.wordsLost(from: book.bytes) == [])
  }

  @Test(arguments: Manual.all)
  func `a manual is never worse than its blank lines`(manual: Manual) throws {
    let article = try plainText(manual.text)
    let own = manual.agreement(of: lines(of: article))
    let plain = manual.agreement(of: Book.blankSeparated(manual.text).map { ("", $0) })
    print(
      "\(manual.name): \(own.right) of \(own.all) blocks as in its pages;",
      "blank lines \(plain.right) of \(plain.all)")
    #expect(own.right >= plain.right)
    #expect(own.right * plain.all >= plain.right * own.all)
    #expect(article.wordsLost(from: Array(manual.text.utf8)) == [])
  }

  @Test(arguments: sources)
  func `words parted at line ends come back`(source: Source) throws {
    let damage = HyphenDamage(source.paragraphs)
    let article = try plainText(damage.text)
    let wrong = damage.wrong(in: article.texts, of: source.paragraphs)
    let share = 1 - Double(wrong.count) / Double(max(1, damage.parted.count))
    print("\(source.name): \(Figure(share)) of \(damage.parted.count) parted words right")
    #expect(damage.parted.count > 20)
    #expect(share >= 0.98, "\(wrong)")
  }
}
