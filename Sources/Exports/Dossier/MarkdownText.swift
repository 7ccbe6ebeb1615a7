/// Words of others as CommonMark shows them: nothing in them is markup.
enum MarkdownText {
  /// What may be a sign of CommonMark, of tables and strikethrough, or of mathematics on some sites.
  private static let signs = Set("\\`*_{}[]<>|~&$".unicodeScalars)

  /// Text in one line, every sign of markup behind a backslash.
  static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in VisibleText.line(text).unicodeScalars {
      if signs.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return beginning(String(result))
  }

  /// Text of several lines, each with what is put before it.
  static func lines(_ text: String, behind start: String) -> String {
    text.linesOfAnyEditor.map { line in
      line.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        ? start.trimmedEnd : start + self.line(line.trimmedStart)
    }.joined(separator: "\n")
  }

  /// A line whose first signs begin no heading, list, rule or underline of a heading.
  private static func beginning(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    if "#+-=".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count < line.unicodeScalars.count else { return line }
    let behind = line.unicodeScalars[digits.endIndex]
    return behind == "." || behind == ")"
      ? String(digits) + "\\" + String(line.unicodeScalars[digits.endIndex...]) : line
  }

  /// A link to an address, which is ASCII without signs of Markdown but `_` and `~`.
  static func link(_ text: String, to address: String) -> String {
    "[\(line(text))](<\(address)>)"
  }
}

extension String {
  /// The text without white space before it.
  fileprivate var trimmedStart: String {
    String(String.UnicodeScalarView(unicodeScalars.drop(while: \.properties.isWhitespace)))
  }
}
