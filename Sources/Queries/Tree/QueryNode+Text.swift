extension QueryNode {
  /// The tree as a search that can be typed: parsing it gives the same tree.
  public var text: String {
    switch self {
    case .everything: ""
    case .words(let words): words.spelling
    case .near(let parts, let distance, _):
      "near(\(parts.map(\.spelling).joined(separator: " ")), \(distance))"
    case .field(let field): field.spelling
    case .pattern(let pattern): "/\(pattern.source)/"
    case .not(let node, _): "NOT \(node.operand)"
    case .all(let parts): parts.map(\.operand).joined(separator: " ")
    case .any(let parts): parts.map(\.alternative).joined(separator: " OR ")
    }
  }

  /// The spelling as part of an `all` or behind a `NOT`.
  private var operand: String {
    switch self {
    case .all, .any: "(\(text))"
    default: text
    }
  }

  /// The spelling as part of an `any`.
  private var alternative: String {
    if case .any = self { "(\(text))" } else { text }
  }
}

extension QueryWords {
  /// The words as they are typed, in quotation marks where they would mean something else.
  var spelling: String {
    (QueryLexer.isBareWord(text) ? text : "\"\(text)\"") + (isPrefix ? "*" : "")
  }
}

extension QueryField {
  /// The condition as it is typed.
  var spelling: String {
    guard name != .unread else { return name.rawValue }
    let isBare = value.unicodeScalars.allSatisfy { !QueryLexer.endsWord($0) }
    let marks = isBare && value.last != "*" && !value.isEmpty ? "" : "\""
    return "\(name.rawValue):\(marks)\(value)\(marks)\(isPrefix ? "*" : "")"
  }
}
