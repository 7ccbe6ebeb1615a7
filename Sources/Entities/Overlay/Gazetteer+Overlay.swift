extension Gazetteer {
  /// This gazetteer with what a person taught the program.
  ///
  /// New entities and aliases are added, merged entities become one that answers to both ids, texts
  /// that are never names join the file's. Decisions belong to the finder. The overlay's file, if it
  /// is given, becomes the origin of what it adds.
  /// - Returns: The gazetteer, and what of the overlay could not be done.
  public func applying(
    _ overlay: Overlay, from file: String? = nil
  ) -> (gazetteer: Gazetteer, problems: [OverlayProblem]) {
    guard !overlay.isEmpty else { return (self, []) }
    var draft = OverlayDraft(self, file: file)
    for record in overlay.records { draft.take(record) }
    draft.merge()
    draft.checkDecisions()
    let gazetteer = Gazetteer(
      entities: draft.entities, never: never + draft.never, redirects: draft.redirects)
    return (gazetteer, draft.problems)
  }
}

/// A gazetteer while an overlay is laid over it.
private struct OverlayDraft {
  var entities: [Entity]
  var never: [NeverRule] = []
  var redirects: [EntityID: EntityID]
  var problems: [OverlayProblem] = []
  private var indices: [EntityID: Int]
  private var decisions: [Decision] = []
  private var merges: [(from: EntityID, into: EntityID)] = []
  private let origin: Origin?

  init(_ gazetteer: Gazetteer, file: String?) {
    entities = gazetteer.entities
    redirects = gazetteer.redirects
    indices = Dictionary(
      entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    origin = file.map { Origin(file: $0, line: 0) }
  }

  /// Takes a record; entities come before all that speaks of them.
  mutating func take(_ record: OverlayRecord) {
    switch record {
    case .entity(let id, let name, let kind):
      if let index = indices[id] {
        if entities[index].name != name { entities[index].aliases.append(new: [Alias(name)]) }
        return
      }
      var entity = Entity(id: id, name: name, kind: kind)
      entity.origin = origin
      indices[id] = entities.count
      entities.append(entity)
    case .alias(let id, let text):
      guard let index = indices[id] else { return problems.append(.unknownEntity(id)) }
      if entities[index].name != text { entities[index].aliases.append(new: [Alias(text)]) }
    case .merge(let from, let into): merges.append((from, into))
    case .never(let text): never.append(new: [NeverRule(text, origin: origin)])
    case .decision(let decision): decisions.append(decision)
    }
  }

  /// Notes decisions that name nobody, or two entities for one text.
  mutating func checkDecisions() {
    let ids = Set(entities.map(\.id))
    var decided: [Place: EntityID] = [:]
    for decision in decisions {
      let id =
        switch decision.meaning {
        case .entity(let id), .not(let id): redirects[id] ?? id
        }
      guard ids.contains(id) else {
        problems.append(.unknownEntity(id))
        continue
      }
      guard case .entity = decision.meaning else { continue }
      let place = Place(scope: decision.scope, text: decision.text)
      if let first = decided[place], first != id {
        problems.append(.contradiction(text: decision.text, first, id))
      } else {
        decided[place] = id
      }
    }
  }

  private struct Place: Hashable {
    var scope: Decision.Scope
    var text: String
  }

  /// Makes one entity of those that were merged.
  mutating func merge() {
    var targets: [EntityID: EntityID] = [:]
    for (from, into) in merges {
      guard indices[from] != nil else { problems.append(.unknownEntity(from)); continue }
      guard indices[into] != nil else { problems.append(.unknownEntity(into)); continue }
      targets[from] = into
    }
    var gone: Set<EntityID> = []
    for from in targets.keys.sorted() {
      guard let last = end(of: from, targets) else {
        problems.append(.circularMerge(from))
        continue
      }
      guard let source = indices[from], let target = indices[last] else { continue }
      var joined = entities[source]
      joined.id = last
      joined.origin = nil
      joined.merge(entities[target])
      entities[target] = joined
      redirects[from] = last
      gone.insert(from)
    }
    entities.removeAll { gone.contains($0.id) }
    for index in entities.indices { redirectReferences(of: &entities[index]) }
  }

  /// Where a chain of merges ends; nil when it goes round.
  private func end(of from: EntityID, _ targets: [EntityID: EntityID]) -> EntityID? {
    var id = from
    var seen: Set<EntityID> = [from]
    while let next = targets[id] {
      guard seen.insert(next).inserted else { return nil }
      id = next
    }
    return id
  }

  private func redirectReferences(of entity: inout Entity) {
    for index in entity.see.indices {
      entity.see[index].to = redirects[entity.see[index].to] ?? entity.see[index].to
    }
    entity.see.removeAll { $0.to == entity.id }
    entity.standsFor = entity.standsFor.map { redirects[$0] ?? $0 }
  }
}
