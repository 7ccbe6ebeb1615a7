public import Annotations
public import Articles
public import Entities
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
  /// For each link, whether it is the first to its entity in its block, and in the article.
  let firsts: [(inBlock: Bool, inArticle: Bool)]
  /// SHA-256 of the canonical text, as annotations name it.
  public let textHash: String
  /// The reader's marks on it.
  public var notebook: Notebook
  /// Why the notes on it cannot be read, in a sentence; nil when they can.
  public let notebookProblem: String?

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
    firsts = Self.firsts(of: links, in: article)
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

  /// The canonical text.
  public var text: CanonicalText { article.text }
}
