import Annotations
import Articles
import FoundationEssentials
import OrderedJSON
import Testing

/// An article of our own: two equal pull-quotes, typographic marks, scalars of every length.
let sample = CanonicalText(
  """
  The harbour at dawn

  The pilot boat leaves at five, when the fog still lies on the water. “Nobody hurries a ship,” \
  says the harbour master, who has seen forty winters here.

  “Nobody hurries a ship”

  Cranes wake one after the other – first the old ones, then the new. Forty men and one dog 🐕 \
  unload barley until noon.

  “Nobody hurries a ship”

  In the café by the gate the talk is of ice, of wages and of the barley from Łódź.
  """)

let sampleHash = "sha256:" + String(repeating: "a1", count: 32)
let otherHash = "sha256:" + String(repeating: "b2", count: 32)

let morning = Timestamp(milliseconds: 1_795_000_000_000)

/// The place of some words in a text; the nth of them, from 0.
func place(_ words: String, in text: CanonicalText = sample, nth: Int = 0) -> Range<Offset> {
  let needle = Array(words.utf8)
  var found = -1
  for start in text.utf8.indices where text.utf8[start...].starts(with: needle) {
    found += 1
    if found == nth { return Offset(start)..<Offset(start + needle.count) }
  }
  Issue.record("the text lacks “\(words)”")
  return text.start..<text.start
}

/// An annotation of some words of the sample; its id tells its number.
func annotation(
  _ number: Int, on words: String, nth: Int = 0, note: String? = nil, tags: [String] = []
) -> Annotation {
  let range = place(words, nth: nth)
  var identifiers = IdentifierSource(seed: UInt64(number))
  return Annotation(
    id: identifiers.annotationID(at: morning), range: range,
    anchor: .make(range, in: sample, textHash: sampleHash), note: note, tags: tags,
    created: morning)
}

func notebook(_ annotations: Annotation...) -> Notebook {
  let article = ArticleReference(
    id: "urn:uuid:11111111-2222-4333-8444-555555555555", path: ArticlePath("ports/harbour.txt"),
    text: sample,
    sha256: sampleHash, textForm: "text/1", format: "text/plain", language: "en")
  var notebook = Notebook.new(
    id: "urn:uuid:99999999-8888-4777-8666-555555555555", article: article,
    label: "The harbour at dawn")
  for annotation in annotations { notebook.apply(.add(annotation)) }
  return notebook
}

/// A notebook written and read again.
func reread(_ notebook: Notebook) throws -> Notebook {
  let value = try JSONValue.parse(NotebookCodec.bytes(of: notebook))
  return try NotebookCodec.decode(value, in: sample, textHash: sampleHash)
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
