/// A search made ready to be asked of many articles.
public struct CompiledQuery: Sendable {
  /// What was typed.
  public let query: Query

  /// What it asks for besides path and metadata.
  public let needs: QueryNeeds

  /// The number of its conditions.
  public var conditionCount: Int { conditions.count }

  let table: PhraseTable
  let conditions: [Condition]
  let tree: Tree

  /// One condition of a search.
  enum Condition: Sendable {
    case words(Int)
    case near(NearSearch)
    case field(FieldTest)
    case pattern(Pattern)
  }

  /// How conditions are joined.
  indirect enum Tree: Sendable {
    case everything
    case condition(Int)
    case not(Tree)
    case all([Tree])
    case any([Tree])
  }

  /// Prepares a search.
  ///
  /// `meaning` gives the ids of the entities that the value of an `entity` field names, and the
  /// words of the types that a `type` field means.
  public init(_ query: Query, meaning: (QueryField) -> Set<String> = { _ in [] }) {
    var compiler = QueryCompiler()
    tree = compiler.compile(query.root, meaning: meaning)
    self.query = query
    table = compiler.table
    conditions = compiler.conditions
    needs = compiler.needs
  }

  /// Asks whether an article matches, where, and how often.
  ///
  /// `goesOn` is asked while regular expressions run; when it answers no, so does the search.
  ///
  /// - Complexity: O(n) in the text, whatever the number of words asked for; regular expressions
  ///   take a bounded number of steps.
  public func verdict(
    on facts: ArticleFacts, while goesOn: () -> Bool = { true }
  ) -> QueryVerdict {
    // The closure is only lent to the evaluation, which ends with this call.
    withoutActuallyEscaping(goesOn) { goesOn in
      var evaluation = Evaluation(self, facts, goesOn)
      switch evaluation.holds(tree) {
      case true?: return .matched(evaluation.match())
      case false?: return .missed
      case nil: return .gaveUp
      }
    }
  }
}
