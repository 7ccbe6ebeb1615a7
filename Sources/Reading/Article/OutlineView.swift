public import Articles

/// The headings of an article on the screen.
public struct OutlineView: Hashable, Sendable {
  /// The article.
  public var path: ArticlePath
  /// The headings.
  public var rows: [Row]
  /// The selected row.
  public var list = ListState()

  /// One heading.
  public struct Row: Hashable, Sendable {
    /// Its words.
    public var text: String
    /// Its level, 1 the largest.
    public var level: Int
    /// Where it stands.
    public var offset: Offset
    /// How far into the article, in percent.
    public var percent: Int
  }

  /// Lists the headings of an article, after its beginning.
  public init(_ open: OpenArticle) {
    path = open.path
    let length = max(1, open.text.utf8.count)
    rows =
      [Row(text: "Beginning", level: 1, offset: open.text.start, percent: 0)]
      + open.article.blocks.compactMap { block in
        guard case .heading(let level) = block.kind else { return nil }
        return Row(
          text: open.text[block.range], level: level, offset: block.range.lowerBound,
          percent: block.range.lowerBound.utf8 * 100 / length)
      }
  }
}
