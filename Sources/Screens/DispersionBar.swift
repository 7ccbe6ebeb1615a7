import Reading

/// Where in an article an entity is named: one cell a part of the text, higher for more.
enum DispersionBar {
  /// The bar; a part without a mention is a dot, so that its length shows the article's.
  static func text(_ group: ArticleMentions, columns: Int) -> String {
    group.dispersion(parts: columns).map { count in
      switch count {
      case 0: "·"
      case 1: "▂"
      case 2: "▄"
      case 3: "▆"
      default: "█"
      }
    }.joined()
  }
}
