/// A search of a library as it was typed, and what it means.
public struct Query: Hashable, Sendable {
  /// What was typed.
  public let text: String

  /// What it means.
  public let root: QueryNode

  /// Reads a search; an empty one means every article.
  ///
  /// - Complexity: O(n) in the text, without recursion.
  public init(_ text: String) throws(QueryError) {
    var parser = QueryParser(text)
    root = try parser.parse()
    self.text = text
  }

  /// Makes a search of a tree; its text is the tree as ``QueryNode/text`` spells it.
  public init(_ root: QueryNode) {
    self.root = root
    text = root.text
  }

  /// The search while it is being typed: its last word counts as the beginning of one.
  ///
  /// Only a bare word that ends where the text does is unfinished.
  public var whileTyping: Query {
    let end = text.unicodeScalars.count
    return Query(text: text, root: root.extendingWord(endingAt: end))
  }

  private init(text: String, root: QueryNode) {
    self.text = text
    self.root = root
  }
}
