import Articles
import Entities
import Queries
import Reading

/// An article that a search found.
struct Found {
  let path: ArticlePath
  /// Its date, as EDTF; empty where it has none.
  let date: String
  let match: QueryMatch

  /// Puts what was found in order; where that says nothing, paths do.
  static func sort(_ found: inout [Found], by order: ResultSort, articles: Int) {
    switch order {
    case .path: found.sort { $0.path < $1.path }
    case .date:
      // Dates of EDTF sort as text; the newest first, those without a date last.
      found.sort {
        $0.date == $1.date ? $0.path < $1.path : $0.date > $1.date
      }
    case .rank:
      let ranking = QueryRanking(found.map(\.match), articles: articles)
      let ranked = found.map { (score: ranking.score($0.match), found: $0) }
      found = ranked.sorted {
        $0.score == $1.score ? $0.found.path < $1.found.path : $0.score > $1.score
      }.map(\.found)
    }
  }

  /// The passages of what was found, in context, as many as are wanted.
  static func lines(
    of found: [Found], _ limits: Librarian.SearchLimits, article: (ArticlePath) -> Article?
  ) -> [ArticleLines] {
    var left = limits.allPassages
    return found.prefix(limits.articles).compactMap { found in
      guard let article = article(found.path) else { return nil }
      let hits = found.match.hits.prefix(min(limits.passages, left))
      left -= hits.count
      let lines = hits.map {
        ContextLine(of: $0, in: article, path: found.path, reach: ContextLine.screenReach)
      }
      var group = ArticleLines(path: found.path, metadata: article.metadata, lines: lines)
      group.more = found.match.hits.count - hits.count
      return group
    }
  }
}
