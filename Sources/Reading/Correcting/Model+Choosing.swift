import Console
public import Entities
import Statements

extension Model {
  /// One entity that can be chosen.
  public struct ChoiceRow: Hashable, Sendable {
    /// The entity.
    public var entity: EntityID
    /// Its name.
    public var name: String
    /// Its kind.
    public var kind: EntityKind
    /// The alias under which it fits what was typed, if it was no name.
    public var alias: String?
    /// Its mentions in the library.
    public var mentions: Int
  }

  /// The entities that fit what is typed, the best first; empty when none is being chosen.
  ///
  /// - Complexity: O(n) in the names of the gazetteer.
  public var choices: [ChoiceRow] {
    guard let prompt, case .choose(let choice) = prompt.purpose else { return [] }
    let entities: [Entity]
    switch choice {
    case .split: return []
    case .candidate(_, let ids) where prompt.text.isEmpty:
      return ids.compactMap { gazetteer[$0] }.map { row(of: $0) }
    case .merge(let id): entities = gazetteer.entities.filter { $0.id != id }
    case .suggested(let name) where prompt.text.isEmpty:
      // Nobody is offered without a reason: a wrong merge is worse than none.
      return name.proposed.flatMap { gazetteer[$0] }.map { [row(of: $0)] } ?? []
    case .meaning, .candidate, .owner, .suggested, .compared: entities = gazetteer.entities
    }
    var index = CompletionIndex()
    for entity in entities {
      index.add(entity.id, name: entity.name, aliases: entity.aliases.map(\.text))
    }
    let found = index.complete(prompt.text)
    return entities.compactMap { entity in found[entity.id].map { (entity, $0) } }
      .sorted { left, right in
        if left.1 < right.1 || right.1 < left.1 { return left.1 < right.1 }
        return mentions(of: left.0.id) > mentions(of: right.0.id)
      }
      .map { row(of: $0.0, $0.1.isAlias ? $0.1.name : nil) }
  }

  private func row(of entity: Entity, _ alias: String? = nil) -> ChoiceRow {
    ChoiceRow(
      entity: entity.id, name: entity.name, kind: entity.kind, alias: alias,
      mentions: mentions(of: entity.id))
  }

  /// The change that the selected row would make, where it can be tried beforehand.
  private var chosenEdit: OverlayEdit? {
    guard let prompt, case .choose(let choice) = prompt.purpose else { return nil }
    let rows = choices
    guard rows.indices.contains(prompt.selected) else { return nil }
    let chosen = rows[prompt.selected].entity
    switch choice {
    case .owner(let text): return OverlayEdit(adding: [.alias(chosen, text: text)])
    case .suggested(let name): return name.edit(for: chosen)
    case .merge(let id): return OverlayEdit(adding: [.merge(id, into: chosen)])
    case .meaning, .candidate, .split, .compared: return nil
    }
  }

  /// What the selected row would do; nil while that is being found out, or where it is not asked.
  public var choicePreview: CorrectionPreview? { chosenEdit.flatMap { previews[$0] } }

  /// Asks what the selected row would do, unless that is known.
  func previewChoice() -> [Effect] {
    guard let edit = chosenEdit, previews[edit] == nil else { return [] }
    return [.preview(edit)]
  }

  private func mentions(of id: EntityID) -> Int { library.counts[id]?.mentions ?? 0 }

  /// Arrows walk the list of choices, Tab widens how far the choice reaches.
  mutating func stepChoice(_ key: Key) {
    guard var line = prompt, case .choose(let choice) = line.purpose else { return }
    if line.walk(key, rows: choices.count) {
      switch choice {
      case .meaning, .candidate: line.scope = line.scope.next
      case .owner, .suggested, .merge, .split, .compared: break
      }
    }
    prompt = line
  }

  /// Takes the row that is chosen, or the name that was typed.
  mutating func acceptChoice(_ choice: EntityChoice, _ line: Prompt) -> [Effect] {
    // The list was drawn for the line, which is no longer the prompt.
    prompt = line
    let rows = choices
    prompt = nil
    if case .split(let passage) = choice { return split(passage, name: line.text) }
    guard rows.indices.contains(line.selected) else {
      if line.text.isEmpty { return say("nobody was chosen: type a name") }
      if case .compared = choice { return say("nobody here is called “\(line.text)”", .warning) }
      if case .suggested = choice {
        return say("nobody here is called “\(line.text)”; a makes a new entity", .warning)
      }
      return say("nobody here is called “\(line.text)”; rs makes a new entity", .warning)
    }
    let chosen = rows[line.selected]
    switch choice {
    case .meaning(let passage), .candidate(let passage, _):
      return decide(passage, .entity(chosen.entity), line.scope, "\(chosen.name)")
    case .owner(let text):
      return correct(
        OverlayEdit(adding: [.alias(chosen.entity, text: text)]),
        "“\(text)” is a name of \(chosen.name)")
    case .suggested(let name):
      return decide(
        name.text, name.edit(for: chosen.entity), "“\(name.text)” is a name of \(chosen.name)")
    case .merge(let id):
      let name = gazetteer[id]?.name ?? id.rawValue
      return correct(
        OverlayEdit(adding: [.merge(id, into: chosen.entity)]), "\(name) is \(chosen.name)")
    case .compared: return openComparison(of: .entity(chosen.entity))
    case .split: return []
    }
  }
}
