import Annotations
import Articles
import OrderedJSON

extension Export {
  /// KOReader's JSON: a document an article, an entry a passage.
  static let koreader = Export(
    name: "koreader", summary: "KOReader JSON: a document an article, pages of 1,800 characters",
    write: { articles in .file(KOReader.document(of: articles).serialized() + "\n") })
}

extension Import {
  /// KOReader's JSON, of one document or several.
  static let koreader = Import(
    name: "koreader", summary: "KOReader JSON: the export of its highlights",
    read: { source, time throws(ImportError) in
      let value = try JSONValue.imported(source.bytes)
      guard let documents = value["documents"]?.array ?? (value["entries"] == nil ? nil : [value])
      else { throw ImportError(.shape("export of KOReader")) }
      var result = ImportedSet()
      for document in documents {
        let hint = KOReader.hint(of: document)
        guard let entries = document["entries"]?.array else {
          result.notices.append("the document \(hint.name) has no entries")
          continue
        }
        for entry in entries {
          let place = "item \(result.annotations.count + 1)"
          result.annotations.append(
            KOReader.annotation(of: entry, in: document, hint, place: place, at: time))
        }
      }
      return result
    })
}

private enum KOReader {
  /// A standard page, for programs that show one.
  static let page = 1800

  static func document(of articles: [AnnotatedArticle]) -> JSONValue {
    let latest = articles.flatMap { $0.notebook.annotations.map(\.modified) }.max()
    let created = JSONValue.number(String((latest?.milliseconds ?? 0) / 1000))
    let documents = articles.map { article -> JSONObject in
      var document: JSONObject = ["title": .string(article.title)]
      document["author"] = article.metadata?.author.map { .string($0) }
      document["file"] = .string(article.path.rawValue)
      document["number_of_pages"] = article.text.map {
        .number(String(($0.scalarCount + page - 1) / page))
      }
      document["entries"] = .array(
        article.notebook.annotations.map { entry(of: $0, in: article) })
      return document
    }
    // One document stands by itself, as KOReader writes it.
    guard documents.count == 1, var single = documents.first else {
      return [
        "created_on": created, "version": "json/1.0.0",
        "documents": .array(documents.map { .object($0) }),
      ]
    }
    single["created_on"] = created
    single["version"] = "json/1.0.0"
    return .object(single)
  }

  private static func entry(of annotation: Annotation, in article: AnnotatedArticle) -> JSONValue {
    var entry: JSONObject = [
      "sort": "highlight", "drawer": "lighten", "color": .string(annotation.color.rawValue),
      "text": .string(annotation.anchor.exact),
    ]
    entry["note"] = annotation.note.map { .string($0) }
    entry["time"] = .number(String(annotation.created.milliseconds / 1000))
    entry["page"] = annotation.anchor.position.map {
      .number(String($0.lowerBound / page + 1))
    }
    entry[NativeRecord.key] = .object(NativeRecord.part(annotation, in: article))
    return .object(entry)
  }

  static func hint(of document: JSONValue) -> ArticleHint {
    let file = document["file"]?.string
    return ArticleHint(path: file, title: document["title"]?.string)
  }

  static func annotation(
    of entry: JSONValue, in document: JSONValue, _ hint: ArticleHint, place: String,
    at time: Timestamp
  ) -> ImportedAnnotation {
    let note = entry["note"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    let color = entry["color"]?.string.flatMap { HighlightColor(word: $0) }
    if let record = entry[NativeRecord.key] {
      return NativeReader.read(
        record: record, place: place, note: note, tags: nil, color: color,
        asExported: { ($0.note.flatMap { $0.isEmpty ? nil : $0 }, $0.tags, $0.color) })
    }
    let text = entry["text"]?.string ?? ""
    let seconds = entry["time"]?.integer ?? entry["datetime"]?.integer
    let book = [document["title"]?.string, document["author"]?.string].compactMap { $0 }
    let identity =
      book + [
        text, seconds.map { String($0) } ?? "", entry["page"]?.integer.map { String($0) } ?? "",
      ]
    var foreign = ForeignAnnotation(
      format: "koreader", entry: withBook(entry, document),
      identity: identity.joined(separator: "\u{0}"))
    foreign.exact = text
    foreign.note = note
    foreign.color = color
    foreign.created =
      seconds.map { Timestamp(milliseconds: Int64(clamping: $0).multipliedClamped(by: 1000)) }
      ?? entry["datetime"]?.string.flatMap { Timestamp(loose: $0) }
    foreign.modified = entry["datetime_updated"]?.string.flatMap { Timestamp(loose: $0) }
    return foreign.imported(hint: hint, place: place, at: time)
  }

  /// The entry with what the document says besides its entries.
  private static func withBook(_ entry: JSONValue, _ document: JSONValue) -> JSONValue {
    guard var object = entry.object else { return entry }
    var book = document.object ?? JSONObject()
    for key in ["entries", "created_on", "exported", "version"] { book[key] = nil }
    object["document"] = .object(book)
    return .object(object)
  }
}

extension Int64 {
  /// The product, or the limit that it would pass.
  fileprivate func multipliedClamped(by factor: Int64) -> Int64 {
    let (product, overflows) = multipliedReportingOverflow(by: factor)
    return overflows ? (self < 0 ? .min : .max) : product
  }
}
