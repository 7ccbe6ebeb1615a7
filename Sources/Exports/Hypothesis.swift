import Annotations
import OrderedJSON

extension Export {
  /// Hypothesis: the answer of its search, so that its tools read it.
  static let hypothesis = Export(
    name: "hypothesis", summary: "Hypothesis JSON: rows as its API answers them",
    write: { articles in
      let rows = articles.flatMap { article in
        article.notebook.annotations.map { Hypothesis.row($0, in: article) }
      }
      let document: JSONValue = [
        "total": .number(String(rows.count)), "rows": .array(rows),
      ]
      return .file(document.serialized() + "\n")
    })
}

extension Import {
  /// Hypothesis: what its API answers, rows by themselves, or one annotation.
  static let hypothesis = Import(
    name: "hypothesis", summary: "Hypothesis JSON: an answer of its API, rows, or one annotation",
    read: { source, time throws(ImportError) in
      let value = try JSONValue.imported(source.bytes)
      guard let rows = Hypothesis.rows(of: value) else {
        throw ImportError(.shape("answer of Hypothesis"))
      }
      var result = ImportedSet()
      if let total = value["total"]?.integer, total > rows.count {
        result.notices.append("the file holds \(rows.count) of \(total) annotations")
      }
      result.annotations = rows.enumerated().map {
        Hypothesis.annotation(of: $1, place: "item \($0 + 1)", at: time)
      }
      return result
    })
}

private enum Hypothesis {
  static let address = "https://hypothes.is/a/"

  static func row(_ annotation: Annotation, in article: AnnotatedArticle) -> JSONValue {
    let id = annotation.id.rawValue
    let anchor = annotation.anchor
    var selectors: [JSONValue] = []
    if let position = anchor.position {
      selectors.append([
        "type": "TextPositionSelector", "start": .number(String(position.lowerBound)),
        "end": .number(String(position.upperBound)),
      ])
    }
    selectors.append([
      "type": "TextQuoteSelector", "exact": .string(anchor.exact),
      "prefix": .string(anchor.prefix), "suffix": .string(anchor.suffix),
    ])
    let uri = article.notebook.article.id
    return [
      "id": .string(id.hasPrefix(address) ? String(id.dropFirst(address.count)) : id),
      "created": .string(annotation.created.spelling),
      "updated": .string(annotation.modified.spelling),
      "user": annotation.creator.map { .string($0) } ?? "",
      "uri": .string(uri), "text": .string(annotation.note ?? ""),
      "tags": .array(annotation.tags.map { .string($0) }),
      "document": ["title": [.string(article.title)]],
      "target": [["source": .string(uri), "selector": .array(selectors)]],
      NativeRecord.key: .object(NativeRecord.part(annotation, in: article)),
    ]
  }

  static func rows(of value: JSONValue) -> [JSONValue]? {
    if let rows = value["rows"]?.array ?? value["annotations"]?.array ?? value.array { return rows }
    return value["target"] == nil && value["uri"] == nil ? nil : [value]
  }

  static func annotation(
    of row: JSONValue, place: String, at time: Timestamp
  ) -> ImportedAnnotation {
    let note = row["text"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    let tags = row["tags"]?.array.map { $0.compactMap(\.string) }
    if let record = row[NativeRecord.key] {
      return NativeReader.read(
        record: record, place: place, note: note, tags: tags, color: nil,
        asExported: { ($0.note.flatMap { $0.isEmpty ? nil : $0 }, $0.tags, $0.color) })
    }
    let targets = row["target"]?.array ?? []
    let selectors = targets.flatMap { $0["selector"]?.array ?? [] }
    let quotes = selectors.filter { $0["type"]?.string == "TextQuoteSelector" }
    let position = selectors.first { $0["type"]?.string == "TextPositionSelector" }
    let id = row["id"]?.string
    var foreign = ForeignAnnotation(
      format: "hypothesis", entry: row, identity: row.serialized(pretty: false))
    foreign.id = id.map { $0.contains(":") ? $0 : address + $0 }
    // Two passages in one annotation are no passage of ours; the item is kept whole.
    if quotes.count == 1, let quote = quotes.first {
      foreign.exact = quote["exact"]?.string ?? ""
      foreign.prefix = quote["prefix"]?.string ?? ""
      foreign.suffix = quote["suffix"]?.string ?? ""
    }
    if let start = position?["start"]?.integer, let end = position?["end"]?.integer, 0 <= start,
      start < end
    {
      foreign.position = start..<end
    }
    foreign.note = note
    foreign.tags = tags ?? []
    foreign.creator = row["user"]?.string.flatMap(name)
    foreign.created = row["created"]?.string.flatMap { Timestamp(loose: $0) }
    foreign.modified = row["updated"]?.string.flatMap { Timestamp(loose: $0) }
    let title =
      row["document"]?["title"]?.array?.first?.string ?? row["document"]?["title"]?.string
    let uri = row["uri"]?.string ?? targets.first?["source"]?.string
    let hint = uri.map { ArticleHint(uri: $0, title: title) } ?? ArticleHint(title: title)
    return foreign.imported(hint: hint, place: place, at: time)
  }

  /// The name in `acct:name@host`.
  private static func name(of user: String) -> String? {
    let bare = user.hasPrefix("acct:") ? String(user.dropFirst(5).prefix { $0 != "@" }) : user
    return bare.isEmpty ? nil : bare
  }
}
