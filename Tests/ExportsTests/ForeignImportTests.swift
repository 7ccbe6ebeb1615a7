import Annotations
import Articles
import Exports
import OrderedJSON
import Testing

/// Files as other programs write them.
@Suite struct ForeignImportTests {
  @Test func `Hypothesis: quote, position, note, tags, dates, address`() throws {
    let set = try read(
      "hypothesis",
      """
      {"total": 2, "rows": [{"id": "Ab-9_x", "created": "2026-03-01T10:00:00.123456+00:00",
      "updated": "2026-03-02T10:00:00.5+00:00", "user": "acct:jo@example.org", "group": "__world__",
      "uri": "https://example.org/logs/lighthouse.txt", "text": "why?", "tags": ["ink", "a, b"],
      "document": {"title": ["The lighthouse log"]}, "target": [{"source": "https://example.org/x",
      "selector": [{"type": "RangeSelector", "startContainer": "/p[1]", "endContainer": "/p[1]",
      "startOffset": 1, "endOffset": 2}, {"type": "TextPositionSelector", "start": 5, "end": 17},
      {"type": "TextQuoteSelector", "exact": "dips his pen", "prefix": "he says, and ",
      "suffix": ". In March"}]}]},
      {"id": "page", "created": "2026-03-01T10:00:00+00:00", "updated": "2026-03-01T10:00:00+00:00",
      "uri": "https://example.org/logs/lighthouse.txt", "text": "of the whole page", "tags": [],
      "target": [{"source": "https://example.org/logs/lighthouse.txt"}]}]}
      """)
    let merged = merge(set)
    #expect(set.annotations.map(\.hint.path) == ["lighthouse.txt", "lighthouse.txt"])
    #expect(merged.entries.map(\.outcome) == [.attached, .kept])
    let note = try #require(merged.notebook.annotations.first)
    #expect(note.id.rawValue == "https://hypothes.is/a/Ab-9_x")
    #expect(note.range == place("dips his pen"))
    #expect(note.note == "why?")
    #expect(note.tags == ["ink", "a, b"])
    #expect(note.creator == "jo")
    #expect(note.created.spelling == "2026-03-01T10:00:00.123Z")
    #expect(note.modified.spelling == "2026-03-02T10:00:00.500Z")
    // Everything else the row says is kept with it.
    let row = note.raw["lectern:imported"]?["entry"]
    #expect(row?["group"] == "__world__")
    #expect(row?["target"]?.array?.first?["selector"]?.array?.count == 3)
    #expect(merged.notebook.unreadable.first?.value["body"]?.array?.count == 1)
    #expect(
      W3CRules.check(NotebookCodec.encode(merged.notebook)).allSatisfy { $0.rule == .selectors })
  }

  @Test(arguments: [
    ("{\"documents\": [%]}", 1), ("%", 1), ("{\"documents\": [%, {\"title\": \"empty\"}]}", 1),
  ])
  func `KOReader: one document and several`(frame: String, count: Int) throws {
    let document = """
      {"title": "The lighthouse log", "author": "A. Keeper", "file": "/mnt/books/lighthouse.epub",
      "number_of_pages": 9, "md5sum": "0", "created_on": 1700000000, "version": "json/1.0.0",
      "entries": [{"sort": "highlight", "drawer": "underscore", "color": "olive", "chapter": "March",
      "page": 3, "time": 1700000100, "text": "the ice  came early 🧊🐕‍🦺", "note": "cold"}]}
      """
    let parts = frame.split(separator: "%", omittingEmptySubsequences: false)
    let set = try read("koreader", parts.joined(separator: document))
    #expect(set.annotations.count == count)
    let merged = merge(set)
    let note = try #require(merged.notebook.annotations.first)
    #expect(merged.entries.map(\.outcome) == [.changed])
    #expect(note.range == place("the ice came early 🧊🐕‍🦺"))
    #expect(note.color == .green)
    #expect(note.created.milliseconds == 1_700_000_100_000)
    let entry = note.raw["lectern:imported"]?["entry"]
    #expect(entry?["chapter"] == "March")
    #expect(entry?["color"] == "olive")
    #expect(entry?["document"]?["md5sum"] == "0")
    #expect(set.annotations.first?.hint.title == "The lighthouse log")
  }

  @Test func `brat: spans, fragments, notes, relations, attributes`() throws {
    let text = sampleText.string
    func span(_ words: String) -> (Int, Int) {
      let range = place(words)
      return (
        sampleText.scalarIndex(of: range.lowerBound), sampleText.scalarIndex(of: range.upperBound)
      )
    }
    let (keeper, end) = span("keeper")
    let (book, bookEnd) = span("1 good book.")
    let (master, masterEnd) = span("The harbour master")
    let set = try read(
      "brat",
      """
      T1\tPerson \(keeper) \(end)\tkeeper\r
      T2\tPassage \(book) \(bookEnd);\(master) \(masterEnd)\t1 good book. The harbour master
      #1\tAnnotatorNotes T1\tlong serving
      A1\tSure T1
      R1\tKnows Arg1:T1 Arg2:T2
      E1\tWrites:T2 Who:T1
      *\tEquiv T1 T2
      M1\tNegation E1
      T3\tPerson 5
      #2\tAnnotatorNotes T9\tlost
      """, companion: text)
    let merged = merge(set)
    #expect(merged.entries.map(\.outcome) == [.attached, .attached])
    let notes = merged.notebook.annotations
    #expect(notes.map(\.tags) == [["Person"], ["Passage"]])
    #expect(notes[0].note == "long serving")
    #expect(
      notes[1].range == place("1 good book.").lowerBound..<place("The harbour master").upperBound)
    let about = notes[0].raw["lectern:imported"]?["entry"]?["about"]?.array ?? []
    #expect(about.count == 4)
    // What has no span is told, with its line.
    #expect(set.notices.count == 3)
    #expect(set.notices.contains { $0.hasPrefix("line 8: ") })
    #expect(set.notices.contains { $0.hasPrefix("line 9: ") })
    #expect(set.notices.contains { $0.hasPrefix("line 10: ") })
  }

  @Test func `Readwise: columns of its import and of its export, in any order`() throws {
    let theirs = try read(
      "readwise",
      """
      Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags
      dips his pen,The lighthouse log,A. Keeper,,"ink, again",pink,"ink, sea",page,4,2026-03-01 10:00:00+00:00,
      not in the text,The lighthouse log,,,,,,,,,
      ,The lighthouse log,,,a note alone,,,,,,
      """)
    let merged = merge(theirs)
    #expect(merged.entries.map(\.outcome) == [.attached, .orphan, .kept])
    #expect(merged.entries.map(\.place) == ["line 2", "line 3", "line 4"])
    let note = try #require(merged.notebook.annotations.first { $0.range != nil })
    #expect(note.tags == ["ink", "sea"])
    #expect(note.note == "ink, again")
    #expect(note.color == .red)
    #expect(note.raw["lectern:imported"]?["entry"]?["Location Type"] == "page")
    let ours = try read("readwise", "Note,Highlight\r\n'=1,'=x\r\n")
    // Apostrophes of other people's files are theirs.
    #expect(ours.passages.first?.note == "'=1")
  }

  @Test func `W3C: single, page, collection, array, and what is no passage`() throws {
    let item = """
      {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/a1",
      "type": "Annotation", "bodyValue": "hm", "target": {"source":
      "http://example.org/lighthouse.txt", "selector": {"type": "TextQuoteSelector",
      "exact": "dips his pen"}}}
      """
    let whole = #"{"id": "urn:x:9", "type": "Annotation", "target": "http://example.org/page"}"#
    for (text, outcomes) in [
      (item, [ImportMerge.Outcome.attached]), ("[\(item), \(whole)]", [.attached, .kept]),
      (
        #"{"type": "AnnotationPage", "items": [\#(item)], "next": "http://example.org/p2"}"#,
        [.attached]
      ),
      (
        #"{"type": ["AnnotationCollection"], "label": "x", "first": {"type": "AnnotationPage", "items": [\#(item)]}}"#,
        [.attached]
      ),
      ("[\(item), 5, {}]", [.attached, .kept, .kept]),
    ] {
      let set = try read("json", text)
      let merged = merge(set)
      #expect(merged.entries.map(\.outcome) == outcomes)
      #expect(merged.notebook.annotations.first?.note == "hm")
      #expect(set.notices.count == (text.contains("next") ? 1 : 0))
      #expect(merge(set, into: merged.notebook).changes.isEmpty)
    }
  }

  @Test func `an item without an id is the same one at the next import`() throws {
    let text = """
      {"type": "Annotation", "target": {"source": "http://example.org/lighthouse.txt", "selector": \
      {"type": "TextQuoteSelector", "exact": "dips his pen"}}}
      """
    let first = merge(try read("jsonl", text + "\n\n" + text + "\n"))
    #expect(first.entries.map(\.outcome) == [.attached, .alreadyThere])
    #expect(first.notebook.annotations.count == 1)
  }
}
