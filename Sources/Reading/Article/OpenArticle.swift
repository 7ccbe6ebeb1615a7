public import Annotations
public import Articles
public import Entities
public import Formats
import Typesetting

/// An article that has been read, with what is known about it.
public struct OpenArticle: Sendable {
  /// Where it stands in the library.
  public let path: ArticlePath
  /// The article.
  public let article: Article
  /// Every mention, nested and weak ones too, by start.
  public let mentions: [Mention]
  /// The mentions that are shown as links, by start, without overlap.
  public let links: [Mention]
  /// The links that the author wrote, by start, without overlap.
  public let sourceLinks: [InlineSpan]
  /// Everything that leads somewhere, by start, without overlap: what the author linked goes before
  /// a name in it.
  public let stops: [Range<Offset>]
  /// For each link, whether it is the first to its entity in its block, and in the article.
  let firsts: [(inBlock: Bool, inArticle: Bool)]
  /// SHA-256 of the canonical text, as annotations name it.
  public let textHash: String
  /// The starts of repeated passages that the reader has opened.
  public var openRepeats: Set<Offset> = []
  /// The reader's marks on it.
  public var notebook: Notebook
  /// Why the notes on it cannot be read, in a sentence; nil when they can.
  public let notebookProblem: String?
  /// What the file system says about its file; nil for an article without one.
  public var file: FileFacts?
  /// What a person said about its file.
  public var options = ImportOptions()
  /// Why that cannot be read, in a sentence; nil when it can.
  public var importProblem: String?

  /// The known names in it that are no links, by start.
  public var unlinkedNames: [SuppressedMention] = []
  /// What to read after it, as far as it was asked for.
  public var readNext: [ReadNext] = []

  /// Takes what was read.
  public init(
    path: ArticlePath, article: Article, mentions: [Mention], textHash: String,
    notebook: Notebook, notebookProblem: String? = nil
  ) {
    self.path = path
    self.article = article
    self.mentions = mentions
    self.textHash = textHash
    self.notebook = notebook
    self.notebookProblem = notebookProblem
    links = mentions.filter(\.isShown)
    sourceLinks = article.outermostLinks
    stops = Self.stops(sourceLinks.map(\.range), links.map(\.range))
    firsts = Self.firsts(of: links, in: article)
  }

  /// The link of the author's that covers an offset.
  ///
  /// - Complexity: O(log n).
  public func sourceLink(at offset: Offset) -> InlineSpan? {
    var low = 0
    var high = sourceLinks.count
    while low < high {
      let middle = (low + high) / 2
      if sourceLinks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < sourceLinks.count, sourceLinks[low].range.contains(offset) else { return nil }
    return sourceLinks[low]
  }

  /// Two ordered lists as one; of the second only what overlaps nothing of the first.
  private static func stops(
    _ first: [Range<Offset>], _ second: [Range<Offset>]
  ) -> [Range<Offset>] {
    var stops: [Range<Offset>] = []
    stops.reserveCapacity(first.count + second.count)
    var next = 0
    for range in second {
      while next < first.count, first[next].upperBound <= range.lowerBound {
        stops.append(first[next])
        next += 1
      }
      if next == first.count || !first[next].overlaps(range) { stops.append(range) }
    }
    return stops + first[next...]
  }

  private static func firsts(
    of links: [Mention], in article: Article
  ) -> [(inBlock: Bool, inArticle: Bool)] {
    var seen: Set<EntityID> = []
    var seenInBlock: Set<EntityID> = []
    var block: Int?
    return links.map { link in
      let own = article.blockIndex(at: link.range.lowerBound)
      if own != block { seenInBlock = [] }
      block = own
      return (seenInBlock.insert(link.entity).inserted, seen.insert(link.entity).inserted)
    }
  }

  /// The links in a stretch of text that are marked as such at a density.
  ///
  /// A hushed entity is named in every article: its links are marked only where all are. The links
  /// themselves are there all the same.
  public func markedLinks(
    in shown: Range<Offset>, _ density: LinkDensity, isHushed: (EntityID) -> Bool
  ) -> [Mention] {
    zip(links, firsts).filter { link, first in
      guard link.range.overlaps(shown) else { return false }
      switch density {
      case .all: return true
      case .paragraph: return first.inBlock && !isHushed(link.entity)
      case .article: return first.inArticle && !isHushed(link.entity)
      case .none: return false
      }
    }.map(\.0)
  }

  /// The link that covers an offset.
  public func link(at offset: Offset) -> Mention? {
    links.first { $0.range.contains(offset) }
  }

  /// The known name that covers an offset and is no link.
  public func unlinkedName(at offset: Offset) -> SuppressedMention? {
    unlinkedNames.first { $0.range.contains(offset) }
  }

  /// The repeated passage that holds an offset, whether it is folded or not.
  func repeated(at offset: Offset) -> Range<Offset>? {
    article.repeats.first { $0.contains(offset) }
  }

  /// Whether a block is folded into the row of a passage that begins above it.
  func isInsideFold(_ block: Block) -> Bool {
    guard block.isRepeat, let passage = repeated(at: block.range.lowerBound) else { return false }
    return passage.lowerBound < block.range.lowerBound && !openRepeats.contains(passage.lowerBound)
  }

  /// The canonical text.
  public var text: CanonicalText { article.text }
}

extension Article {
  /// The links of the source, without those inside others: a picture in a link is one link.
  fileprivate var outermostLinks: [InlineSpan] {
    var links: [InlineSpan] = []
    for span in spans where span.kind.isLink {
      guard span.range.lowerBound >= links.last?.range.upperBound ?? text.start else { continue }
      links.append(span)
    }
    return links
  }
}
