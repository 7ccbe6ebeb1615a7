import Articles

/// A date as a reader of tokens finds it.
struct DateReading {
  /// The tokens it takes.
  var tokens: Range<Int>
  var value: EDTF?
  var part: DateMention.Part?
  var rule: DateRule
  /// Whether the tokens are no date, so that nothing in them is one either.
  var isRefused = false

  init(
    _ tokens: Range<Int>, _ value: EDTF?, _ rule: DateRule, part: DateMention.Part? = nil
  ) {
    self.tokens = tokens
    self.value = value
    self.rule = rule
    self.part = part
  }

  /// Tokens that look like a date and name none: 30 February.
  static func refused(_ tokens: Range<Int>) -> DateReading {
    var reading = DateReading(tokens, nil, .day)
    reading.isRefused = true
    return reading
  }
}
