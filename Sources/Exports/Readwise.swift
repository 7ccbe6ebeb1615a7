import Annotations
import Articles
import OrderedJSON

/// Readwise's CSV: the columns it reads, and two of ours behind them, which it passes over.
private enum Readwise {
  static let columns = [
    "Highlight", "Title", "Author", "URL", "Note", "Location", "Date", "Tags", "Color", "Article",
    "Lectern",
  ]

  /// The note as it stands in its cell: a spreadsheet may be shown on a terminal.
  static func note(of annotation: Annotation) -> String? {
    annotation.note.map(VisibleText.harmless)
  }

  static func tags(of annotation: Annotation) -> String {
    VisibleText.harmless(TagList.spelled(annotation.tags))
  }

  static func fields(_ annotation: Annotation, in article: AnnotatedArticle) -> [String] {
    let record = JSONValue.object(NativeRecord.part(annotation, in: article))
    return [
      VisibleText.harmless(annotation.anchor.exact), VisibleText.line(article.title),
      VisibleText.line(article.metadata?.author ?? ""),
      article.metadata?.sources.first { $0.hasPrefix("http") } ?? "", note(of: annotation) ?? "",
      annotation.anchor.position.map { String($0.lowerBound) } ?? "",
      annotation.created.spelling, tags(of: annotation), annotation.color.rawValue,
      VisibleText.line(article.path.rawValue),
      VisibleText.json(record.serialized(pretty: false)),
    ]
  }
}

extension Export {
  /// Readwise CSV: a row a passage.
  static let readwise = Export(
    name: "readwise", aliases: ["csv"],
    summary: "Readwise CSV: a row a passage; cells that look like formulas begin with '",
    write: { articles in
      let rows = articles.flatMap { article in
        article.notebook.annotations.map { CSV.line(Readwise.fields($0, in: article)) }
      }
      return .file(CSV.line(Readwise.columns) + rows.joined())
    })
}

extension Import {
  /// Readwise CSV, as it is written here, as it is exported there, and with any columns beside.
  static let readwise = Import(
    name: "readwise", aliases: ["csv"], summary: "Readwise CSV: columns by their names",
    read: { source, time throws(ImportError) in
      let records = try CSV.parse(source.bytes)
      guard let head = records.first else { return ImportedSet() }
      let table = ReadwiseTable(head.fields)
      guard table.hasColumn("highlight") else {
        throw ImportError(.column("Highlight"), line: head.line)
      }
      var result = ImportedSet()
      result.annotations = records.dropFirst().map { table.annotation(of: $0, at: time) }
      return result
    })
}

/// Rows read by the names of their columns.
private struct ReadwiseTable {
  private let names: [String]
  private let columns: [String: Int]

  init(_ names: [String]) {
    self.names = names
    columns = Dictionary(
      names.enumerated().map { ($1.lowercased().trimmedEnd, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func hasColumn(_ name: String) -> Bool { columns[name] != nil }

  func annotation(of record: CSV.Record, at time: Timestamp) -> ImportedAnnotation {
    func cell(_ names: String...) -> String? {
      names.lazy.compactMap { columns[$0] }.first { $0 < record.fields.count }
        .map { record.fields[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let place = "line \(record.line)"
    if let text = cell("lectern"), let native = try? JSONValue.parse(Array(text.utf8)) {
      return NativeReader.read(
        record: native, place: place, note: cell("note").map(CSV.unguarded),
        tags: hasColumn("tags") ? cell("tags").map { TagList.read(CSV.unguarded($0)) } ?? [] : nil,
        color: cell("color").flatMap { HighlightColor(rawValue: $0) },
        asExported: { (Readwise.note(of: $0), TagList.read(Readwise.tags(of: $0)), $0.color) })
    }
    let title = cell("title", "book title")
    let fields = record.fields.enumerated().map { index, text in
      (index < names.count ? names[index] : "column \(index + 1)", JSONValue.string(text))
    }
    var foreign = ForeignAnnotation(
      format: "readwise", entry: .object(JSONObject(fields)),
      identity: [cell("highlight"), title, cell("date", "highlighted at"), cell("location")]
        .map { $0 ?? "" }.joined(separator: "\u{0}"))
    foreign.exact = cell("highlight") ?? ""
    foreign.note = cell("note")
    foreign.tags = cell("tags").map(TagList.read) ?? []
    foreign.color = cell("color").flatMap { HighlightColor(word: $0) }
    foreign.created = cell("date", "highlighted at").flatMap { Timestamp(loose: $0) }
    let hint = ArticleHint(id: cell("url"), path: cell("article"), title: title)
    return foreign.imported(hint: hint, place: place, at: time)
  }
}
