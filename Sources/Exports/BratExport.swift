import Annotations
import Articles
import OrderedJSON

extension Export {
  /// brat standoff: the text of each article and a file of spans over it.
  static let brat = Export(
    name: "brat", summary: "brat standoff: a folder with a .txt and a .ann an article",
    write: { articles in
      var names: Set<String> = []
      return .folder(
        articles.flatMap { BratDocument.documents(of: $0, names: &names) }.flatMap(\.files))
    })
}

/// A text and the spans over it, counted in Unicode scalars as brat does.
private struct BratDocument {
  var name: String
  var text: String
  var lines: [String] = []

  var files: [Export.File] {
    [
      Export.File(name: name + ".txt", text: text),
      Export.File(name: name + ".ann", text: lines.map { $0 + "\n" }.joined()),
    ]
  }

  /// The article, and a document of the passages that stand in it no more.
  static func documents(of article: AnnotatedArticle, names: inout Set<String>) -> [BratDocument] {
    var result: [BratDocument] = []
    if let text = article.text {
      let placed = article.notebook.annotations.compactMap { annotation in
        annotation.range.map {
          (annotation, text.scalarIndex(of: $0.lowerBound)..<text.scalarIndex(of: $0.upperBound))
        }
      }
      if !placed.isEmpty {
        result.append(BratDocument(name: "", text: text.string, placed, in: article))
      }
    }
    let lost = article.notebook.annotations.filter { article.text == nil || $0.range == nil }
    if !lost.isEmpty { result.append(BratDocument(lost: lost, in: article)) }
    for index in result.indices {
      result[index].name = fileName(article.path, result[index].name, &names)
    }
    return result
  }

  private init(
    name: String, text: String, _ spans: [(Annotation, Range<Int>)], in article: AnnotatedArticle
  ) {
    self.name = name
    self.text = text
    let scalars = Array(text.unicodeScalars)
    var notes = 0
    func note(_ kind: String, _ target: String, _ text: String) {
      notes += 1
      lines.append("#\(notes)\t\(kind) \(target)\t\(Brat.escaped(text))")
    }
    for (index, (annotation, range)) in spans.enumerated() {
      let id = "T\(index + 1)"
      let parts = Brat.lines(of: range, in: scalars)
      let places = parts.map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: ";")
      let words = parts.map { String(String.UnicodeScalarView(scalars[$0])) }
      lines.append("\(id)\tHighlight \(places)\t\(words.joined(separator: " "))")
      lines.append("A\(index + 1)\tColor \(id) \(annotation.color.rawValue)")
      if let text = annotation.note { note("AnnotatorNotes", id, text) }
      for tag in annotation.tags { note("Tag", id, tag) }
      let record = JSONValue.object(NativeRecord.part(annotation, in: article))
      // JSON on one line has neither tabs nor line ends, and is not escaped once more.
      notes += 1
      lines.append("#\(notes)\t\(Brat.record) \(id)\t\(record.serialized(pretty: false))")
    }
  }

  private init(lost annotations: [Annotation], in article: AnnotatedArticle) {
    var text = ""
    var spans: [(Annotation, Range<Int>)] = []
    var start = 0
    for annotation in annotations {
      let count = annotation.anchor.exact.unicodeScalars.count
      spans.append((annotation, start..<(start + count)))
      text += annotation.anchor.exact + "\n\n"
      start += count + 2
    }
    self.init(name: "-lost", text: text, spans, in: article)
  }

  /// A name of the article's path that no other document has.
  private static func fileName(
    _ path: ArticlePath, _ suffix: String, _ names: inout Set<String>
  ) -> String {
    let plain = path.rawValue.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.value < 0x20 || scalar.value == 0x7F || scalar == "/" || scalar == "\\" ? "-" : scalar
    }
    let whole = String(String.UnicodeScalarView(plain))
    let stem = whole.hasPrefix(".") ? "-" + whole.dropFirst() : whole
    var name = stem + suffix
    var number = 1
    while !names.insert(name.lowercased()).inserted {
      number += 1
      name = "\(stem)\(suffix)-\(number)"
    }
    return name
  }
}

/// What both sides of brat's format share.
enum Brat {
  /// The kind of the note that holds our record.
  static let record = "Lectern"

  /// The parts of a span between its line ends: brat writes no line end inside one.
  static func lines(of range: Range<Int>, in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where scalars[index] == "\n" {
      if start < index { parts.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts.isEmpty ? [range] : parts
  }

  /// A text on one line: `\n`, `\r`, `\t` and `\\` for what cannot stand there.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text that was escaped.
  static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in text.unicodeScalars {
      guard isEscape else {
        if scalar == "\\" { isEscape = true } else { result.append(scalar) }
        continue
      }
      isEscape = false
      switch scalar {
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "t": result.append("\t")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
