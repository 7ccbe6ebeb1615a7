import Articles
import Entities

/// The entities that each block of an article names.
struct NamedBlocks: Hashable, Sendable {
  /// For each block the entities, each once, in the order of the text.
  private let names: [[EntityID]]

  /// Reads an article; only what leads to one entity counts.
  ///
  /// - Complexity: O(n) in blocks and mentions.
  init(_ article: Article, _ mentions: [Mention]) {
    var names: [[EntityID]] = Array(repeating: [], count: article.blocks.count)
    for mention in mentions where mention.isCertain {
      guard let block = article.blockIndex(at: mention.range.lowerBound),
        !names[block].contains(mention.entity)
      else { continue }
      names[block].append(mention.entity)
    }
    self.names = names
  }

  /// What a block names.
  subscript(block: Int) -> [EntityID] {
    names.indices.contains(block) ? names[block] : []
  }

  /// Everything that is named.
  var entities: Set<EntityID> { Set(names.joined()) }

  /// The blocks with what two articles share: entities, and passages, each of which is a bond of its
  /// own.
  ///
  /// Blocks that share nothing are left out.
  func bonded(
    with passages: [Range<Offset>], in article: Article, _ shared: Set<EntityID>
  ) -> [BondedBlock] {
    var passagesOf: [Int: [Int]] = [:]
    for (number, passage) in passages.enumerated() {
      guard let start = article.blockIndex(at: passage.lowerBound) else { continue }
      var block = start
      while block < article.blocks.count, article.blocks[block].range.overlaps(passage) {
        passagesOf[block, default: []].append(number)
        block += 1
      }
    }
    return names.indices.compactMap { block in
      let bonded = BondedBlock(
        block: block, names: names[block].filter(shared.contains), all: names[block].count,
        passages: passagesOf[block] ?? [])
      return bonded.names.isEmpty && bonded.passages.isEmpty ? nil : bonded
    }
  }
}

/// A block that shares something with the other article.
struct BondedBlock: Hashable, Sendable {
  /// Its index in the article.
  var block: Int
  /// The entities that the other article names too.
  var names: [EntityID]
  /// How many entities it names in all.
  var all: Int
  /// The numbers of the passages in it that the other article prints too.
  var passages: [Int]
}
