/// Forms that follow from names without being written down: surnames and short forms.
struct DerivedForms {
  private(set) var all: [Form] = []

  /// The forms that are written down: what follows never competes with them.
  private let written: Set<[UInt8]>

  init(_ entities: [Entity], _ forms: [Form]) {
    written = Set(forms.lazy.filter { $0.entity != nil }.map(\.lower))
    let bearers = Self.bearers(entities)
    for (index, entity) in entities.enumerated() {
      if entity.kind == .person {
        addSurname(of: entity, at: index, bearers)
      } else if entity.kind != .place {
        addShortForms(of: entity, at: index)
      }
    }
  }

  /// How many people have each surname.
  private static func bearers(_ entities: [Entity]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for entity in entities where entity.kind == .person {
      if let surname = surname(of: entity.name) { counts[surname, default: 0] += 1 }
    }
    return counts
  }

  /// The last word of a name of several words, if it is long enough to mean somebody.
  private static func surname(of name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last, last.unicodeScalars.count > 2,
      let first = last.unicodeScalars.first, Folding.isUpper(first)
    else { return nil }
    return String(last)
  }

  private mutating func addSurname(of entity: Entity, at index: Int, _ bearers: [String: Int]) {
    guard let surname = Self.surname(of: entity.name) else { return }
    // A month or a function word at the start of a sentence looks like a surname.
    let isPlain = CommonWords.contains(surname.lowercased())
    let isUnique = bearers[surname] == 1 && !isPlain
    add(surname, .surname, at: index, if: isUnique ? .always : .besideFullName)
  }

  /// The name without its first word, where both that word and the next are capitalised and two
  /// capitalised words remain: a single head (`the Ministry`) says too little.
  private mutating func addShortForms(of entity: Entity, at index: Int) {
    for name in [entity.name] + entity.aliases.filter(\.articles.isEmpty).map(\.text) {
      let words = name.split(separator: " ")
      let capitals = words.map { $0.unicodeScalars.first.map(Folding.isUpper) ?? false }
      guard words.count > 2, capitals[0], capitals[1],
        capitals.dropFirst().count(where: \.self) > 1
      else { continue }
      let rest = words.dropFirst().joined(separator: " ")
      add(rest, .shortForm, at: index, if: .afterFullMention)
    }
  }

  private mutating func add(
    _ text: String, _ rule: MentionRule, at index: Int, if condition: Form.Condition
  ) {
    guard let form = Form(text, .mention(index), rule, condition: condition),
      !written.contains(form.lower)
    else { return }
    all.append(form)
  }
}
