extension RuleViolation {
  /// The place and the rule that it breaks, for the reader.
  public var message: String {
    "\(path.isEmpty ? "the collection" : path): \(rule.sentence)"
  }
}

extension RuleViolation.Rule {
  fileprivate var sentence: String {
    switch self {
    case .context: "@context must name the Web Annotation context"
    case .id: "id must be exactly one IRI"
    case .collectionType: "type must include AnnotationCollection"
    case .pageType: "type must include AnnotationPage"
    case .annotationType: "type must include Annotation"
    case .pageContext: "an embedded page has no @context"
    case .items: "a page has at least one item"
    case .target: "target must be a specific resource with one IRI as its source"
    case .body: "a body is either body or bodyValue, and a text has one string as its value"
    case .motivation: "the motivation is unknown"
    case .date: "a date must be a UTC date and time that ends in Z"
    case .created: "created must be a UTC date and time that ends in Z"
    case .modified: "modified must be a UTC date and time that ends in Z"
    case .dateOrder: "modified is before created"
    case .emptyBody: "body is empty"
    case .selectors: "there must be exactly one quote and one position"
    case .blankQuote: "the quote is blank"
    case .positionOrder: "the position must start before it ends"
    case .positionLength: "the position is not as long as the quote"
    case .positionText: "the position does not select the quote"
    case .contextText: "prefix and suffix do not adjoin the passage"
    case .uniqueID: "the id is used twice"
    }
  }
}
