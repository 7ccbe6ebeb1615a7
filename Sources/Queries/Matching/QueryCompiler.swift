/// The pass that makes conditions of a tree, the cheap ones first.
struct QueryCompiler {
  var table = PhraseTable()
  var conditions: [CompiledQuery.Condition] = []
  var needs: QueryNeeds = []

  mutating func compile(
    _ node: QueryNode, meaning: (QueryField) -> Set<String>
  ) -> CompiledQuery.Tree {
    switch node {
    case .everything: return .everything
    case .words(let words): return add(.words(table.add(words)), needing: .text)
    case .near(let parts, let distance, _):
      let phrases = parts.map { table.add($0) }
      return add(.near(NearSearch(phrases, within: distance)), needing: .text)
    case .field(let field):
      return add(.field(FieldTest(field, ids: meaning(field))), needing: Self.needs(field.name))
    case .pattern(let pattern):
      // The parser has compiled it once; what it cannot read finds nothing.
      guard let pattern = try? Pattern(pattern) else { return .any([]) }
      return add(.pattern(pattern), needing: .text)
    case .not(let inner, _): return .not(compile(inner, meaning: meaning))
    case .all(let parts): return .all(compile(parts, meaning))
    case .any(let parts): return .any(compile(parts, meaning))
    }
  }

  private mutating func compile(
    _ parts: [QueryNode], _ meaning: (QueryField) -> Set<String>
  ) -> [CompiledQuery.Tree] {
    let costs = parts.map(Self.cost)
    let order = parts.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    return order.map { compile(parts[$0], meaning: meaning) }
  }

  private mutating func add(
    _ condition: CompiledQuery.Condition, needing need: QueryNeeds
  ) -> CompiledQuery.Tree {
    needs.formUnion(need)
    conditions.append(condition)
    return .condition(conditions.count - 1)
  }

  /// What is asked of an article first is what costs least.
  private static func cost(_ node: QueryNode) -> Int {
    switch node {
    case .everything: 0
    case .field: 1
    case .words, .near: 2
    case .pattern: 3
    case .not(let inner, _): cost(inner)
    case .all(let parts), .any(let parts): parts.map(cost).max() ?? 0
    }
  }

  private static func needs(_ name: QueryField.Name) -> QueryNeeds {
    switch name {
    case .entity, .type: .mentions
    case .tag, .note: .notes
    case .unread: .progress
    case .kind, .source, .title, .author, .date, .lang, .path: []
    }
  }
}
