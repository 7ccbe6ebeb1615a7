import Annotations
import OrderedJSON
import Testing

/// What a reader makes of notes: kinds, reviews, orphans that are kept, replies.
@Suite struct ReadingKeysTests {
  private let later = Timestamp(milliseconds: morning.milliseconds + 86_400_000)

  private func reply(_ number: Int, to parent: Annotation, _ note: String) -> Annotation {
    var identifiers = IdentifierSource(seed: UInt64(100 + number))
    let time = Timestamp(milliseconds: morning.milliseconds + Int64(number) * 1000)
    return Annotation(
      id: identifiers.annotationID(at: time), replyTo: parent.id, note: note, created: time)
  }

  private func item(_ book: Notebook, _ index: Int = 0) throws -> JSONObject {
    let items = NotebookCodec.encode(book)["first"]?["items"]?.array
    return try #require(items?[index].object)
  }

  @Test(arguments: NoteKind.allCases)
  func `every kind is written and read again`(kind: NoteKind) throws {
    var marked = annotation(1, on: "forty winters", note: "long")
    marked.kind = kind
    let book = try reread(notebook(marked))
    #expect(book.annotations[0].kind == kind)
    #expect(try item(book)["lectern:kind"]?.string == kind.rawValue)
    var without = book
    without.apply(.replace(book.annotations[0].edited(at: later) { $0.kind = nil }))
    #expect(try item(without)["lectern:kind"] == nil)
  }

  @Test func `a kind of a newer program survives edits of everything else`() throws {
    let plain = notebook(annotation(1, on: "forty winters", note: "long"))
    var value = String(decoding: NotebookCodec.bytes(of: plain), as: UTF8.self)
    value = value.split(separator: "\n").map { line in
      line.contains("\"lectern:color\"")
        ? line
          + "\n          \"lectern:kind\": \"rebuttal\","
          + "\n          \"lectern:review\": {\"lectern:step\": 2.0, \"other:note\": \"é\"},"
        : String(line)
    }.joined(separator: "\n")
    var book = try NotebookCodec.decode(
      JSONValue.parse(Array(value.utf8)), in: sample, textHash: sampleHash)
    for number in 1...3 {
      let edited = book.annotations[0].edited(at: later) { $0.note = "edit \(number)" }
      book.apply(.replace(edited))
      book = try reread(book)
    }
    #expect(try item(book)["lectern:kind"]?.string == "rebuttal")
    #expect(book.annotations[0].kind == nil)
    let review = try #require(try item(book)["lectern:review"])
    #expect(review.serialized(pretty: false).contains("2.0"))
    let reviewed = book.annotations[0].reviewed(.good, at: later)
    book.apply(.replace(reviewed))
    let written = try #require(try item(book)["lectern:review"])
    #expect(written["other:note"]?.string == "é")
    #expect(try reread(book).annotations[0].review == reviewed.review)
  }

  @Test func `a review is numbered and keeps the date of the note`() throws {
    let made = annotation(1, on: "forty winters", note: "long")
    let reviewed = made.reviewed(.good, at: later)
    #expect(reviewed.modified == made.modified)
    #expect(reviewed.revision == made.revision + 1)
    let book = try reread(notebook(reviewed))
    #expect(book.annotations[0].review == reviewed.review)
    #expect(W3CRules.check(NotebookCodec.encode(book), in: sample, textHash: sampleHash) == [])
  }

  @Test(arguments: [
    ("ggggggg", [1, 3, 7, 16, 35, 35, 35]), ("eee", [3, 16, 35]), ("gga", [1, 3, 1]),
    ("aag", [1, 1, 3]), ("ega", [3, 7, 1]),
  ])
  func `the schedule is 1, 3, 7, 16 and 35 days`(answers: String, days: [Int]) {
    var review: Review?
    var found: [Int] = []
    var time = morning
    for letter in answers {
      let answer: Review.Answer = letter == "g" ? .good : letter == "e" ? .easy : .again
      let next = Review.after(answer, from: review, at: time)
      found.append(Int((next.due.milliseconds - time.milliseconds) / 86_400_000))
      time = next.due
      review = next
    }
    #expect(found == days)
  }

  @Test func `a note is due a day after it was made, a reply never`() {
    let made = annotation(1, on: "forty winters", note: "long")
    #expect(!made.isDue(at: morning))
    #expect(!made.isDue(at: Timestamp(milliseconds: later.milliseconds - 1)))
    #expect(made.isDue(at: later))
    #expect(!reply(1, to: made, "so").isDue(at: later))
    #expect(!made.reviewed(.again, at: later).isDue(at: later))
  }

