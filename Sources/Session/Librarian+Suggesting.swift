public import Articles
public import Entities
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// The names in the library that no entry knows.
  ///
  /// - Complexity: O(n) in the text of the articles that were linked since it was asked last, and
  ///   in the names.
  public func suggestions(threshold: Int = SuggestionFinder.usualThreshold) -> [Suggestion] {
    let (articles, gazetteer, known) = state.withLock { ($0.articles, $0.gazetteer, $0.names) }
    let names = articles.map { path, read in
      known[path] ?? Entities.ArticleNames(read.result.article, path: path, mentions: read.mentions)
    }
    state.withLock { state in
      for name in names where state.articles[name.path]?.mentions == articles[name.path]?.mentions {
        state.names[name.path] = name
      }
    }
    return SuggestionFinder(names, gazetteer, threshold: threshold).suggestions
  }

  /// How many places of a suggestion are shown in context: more than a screen has rows.
  private static let shownPlaces = 60

  /// The names that no entry knows, for the screen: of the library, or those of one article, which
  /// may stand there only once; its places come first.
  public func suggestionRows(of path: ArticlePath?) -> [SuggestionRow] {
    let threshold = path == nil ? SuggestionFinder.usualThreshold : 1
    let all = suggestions(threshold: threshold)
    let articles = state.withLock { $0.articles }
    return all.compactMap { suggestion in
      let places: [Suggestion.Place]
      if let path {
        let here = suggestion.places.filter { $0.path == path }
        guard !here.isEmpty else { return nil }
        places = here + suggestion.places.filter { $0.path != path }
      } else {
        places = suggestion.places
      }
      let lines = places.prefix(Self.shownPlaces).compactMap { place in
        articles[place.path].map {
          ContextLine(
            of: place.range, in: $0.result.article, path: place.path,
            reach: ContextLine.screenReach)
        }
      }
      return SuggestionRow(suggestion, lines: lines)
    }
  }

  /// What a correction would do: the articles that it reaches are linked with it, and nothing kept.
  ///
  /// - Complexity: O(text of the library) to find those articles.
  public func preview(_ edit: OverlayEdit) -> CorrectionPreview {
    let (articles, written, before, overlay) = state.withLock {
      ($0.articles, $0.written, $0.gazetteer, $0.overlay)
    }
    var changed = overlay
    changed.apply(edit)
    let after = written.applying(changed, from: overlayFile).gazetteer
    let finder = MentionFinder(after, decisions: changed.decisions)
    let reach = edit.reach(from: before, to: after)
    let filter = TextFilter(reach.texts)
    var preview = CorrectionPreview(gained: 0, lost: 0, articles: 0)
    for (path, read) in articles {
      let article = read.result.article
      guard reach.articles.contains(path) || filter.touches(article) else { continue }
      let old = Set(read.mentions.filter(\.isCertain).map(Link.init))
      let new = Set(finder.mentions(in: article, path: path).filter(\.isCertain).map(Link.init))
      let (gained, lost) = (new.subtracting(old).count, old.subtracting(new).count)
      preview.gained += gained
      preview.lost += lost
      preview.articles += gained + lost > 0 ? 1 : 0
    }
    return preview
  }

  /// A certain mention: where it stands and where it leads.
  private struct Link: Hashable {
    let range: Range<Offset>
    let entity: EntityID

    init(_ mention: Mention) {
      range = mention.range
      entity = mention.entity
    }
  }

  /// The names of the gazetteer in an article that are no links, with what kept them; nothing for
  /// an article that is not known.
  public func suppressed(in path: ArticlePath) -> [SuppressedMention] {
    let (article, finder) = state.withLock { ($0.articles[path]?.result.article, $0.finder) }
    return article.map { finder.report(on: $0, path: path).suppressed } ?? []
  }
}
