import Articles

/// Looks for what entries leave unclear: forms that clash, pointers to nobody, dates that are none.
struct GazetteerChecks {
  private(set) var problems: [GazetteerProblem] = []
  private let entities: [Entity]
  private let indices: [EntityID: Int]

  init(_ entities: [Entity], _ indices: [EntityID: Int], _ forms: [Form]) {
    self.entities = entities
    self.indices = indices
    for entity in entities { check(entity) }
    checkSharing(forms)
    let order = entities.indices.map { entities[$0].id.rawValue }
    let ranks = Dictionary(zip(order, 0...), uniquingKeysWith: min)
    problems = problems.enumerated().sorted { left, right in
      let leftRank = left.element.entry.flatMap { ranks[$0] } ?? 0
      let rightRank = right.element.entry.flatMap { ranks[$0] } ?? 0
      return (leftRank, left.offset) < (rightRank, right.offset)
    }.map(\.element)
  }

  private mutating func report(_ code: GazetteerProblem.Code, _ entity: Entity) {
    problems.append(GazetteerProblem(code, of: entity))
  }

  private mutating func check(_ entity: Entity) {
    if !entity.kind.isKnown { report(.unknownKind(entity.kind.word), entity) }
    checkForms(entity)
    checkDates(entity)
    for pointer in entity.see where indices[pointer.to] == nil {
      report(.unknownReference(pointer.to, field: "see"), entity)
    }
    if let state = entity.standsFor, indices[state] == nil {
      report(.unknownReference(state, field: "stands_for"), entity)
    }
  }

  private mutating func checkForms(_ entity: Entity) {
    var seen: Set<[UInt8]> = []
    for (field, texts) in Self.fields(of: entity) {
      for text in texts {
        switch FormFault(of: text) {
        case .empty: report(.emptyForm(field: field), entity)
        case .singleLetter: report(.singleLetter(text, field: field), entity)
        case nil:
          let isNew = seen.insert(FormShape.trimmed(MatchingView(text).bytes)).inserted
          if !isNew { report(.repeatedForm(text), entity) }
        }
      }
    }
  }

  private static func fields(of entity: Entity) -> [(String, [String])] {
    [
      ("name", [entity.name]), ("aliases", entity.aliases.map(\.text)),
      ("roles", entity.roles.map(\.text)), ("demonyms", entity.demonyms),
      ("epithets", entity.epithets), ("weak", entity.weak), ("match", entity.match.map(\.text)),
      ("not", entity.not),
    ]
  }

  private mutating func checkDates(_ entity: Entity) {
    var dates = [("date", entity.date)]
    for role in entity.roles { dates += [("from", role.from), ("until", role.until)] }
    for case (let field, let date?) in dates where EDTF(date) == nil {
      report(.invalidDate(date, field: field), entity)
    }
  }

  /// Finds forms of two entities that fit the same text.
  private mutating func checkSharing(_ forms: [Form]) {
    var owners: [[UInt8]: [Int]] = [:]
    for (position, form) in forms.enumerated() {
      guard let index = form.entity, form.condition == .always, form.rule != .surname,
        form.articles.isEmpty
      else { continue }
      for other in owners[form.lower] ?? [] {
        let rival = forms[other]
        guard let owner = rival.entity, owner != index, Self.clash(form, rival) else { continue }
        report(form, index, with: rival, owner)
        break
      }
      owners[form.lower, default: []].append(position)
    }
  }

  /// Whether some text fits both forms: two forms that keep their case must be spelled alike, and
  /// two titles must be held at the same time.
  private static func clash(_ form: Form, _ rival: Form) -> Bool {
    if form.caseTest == .exact, rival.caseTest == .exact, form.bytes != rival.bytes {
      return false
    }
    if let term = form.term, let other = rival.term { return term.overlaps(other) }
    return true
  }

  private mutating func report(_ form: Form, _ index: Int, with rival: Form, _ owner: Int) {
    let (entity, other) = (entities[index], entities[owner])
    if form.rule == .title, rival.rule != .title {
      report(.titleIsName(form.text, of: other.id, at: other.origin), entity)
    } else if rival.rule == .title, form.rule != .title {
      report(.titleIsName(rival.text, of: entity.id, at: entity.origin), other)
    } else {
      report(.sharedForm(form.text, with: other.id, at: other.origin), entity)
    }
  }
}
