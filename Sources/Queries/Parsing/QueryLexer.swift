/// The pass that parts what was typed into words, signs and fields.
struct QueryLexer {
  let scalars: [Unicode.Scalar]
  private(set) var at = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The scalar that is read next, nil at the end.
  var next: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// Reads one piece, nil at the end.
  mutating func read() throws(QueryError) -> QueryLexeme? {
    skipSpace()
    guard let scalar = next else { return nil }
    let start = at
    switch scalar {
    case "(":
      at += 1
      return QueryLexeme(.open, start..<at)
    case ")":
      at += 1
      return QueryLexeme(.close, start..<at)
    case "-":
      guard start + 1 < scalars.count, !Self.endsWord(scalars[start + 1]) || isOpening(start + 1)
      else { break }
      at += 1
      return QueryLexeme(.not, start..<at)
    case "/": return try pattern()
    case let mark where Self.isQuotationMark(mark): return .words(try words())
    default: break
    }
    return try word()
  }

  private func isOpening(_ index: Int) -> Bool {
    scalars[index] == "(" || Self.isQuotationMark(scalars[index])
  }

  /// Passes over one scalar.
  mutating func skip() { at += 1 }

  mutating func skipSpace() {
    while let scalar = next, scalar.properties.isWhitespace { at += 1 }
  }

  /// Reads a phrase in quotation marks, or a bare word.
  ///
  /// With `comma` a bare word ends at a comma.
  mutating func words(comma: Bool = false) throws(QueryError) -> QueryWords {
    let start = at
    let body: Range<Int>
    let isQuoted = next.map(Self.isQuotationMark) ?? false
    if isQuoted {
      guard let end = scalars[(at + 1)...].firstIndex(where: Self.isQuotationMark) else {
        throw QueryError(.unclosedQuotation, at: start..<scalars.count)
      }
      body = (start + 1)..<end
      at = end + 1
    } else {
      while let scalar = next, !Self.endsWord(scalar), !(comma && scalar == ",") { at += 1 }
      body = start..<(at > start && scalars[at - 1] == "*" ? at - 1 : at)
      at = body.upperBound
    }
    let isPrefix = next == "*"
    if isPrefix { at += 1 }
    return QueryWords(text(body), isPrefix: isPrefix, isQuoted: isQuoted, range: start..<at)
  }

  private mutating func pattern() throws(QueryError) -> QueryLexeme {
    let start = at
    at += 1
    var isEscaped = false
    while let scalar = next, isEscaped || scalar != "/" {
      isEscaped = !isEscaped && scalar == "\\"
      at += 1
    }
    guard next == "/" else {
      throw QueryError(.unclosedPattern, at: start..<scalars.count)
    }
    at += 1
    return .pattern(QueryPattern(text((start + 1)..<(at - 1)), start..<at))
  }

  /// Reads a bare word, or what begins like one: an operator, `near(`, a field.
  private mutating func word() throws(QueryError) -> QueryLexeme {
    let start = at
    var letters = start
    while letters < scalars.count, Self.isLetter(scalars[letters]) { letters += 1 }
    let name = text(start..<letters)
    let after = letters < scalars.count ? scalars[letters] : " "
    if after == "(", name == "near" || name == "NEAR" {
      at = letters + 1
      return QueryLexeme(.near, start..<at)
    }
    if after == ":", let field = try field(name, start, valueAt: letters + 1) { return field }
    let words = try words()
    switch words.isPrefix ? "" : words.text {
    case "AND": return QueryLexeme(.and, words.range)
    case "OR": return QueryLexeme(.or, words.range)
    case "NOT": return QueryLexeme(.not, words.range)
    case "unread": return .field(QueryField(.unread, range: words.range))
    default: return .words(words)
    }
  }

  /// Reads the value of a field; nil when these letters and this colon are an ordinary word.
  private mutating func field(
    _ letters: String, _ start: Int, valueAt place: Int
  ) throws(QueryError) -> QueryLexeme? {
    let hasValue =
      place < scalars.count
      && (!Self.endsWord(scalars[place]) || Self.isQuotationMark(scalars[place]))
    guard let name = QueryField.Name(rawValue: letters.lowercased()), name != .unread else {
      let isAddress = hasValue && scalars[place] == "/"
      guard hasValue, !letters.isEmpty, !isAddress else { return nil }
      throw QueryError(.unknownField(letters), at: start..<place)
    }
    guard hasValue else { throw QueryError(.nothingAfter("\(letters):"), at: start..<place) }
    at = place
    let value = try words()
    guard value.text.contains(where: { $0 != " " }) else {
      throw QueryError(.nothingAfter("\(letters):"), at: start..<at)
    }
    return .field(QueryField(name, value.text, isPrefix: value.isPrefix, range: start..<at))
  }

  /// Whether a scalar ends a bare word.
  static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == ")" || isQuotationMark(scalar) || scalar.properties.isWhitespace
  }

  static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "“" || scalar == "”" || scalar == "„"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Whether a text is read as one bare word when it stands by itself.
  static func isBareWord(_ text: String) -> Bool {
    guard !text.isEmpty, text.unicodeScalars.allSatisfy({ !endsWord($0) && $0 != "," }),
      text.last != "*"
    else { return false }
    var lexer = QueryLexer(text)
    guard case .words? = try? lexer.read() else { return false }
    return lexer.next == nil
  }
}
