import Annotations
import Articles
import Exports
import FoundationEssentials
import OrderedJSON
import Testing

/// An article of our own with everything that formats stumble over.
let sampleText = CanonicalText(
  """
  The lighthouse log

  The keeper writes every evening, even when nothing happened. “Nothing happened” is also news, \
  he says, and dips his pen.

  In March the ice came early 🧊🐕‍🦺 and the supply boat late. He counted: 14 days, 3 candles, \
  1 good book.

  The harbour master of Haifa sent a card: שלום מן הים, with a drawing of a gull; the one from \
  Port Said wrote تحية من الميناء below a palm.

  “Nothing happened” is also news.
  """)

let sampleHash = "sha256:" + String(repeating: "c3", count: 32)
let noon = Timestamp(milliseconds: 1_795_000_000_000)

/// The place of some words in a text; the nth of them, from 0.
func place(_ words: String, in text: CanonicalText = sampleText, nth: Int = 0) -> Range<Offset> {
  let needle = Array(words.utf8)
  var found = -1
  for start in text.utf8.indices where text.utf8[start...].starts(with: needle) {
    found += 1
    if found == nth { return Offset(start)..<Offset(start + needle.count) }
  }
  Issue.record("the text lacks “\(words)”")
  return text.start..<text.start
}

/// An annotation of a range; its id tells its number.
func annotation(
  _ number: Int, on range: Range<Offset>, in text: CanonicalText = sampleText,
  note: String? = nil, tags: [String] = [], color: HighlightColor = .yellow
) -> Annotation {
  var identifiers = IdentifierSource(seed: UInt64(number))
  let time = Timestamp(milliseconds: noon.milliseconds + Int64(number) * 86_400_000)
  return Annotation(
    id: identifiers.annotationID(at: time), range: range,
    anchor: .make(range, in: text, textHash: sampleHash, at: time), note: note, tags: tags,
    color: color, created: time)
}

func emptyNotebook(_ path: String = "coast/lighthouse.txt", in text: CanonicalText = sampleText)
  -> Notebook
{
  let article = ArticleReference(
    id: "urn:uuid:11111111-2222-4333-8444-666666666666", path: ArticlePath(path), text: text,
    sha256: sampleHash, textForm: "text/2", format: "text/plain", language: "en")
  return Notebook.new(
    id: "urn:uuid:99999999-8888-4777-8666-666666666666", article: article,
    label: "The lighthouse log")
}

/// An article with these notes, as a library would give it.
func article(
  _ annotations: [Annotation], in text: CanonicalText = sampleText,
  path: String = "coast/lighthouse.txt"
) -> AnnotatedArticle {
  var notebook = emptyNotebook(path, in: text)
  for annotation in annotations { notebook.apply(.add(annotation)) }
  var metadata = Metadata(title: "The lighthouse log")
  metadata.author = "A. Keeper"
  metadata.date = "1911-03"
  return AnnotatedArticle(
    path: ArticlePath(path), metadata: metadata, notebook: notebook, text: text)
}

/// Everything at once: overlaps, paragraphs, emoji, right-to-left, quotes, commas, line ends, marks.
let everything: AnnotatedArticle = {
  var whole = annotation(
    1, on: place("The keeper writes").lowerBound..<place("1 good book.").upperBound,
    note: "Two paragraphs,\n\nand \"quotes\" in the note,\n> a quotation\n## and a head",
    tags: ["diary, daily", "sea"], color: .green)
  whole.creator = "A reader"
  var edited = annotation(2, on: place("nothing happened. “Nothing"), note: "overlaps")
  edited = edited.edited(at: Timestamp(milliseconds: noon.milliseconds + 900_000_000)) {
    $0.note = "=SUM(A1:A9)"
    $0.tags = ["=1+1", "#hash", "two words", "a\"b", "🧊"]
    $0.conflictingNotes = ["another view"]
  }
  let marks = "<!-- lectern:end -->\n\\<!-- lectern:data\n-->\n  indented\n\n"
  return article([
    whole, edited,
    annotation(3, on: place("ice came early 🧊🐕‍🦺 and"), note: "🧊 cold", color: .blue),
    annotation(4, on: place("שלום מן הים"), note: "\u{202E}הפוך\u{202C} \u{1B}[31m", color: .red),
    annotation(5, on: place("تحية من الميناء"), tags: ["عربي"], color: .purple),
    annotation(6, on: place("“Nothing happened” is also news", nth: 1), note: marks),
    annotation(7, on: place("14 days, 3 candles"), note: "'-quoted\ttab\r\nwindows\\n"),
  ])
}()

/// The files that an export makes, as an import takes them.
func sources(_ product: Export.Product) throws -> [Import.Source] {
  switch product {
  case .file(let text): return [Import.Source(name: "export", bytes: Array(text.utf8))]
  case .block(let body):
    let file = try ManagedBlock.replacing(in: Array("My own words.\n".utf8), with: body)
    return [Import.Source(name: "notes.md", bytes: file)]
  case .folder(let files):
    return files.filter { $0.name.hasSuffix(".ann") }.map { file in
      let text = files.first { $0.name == file.name.dropLast(4) + ".txt" }
      return Import.Source(
        name: file.name, bytes: Array(file.text.utf8), companion: text.map { Array($0.text.utf8) })
    }
  }
}

/// What stands in the files of an export.
func reread(_ name: String, _ articles: [AnnotatedArticle]) throws -> ImportedSet {
  let export = try #require(Export.named(name))
  let format = try #require(Import.named(name))
  var set = ImportedSet()
  for source in try sources(export.write(articles)) {
    let one = try format.read(source, at: noon)
    set.annotations += one.annotations
    set.notices += one.notices
  }
  return set
}

/// Reads the text of a foreign file.
func read(_ name: String, _ text: String, companion: String? = nil) throws -> ImportedSet {
  let format = try #require(Import.named(name))
  let source = Import.Source(
    name: "file.\(name)", bytes: Array(text.utf8), companion: companion.map { Array($0.utf8) })
  return try format.read(source, at: noon)
}

func merge(_ set: ImportedSet, into notebook: Notebook = emptyNotebook()) -> ImportMerge {
  ImportMerge(
    set.annotations, into: notebook, text: sampleText, textHash: sampleHash, at: noon)
}

extension ImportedSet {
  /// The annotations that quote a passage.
  var passages: [Annotation] {
    annotations.compactMap { if case .annotation(let one) = $0.content { one } else { nil } }
  }
}

/// A folder of outside suites beside the repository, or nil.
func suiteFolder(_ name: String) -> String? {
  var path = #filePath
  while let slash = path.lastIndex(of: "/") {
    path = String(path[..<slash])
    let suite = "\(path)/shared/suites/\(name)"
    if FileManager.default.fileExists(atPath: suite) { return suite }
  }
  return nil
}
