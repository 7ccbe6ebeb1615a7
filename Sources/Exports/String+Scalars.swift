/// What is written and read scalar by scalar: a `Character` may join a separator to a mark behind it.
extension String {
  /// The parts between separators, empty ones too; at most so many.
  func pieces(between separator: Unicode.Scalar, atMost limit: Int = .max) -> [String] {
    unicodeScalars.split(
      separator: separator, maxSplits: limit == .max ? .max : limit - 1,
      omittingEmptySubsequences: false
    ).map { String($0) }
  }

  /// The lines, without the carriage return that some editors put before a line end.
  var linesOfAnyEditor: [String] {
    pieces(between: "\n").map { line in
      line.unicodeScalars.last == "\r" ? String(line.unicodeScalars.dropLast()) : line
    }
  }

  /// The text in quotation marks, its own ones doubled.
  var inQuotationMarks: String {
    "\"" + pieces(between: "\"").joined(separator: "\"\"") + "\""
  }

  /// The text without the line end and the spaces before it.
  var trimmedEnd: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, [" ", "\t", "\r", "\n"].contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
