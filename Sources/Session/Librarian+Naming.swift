import Annotations
import Articles
import Entities
import Index
import Reading
import Synchronization

/// Which entities the passages of annotations name.
struct PassageNaming {
  let mentions: [ArticlePath: [Mention]]
  let gazetteer: Gazetteer

  /// The entities that are linked in a passage, each once, in their order there.
  ///
  /// - Complexity: O(log n) in the mentions of the article, and those in the passage.
  func named(in annotation: Annotation, _ path: ArticlePath) -> [NotebookRow.Named] {
    guard let range = annotation.range, let mentions = mentions[path] else { return [] }
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var named: [NotebookRow.Named] = []
    for mention in mentions[low...] {
      guard mention.range.lowerBound < range.upperBound else { break }
      guard !named.contains(where: { $0.entity == mention.entity }) else { continue }
      let name = gazetteer[mention.entity]?.name ?? mention.entity.rawValue
      named.append(NotebookRow.Named(entity: mention.entity, name: name))
    }
    return named
  }
}

extension Librarian {
  /// What some articles name, for the passages in them.
  func namings(of paths: [ArticlePath]) -> PassageNaming {
    var mentions: [ArticlePath: [Mention]] = [:]
    for path in Set(paths) {
      // Links do not overlap, so their ends are ordered as their starts are.
      mentions[path] = ask { $0.mentions(in: path) }?.mentions.filter(\.isShown)
    }
    return PassageNaming(mentions: mentions, gazetteer: gazetteer)
  }
}
