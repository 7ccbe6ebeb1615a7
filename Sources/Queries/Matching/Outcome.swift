import Articles

/// What became of one condition of a search in one article.
struct Outcome {
  /// Whether it is met; nil when that could not be found out.
  var holds: Bool?
  /// The passages that meet it.
  var hits: [Range<Offset>] = []
  /// How often it is met.
  var count = 0

  init(holds: Bool?, hits: [Range<Offset>] = [], count: Int = 0) {
    (self.holds, self.hits, self.count) = (holds, hits, count)
  }

  /// A condition that is met where it has passages.
  init(_ hits: [Range<Offset>]) {
    self.init(holds: !hits.isEmpty, hits: hits, count: hits.count)
  }
}
