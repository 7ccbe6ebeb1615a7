import Articles

/// Decides which forms found in an article become its mentions.
///
/// In this order: what the file forbids goes; forms go whose condition the article does not meet;
/// what a person decided is done; of entities that share a stretch one is chosen; neighbours are
/// heard; and the leftmost longest are shown, what lies inside them is kept as nested.
struct MentionChoice {
  private(set) var mentions: [Mention] = []
  /// Candidates that are no mentions, and why: those of unmet conditions, those that nothing
  /// decides, and those that their neighbours speak against.
  private(set) var refused: [(candidate: Candidate, cause: SuppressedMention.Cause)] = []

  init(
    _ findings: Findings, _ gazetteer: Gazetteer, in text: CanonicalText, _ rulings: Rulings?
  ) {
    let entities = gazetteer.entities
    let conditions = Conditions(Prohibitions(findings).allowed(findings.candidates))
    refused = conditions.unmet
    var candidates = conditions.met
    candidates.sort { left, right in
      (left.range.lowerBound, -left.range.upperBound, left.rule, left.entity)
        < (right.range.lowerBound, -right.range.upperBound, right.rule, right.entity)
    }
    // After the conditions: what a person decides away still shows that an article knows the name.
    if let rulings {
      let kept = rulings.apply(to: candidates, in: text, gazetteer)
      refuse(candidates, but: kept)
      candidates = kept
    }
    let jury = EntityJury(candidates, entities, findings.context)
    let guarding = NeighbourGuard(candidates, entities)
    var open: [Open] = []
    mentions.reserveCapacity(candidates.count)
    var index = 0
    while index < candidates.count {
      var end = index + 1
      while end < candidates.count, candidates[end].range == candidates[index].range { end += 1 }
      if let verdict = jury.verdict(on: candidates[index..<end]) {
        let word = guarding.objection(to: verdict.candidate)
        let form = findings.text(of: verdict.candidate)
        add(Mention(verdict, form, isWeak: word != nil, entities), inside: &open)
        if let word {
          let cause = SuppressedMention.Cause.neighbour(
            Offset(word.lowerBound)..<Offset(word.upperBound))
          refused.append((verdict.candidate, cause))
        }
      } else {
        let rivals = Set(candidates[index..<end].map(\.entity)).sorted().map { entities[$0].id }
        refused.append((candidates[index], .ambiguous(rivals)))
      }
      index = end
    }
  }

  /// Notes which candidates a person decided away: those of places where nothing is left.
  private mutating func refuse(_ candidates: [Candidate], but kept: [Candidate]) {
    let places = Set(kept.map(\.range))
    for candidate in candidates where !places.contains(candidate.range) {
      refused.append((candidate, .decided))
    }
  }

  /// A mention that is shown and may hold the next ones.
  private struct Open {
    let end: Offset
    let entity: EntityID
  }

  /// Adds a mention, unless it laps over a shown one or says again what one around it says.
  private mutating func add(_ mention: consuming Mention, inside open: inout [Open]) {
    let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
    // Most mentions have ended before the next begins.
    if open.allSatisfy({ $0.end <= start }) {
      open.removeAll(keepingCapacity: true)
    } else {
      open.removeAll { $0.end <= start }
    }
    if let outer = open.first {
      let isInside = end <= outer.end
      let entity = mention.entity
      let isRepeated = open.contains { $0.entity == entity && $0.end >= end }
      guard isInside, !isRepeated, !mention.isWeak else { return }
      mention.isNested = true
    }
    // A weak mention is not shown and so covers nothing.
    if !mention.isWeak { open.append(Open(end: end, entity: mention.entity)) }
    mentions.append(mention)
  }
}

extension Mention {
  fileprivate init(
    _ verdict: EntityJury.Verdict, _ text: String, isWeak: Bool, _ entities: [Entity]
  ) {
    let candidate = verdict.candidate
    self.init(
      range: Offset(candidate.range.lowerBound)..<Offset(candidate.range.upperBound),
      entity: entities[candidate.entity].id, rule: candidate.rule, alias: text,
      isWeak: isWeak, others: verdict.others.map { entities[$0].id })
  }
}
