import Annotations
import Articles
import OrderedJSON
import SchemaSupport
import Testing

/// The MUST schemas of the Web Annotation tests, where they lie beside the repository.
@Suite struct SchemaTests {
  private static let folder = suiteFolder("w3c-annotation")

  private let book: JSONValue = {
    var book = notebook(
      annotation(1, on: "forty winters", note: "long", tags: ["age", "sea"]),
      annotation(2, on: "🐕", tags: ["dog"]), annotation(3, on: "Nobody hurries a ship", nth: 1))
    let later = Timestamp(milliseconds: morning.milliseconds + 500)
    let range = place("seen forty winters")
    let saved = (try? reread(book)) ?? book
    for annotation in saved.annotations {
      book.apply(
        .replace(
          annotation.edited(at: later) {
            $0.creator = "analyst"
            $0.conflictingNotes = ["another view"]
          }))
    }
    let moved = book.annotations[0].moved(
      to: range, .make(range, in: sample, textHash: sampleHash), at: later)
    book.apply(.replace(moved.reviewed(.good, at: later)))
    book.apply(.replace(book.annotations[1].edited(at: later) { $0.kind = .followUp }))
    let reply = Annotation(
      id: AnnotationID("urn:uuid:0192f0c4-7a1e-7c3b-9a52-3f1d2f6b8e09"),
      replyTo: book.annotations[0].id, note: "so?", created: later)
    book.apply(.add(reply))
    return NotebookCodec.encode(book)
  }()

  private func check(_ value: JSONValue, _ list: String, count: Int) throws {
    let folder = try #require(Self.folder)
    let schemas = try JSONSchemas(folder: folder)
    let test = try schemas.read(list)
    let names = test["assertions"]?.array?.compactMap(\.string) ?? []
    #expect(names.count == count)
    for name in names {
      let schema = try schemas.read(name)
      #expect(schemas.accepts(value, schema, root: schema), "\(name)")
    }
  }

  @Test(.enabled(if: SchemaTests.folder != nil))
  func `the collection meets 10 of 10`() throws {
    try check(book, "collections/collectionMusts.test", count: 10)
  }

  @Test(.enabled(if: SchemaTests.folder != nil))
  func `the page meets 15 of 15`() throws {
    try check(book, "collections/pages/pageMusts.test", count: 15)
  }

  @Test(.enabled(if: SchemaTests.folder != nil))
  func `every annotation meets 54 of 54`() throws {
    for item in book["first"]?["items"]?.array ?? [] {
      var annotation: JSONObject = ["@context": book["@context"] ?? nil]
      annotation.members += item.object?.members ?? []
      try check(.object(annotation), "annotations/annotationMusts.test", count: 54)
      #expect(W3CRules.checkAnnotation(.object(annotation)) == [])
    }
  }

  @Test(.enabled(if: SchemaTests.folder != nil))
  func `the harness refuses what the schemas refuse`() throws {
    let schemas = try JSONSchemas(folder: try #require(Self.folder))
    let item = try #require(book["first"]?["items"]?.array?.first?.object)
    for (key, value, name) in [
      ("id", JSONValue.string("bare-id"), "annotations/3.1-annotationIdValidated.json"),
      ("created", "2026-11-23", "annotations/3.3.1-annotationCreatedValidated.json"),
      ("body", [[:]], "annotations/3.2-bodyObjectsRecognized.json"),
      ("type", "Note", "annotations/3.1-annotationTypeValidated.json"),
    ] {
      var broken = item
      broken[key] = value
      let schema = try schemas.read(name)
      #expect(!schemas.accepts(.object(broken), schema, root: schema), "\(name)")
    }
  }
}
