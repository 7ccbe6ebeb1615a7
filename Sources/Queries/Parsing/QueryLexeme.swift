/// A piece of what was typed.
enum QueryLexeme {
  enum Sign {
    case open, close, and, or, not
    /// `near` with its parenthesis.
    case near
  }

  case sign(Sign, Range<Int>)
  case words(QueryWords)
  case field(QueryField)
  case pattern(QueryPattern)

  init(_ sign: Sign, _ range: Range<Int>) {
    self = .sign(sign, range)
  }
}
