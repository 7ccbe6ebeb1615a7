public import Articles
public import Statements

/// The hits of a list that stand in words which another article of the list prints too.
///
/// The first of them counts; the others say whose words they are, so that a text that was taken over
/// does not look like a second source.
public struct Twins: Hashable, Sendable {
  /// For each hit whose words were listed before, where they were.
  private var originals: [Hit: RepeatedPassage.Place] = [:]

  /// No twins.
  public static let none = Twins()

  private init() {}

  /// Looks for hits of which an earlier one stands in the same words of another article.
  ///
  /// - Complexity: O(n · p) in the hits and in the passages of one article.
  public init(of hits: [Hit], in table: RepeatTable) {
    guard !table.isEmpty else { return }
    var listed: [ArticlePath: [Hit]] = [:]
    for hit in hits {
      let passages = table.passages(holding: hit.range, in: hit.path)
      func rivals(_ passage: RepeatedPassage) -> [Hit] {
        (listed[passage.there.path] ?? []).filter { $0.range.overlaps(passage.there.range) }
      }
      // Of several copies the one that is none itself is the first.
      let original =
        passages.first { rivals($0).contains { originals[$0] == nil } }
        ?? passages.first { !rivals($0).isEmpty }
      if let original { originals[hit] = original.there }
      listed[hit.path, default: []].append(hit)
    }
  }

  /// Where the words of a hit were listed before; nil when they were not.
  public subscript(hit: Hit) -> RepeatedPassage.Place? { originals[hit] }

  /// How many hits stand in words that were listed before.
  public var count: Int { originals.count }

  /// The one article whose words all of some hits are; nil when there is none, or no hit.
  public func source(of hits: [Hit]) -> ArticlePath? {
    guard let first = hits.first, let path = originals[first]?.path,
      hits.allSatisfy({ originals[$0]?.path == path })
    else { return nil }
    return path
  }
}
