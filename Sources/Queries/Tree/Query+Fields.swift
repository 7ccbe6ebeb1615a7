extension Query {
  /// Every condition on a field, in the order in which they were typed.
  public var fields: [QueryField] {
    Self.fields(of: root)
  }

  private static func fields(of node: QueryNode) -> [QueryField] {
    switch node {
    case .field(let field): [field]
    case .not(let inner, _): fields(of: inner)
    case .all(let parts), .any(let parts): parts.flatMap(fields)
    case .everything, .words, .near, .pattern: []
    }
  }

  /// Refuses types of entities that nobody knows, which would find nothing in silence.
  ///
  /// `isKnown` tells of a value whether it names a type, and `known` are those to choose from.
  public func checkTypes(
    known: [String], isKnown: (QueryField) -> Bool
  ) throws(QueryError) {
    for field in fields where field.name == .type && !isKnown(field) {
      throw QueryError(.unknownType(field.value, known: known), at: field.range)
    }
  }
}
