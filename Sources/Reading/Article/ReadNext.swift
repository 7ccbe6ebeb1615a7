public import Articles
public import Entities

/// An article to read after another, and why.
public struct ReadNext: Hashable, Sendable {
  /// The article.
  public var path: ArticlePath
  /// Its title.
  public var title: String
  /// The names of what both articles are about, the rarest first.
  public var shared: [String]
  /// Whether both bear the same date.
  public var isSameDate: Bool
  /// How much of it has been read, in percent; nil when it was never opened.
  public var percent: Int?

  /// Makes a proposal.
  public init(
    path: ArticlePath, title: String, shared: [String] = [], isSameDate: Bool = false,
    percent: Int? = nil
  ) {
    self.path = path
    self.title = title
    self.shared = shared
    self.isSameDate = isSameDate
    self.percent = percent
  }

  /// The most that are proposed.
  public static let most = 5

  /// What both are about, as `shares Great Stone, Minsk and 3 more`, with at most so many names;
  /// empty when they share nothing.
  public func sharing(names: Int) -> String {
    guard !shared.isEmpty else { return "" }
    let named = shared.prefix(max(1, names))
    let rest = shared.count - named.count
    return "shares \(named.joined(separator: ", "))" + (rest > 0 ? " and \(rest) more" : "")
  }

  /// The rest of the reason: `same date · unread`, `40% read`.
  public var standing: String {
    let read =
      switch percent {
      case nil: "unread"
      case 100: "read"
      case let percent?: "\(percent)% read"
      }
    return isSameDate ? "same date · \(read)" : read
  }
}

extension ReadNext {
  /// What counts for an article, beside the nearness of the nearest, which counts 1.
  private enum Weight {
    static let sameDate = 0.3
    static let unread = 0.5
    static let begun = 0.25
  }

  /// The articles to read after one, the best first.
  ///
  /// An article is proposed for what it shares or for its date; that it was not read yet moves it
  /// up, but is no reason by itself. Of equals the first path goes first.
  /// - Parameters:
  ///   - path: The article that was read.
  ///   - kin: What shares entities with it.
  ///   - entries: The articles of the library.
  ///   - progress: How much was read of those that were opened, in percent.
  ///   - name: The name of an entity; nil leaves it out.
  /// - Returns: At most ``most`` articles.
  /// - Complexity: O(n log n) in the articles.
  public static func ranked(
    after path: ArticlePath, kin: [Concordance.Kin], entries: [LibraryEntry],
    progress: [ArticlePath: Int], name: (EntityID) -> String?
  ) -> [ReadNext] {
    let date = entries.first { $0.path == path }?.metadata.date
    let nearest = kin.map(\.closeness).max() ?? 1
    let byPath = Dictionary(kin.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [(score: Double, next: ReadNext)] = []
    for entry in entries where entry.path != path && entry.problem == nil {
      let kin = byPath[entry.path]
      // Two articles of one year alone are not of one date.
      let isSameDate = date != nil && entry.metadata.date == date && (date?.utf8.count ?? 0) > 4
      guard kin != nil || isSameDate else { continue }
      let percent = progress[entry.path]
      var score = (kin?.closeness ?? 0) / nearest
      if isSameDate { score += Weight.sameDate }
      switch percent {
      case nil: score += Weight.unread
      case 100: break
      default: score += Weight.begun
      }
      found.append(
        (
          score,
          ReadNext(
            path: entry.path, title: entry.metadata.title,
            shared: (kin?.shared ?? []).compactMap(name), isSameDate: isSameDate, percent: percent)
        ))
    }
    return found.sorted { ($1.score, $0.next.path) < ($0.score, $1.next.path) }
      .prefix(most).map(\.next)
  }
}
