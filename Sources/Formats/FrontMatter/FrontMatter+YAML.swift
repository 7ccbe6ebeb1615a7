extension FrontMatter {
  /// Reads lines of YAML as fields; what is nested deeper stays text.
  ///
  /// The lines are those below the first `---`, which is line 1.
  /// - Returns: Nil when a line is no part of a field: then the lines are no front matter.
  static func parse(_ lines: [Substring]) -> [Field]? {
    var fields: [Field] = []
    for (index, line) in lines.enumerated() {
      let content = line.trimmed
      if content.isEmpty || content.hasPrefix("#") { continue }
      let isIndented = line.first == " " || line.first == "\t"
      if !fields.isEmpty, content == "-" || content.hasPrefix("- ") {
        fields[fields.count - 1].append(scalar(content.dropFirst().trimmed))
      } else if !fields.isEmpty, isIndented {
        fields[fields.count - 1].continueLine(scalar(content))
      } else if let field = field(content, line: index + 2) {
        fields.append(field)
      } else {
        return nil
      }
    }
    return fields
  }

  /// Reads `name: value`.
  private static func field(_ content: String, line: Int) -> Field? {
    guard let colon = content.firstIndex(of: ":") else { return nil }
    let rest = content[content.index(after: colon)...]
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    let name = scalar(content[..<colon].trimmed)
    guard !name.isEmpty else { return nil }
    return Field(name: name, values: values(rest.trimmed), line: line)
  }

  /// The entries of a value: one, none, or those of a list in brackets.
  private static func values(_ text: String) -> [String] {
    let bare = withoutComment(text)
    if bare.isEmpty || ["|", ">", "|-", ">-", "~", "null"].contains(bare) { return [] }
    guard bare.hasPrefix("["), bare.hasSuffix("]"), bare.count >= 2 else { return [scalar(bare)] }
    return flowEntries(bare.dropFirst().dropLast()).map(scalar).filter { !$0.isEmpty }
  }

  /// The entries of a list in brackets, divided by commas outside quotation marks.
  private static func flowEntries(_ text: Substring) -> [String] {
    var entries: [String] = []
    var entry = ""
    var quote: Character?
    for character in text {
      if character == quote {
        quote = nil
      } else if quote == nil, (character == "\"" || character == "'") && entry.trimmed.isEmpty {
        quote = character
      } else if quote == nil, character == "," {
        entries.append(entry.trimmed)
        entry = ""
        continue
      }
      entry.append(character)
    }
    return entries + [entry.trimmed]
  }

  /// A value without the comment behind it, when it is not quoted.
  private static func withoutComment(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "#")), let first = text.first, first != "\"", first != "'"
    else { return text }
    var previous: Character = " "
    for index in text.indices {
      if text[index] == "#", previous == " " { return text[..<index].trimmed }
      previous = text[index]
    }
    return text
  }

  /// A value without its quotation marks, with the escapes that they allow undone.
  private static func scalar(_ text: String) -> String {
    guard text.count >= 2, let quote = text.first, text.last == quote else { return text }
    let inner = text.dropFirst().dropLast()
    if quote == "'" { return unescaped(inner, escape: "'") { $0 == "'" ? "'" : nil } }
    guard quote == "\"" else { return text }
    return unescaped(inner, escape: "\\") { character in
      switch character {
      case "n", "t", "r": " "
      case "\"", "\\", "/": character
      default: nil
      }
    }
  }

  /// Replaces each pair of an escape and a character that has a meaning after it.
  private static func unescaped(
    _ text: Substring, escape: Character, meaning: (Character) -> Character?
  ) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        isEscaped = false
        if let replaced = meaning(character) {
          result.append(replaced)
          continue
        }
        result.append(escape)
      } else if character == escape {
        isEscaped = true
        continue
      }
      result.append(character)
    }
    return isEscaped ? result + String(escape) : result
  }
}

extension FrontMatter.Field {
  /// Adds an entry of a list.
  fileprivate mutating func append(_ value: String) {
    if !value.isEmpty { values.append(value) }
  }

  /// Adds a line that continues the last value.
  fileprivate mutating func continueLine(_ text: String) {
    guard let last = values.popLast() else { return values.append(text) }
    values.append(last + " " + text)
  }
}
