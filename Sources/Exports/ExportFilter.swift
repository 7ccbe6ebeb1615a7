public import Annotations
public import Articles
public import Entities

/// Which annotations leave: every condition that is set must hold.
public struct ExportFilter: Sendable {
  /// Paths, file names, folders or titles of articles; empty for all.
  public var articles: [String] = []
  /// Passages that mention one of these; nil for all.
  public var entities: Set<EntityID>?
  /// Annotations with one of these tags; empty for all.
  public var tags: [String] = []
  /// Annotations of one of these colours; empty for all.
  public var colors: [HighlightColor] = []
  /// Annotations made on or after the first day that this can mean.
  public var since: EDTF?
  /// Annotations made on or before the last day that this can mean.
  public var until: EDTF?
  /// Words that all stand in the passage, the note or the tags, whatever their case.
  public var words: String?

  /// Makes a filter that lets everything through.
  public init() {}

  /// The articles that have annotations left, with those.
  ///
  /// - Complexity: O(n) in the annotations, times the mentions of their article when entities are
  ///   asked for.
  public func apply(to list: [AnnotatedArticle]) -> [AnnotatedArticle] {
    let wanted = words.map {
      $0.split(separator: " ").map { FoldedText.fold(String($0), foldsCase: true) }
    }
    return list.filter(names).compactMap { article in
      var result = article
      for annotation in article.notebook.annotations
      where !admits(annotation, in: article, words: wanted ?? []) {
        result.notebook.apply(.remove(annotation.id))
      }
      // What cannot be shown passes no condition.
      if !admitsEverything {
        for item in result.notebook.unreadable { result.notebook.forget(item.value) }
      }
      let isEmpty = result.notebook.annotations.isEmpty && result.notebook.unreadable.isEmpty
      return isEmpty ? nil : result
    }
  }

  private var admitsEverything: Bool {
    entities == nil && tags.isEmpty && colors.isEmpty && since == nil && until == nil
      && words == nil
  }

  /// Whether an article is among those that are asked for.
  public func names(_ article: AnnotatedArticle) -> Bool {
    let path = article.path.rawValue
    return articles.isEmpty
      || articles.contains {
        $0 == path || $0 == article.path.fileName || $0 == article.title
          || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/")
      }
  }

  private func admits(
    _ annotation: Annotation, in article: AnnotatedArticle, words: [[UInt8]]
  ) -> Bool {
    (tags.isEmpty || tags.contains(where: annotation.tags.contains))
      && (colors.isEmpty || colors.contains(annotation.color)) && isInTime(annotation.created)
      && mentions(annotation, in: article) && holds(words, annotation)
  }

  private func isInTime(_ moment: Timestamp) -> Bool {
    guard since != nil || until != nil, let day = EDTF(moment.day)?.earliest else { return true }
    return (since?.earliest.map { $0 <= day } ?? true) && (until?.latest.map { day <= $0 } ?? true)
  }

  private func mentions(_ annotation: Annotation, in article: AnnotatedArticle) -> Bool {
    guard let entities else { return true }
    guard let range = annotation.range else { return false }
    return article.mentions.contains {
      $0.isShown && entities.contains($0.entity) && $0.range.overlaps(range)
    }
  }

  private func holds(_ words: [[UInt8]], _ annotation: Annotation) -> Bool {
    guard !words.isEmpty else { return true }
    let texts = [annotation.anchor.exact, annotation.note ?? ""] + annotation.tags
    let folded = texts.map { FoldedText(CanonicalText($0), foldsCase: true) }
    return words.allSatisfy { word in folded.contains { !$0.ranges(of: word).isEmpty } }
  }
}
