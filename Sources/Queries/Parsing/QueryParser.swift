/// Makes a tree of what was typed, with a stack of its own instead of recursion.
struct QueryParser {
  private var lexer: QueryLexer
  private var frame = Frame(open: 0..<0)
  private var outer: [Frame] = []

  /// More parentheses inside each other than this are refused: each is looked at once more for
  /// every one around it.
  private static let mostParentheses = 10_000

  init(_ text: String) {
    lexer = QueryLexer(text)
  }

  mutating func parse() throws(QueryError) -> QueryNode {
    while let lexeme = try lexer.read() {
      switch lexeme {
      case .words(let words): try take(.words(checked(words)))
      case .field(let field): try take(.field(checked(field)))
      case .pattern(let pattern): try take(.pattern(checked(pattern)))
      case .sign(.near, let range): try take(near(from: range.lowerBound))
      case .sign(let sign, let range): try take(sign, range)
      }
    }
    if let open = outer.isEmpty ? nil : frame.open {
      throw QueryError(.unclosedParenthesis, at: open)
    }
    return try frame.finished(orIfEmpty: .everything).node
  }

  private mutating func take(_ node: QueryNode) throws(QueryError) {
    try frame.take(Subtree(node: node, levels: 1))
  }

  private mutating func take(_ sign: QueryLexeme.Sign, _ range: Range<Int>) throws(QueryError) {
    switch sign {
    case .open:
      guard outer.count < Self.mostParentheses else {
        throw QueryError(.tooDeep(levels: Self.mostParentheses), at: range)
      }
      outer.append(frame)
      frame = Frame(open: range)
    case .close:
      guard let last = outer.popLast() else {
        throw QueryError(.unopenedParenthesis, at: range)
      }
      let inner = try frame.finished(orIfEmpty: nil, until: range.upperBound)
      frame = last
      try frame.take(inner)
    case .and: try frame.join("AND", range)
    case .or: try frame.join("OR", range)
    case .not: frame.negate(lexer.text(range), range)
    case .near: break
    }
  }

  /// Reads what stands in the parentheses of `near`.
  private mutating func near(from start: Int) throws(QueryError) -> QueryNode {
    var parts: [QueryWords] = []
    var distance = QueryNode.usualDistance
    while true {
      lexer.skipSpace()
      guard let scalar = lexer.next else {
        throw QueryError(.unclosedParenthesis, at: start..<(start + 5))
      }
      let place = lexer.at
      if scalar == ")" {
        lexer.skip()
        break
      } else if scalar == "(" {
        throw QueryError(.notNear("("), at: place..<(place + 1))
      } else if scalar == "," {
        lexer.skip()
        lexer.skipSpace()
        distance = try readDistance()
      } else {
        parts.append(try checked(lexer.words(comma: true)))
      }
    }
    guard parts.count > 1 else { throw QueryError(.tooFewNear, at: start..<lexer.at) }
    return .near(parts, within: distance, start..<lexer.at)
  }

  private mutating func readDistance() throws(QueryError) -> Int {
    let place = lexer.at
    let words = try lexer.words(comma: true)
    lexer.skipSpace()
    guard let number = Int(words.text), 0...10_000 ~= number, !words.isPrefix,
      lexer.next == ")" || lexer.next == nil
    else {
      throw QueryError(
        .wrongDistance(words.text), at: place..<max(lexer.at, min(place + 1, lexer.scalars.count)))
    }
    return number
  }

  private func checked(_ words: QueryWords) throws(QueryError) -> QueryWords {
    guard !SearchTokens(words.text).isEmpty else {
      throw QueryError(.noWords(lexer.text(words.range)), at: words.range)
    }
    return words
  }

  private func checked(_ field: QueryField) throws(QueryError) -> QueryField {
    let isDate = field.name == .date
    if isDate, field.isPrefix || DateSpan.read(field.value) == nil {
      throw QueryError(.wrongDate(field.value + (field.isPrefix ? "*" : "")), at: field.range)
    }
    if !isDate, field.name != .unread, field.name != .path, SearchTokens(field.value).isEmpty {
      throw QueryError(.noWords(field.value), at: field.range)
    }
    return field
  }

  private func checked(_ pattern: QueryPattern) throws(QueryError) -> QueryPattern {
    do throws(PatternError) {
      _ = try Pattern(pattern)
      return pattern
    } catch {
      let before = String(decoding: Array(pattern.source.utf8).prefix(error.byte), as: UTF8.self)
      let at = pattern.range.lowerBound + 1 + before.unicodeScalars.count
      throw QueryError(.wrongPattern(error.reason), at: at..<max(at, pattern.range.upperBound - 1))
    }
  }
}
