/// What is wrong with a search, and where.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// A quotation mark is never closed.
    case unclosedQuotation
    /// A regular expression is never closed.
    case unclosedPattern
    /// A parenthesis is never closed.
    case unclosedParenthesis
    /// A parenthesis closes what was never opened.
    case unopenedParenthesis
    /// Nothing stands in parentheses.
    case emptyParentheses
    /// Nothing stands before a word that joins two conditions.
    case nothingBefore(String)
    /// Nothing stands behind a word that wants something there.
    case nothingAfter(String)
    /// A word consists of signs that no search can find.
    case noWords(String)
    /// No field has this name.
    case unknownField(String)
    /// A date cannot be read.
    case wrongDate(String)
    /// No entity is of this type; these are the types there are.
    case unknownType(String, known: [String])
    /// A regular expression cannot be read, for the engine's reason.
    case wrongPattern(String)
    /// `near` has fewer than two parts.
    case tooFewNear
    /// `near` holds something that is no word.
    case notNear(String)
    /// The distance of `near` is no number, or too large a one.
    case wrongDistance(String)
    /// Conditions are nested too deep.
    case tooDeep(levels: Int)
  }

  /// What is wrong.
  public let problem: Problem

  /// Where, in Unicode scalars of the search.
  public let range: Range<Int>

  /// Makes an error.
  public init(_ problem: Problem, at range: Range<Int>) {
    self.problem = problem
    self.range = range
  }
}
