import Articles
import Entities
import Statements

extension Model {
  /// Asks for the file of a dossier on what the screen is about.
  mutating func openDossier() -> [Effect] {
    guard let topic = dossierTopic else { return sayWithoutTopic() }
    return openPrompt(.dossier(topic), text: "\(Self.fileName(of: topic.title(gazetteer))).md")
  }

  /// Writes a dossier on what the screen is about to a file whose name says the format.
  mutating func writeDossier(to file: String) -> [Effect] {
    guard let topic = dossierTopic else { return sayWithoutTopic() }
    return writeDossier(on: topic, to: file)
  }

  mutating func writeDossier(on topic: Topic, to file: String) -> [Effect] {
    guard !file.isEmpty else { return [] }
    return [.writeDossier(topic, to: file, progress: record.places.mapValues(\.percent))]
  }

  private mutating func sayWithoutTopic() -> [Effect] {
    say("no topic here: go to a link, an entity, a search, or a tag of the notebook", .warning)
  }

  /// What the screen is about; nil where it is about nothing in particular.
  private var dossierTopic: Topic? {
    switch view {
    case .entity(let view): return .entity(view.entity)
    case .results(let view):
      switch view.subject {
      case .query(let query): return .search(query)
      case .pair(let pair): return .pair(pair.first, pair.second)
      }
    case .index(let view):
      let rows = view.rows
      return rows.indices.contains(view.list.selected)
        ? .entity(rows[view.list.selected].entry.entity) : nil
    case .map(let view): return view.selected.map { .entity($0.entity) }
    case .grid(let view): return view.selected.map { .entity($0.node.entity) }
    case .notebook(let view): return Self.tag(in: view.filter).map { .tag($0) }
    case .article(let view):
      if let entity = linkAtCursor?.target { return .entity(entity) }
      return view.find.map { .search($0.query) }
    case .library: return .library
    case .outline, .suggestions, .desk, .review, .help: return nil
    }
  }

  /// The tag that a filter of the notebook asks for, if it asks for nothing else.
  private static func tag(in filter: String) -> String? {
    for start in ["tag:", "#"] where filter.hasPrefix(start) {
      let tag = filter.dropFirst(start.count).filter { $0 != "\"" }
      return tag.isEmpty ? nil : tag
    }
    return nil
  }

  /// A title as the name of a file: letters and digits, a hyphen between words.
  private static func fileName(of title: String) -> String {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "dossier" : "dossier-" + words.joined(separator: "-")
  }
}
