import Articles
import OrderedJSON
import Testing

@testable import Annotations

/// Annotations that are hard to keep, by the numbers of our list of fault cases.
struct AnnotationCaseTests {
  private func written(_ notebook: Notebook) -> [UInt8] { NotebookCodec.bytes(of: notebook) }

  /// A note on a passage of a text, and the notebook that holds it, written and read again.
  private func kept(
    _ range: Range<Offset>, in text: CanonicalText, note: String? = nil, tags: [String] = []
  ) throws -> Annotation {
    var identifiers = IdentifierSource(seed: 9)
    let made = Annotation(
      id: identifiers.annotationID(at: morning), range: range,
      anchor: .make(range, in: text, textHash: sampleHash), note: note, tags: tags,
      created: morning)
    let value = try JSONValue.parse(written(notebook(made)))
    let read = try NotebookCodec.decode(value, in: text, textHash: sampleHash)
    return try #require(read.annotations.first)
  }

  @Test func `case 28: a passage of one letter, of all, of a megabyte comes back`() throws {
    let long = CanonicalText(String(repeating: "The boat leaves at five. ", count: 41_000))
    for (text, range) in [
      (sample, place("T")), (sample, sample.range), (long, long.range),
    ] {
      #expect(try kept(range, in: text).range == range)
    }
  }

  @Test(arguments: ["", " ", "\\n\\t"])
  func `case 28: a passage without words is kept and cannot be shown`(exact: String) throws {
    var item = try #require(
      NotebookCodec.encode(notebook(annotation(1, on: "fog")))["first"]?["items"]?.array?[0]
        .serialized(pretty: false))
    item = item.replacing("\"exact\":\"fog\"", with: "\"exact\":\"\(exact)\"")
    let decoded = try? NotebookCodec.decodeItem(JSONValue.parse(Array(item.utf8)))
    #expect(decoded == nil || decoded?.anchor.exact.allSatisfy(\.isWhitespace) == true)
  }

  @Test func `case 29: where quote and position differ the quote is right`() throws {
    var wrong = annotation(1, on: "barley until noon")
    wrong.anchor.position = 3..<20
    wrong.anchor.textHash = otherHash
    let read = try #require(try reread(notebook(wrong)).annotations.first)
    #expect(read.range == place("barley until noon"))
  }

  @Test func `case 30: passages overlap, lie inside each other, coincide and cross paragraphs`()
    throws
  {
    let across = place("winters here.").lowerBound..<place("Cranes").upperBound
    let passages = ["the old ones, then", "ones", "ones, then the new", "ones"]
    var book = notebook()
    for (number, words) in passages.enumerated() {
      book.apply(.add(annotation(number + 1, on: words)))
    }
    var identifiers = IdentifierSource(seed: 77)
    book.apply(
      .add(
        Annotation(
          id: identifiers.annotationID(at: morning), range: across,
          anchor: .make(across, in: sample, textHash: sampleHash), created: morning)))
    let read = try reread(book)
    #expect(read.annotations.map(\.range) == book.annotations.map(\.range))
    #expect(read.annotations.contains { $0.range == across })
    #expect(Set(read.annotations.map(\.id)).count == 5)
  }

  @Test(arguments: [("👨‍👩‍👧 at home", 4), ("e\u{301}t\u{e9}", 1), ("🇧🇾🇨🇳", 4), ("a\r\nb", 2)])
  func `case 31: a passage may begin inside a grapheme`(text: String, start: Int) throws {
    let text = CanonicalText(text)
    let range = Offset(start)..<text.end
    #expect(try kept(range, in: text).range == range)
  }

  @Test func `case 32: controls and bidi overrides in a note are kept and command nobody`() throws {
    let note =
      "a\u{1B}[31mred\u{07} \u{9B}31m \u{202E}back\u{0} \(String(repeating: "x\n", count: 9_999))"
    let made = annotation(1, on: "fog", note: note)
    let bytes = written(notebook(made))
    #expect(!bytes.contains(0x1B) && !bytes.contains(0x07) && !bytes.contains(0))
    #expect(try reread(notebook(made)).annotations.first?.note == note)
  }

  @Test func `case 33: tags with commas, spaces, signs and emoji, and a thousand of them`() throws {
    let tags = ["a, b", "two words", "#hash", "🐕", "Łódź"] + (0..<1_000).map { "tag \($0)" }
    let made = annotation(1, on: "fog", tags: tags)
    #expect(try reread(notebook(made)).annotations.first?.tags == tags)
  }

  @Test(arguments: ["1970-01-01T00:00:00Z", "2106-02-07T06:28:16Z", "2016-12-31T23:59:59Z"])
  func `case 34: clocks of other times are kept, a change is never before its beginning`(
    moment: String
  ) throws {
    let time = try #require(Timestamp(moment))
    let changed = annotation(1, on: "fog").edited(at: time) { $0.note = "x" }
    #expect(changed.modified >= changed.created)
    #expect(try reread(notebook(changed)).annotations.first?.modified == changed.modified)
  }

  @Test func `case 35: ten thousand annotations of one article come back`() throws {
    let text = CanonicalText(
      (0..<10_000).map { "Sentence number \($0) of many. " }.joined())
    var identifiers = IdentifierSource(seed: 5)
    let width = 16
    var annotations: [Annotation] = []
    for number in 0..<10_000 {
      let start = Offset(number * (text.utf8.count / 10_000))
      let range = text.clamped(start)..<text.clamped(start.advanced(by: width))
      annotations.append(
        Annotation(
          id: identifiers.annotationID(at: morning), range: range,
          anchor: Anchor(
            exact: text[range], position: range.lowerBound.utf8..<range.upperBound.utf8,
            textHash: sampleHash),
          created: morning))
    }
    var book = notebook()
    book.apply(.all(annotations.map { .add($0) }))
    let value = try JSONValue.parse(written(book))
    let read = try NotebookCodec.decode(value, in: text, textHash: sampleHash)
    #expect(read.annotations.count == 10_000)
    #expect(read.annotations.allSatisfy { $0.state == .anchored })
  }
}
