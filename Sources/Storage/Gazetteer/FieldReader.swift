import Entities
import TOMLKit

/// Reads the fields of one table, and remembers which were asked for and which were wrong.
struct FieldReader {
  /// Where the table stands.
  let section: TOMLOutline.Section

  /// The name of the entry in problems.
  var entry: String?

  private let table: TOMLTable
  private let file: String
  /// The field of the outer table that holds this one.
  private let outer: String?
  private var asked: Set<String> = []
  private var problems: [GazetteerProblem] = []
  private var ignoresRest = false

  init(_ table: TOMLTable, file: String, section: TOMLOutline.Section, outer: String? = nil) {
    self.table = table
    self.file = file
    self.section = section
    self.outer = outer
  }

  /// Tells a problem at the line of a field, or of the header when the field is not there.
  mutating func report(_ code: GazetteerProblem.Code, at field: String) {
    let line = section.fields[outer ?? field] ?? section.line
    problems.append(GazetteerProblem(code, file: file, line: line, entry: entry))
  }

  /// Keeps quiet about the fields that were not asked for.
  mutating func ignoreRest() {
    ignoresRest = true
  }

  /// All problems, those of fields that nobody asked for at the end.
  mutating func finish() -> [GazetteerProblem] {
    guard !ignoresRest else { return problems }
    for key in table.keys.sorted() where !asked.contains(key) {
      report(.unknownField(outer.map { "\($0).\(key)" } ?? key), at: key)
    }
    return problems
  }

  /// A text, nil when the field is missing or something else.
  mutating func text(_ field: String) -> String? {
    guard let value = value(field) else { return nil }
    if let text = value.string { return text }
    mismatch(field, "a text", value)
    return nil
  }

  /// A number, nil when the field is missing or something else.
  mutating func number(_ field: String) -> Int? {
    guard let value = value(field) else { return nil }
    if let number = value.int { return number }
    mismatch(field, "a whole number", value)
    return nil
  }

  /// A date as text: EDTF between quotes, or a year or day as TOML writes them.
  mutating func date(_ field: String) -> String? {
    guard let value = value(field) else { return nil }
    if let text = value.string { return text }
    if let year = value.int { return String(year) }
    if let day = value.date { return day.debugDescription }
    mismatch(field, "a date", value)
    return nil
  }

  /// A rule of case, nil when the field is missing or unknown.
  mutating func caseRule(_ field: String) -> Alias.CaseRule? {
    guard let word = text(field) else { return nil }
    guard let rule = Alias.CaseRule(rawValue: word) else {
      report(.unknownCaseRule(word), at: field)
      return nil
    }
    return rule
  }

  /// A list of texts; what is no text in it is told and left out.
  mutating func texts(_ field: String) -> [String] {
    list(field, "a list of texts").compactMap { value in
      if let text = value.string { return text }
      mismatch(field, "a list of texts", value)
      return nil
    }
  }

  /// A list of texts or of tables that hold a text under a key.
  mutating func entries<Made>(
    _ field: String, key: String, _ make: (String, inout FieldReader?) -> Made
  ) -> [Made] {
    var made: [Made] = []
    for value in list(field, "a list") {
      var inner: FieldReader?
      if let text = value.string {
        made.append(make(text, &inner))
      } else if let table = value.table {
        var reader = FieldReader(table, file: file, section: section, outer: field)
        reader.entry = entry
        let text = reader.text(key)
        if text == nil { reader.ignoreRest() }
        inner = reader
        if let text {
          made.append(make(text, &inner))
        } else if table[key] == nil {
          mismatch(field, "a text or a table with “\(key)”", value)
        }
        problems += inner?.finish() ?? []
      } else {
        mismatch(field, "a text or a table with “\(key)”", value)
      }
    }
    return made
  }

  private mutating func list(_ field: String, _ expected: String) -> [any TOMLValueConvertible] {
    guard let value = value(field) else { return [] }
    if let list = value.array { return Array(list) }
    mismatch(field, expected, value)
    return []
  }

  private mutating func value(_ field: String) -> (any TOMLValueConvertible)? {
    asked.insert(field)
    return table[field]
  }

  private mutating func mismatch(
    _ field: String, _ expected: String, _ value: any TOMLValueConvertible
  ) {
    let name = outer.map { "\($0).\(field)" } ?? field
    let code = GazetteerProblem.Code.wrongType(
      field: name, expected: expected, found: Self.word(for: value))
    report(code, at: field)
  }

  /// What a value is, in words.
  static func word(for value: any TOMLValueConvertible) -> String {
    switch value.type {
    case .string: "a text"
    case .int, .double: "a number"
    case .bool: "true or false"
    case .array: "a list"
    case .table: "a table"
    case .date, .time, .dateTime: "a date or time"
    }
  }
}
