import Articles

/// A condition on what is known of an article besides its text, ready to be asked.
struct FieldTest {
  enum Kind {
    case entity(Set<String>)
    case type(Set<String>)
    case date(EDTF)
    case whole(SearchTokens, isPrefix: Bool)
    case words(Phrase)
    case path(PathPiece)
    case unread
  }

  let name: QueryField.Name
  let kind: Kind

  /// Prepares a condition; `ids` are the entities or the types that its value means.
  init(_ field: QueryField, ids: Set<String>) {
    name = field.name
    switch field.name {
    case .entity: kind = .entity(ids)
    case .type: kind = .type(ids)
    case .date: kind = DateSpan.read(field.value).map { .date($0) } ?? .entity([])
    case .kind, .tag, .lang:
      kind = .whole(SearchTokens(field.value), isPrefix: field.isPrefix || field.name == .lang)
    case .source, .title, .author, .note:
      kind = .words(Phrase(QueryWords(field.value, isPrefix: field.isPrefix)))
    case .path: kind = .path(PathPiece(field))
    case .unread: kind = .unread
    }
  }

  /// Whether the condition is met, and by which passages.
  func outcome(_ facts: ArticleFacts) -> Outcome {
    switch kind {
    case .entity(let ids): Outcome(facts.mentions.filter { ids.contains($0.entity) }.map(\.range))
    case .type(let types):
      Outcome(holds: facts.mentions.contains { types.contains($0.type) })
    case .date(let span): Outcome(holds: Self.overlaps(facts.metadata.date, span))
    case .whole(let value, let isPrefix): whole(value, isPrefix, facts)
    case .words(let phrase): words(phrase, facts)
    case .path(let piece): Outcome(holds: piece.stands(in: facts.path.rawValue))
    case .unread: Outcome(holds: (facts.percentRead ?? 0) == 0)
    }
  }

  private func whole(_ value: SearchTokens, _ isPrefix: Bool, _ facts: ArticleFacts) -> Outcome {
    func isMeant(_ text: String?) -> Bool {
      guard let tokens = text.map({ SearchTokens($0) }) else { return false }
      guard isPrefix else { return tokens.utf8 == value.utf8 }
      // A language goes on only with a part of its own: `zh` is `zh-Hant`, not `zha`.
      let wanted = name == .lang && tokens.count > value.count ? value.utf8 + [0x20] : value.utf8
      return name == .lang && tokens.count == value.count
        ? tokens.utf8 == wanted : tokens.utf8.starts(with: wanted)
    }
    switch name {
    case .kind: return Outcome(holds: isMeant(facts.metadata.kind))
    case .lang: return Outcome(holds: isMeant(facts.metadata.language))
    default: return passages(of: facts.notes.filter { $0.tags.contains(where: isMeant) })
    }
  }

  private func words(_ phrase: Phrase, _ facts: ArticleFacts) -> Outcome {
    switch name {
    case .title: Outcome(holds: phrase.count(in: facts.metadata.title) > 0)
    case .author: Outcome(holds: phrase.count(in: facts.metadata.author ?? "") > 0)
    case .source: Outcome(holds: facts.metadata.sources.contains { phrase.count(in: $0) > 0 })
    default: passages(of: facts.notes.filter { phrase.count(in: $0.text) > 0 })
    }
  }

  private func passages(of notes: [ArticleFacts.Note]) -> Outcome {
    Outcome(holds: !notes.isEmpty, hits: notes.compactMap(\.range), count: notes.count)
  }

  private static func overlaps(_ date: String?, _ span: EDTF) -> Bool {
    guard let date = date.flatMap({ EDTF($0) }) else { return false }
    return date.canBegin(before: span) && span.canBegin(before: date)
  }
}

/// A part of a path in which `*` stands for anything.
struct PathPiece {
  private let parts: [[Unicode.Scalar]]
  private let foldsCase: Bool

  init(_ field: QueryField) {
    foldsCase = field.value.lowercased() == field.value
    let value = field.value + (field.isPrefix ? "*" : "")
    parts = value.split(separator: "*").map { Array($0.unicodeScalars) }
  }

  /// Whether the parts stand in a path, in their order.
  ///
  /// - Complexity: O(n·m) in the path and the parts, both of which are short.
  func stands(in path: String) -> Bool {
    let scalars = Array((foldsCase ? path.lowercased() : path).unicodeScalars)
    var at = 0
    for part in parts {
      while at + part.count <= scalars.count, !scalars[at...].starts(with: part) { at += 1 }
      guard at + part.count <= scalars.count else { return false }
      at += part.count
    }
    return true
  }
}
