import Articles
import Entities
import SeededSupport
import Testing

@testable import Statements

/// Which blocks of two articles are about the same.
@Suite struct AlignmentTests {
  /// An article with a block a string; each capital letter of it is an entity.
  private static func article(_ blocks: [String]) -> (article: Article, mentions: [Mention]) {
    var text = ""
    var made: [Block] = []
    var mentions: [Mention] = []
    for block in blocks {
      if !text.isEmpty { text += "\n\n" }
      let start = Offset(text.utf8.count)
      for letter in block {
        let at = Offset(text.utf8.count)
        text += String(letter)
        guard letter.isUppercase else { continue }
        mentions.append(
          Mention(
            range: at..<Offset(text.utf8.count), entity: EntityID(String(letter)), rule: .name,
            alias: String(letter)))
      }
      made.append(Block(.paragraph, start..<Offset(text.utf8.count)))
    }
    return (
      Article(
        metadata: Metadata(title: ""), text: CanonicalText(text), blocks: made, textForm: "made/1"),
      mentions
    )
  }

  private static func alignment(
    _ first: [String], _ second: [String], repeats: [RepeatedPassage] = [],
    weight: (EntityID) -> Double = { _ in 1 }
  ) -> ArticleAlignment {
    ArticleAlignment(article(first), article(second), repeats: repeats, weight: weight)
  }

  @Test(arguments: [
    ("in the same order", ["A", "B", "C"], ["A", "B", "C"], [0, 1, 2]),
    ("with blocks between", ["A", "x", "B"], ["y", "A", "z", "B"], [1, nil, 3]),
    ("a name that is repeated goes forward", ["A", "B", "A"], ["A", "B", "A"], [0, 1, 2]),
    ("two blocks of one", ["AB", "B"], ["AB", "C"], [0, 0]),
    ("the block that shares most", ["ABC"], ["A", "ABC", "AB"], [1]),
    ("the block that names little else", ["A"], ["ABCD", "A", "AB"], [1]),
    ("out of order where nothing is in order", ["A", "B"], ["B", "A"], [1, 0]),
    ("nothing shared", ["A", "B"], ["C", "D"], [nil, nil]),
    ("no block", [], ["A"], []),
  ])
  func `a block is matched with the one that shares most`(
    name: String, first: [String], second: [String], expected: [Int?]
  ) {
    let alignment = Self.alignment(first, second)
    #expect(first.indices.map { alignment.counterpart(of: $0, on: .first) } == expected, "\(name)")
  }

  @Test func `the order of the texts goes before a name that is as rare`() {
    // The middle block names what the first block of the other names too.
    let alignment = Self.alignment(["AB", "B", "CD"], ["AB", "B", "CD", "B"])
    #expect((0..<3).map { alignment.counterpart(of: $0, on: .first) } == [0, 1, 2])
    #expect(alignment.counterpart(of: 3, on: .second) == 1)
  }

  @Test func `a rare name tells more than a common one`() {
    let weight: (EntityID) -> Double = { $0.rawValue == "R" ? 1 : 0.1 }
    let alignment = Self.alignment(["RABC"], ["ABC", "R"], weight: weight)
    #expect(alignment.counterpart(of: 0, on: .first) == 1)
  }

  @Test func `the same words tell more than names`() {
    let first = Self.article(["AB", "x"])
    let second = Self.article(["AB", "y", "x"])
    func place(_ article: Article, _ block: Int) -> RepeatedPassage.Place {
      RepeatedPassage.Place(
        path: ArticlePath("\(article.blocks.count)"), range: article.blocks[block].range,
        paragraph: block + 1, extent: .blocks)
    }
    let passage = RepeatedPassage(
      here: place(first.article, 1), there: place(second.article, 2), words: 12, differing: 0)
    let alignment = ArticleAlignment(first, second, repeats: [passage]) { _ in 1 }
    #expect(alignment.counterpart(of: 1, on: .first) == 2)
    #expect(alignment.best(of: 0..<2, on: .first) == .init(first: 1, second: 2))
    #expect(alignment.shared(by: .init(first: 1, second: 2)).isEmpty)
  }

  @Test func `of what is in view the block that shares most counts, the cursor's twice`() {
    let alignment = Self.alignment(["A", "BCD", "EF"], ["A", "BCD", "EF"])
    #expect(alignment.best(of: 0..<3, on: .first) == .init(first: 1, second: 1))
    #expect(alignment.best(of: 0..<3, cursor: 2, on: .first) == .init(first: 2, second: 2))
    #expect(alignment.best(of: 0..<1, on: .second) == .init(first: 0, second: 0))
    #expect(alignment.best(of: 7..<9, on: .first) == nil)
    #expect(alignment.shared(by: .init(first: 1, second: 1)).map(\.rawValue) == ["B", "C", "D"])
    #expect(alignment.shared.count == 6)
  }

  @Test func `unclear and nested mentions match nothing`() {
    var first = Self.article(["A"])
    first.mentions[0].others = [EntityID("Z")]
    let alignment = ArticleAlignment(first, Self.article(["A"])) { _ in 1 }
    #expect(alignment.counterpart(of: 0, on: .first) == nil)
  }

  @Test(arguments: 0..<60)
  func `the chain is as good as the best of all chains`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    func blocks() -> [BondedBlock] {
      (0..<1 + generator.below(6)).map { block in
        let names = (0..<1 + generator.below(3)).map { _ in EntityID("e\(generator.below(5))") }
        return BondedBlock(
          block: block, names: Array(Set(names)), all: names.count, passages: [])
      }
    }
    let scores = BlockScores(blocks(), blocks()) { 1 / Double($0.rawValue.utf8.last ?? 1) }
    let chain = MonotoneChain(scores)
    let sum = chain.links.reduce(0) { $0 + scores[$1.row, $1.column] }
    #expect(abs(sum - Self.best(scores, 0, 0)) < 1e-9)
    for (one, next) in zip(chain.links, chain.links.dropFirst()) {
      #expect(one.row < next.row && one.column < next.column)
    }
  }

  /// The best sum from a row and a column on, by trying everything.
  private static func best(_ scores: BlockScores, _ row: Int, _ column: Int) -> Double {
    guard row < scores.first.count, column < scores.second.count else { return 0 }
    return max(
      scores[row, column] + best(scores, row + 1, column + 1), best(scores, row + 1, column),
      best(scores, row, column + 1))
  }

  @Test func `two books are compared in a band, and their ends meet`() {
    let names = (0..<400).map { "\($0 % 150)" }
    func blocks() -> [BondedBlock] {
      names.enumerated().map {
        BondedBlock(block: $0.offset, names: [EntityID($0.element)], all: 1, passages: [])
      }
    }
    let scores = BlockScores(blocks(), blocks(), mostPairs: 40_000) { _ in 1 }
    #expect(scores.width == 100)
    let chain = MonotoneChain(scores)
    #expect(chain.links.count == 400)
    #expect(chain.links.allSatisfy { $0.row == $0.column })
  }
}
