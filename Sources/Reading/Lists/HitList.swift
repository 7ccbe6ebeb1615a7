public import Articles

/// One passage that was found: a search hit, a mention, an annotation.
public struct Hit: Hashable, Sendable {
  /// The article that holds it.
  public var path: ArticlePath
  /// Where it stands in the canonical text.
  public var range: Range<Offset>

  /// Makes a hit.
  public init(path: ArticlePath, range: Range<Offset>) {
    self.path = path
    self.range = range
  }
}

/// The list that `n` and `N` walk, across articles: whatever list was opened last.
public struct HitList: Hashable, Sendable {
  /// What the hits are, for the status line: `“loan”`, `Great Stone`, `annotations`.
  public var label: String
  /// What was searched for, so that it is lit where the walk leads; nil for other lists.
  public var query: String?
  /// Whether the hits are all places of the query as it is spelled, so that it can be found anew.
  public var isLiteral = true
  /// The hits, in the order of the walk.
  public var hits: [Hit]
  /// The hit that was visited last.
  public var index: Int?

  /// Makes a list that has not been walked yet.
  public init(label: String, hits: [Hit], index: Int? = nil) {
    self.label = label
    self.hits = hits
    self.index = index
  }

  /// Makes the list of what a search found.
  public init(query: String, hits: [Hit], index: Int? = nil) {
    self.init(label: "“\(query)”", hits: hits, index: index)
    self.query = query
  }

  /// Makes the list of what a search of the library found.
  public init(search text: String, hits: [Hit]) {
    self.init(query: text, hits: hits)
    isLiteral = false
  }

  /// Steps to the next hit, or back by a negative step, around the end; nil when there is none.
  public mutating func step(by step: Int) -> Hit? {
    guard !hits.isEmpty else { return nil }
    let next: Int
    if let index {
      next = ((index + step) % hits.count + hits.count) % hits.count
    } else {
      next = step > 0 ? 0 : hits.count - 1
    }
    index = next
    return hits[next]
  }

  /// Takes the place of a hit, so that the walk goes on from it.
  public mutating func arrive(at hit: Hit) {
    index = hits.firstIndex(of: hit) ?? index
  }

  /// The hit that was visited last.
  public var current: Hit? { index.map { hits[$0] } }

  /// Whether the hit visited last is at a place of an article.
  public func isAt(_ place: ArticlePlace) -> Bool {
    guard let index else { return false }
    return hits[index].path == place.path && hits[index].range.contains(place.cursor)
  }

  /// `3/17`, or `17` before the first step.
  public var counter: String {
    index.map { "\($0 + 1)/\(hits.count)" } ?? "\(hits.count)"
  }

  /// The hits in one article, as what is lit in it.
  func find(in path: ArticlePath) -> Find {
    Find(search: query ?? label, matches: hits.filter { $0.path == path }.map(\.range))
  }
}
