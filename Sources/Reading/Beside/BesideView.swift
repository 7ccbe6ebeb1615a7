public import Articles
public import Entities
public import Statements

/// Two articles side by side on the screen.
public struct BesideView: Hashable, Sendable {
  /// Which of the two articles.
  public typealias Side = ArticleAlignment.Side

  /// The article on the left, or above.
  public var first: ArticleView
  /// The article on the right, or below.
  public var second: ArticleView
  /// The article that keys move.
  public var active = Side.first
  /// Whether the other article follows.
  public var isBound = true
  /// Which blocks are about the same; nil until both articles are read.
  public var alignment: ArticleAlignment?
  /// The blocks that the two are brought together by; nil while nothing in view is shared.
  public var pair: ArticleAlignment.Pair?

  /// Puts two articles side by side.
  public init(_ first: ArticleView, _ second: ArticleView) {
    self.first = first
    self.second = second
  }

  /// The view of one side.
  public subscript(side: Side) -> ArticleView {
    get { side == .first ? first : second }
    set { if side == .first { first = newValue } else { second = newValue } }
  }

  /// The entities that the blocks share by which the two are brought together.
  public var shared: [EntityID] {
    guard let alignment, let pair else { return [] }
    return alignment.shared(by: pair)
  }

  /// The paths of both articles.
  public var paths: [ArticlePath] { [first.path, second.path] }
}
