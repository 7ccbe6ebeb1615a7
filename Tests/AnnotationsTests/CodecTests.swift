import Annotations
import Articles
import OrderedJSON
import Testing

@Suite struct CodecTests {
  private let later = Timestamp(milliseconds: morning.milliseconds + 60_500)

  private var full: Notebook {
    var book = notebook(
      annotation(
        1, on: "forty winters", note: "a \"long\" time\n\u{1B}[31m", tags: ["age", "#sea, cold"]),
      annotation(2, on: "Nobody hurries a ship", nth: 2), annotation(3, on: "🐕", tags: [""]))
    book.apply(.replace(book.annotations[0].edited(at: later) { $0.creator = "analyst" }))
    return book
  }

  @Test func `a notebook has the spelling of the W3C model`() {
    let book = notebook(annotation(1, on: "Łódź", note: "a town", tags: ["place"]))
    let item = book.annotations[0]
    #expect(
      String(decoding: NotebookCodec.bytes(of: book), as: UTF8.self) == """
        {
          "@context": [
            "http://www.w3.org/ns/anno.jsonld",
            {
              "lectern": "https://lectern.invalid/ns#"
            }
          ],
          "id": "urn:uuid:99999999-8888-4777-8666-555555555555",
          "type": "AnnotationCollection",
          "label": "The harbour at dawn",
          "lectern:schemaVersion": 1,
          "lectern:article": {
            "id": "urn:uuid:11111111-2222-4333-8444-555555555555",
            "lectern:path": "ports/harbour.txt",
            "lectern:sha256": "\(sampleHash)",
            "lectern:bytes": \(sample.utf8.count),
            "lectern:codePoints": \(sample.scalarCount),
            "format": "text/plain",
            "language": "en",
            "lectern:textForm": "text/1"
          },
          "first": {
            "id": "\(NotebookCodec.encode(book)["first"]?["id"]?.string ?? "")",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": [
              {
                "id": "\(item.id)",
                "type": "Annotation",
                "motivation": "commenting",
                "created": "\(morning)",
                "modified": "\(morning)",
                "body": [
                  {
                    "type": "TextualBody",
                    "purpose": "commenting",
                    "format": "text/markdown",
                    "value": "a town"
                  },
                  {
                    "type": "TextualBody",
                    "purpose": "tagging",
                    "value": "place"
                  }
                ],
                "target": {
                  "type": "SpecificResource",
                  "source": "urn:uuid:11111111-2222-4333-8444-555555555555",
                  "selector": [
                    {
                      "type": "TextQuoteSelector",
                      "exact": "Łódź",
                      "prefix": "\(item.anchor.prefix)",
                      "suffix": "."
                    },
                    {
                      "type": "TextPositionSelector",
                      "start": \(item.anchor.start),
                      "end": \(item.anchor.end)
                    }
                  ],
                  "state": {
                    "type": "TimeState",
                    "sourceDate": "\(morning)"
                  },
                  "lectern:textHash": "\(sampleHash)"
                },
                "lectern:color": "yellow",
                "lectern:rev": 1
              }
            ]
          }
        }

        """)
  }

  @Test func `what was written is read as the same notebook`() throws {
    for book in [full, notebook(), notebook(annotation(9, on: "fog"))] {
      #expect(try reread(book) == book)
    }
  }

  @Test func `an unchanged notebook is written as the same bytes`() throws {
    let bytes = NotebookCodec.bytes(of: full)
    #expect(NotebookCodec.bytes(of: try reread(full)) == bytes)
    #expect(NotebookCodec.bytes(of: try reread(try reread(full))) == bytes)
  }

  @Test func `without annotations there is no page, and the total is never stored`() throws {
    let empty = NotebookCodec.encode(notebook())
    #expect(empty["first"] == nil)
    let value = NotebookCodec.encode(full)
    #expect(value["total"] == nil && value["first"]?["total"] == nil)
  }

  @Test func `motivation follows what the reader did`() throws {
    func motivation(_ annotation: Annotation) -> JSONValue? {
      NotebookCodec.encode(annotation, in: notebook().article)["motivation"]
    }
    let plain = try #require(try reread(notebook(annotation(1, on: "fog"))).annotations.first)
    #expect(motivation(plain) == "highlighting")
    #expect(motivation(plain.edited(at: later) { $0.tags = ["x"] }) == "tagging")
    #expect(motivation(plain.edited(at: later) { $0.note = "x" }) == "commenting")
    let noted = try #require(
      try reread(notebook(annotation(1, on: "fog", note: "x"))).annotations.first)
    let cleared = noted.edited(at: later) { $0.note = nil }
    #expect(motivation(cleared) == "highlighting")
    #expect(NotebookCodec.encode(cleared, in: notebook().article)["body"] == nil)
  }

  @Test func `a replaced passage goes to the history`() throws {
    let old = try #require(
      try reread(notebook(annotation(1, on: "forty winters"))).annotations.first)
    let range = place("seen forty winters")
    let moved = old.moved(to: range, .make(range, in: sample, textHash: otherHash), at: later)
    let item = NotebookCodec.encode(moved, in: notebook().article)
    let before = NotebookCodec.encode(old, in: notebook().article)["target"]
    #expect(item["lectern:history"]?.array == [before].compactMap { $0 })
    #expect(item["target"]?["state"]?["sourceDate"] == .string(later.spelling))
    #expect(item["target"]?["lectern:textHash"] == .string(otherHash))
    // Written once, it stays so: no second entry for the same change.
    let again = try NotebookCodec.decodeItem(item)
    #expect(NotebookCodec.encode(again, in: notebook().article) == item)
  }

  @Test func `keys nobody knows survive at every level through three edits`() throws {
    let bytes = NotebookCodec.bytes(of: full)
    var text = String(decoding: bytes, as: UTF8.self)
    var count = 0
    // One unknown member at the end of every object of the file.
    var marked = ""
    for (index, character) in text.enumerated() {
      let next = text.dropFirst(index + 1).first
      if character == "\n", let next, next == " " || next == "}",
        text.dropFirst(index + 1).drop(while: { $0 == " " }).first == "}"
      {
        count += 1
        marked += ",\n\"x:\(count)\": {\"kept\": [1.0, 1e400, \"\u{E9}e\u{301}\"]}"
      }
      marked.append(character)
    }
    text = marked
    #expect(count > 20)
    var book = try NotebookCodec.decode(
      try JSONValue.parse(Array(text.utf8)), in: sample, textHash: sampleHash)
    for edit in 1...3 {
      for annotation in book.annotations {
        book.apply(
          .replace(
            annotation.edited(at: later) {
              $0.color = HighlightColor.allCases[edit]
              $0.tags.append("edit \(edit)")
              $0.note = ($0.note ?? "") + " \(edit)"
            }))
      }
      book = try reread(book)
    }
    let written = String(decoding: NotebookCodec.bytes(of: book), as: UTF8.self)
    for number in 1...count { #expect(written.contains("\"x:\(number)\":"), "x:\(number)") }
    #expect(written.split(separator: "1e400").count == count + 1)
  }

  @Test func `spellings of others stay until the value changes`() throws {
    let text = """
      {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:x:1",
       "type": ["AnnotationCollection", "x:More"], "label": {"en": "Two"},
       "lectern:schemaVersion": 99, "lectern:article": {"id": "urn:x:2", "lectern:path": "a.txt"},
       "first": {"id": "urn:x:3", "type": "AnnotationPage", "items": [
         {"id": "urn:x:4", "type": ["Annotation"], "motivation": "questioning",
          "created": "2026-11-23T10:02:11.000000+00:00", "bodyValue": "plain",
          "creator": "https://example.org/me", "lectern:color": "#ff00ff", "lectern:rev": 3.0,
          "target": {"source": {"id": "urn:x:2"}, "selector":
            {"type": "TextQuoteSelector", "exact": "fog"}}}]}}
      """
    let value = try JSONValue.parse(Array(text.utf8))
    let book = try NotebookCodec.decode(value, in: sample, textHash: sampleHash)
    let read = try #require(book.annotations.first)
    #expect(read.note == "plain")
    #expect(read.color == .yellow)
    #expect(read.modified == read.created)
    #expect(read.created.spelling == "2026-11-23T10:02:11Z")
    #expect(read.range == place("fog"))

    var edited = book
    edited.apply(.replace(read.edited(at: later) { $0.note = "richer" }))
    let written = NotebookCodec.encode(edited)
    #expect(written["lectern:schemaVersion"] == 99)
    #expect(written["label"] == ["en": "Two"])
    #expect(written["type"] == ["AnnotationCollection", "x:More"])
    let item = try #require(written["first"]?["items"]?.array?.first)
    #expect(item["motivation"] == "questioning")
    #expect(item["created"] == "2026-11-23T10:02:11.000000+00:00")
    #expect(item["creator"] == "https://example.org/me")
    #expect(item["lectern:color"] == "#ff00ff")
    #expect(item["bodyValue"] == nil)
    #expect(item["body"]?.array?.first?["value"] == "richer")
    #expect(item["target"] == value["first"]?["items"]?.array?.first?["target"])
  }

  @Test func `random notebooks come back the same and break no rule`() throws {
    var numbers = IdentifierSource(seed: 31)
    func roll(_ bound: Int) -> Int {
      Int(numbers.uuidV4().utf8.reduce(UInt64(7)) { ($0 &* 31 &+ UInt64($1)) & 0xFFFF_FFFF })
        % bound
    }
    let texts = [
      nil, "", " ", "plain", "é e\u{301} \u{1F415}", "a\nb\t\"\\\"\u{7}\u{9B}", "\u{202E}x",
    ]
    for _ in 0..<60 {
      var book = notebook()
      for number in 0..<roll(6) {
        let start = roll(sample.scalarCount - 1)
        let end = start + 1 + roll(sample.scalarCount - start)
        guard let from = sample.offset(ofScalar: start), let to = sample.offset(ofScalar: end),
          sample[from..<to].contains(where: { !$0.isWhitespace })
        else { continue }
        var item = Annotation(
          id: numbers.annotationID(at: morning), range: from..<to,
          anchor: .make(from..<to, in: sample, textHash: sampleHash), note: texts[roll(7)],
          tags: (0..<roll(3)).compactMap { texts[$0 + 1 + roll(4)] },
          color: HighlightColor.allCases[roll(5)], created: morning)
        for _ in 0..<roll(3) {
          item = item.edited(at: later) { $0.note = "edit \(number)" }
            .edited(at: later) { $0.conflictingNotes = ["other"] }
        }
        book.apply(.add(item))
      }
      let read = try reread(book)
      #expect(read == book)
      #expect(NotebookCodec.bytes(of: read) == NotebookCodec.bytes(of: book))
      #expect(W3CRules.check(NotebookCodec.encode(book), in: sample, textHash: sampleHash) == [])
    }
  }
}
