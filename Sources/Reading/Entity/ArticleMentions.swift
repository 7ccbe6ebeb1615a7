public import Articles
public import Entities

/// The mentions of an entity in one article.
public struct ArticleMentions: Hashable, Sendable {
  /// One mention with the words around it.
  public struct Line: Hashable, Sendable {
    /// The mention in context.
    public var context: ContextLine
    /// The rule that found it.
    public var rule: MentionRule

    /// Makes a line.
    public init(_ context: ContextLine, rule: MentionRule) {
      self.context = context
      self.rule = rule
    }
  }

  /// The article.
  public var path: ArticlePath
  /// Its title, kind and date.
  public var metadata: Metadata
  /// Bytes of its canonical text.
  public var length: Int
  /// The mentions, in order.
  public var lines: [Line]

  /// Makes a group of mentions.
  public init(path: ArticlePath, metadata: Metadata, length: Int, lines: [Line]) {
    self.path = path
    self.metadata = metadata
    self.length = length
    self.lines = lines
  }

  /// The mentions as a list that `n` walks.
  public var hits: [Hit] {
    lines.map { Hit(path: path, range: $0.context.range) }
  }

  /// How many mentions begin in each of some equal parts of the article.
  public func dispersion(parts: Int) -> [Int] {
    var counts = Array(repeating: 0, count: max(1, parts))
    for line in lines {
      let start = line.context.range.lowerBound.utf8
      counts[min(counts.count - 1, start * counts.count / max(1, length))] += 1
    }
    return counts
  }
}
