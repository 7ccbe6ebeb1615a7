import Articles
import Console
import Entities
import Statements

extension Model {
  /// The topic that the screen is about: an entity's page, the link at the cursor, what two
  /// entities share, a search, a tag of the notebook; nil where there is none.
  var topicHere: Topic? {
    switch view {
    case .article: linkAtCursor?.target.map { .entity($0) }
    case .entity(let view): .entity(view.entity)
    case .results(let view):
      switch view.subject {
      case .search(let search): .search(search.text)
      case .pair(let pair): .pair(pair.first, pair.second)
      }
    case .notebook(let view): view.tag.map { .tag($0) }
    case .beside(let view): view.shared.first.map { .entity($0) }
    case .comparison(let view): view.topic
    case .voices(let view): view.topic == .library ? nil : view.topic
    case .timeline(let view): view.topic == .library ? nil : view.topic
    case .index(let view): view.selected.map { .entity($0.entry.entity) }
    case .map(let view): view.selected.map { .entity($0.entity) }
    case .grid(let view): view.selected.map { .entity($0.node.entity) }
    case .searches, .library, .outline, .suggestions, .desk, .review, .help: nil
    }
  }

  /// Compares what the screen is about across articles, or asks for an entity; a comparison asks for
  /// another.
  mutating func openComparison() -> [Effect] {
    if case .comparison = view { return openPrompt(.choose(.compared)) }
    guard let topic = topicHere else { return openPrompt(.choose(.compared)) }
    return openComparison(of: topic)
  }

  mutating func openComparison(of topic: Topic) -> [Effect] {
    _ = open(.comparison(ComparisonView(topic)))
    return [.compare(topic)]
  }

  /// Takes a comparison that was made.
  mutating func take(_ comparison: Comparison) -> [Effect] {
    guard case .comparison(var view) = view, view.topic == comparison.topic else { return [] }
    view.take(comparison)
    self.view = .comparison(view)
    hits = HitList(label: comparison.topic.title(gazetteer), hits: view.hits)
    fitList()
    return []
  }

  /// Sets the lines of a comparison for the width of the screen.
  mutating func fitComparison() {
    guard case .comparison(var view) = view else { return }
    view.fit(columns: size.columns)
    self.view = .comparison(view)
  }

  mutating func moveInComparison(_ view: ComparisonView, by step: Int) -> [Effect] {
    var view = view
    view.moveColumn(by: step, height: listHeight)
    self.view = .comparison(view)
    return []
  }

  /// Opens the sentence of the selected item, or the article that says nothing.
  mutating func followCell(_ view: ComparisonView) -> [Effect] {
    guard let comparison = view.comparison else { return [] }
    switch view.selected {
    case .item(let row, let item):
      let found = view.rows[row].items[item]
      let hit = Hit(path: comparison.sources[found.source].path, range: found.sentence)
      hits = HitList(label: comparison.topic.title(gazetteer), hits: view.hits)
      hits?.arrive(at: hit)
      return go(to: hit.path, .passage(hit.range))
    case .empty(_, let column):
      let title = comparison.sources[view.order[column]].title
      return say("\(title) says nothing of this")
    case .elsewhere(_, let column):
      var view = view
      view.moveColumn(to: column, height: listHeight)
      self.view = .comparison(view)
      return []
    case .absent(let index): return go(to: comparison.absent[index].path, .lastPlace)
    case nil: return []
    }
  }
}
