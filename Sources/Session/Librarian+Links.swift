import Articles
import Entities
import Index
import Reading
import Storage
import Synchronization

extension Librarian {
  /// The links of all articles that lead nowhere, a sentence each that begins with file and line.
  ///
  /// A writer may well mean to write the article later, so they are no faults.
  /// - Complexity: O(links), and the text of the files that hold such links.
  func deadLinks() -> [String] {
    let gazetteer = gazetteer
    let names = ArticleNames(entries)
    var sentences: [String] = []
    forEachArticle { stored in
      let (path, article) = (stored.path, stored.article)
      guard article.spans.contains(where: \.kind.isLink) else { return }
      let resolver = LinkResolver(names, gazetteer, path: path, article: article)
      let dead = article.spans.compactMap { span -> (range: Range<Offset>, reason: String)? in
        guard let link = resolver.link(span) else { return nil }
        let reason = Self.reason(link) { known($0)?.article }
        return reason.map { (span.range, $0) }
      }
      sentences += self.sentences(dead, in: article, file: location.file(of: path))
    }
    return sentences
  }

  /// Why a link leads nowhere; nil when it leads somewhere.
  private static func reason(
    _ link: SourceLink, _ article: (ArticlePath) -> Article?
  ) -> String? {
    let target = OutsideTarget(link.kind.target ?? "").shown
    let source = if case .wikilink = link.kind { "[[\(target)]]" } else { "(\(target))" }
    switch link.destination {
    case .nowhere(let reason): return "\(source): \(reason)"
    case .article(let path, let fragment?, _):
      // A fragment with a circumflex names a paragraph, in the programs that have such names.
      guard !fragment.hasPrefix("^"), let found = article(path),
        found.heading(named: fragment) == nil
      else { return nil }
      return "\(source): \(path) has no such heading"
    default: return nil
    }
  }

  private func sentences(
    _ dead: [(range: Range<Offset>, reason: String)], in article: Article, file: String
  ) -> [String] {
    guard !dead.isEmpty, let bytes = try? calls.readAll(file) else { return [] }
    var line = 1
    var position = 0
    return dead.map { link in
      let start = min(bytes.count, article.sourceMap.sourceStart(of: link.range.lowerBound))
      line += bytes[min(position, start)..<start].count { $0 == 0x0A }
      position = start
      return "\(file):\(line): \(link.reason)"
    }
  }
}
