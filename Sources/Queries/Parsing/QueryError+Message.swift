extension QueryError {
  /// Where and what, in one sentence for the reader; columns count from 1.
  public var message: String {
    "column \(range.lowerBound + 1): \(problem.sentence)"
  }
}

extension QueryError.Problem {
  fileprivate var sentence: String {
    switch self {
    case .unclosedQuotation: "the quotation mark is never closed"
    case .unclosedPattern:
      "the regular expression is never closed by /; put it in quotation marks if it is none"
    case .unclosedParenthesis: "the parenthesis is never closed"
    case .unopenedParenthesis: "the parenthesis was never opened"
    case .emptyParentheses: "nothing stands in the parentheses"
    case .nothingBefore(let word): "nothing stands before \(word)"
    case .nothingAfter(let word): "nothing stands after \(word)"
    case .noWords(let text): "“\(text)” has neither a letter nor a digit to search for"
    case .unknownField(let name):
      "there is no field “\(name)”; fields are \(Self.fields), and words stand in quotation marks"
    case .wrongDate(let text):
      "“\(text)” is no date; dates are 2024, 2024-05, 2024-05-01, 2023..2025, 2024.. or ..2024"
    case .unknownType(let name, let known):
      "no entity is of type “\(name)”; types are \(known.joined(separator: ", "))"
    case .wrongPattern(let reason): "the regular expression cannot be read: \(reason)"
    case .tooFewNear: "near needs two words or more: near(word word, 5)"
    case .notNear(let text): "near takes only words and phrases, not “\(text)”"
    case .wrongDistance(let text):
      "“\(text)” is no distance; near(word word, 5) means at most 5 words between"
    case .tooDeep(let levels): "more than \(levels) levels are nested"
    }
  }

  private static let fields = QueryField.Name.allCases
    .filter { $0 != .unread }.map(\.rawValue).joined(separator: ", ")
}