  @Test func `a reply targets the annotation and breaks no rule`() throws {
    let root = annotation(1, on: "forty winters", note: "long")
    let first = reply(1, to: root, "How long?")
    let book = try reread(notebook(root, first, reply(2, to: first, "Forty.")))
    let written = try item(book, 1)
    #expect(written["motivation"]?.string == "replying")
    #expect(written["target"]?.string == root.id.rawValue)
    #expect(W3CRules.check(NotebookCodec.encode(book), in: sample, textHash: sampleHash) == [])
    #expect(book.unreadable.isEmpty)
    let answer = try #require(book[first.id])
    #expect(answer.parent == root.id && answer.state == .anchored && answer.range == nil)
    let thread = try #require(book.threads.first)
    #expect(thread.entries.map(\.depth) == [0, 1, 2])
    #expect(thread.entries.map(\.annotation.note) == ["long", "How long?", "Forty."])
  }

  @Test(arguments: [
    #"["urn:uuid:1"]"#, #"{"type": "SpecificResource", "source": "urn:uuid:1"}"#,
    #"{"id": "urn:uuid:1"}"#, #""urn:uuid:1""#,
  ])
  func `replies of other programs are read`(target: String) throws {
    let text = #"""
      {"id": "urn:uuid:2", "type": "Annotation", "motivation": ["replying"],
       "body": {"type": "TextualBody", "value": "So it is."}, "target": \#(target)}
      """#
    var value = NotebookCodec.encode(notebook(annotation(1, on: "Łódź")))
    var page = try #require(value["first"]?.object)
    page["items"] = .array((page["items"]?.array ?? []) + [try JSONValue.parse(Array(text.utf8))])
    var collection = try #require(value.object)
    collection["first"] = .object(page)
    value = .object(collection)
    let book = try NotebookCodec.decode(value, in: sample, textHash: sampleHash)
    let reply = try #require(book[AnnotationID("urn:uuid:2")])
    #expect(reply.parent == AnnotationID("urn:uuid:1"))
    #expect(reply.note == "So it is.")
    #expect(book.threads.count == 2)
  }

  @Test func `replies in a circle, to themselves and to nothing are all shown once`() {
    func answer(_ id: String, to parent: String) -> Annotation {
      Annotation(
        id: AnnotationID(id), replyTo: AnnotationID(parent), note: id, created: morning)
    }
    let book = notebook(
      answer("urn:a", to: "urn:b"), answer("urn:b", to: "urn:a"), answer("urn:c", to: "urn:c"),
      answer("urn:d", to: "urn:nothing"))
    let shown = book.threads.flatMap(\.entries).map(\.annotation.id.rawValue).sorted()
    #expect(shown == ["urn:a", "urn:b", "urn:c", "urn:d"])
  }

  @Test func `a chain of ten thousand replies is walked`() {
    var book = notebook(annotation(1, on: "Łódź"))
    var parent = book.annotations[0].id
    for number in 0..<2_000 {
      let id = AnnotationID("urn:reply:\(number)")
      book.apply(.add(Annotation(id: id, replyTo: parent, note: "", created: morning)))
      parent = id
    }
    #expect(book.threads.first?.entries.last?.depth == 2_000)
  }

  @Test func `an orphan that was kept asks no more in the same text`() throws {
    let twice = annotation(2, on: "Nobody hurries a ship", nth: 2)
    var doubtful = twice
    doubtful.anchor.prefix = ""
    doubtful.anchor.suffix = ""
    doubtful.anchor.occurrence = nil
    let asked = notebook(doubtful).reanchored(in: sample, textHash: otherHash)
    #expect(asked.annotations[0].state == .needsReader)
    let kept = try reread(notebook(doubtful.kept(asOrphanIn: otherHash)))
    #expect(kept.reanchored(in: sample, textHash: otherHash).annotations[0].state == .orphan)
    let third = "sha256:" + String(repeating: "c3", count: 32)
    #expect(kept.reanchored(in: sample, textHash: third).annotations[0].state == .needsReader)
  }

  @Test func `the review answered last wins a merge, beside a kind of the other side`() {
    let base = notebook(annotation(1, on: "forty winters", note: "long"))
    var mine = base
    var theirs = base
    mine.apply(.replace(base.annotations[0].reviewed(.good, at: later)))
    let more = Timestamp(milliseconds: later.milliseconds + 5)
    let edited = base.annotations[0].edited(at: more) { $0.kind = .claim }
    theirs.apply(.replace(edited.reviewed(.easy, at: more)))
    let merged = NotebookMerge.merge(base: base, mine: mine, theirs: theirs).notebook
    #expect(merged.annotations[0].kind == .claim)
    #expect(merged.annotations[0].review?.last == more)
    let other = NotebookMerge.merge(base: base, mine: theirs, theirs: mine).notebook
    #expect(other.annotations[0].review == merged.annotations[0].review)
    #expect(other.annotations[0].kind == merged.annotations[0].kind)
  }
}
