import Annotations
import OrderedJSON

extension Import {
  /// brat standoff: spans of a `.ann`, their words from the `.txt` beside it.
  static let brat = Import(
    name: "brat", summary: "brat standoff: a .ann with its .txt, or a folder of them",
    pair: (file: ".ann", companion: ".txt"),
    read: { source, time throws(ImportError) in
      try BratReader(source).read(at: time)
    })
}

/// The lines of a `.ann`, sorted by the span they speak of.
private struct BratReader {
  private struct Line {
    var fields: [String]
    var text: String
    var number: Int
  }

  private let source: Import.Source
  private let scalars: [Unicode.Scalar]?
  private var spans: [Line] = []
  /// Lines about a span, by its id.
  private var remarks: [String: [Line]] = [:]
  private var notices: [String] = []

  init(_ source: Import.Source) throws(ImportError) {
    self.source = source
    scalars = try source.companion.map { bytes throws(ImportError) in
      Array(try Self.text(bytes).unicodeScalars)
    }
    let lines = try Self.text(source.bytes).linesOfAnyEditor
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      sort(line, number: index + 1)
    }
  }

  private static func text(_ bytes: [UInt8]) throws(ImportError) -> String {
    // Lines end with LF alone in what is counted: a CR is a character of the text.
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .firstIndex { String(validating: $0, as: UTF8.self) == nil }
      throw ImportError(.notUTF8, line: line.map { $0 + 1 })
    }
    return text
  }

  private mutating func sort(_ text: String, number: Int) {
    let fields = text.pieces(between: "\t", atMost: 3)
    let line = Line(fields: fields, text: text, number: number)
    if text.hasPrefix("T") { return spans.append(line) }
    let words = fields.dropFirst().first.map { $0.split(separator: " ") } ?? []
    // Relations and events name roles, as Arg1:T1.
    let targets = words.map { String($0.split(separator: ":").last ?? $0) }
    guard let target = targets.first(where: { $0.hasPrefix("T") && Int($0.dropFirst()) != nil })
    else {
      return notices.append("line \(number): it speaks of no span and is not taken: \(text)")
    }
    remarks[target, default: []].append(line)
  }

  func read(at time: Timestamp) throws(ImportError) -> ImportedSet {
    var result = ImportedSet()
    result.notices = notices
    if scalars == nil {
      result.notices.append("there is no .txt beside it: places are found by their words alone")
    }
    let known = Set(spans.compactMap(\.fields.first))
    for (target, lines) in remarks.sorted(by: { $0.key < $1.key }) where !known.contains(target) {
      for line in lines {
        result.notices.append("line \(line.number): there is no span \(target): \(line.text)")
      }
    }
    for span in spans {
      guard let annotation = annotation(of: span, at: time) else {
        result.notices.append("line \(span.number): it is no span of brat's: \(span.text)")
        continue
      }
      result.annotations.append(annotation)
    }
    return result
  }

  private func annotation(of span: Line, at time: Timestamp) -> ImportedAnnotation? {
    guard span.fields.count >= 2, let id = span.fields.first,
      let (type, range) = Self.place(span.fields[1])
    else { return nil }
    let lines = remarks[id] ?? []
    let place = "line \(span.number)"
    let notes = Self.texts(of: "AnnotatorNotes", in: lines)
    let tags = Self.texts(of: "Tag", in: lines)
    if let text = Self.texts(of: Brat.record, in: lines).first,
      let record = try? JSONValue.parse(Array(text.utf8))
    {
      let color = lines.lazy.compactMap { line -> HighlightColor? in
        let words = line.fields.dropFirst().first?.split(separator: " ") ?? []
        return words.count == 3 && words[0] == "Color"
          ? HighlightColor(word: String(words[2])) : nil
      }.first
      return NativeReader.read(
        record: record, place: place, note: notes.first.map(Brat.unescaped),
        tags: tags.map(Brat.unescaped), color: color,
        asExported: { ($0.note, $0.tags, $0.color) })
    }
    var entry: JSONObject = ["line": .string(span.text)]
    if !lines.isEmpty { entry["about"] = .array(lines.map { .string($0.text) }) }
    let words = span.fields.count > 2 ? span.fields[2] : ""
    var foreign = ForeignAnnotation(
      format: "brat", entry: .object(entry), identity: "\(source.name)\u{0}\(span.text)")
    foreign.exact = words
    if let scalars, range.upperBound <= scalars.count {
      foreign.exact = Self.string(scalars[range])
      foreign.prefix = Self.string(scalars[max(0, range.lowerBound - 64)..<range.lowerBound])
      let end = min(scalars.count, range.upperBound + 64)
      foreign.suffix = Self.string(scalars[range.upperBound..<end])
      foreign.position = range
    }
    foreign.note = notes.isEmpty ? nil : notes.joined(separator: "\n\n")
    foreign.tags = [type] + tags
    let stem = source.name.split(separator: "/").last.map { String($0.dropLast(4)) } ?? source.name
    return foreign.imported(
      hint: ArticleHint(path: stem + ".txt", title: stem), place: place, at: time)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func texts(of kind: String, in lines: [Line]) -> [String] {
    lines.filter {
      $0.fields.count > 2 && $0.fields[0].hasPrefix("#") && $0.fields[1].hasPrefix(kind + " ")
    }.map { $0.fields[2] }
  }

  /// The type and the whole extent of `Type 10 15;16 25`.
  private static func place(_ field: String) -> (type: String, range: Range<Int>)? {
    let words = field.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return nil }
    let numbers = words[1].split { $0 == ";" || $0 == " " }.map { Int($0) }
    guard numbers.count >= 2, numbers.count.isMultiple(of: 2), let first = numbers[0],
      let last = numbers[numbers.count - 1], 0 <= first, first < last, !numbers.contains(nil)
    else { return nil }
    return (String(words[0]), first..<last)
  }
}
