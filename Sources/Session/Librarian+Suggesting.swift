public import Articles
import Dispatch
public import Entities
import Index
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// The names in the library that no entry knows.
  ///
  /// - Complexity: O(n) in the names, and in the text of the articles around those that were linked
  ///   since it was asked last.
  public func suggestions(threshold: Int = SuggestionFinder.usualThreshold) -> [Suggestion] {
    let known = state.withLock { $0.names }
    let keepsThem = ask { $0.holds(atMost: Self.mostTextRemembered) }
    var remembered: [ArticlePath: Names] = [:]
    var names: [Entities.ArticleNames] = []
    var found: [FoundNames] = []
    for stretch in ask({ $0.stretches() }) {
      if let kept = ask({ $0.names(in: stretch) }) {
        names += kept
        continue
      }
      var here = FoundNames(stretch)
      ask { index in
        here.read(from: index) { stored in
          let name = known[stored.path].flatMap { $0.isOf(stored) ? $0 : nil } ?? Names(stored)
          if keepsThem { remembered[stored.path] = name }
          return name.names
        }
      }
      names += here.names.map(\.names)
      found.append(here)
      guard found.count >= Self.mostFound else { continue }
      keep(found)
      found = []
    }
    // What is kept beside the index is what the next change of it leaves untouched.
    if keepsThem { state.withLock { $0.names.merge(remembered) { $1 } } }
    keep(found)
    return SuggestionFinder(names, gazetteer, threshold: threshold).suggestions
  }

  /// Stretches of which is written at a time what was found in them.
  private static let mostFound = 8

  /// The names without an entry in a stretch of the index, as they were found.
  struct FoundNames: Sendable {
    let stretch: ArticleStretch
    private(set) var names: [(version: ArticleVersion, names: Entities.ArticleNames)] = []

    init(_ stretch: ArticleStretch) { self.stretch = stretch }

    /// Reads the articles of the stretch, some at a time.
    mutating func read(
      from index: LibraryIndex, _ find: (StoredArticle) -> Entities.ArticleNames
    ) {
      while true {
        let articles = index.articles(
          in: stretch, after: names.last?.version, atMost: StatingRun.batch)
        for stored in articles { add(find(stored), of: stored) }
        if articles.isEmpty { return }
      }
    }

    /// Adds the names of the next article.
    mutating func add(_ found: Entities.ArticleNames, of stored: StoredArticle) {
      names.append((stored.version, found))
    }
  }

  /// Has the index keep what was found.
  private func keep(_ found: [FoundNames]) {
    guard !found.isEmpty else { return }
    keepFound { index throws(IndexError) in
      for found in found { try index.keep(found.names, in: found.stretch) }
    }
  }

  /// Bytes of text up to which the names of all articles are remembered.
  private static let mostTextRemembered = 20_000_000

  /// The names of an article that no entry knows, and what they were found in.
  struct Names: Sendable {
    let names: Entities.ArticleNames
    private let fileHash: String
    private let mentions: [Mention]

    init(_ stored: StoredArticle) {
      fileHash = stored.fileHash
      mentions = stored.mentions
      names = Entities.ArticleNames(stored.article, path: stored.path, mentions: stored.mentions)
    }

    func isOf(_ stored: StoredArticle) -> Bool {
      fileHash == stored.fileHash && mentions == stored.mentions
    }
  }

  /// How many places of a suggestion are shown in context: more than a screen has rows.
  private static let shownPlaces = 60

  /// The names that no entry knows, for the screen: of the library, or those of one article, which
  /// may stand there only once; its places come first.
  public func suggestionRows(of path: ArticlePath?) -> [SuggestionRow] {
    let threshold = path == nil ? SuggestionFinder.usualThreshold : 1
    let all = suggestions(threshold: threshold)
    var articles: [ArticlePath: Article] = [:]
    return all.compactMap { suggestion in
      let places: [Suggestion.Place]
      if let path {
        let here = suggestion.places.filter { $0.path == path }
        guard !here.isEmpty else { return nil }
        places = here + suggestion.places.filter { $0.path != path }
      } else {
        places = suggestion.places
      }
      let lines = places.prefix(Self.shownPlaces).compactMap { place -> ContextLine? in
        guard let article = articles[place.path] ?? known(place.path)?.article else { return nil }
        if articles.count < Self.shownPlaces { articles[place.path] = article }
        return ContextLine(
          of: place.range, in: article, path: place.path, reach: ContextLine.screenReach)
      }
      return SuggestionRow(suggestion, lines: lines)
    }
  }

  /// What a correction would do: the articles that it reaches are linked with it, and nothing kept.
  ///
  /// - Complexity: O(text of the library) to find those articles.
  public func preview(_ edit: OverlayEdit) -> CorrectionPreview {
    let (written, before, overlay) = state.withLock { ($0.written, $0.gazetteer, $0.overlay) }
    var changed = overlay
    changed.apply(edit)
    let after = written.applying(changed, from: overlayFile).gazetteer
    let finder = MentionFinder(after, decisions: changed.decisions)
    var preview = CorrectionPreview(gained: 0, lost: 0, articles: 0)
    for read in articles(in: edit.reach(from: before, to: after)) {
      let old = Set(read.mentions.filter(\.isCertain).map(Link.init))
      let mentions = finder.mentions(in: read.article, path: read.path)
      let new = Set(mentions.filter(\.isCertain).map(Link.init))
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
    guard let known = known(path) else { return [] }
    return known.suppressed ?? finder.report(on: known.article, path: path).suppressed
  }
}
