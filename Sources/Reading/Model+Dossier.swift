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

  /// What the screen is about, else what its row or its search is; of the list of articles all.
  private var dossierTopic: Topic? {
    if let topic = topicHere { return topic }
    switch view {
    case .index(let view):
      let rows = view.rows
      return rows.indices.contains(view.list.selected)
        ? .entity(rows[view.list.selected].entry.entity) : nil
    case .article(let view): return view.find.map { .search($0.query) }
    case .library: return .library
    default: return nil
    }
  }

  /// A title as the name of a file: letters and digits, a hyphen between words.
  private static func fileName(of title: String) -> String {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "dossier" : "dossier-" + words.joined(separator: "-")
  }
}
