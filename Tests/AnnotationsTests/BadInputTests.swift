import Annotations
import Articles
import FoundationEssentials
import OrderedJSON
import Testing

@Suite struct BadInputTests {
  private func value(
    items: String? = nil, replacing old: String = "", with new: String = ""
  ) throws -> JSONValue {
    let head = """
      {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:x:1", \
      "type": "AnnotationCollection", "lectern:article": {"id": "urn:x:2", \
      "lectern:path": "a.txt"}, "first": {"id": "urn:x:3", "type": "AnnotationPage", "items": \
      \(items ?? "[]")}}
      """
    let text = old.isEmpty ? head : head.split(separator: old).joined(separator: new)
    return try JSONValue.parse(Array(text.utf8))
  }

  private func item(_ id: String, _ rest: String = "", exact: String = "fog") -> String {
    """
    {"id": "\(id)", "type": "Annotation", "created": "2026-11-23T10:02:11Z", \
    "modified": "2026-11-23T10:02:11Z", "target": {"source": "urn:x:2", "selector": [\
    {"type": "TextQuoteSelector", "exact": "\(exact)"}]}\(rest)}
    """
  }

  @Test(arguments: [
    ("[]", NotebookError.notAnObject), ("\"text\"", .notAnObject), ("null", .notAnObject),
    ("{}", .notACollection), (#"{"type": "Annotation"}"#, .notACollection),
    (#"{"type": "AnnotationCollection"}"#, .missing(key: "id")),
    (#"{"type": "AnnotationCollection", "id": "a:b"}"#, .missing(key: "lectern:article")),
    (
      #"{"type": "AnnotationCollection", "id": "a:b", "lectern:article": 1}"#,
      .wrongType(key: "lectern:article")
    ),
    (
      #"{"type": "AnnotationCollection", "id": "a:b", "lectern:article": {}}"#,
      .missing(key: "lectern:article.id")
    ),
    (
      #"{"type": "AnnotationCollection", "id": "a:b", "id": "c:d"}"#, .duplicateKey("id")
    ),
  ])
  func `what is no notebook is an error`(text: String, error: NotebookError) throws {
    let value = try JSONValue.parse(Array(text.utf8))
    #expect(throws: error) { try NotebookCodec.decode(value) }
    #expect(!error.message.isEmpty)
  }

  @Test(arguments: [("null", "first.items"), ("{}", "first.items"), ("3", "first.items")])
  func `items that are no list are never read as none`(items: String, key: String) throws {
    let value = try value(items: items)
    #expect(throws: NotebookError.wrongType(key: key)) { try NotebookCodec.decode(value) }
  }

  @Test func `a page without items is never read as empty`() throws {
    let value = try value(replacing: ", \"items\": []", with: "")
    #expect(throws: NotebookError.missing(key: "first.items")) { try NotebookCodec.decode(value) }
    let link = try self.value(
      replacing: #"{"id": "urn:x:3", "type": "AnnotationPage", "items": []}"#, with: "\"urn:x:3\"")
    #expect(throws: NotebookError.wrongType(key: "first")) { try NotebookCodec.decode(link) }
  }

  @Test(arguments: [
    ("3", ItemProblem.notAnObject), ("{}", .notAnAnnotation),
    (#"{"type": "Annotation"}"#, .missing(key: "id")),
    (#"{"type": "Annotation", "id": "a:b"}"#, .noQuote),
    (#"{"type": "Annotation", "id": "a:b", "target": "urn:x:2"}"#, .noQuote),
    (
      #"{"type": "Annotation", "id": "a:b", "target": [{"source": "a:b"}, {"source": "c:d"}]}"#,
      .noQuote
    ),
    (
      #"{"type": "Annotation", "id": "a:b", "target": {"source": "a:b", "selector": {"type": "RangeSelector"}}}"#,
      .noQuote
    ),
    (
      #"{"type": "Annotation", "id": "a:b", "target": {"source": "a:b", "selector": {"type": "TextQuoteSelector", "exact": ""}}}"#,
      .noQuote
    ),
    (#"{"type": "Annotation", "id": "a:b", "id": "c:d"}"#, .duplicateKey("id")),
  ])
  func `an item that cannot be shown is kept as it is and hides no other`(
    item: String, problem: ItemProblem
  ) throws {
    let original = try value(items: "[\(item), \(self.item("urn:x:9"))]")
    let book = try NotebookCodec.decode(original, in: sample, textHash: sampleHash)
    #expect(book.annotations.map(\.id.rawValue) == ["urn:x:9"])
    #expect(book.unreadable.map(\.problem) == [problem])
    #expect(book.unreadable.map(\.index) == [0])
    #expect(!problem.message.isEmpty)
    let written = NotebookCodec.encode(book)["first"]?["items"]?.array
    let kept = try JSONValue.parse(Array(item.utf8))
    #expect(written?.last == kept)
    // Without any sound annotation it is kept too.
    var lone = book
    lone.apply(.remove(AnnotationID("urn:x:9")))
    #expect(NotebookCodec.encode(lone)["first"]?["items"] == [kept])
  }

  @Test(arguments: [
    #"{"type": "TextPositionSelector", "start": 9, "end": 3}"#,
    #"{"type": "TextPositionSelector", "start": -4, "end": 3}"#,
    #"{"type": "TextPositionSelector", "start": 1.5, "end": 3}"#,
    #"{"type": "TextPositionSelector", "start": "1", "end": "3"}"#,
    #"{"type": "TextPositionSelector", "start": 1, "end": 99999999999999999999}"#,
    #"{"type": "TextPositionSelector", "start": 900000, "end": 900003}"#,
    #"{"type": "TextPositionSelector"}"#,
  ])
  func `case 27: a position that does not fit costs no note`(position: String) throws {
    let text = item("urn:x:9").split(separator: "}]}").joined(separator: "}, \(position)]}")
    let original = try value(items: "[\(text)]")
    let book = try NotebookCodec.decode(original, in: sample, textHash: sampleHash)
    #expect(book.annotations.first?.range == place("fog"))
    #expect(book.unreadable.isEmpty)
    let selectors = NotebookCodec.encode(book)["first"]?["items"]?.array?[0]["target"]?["selector"]
    #expect(selectors?.array?.last == (try JSONValue.parse(Array(position.utf8))))
  }

  @Test func `case 26: one annotation twice is one annotation`() throws {
    let original = try value(items: "[\(item("urn:x:9")), \(item("urn:x:9"))]")
    #expect(try NotebookCodec.decode(original).annotations.count == 1)
  }

  @Test func `case 26: a copied id with other content becomes an annotation of its own`() throws {
    let original = try value(items: "[\(item("urn:x:9")), \(item("urn:x:9", exact: "ice"))]")
    let book = try NotebookCodec.decode(original)
    #expect(Set(book.annotations.map(\.anchor.exact)) == ["fog", "ice"])
    #expect(Set(book.annotations.map(\.id)).count == 2)
    let copy = try #require(book.annotations.first { $0.anchor.exact == "ice" })
    #expect(copy.raw["lectern:copiedFrom"] == "urn:x:9")
    #expect(try NotebookCodec.decode(original) == book)
    #expect(try NotebookCodec.decode(NotebookCodec.encode(book)) == book)
  }

  @Test(arguments: [
    #", "created": "yesterday""#, #", "created": 12"#, #", "lectern:rev": "two""#,
    #", "lectern:color": 7"#, #", "body": "https://example.org/note""#, #", "body": []"#,
    #", "body": {"type": "TextualBody", "value": "single"}"#, #", "body": null"#,
    #", "lectern:occurrence": {"lectern:index": 5, "lectern:of": 2}"#,
    #", "body": [{"type": "Video", "id": "https://example.org/v"}, 4]"#,
  ])
  func `odd values of known keys cost nothing and stay`(rest: String) throws {
    let text = item("urn:x:9", rest)
      .split(separator: #""created": "2026-11-23T10:02:11Z", "#).joined()
    let original = try value(items: "[\(text)]")
    let book = try NotebookCodec.decode(original, in: sample, textHash: sampleHash)
    #expect(book.annotations.count == 1)
    let before = try JSONValue.parse(Array(text.utf8)).object
    let after = NotebookCodec.encode(book)["first"]?["items"]?.array?[0].object
    for member in before?.members ?? [] { #expect(after?[member.key] == member.value) }
  }

  @Test func `keys beyond the page's own keep an empty page`() throws {
    let original = try value(
      items: "[\(item("urn:x:9"))]", replacing: #""id": "urn:x:3""#,
      with: #""id": "urn:x:3", "x:kept": 1"#)
    var book = try NotebookCodec.decode(original)
    book.apply(.remove(AnnotationID("urn:x:9")))
    #expect(NotebookCodec.encode(book)["first"]?["x:kept"] == 1)
  }

  @Test(.enabled(if: suiteFolder("json/test_parsing") != nil))
  func `every file of the outside JSON suite is refused as a notebook`() throws {
    let folder = try #require(suiteFolder("json/test_parsing"))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let bytes = Array(try #require(FileManager.default.contents(atPath: "\(folder)/\(name)")))
      guard let value = try? JSONValue.parse(bytes) else { continue }
      #expect(throws: NotebookError.self, "\(name)") { try NotebookCodec.decode(value) }
    }
  }

  @Test func `any JSON at all is read or refused, never a crash`() throws {
    for text in ["[[]]", #"{"type": "AnnotationCollection", "first": []}"#, "1", "true"] {
      let value = try JSONValue.parse(Array(text.utf8))
      #expect(throws: NotebookError.self) { try NotebookCodec.decode(value) }
      #expect(!W3CRules.check(value).isEmpty)
    }
  }
}
