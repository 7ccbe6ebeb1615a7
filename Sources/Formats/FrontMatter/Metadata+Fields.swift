import Articles

extension Metadata {
  /// Takes every field of front matter.
  mutating func take(_ matter: FrontMatter) {
    for field in matter.fields { take(field.name, field.values, line: field.line) }
  }

  /// Takes a named field of front matter or of a text's head; unknown names are kept as they are.
  ///
  /// The first value of a name wins. The line is kept with what is kept, from 1.
  mutating func take(_ name: String, _ values: [String], line: Int? = nil) {
    let values = values.filter { !$0.isEmpty }
    guard let first = values.first else { return keep(name, values, line) }
    switch name.lowercased() {
    case "title" where title.isEmpty: title = first
    case "kind" where kind == nil, "type" where kind == nil: kind = first
    case "date" where date == nil, "published" where date == nil:
      date = PartialDate.edtf(first)
      if date == nil { keep(name, values, line) }
    case "author" where author == nil, "authors" where author == nil, "by" where author == nil:
      author = values.joined(separator: ", ")
    case "source", "sources": sources += values
    case "lang" where language == nil, "language" where language == nil:
      language = LanguageName.tag(first)
      if language == nil { keep(name, values, line) }
    case "summary" where summary == nil, "description" where summary == nil: summary = first
    default: keep(name, values, line)
    }
  }

  private mutating func keep(_ name: String, _ values: [String], _ line: Int?) {
    other.append(Field(name: name, value: values.joined(separator: ", "), line: line))
  }
}
