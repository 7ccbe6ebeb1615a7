import Annotations
import Articles
import Exports
import OrderedJSON
import SeededSupport
import Testing

@Suite struct RoundTripTests {
  /// Every annotation as its notebook spells it, by id.
  private func items(_ notebook: Notebook) -> [JSONValue] {
    notebook.annotations.sorted { $0.id < $1.id }
      .map { NotebookCodec.encode($0, in: notebook.article) }
  }

  @Test func `each format that leaves also enters`() {
    #expect(Export.all.map(\.name) == Import.all.map(\.name))
    #expect(Export.all.map(\.aliases) == Import.all.map(\.aliases))
    for export in Export.all { #expect(Export.named(export.name)?.name == export.name) }
  }

  @Test(arguments: Export.all.map(\.name))
  func `everything comes back as it was, byte for byte`(format: String) throws {
    let set = try reread(format, [everything])
    #expect(set.notices == [])
    #expect(set.annotations.count == 7)
    #expect(set.annotations.allSatisfy { $0.changes.isEmpty })
    let merged = merge(set)
    #expect(items(merged.notebook) == items(everything.notebook))
    #expect(merged.entries.allSatisfy { $0.outcome == .attached })
    for annotation in everything.notebook.annotations {
      #expect(merged.notebook[annotation.id]?.range == annotation.range)
      #expect(merged.notebook[annotation.id]?.note == annotation.note)
    }
  }

  @Test(arguments: Export.all.map(\.name))
  func `a second import changes nothing`(format: String) throws {
    let set = try reread(format, [everything])
    let first = merge(set)
    let second = merge(set, into: first.notebook)
    #expect(second.changes.isEmpty)
    #expect(second.entries.allSatisfy { $0.outcome == .alreadyThere })
    #expect(second.notebook == first.notebook)
  }

  @Test(arguments: Export.all.map(\.name))
  func `the notes of an article that is gone come back`(format: String) throws {
    var gone = everything
    gone.metadata = nil
    gone.text = nil
    let set = try reread(format, [gone])
    #expect(set.annotations.allSatisfy { $0.hint.path == "coast/lighthouse.txt" })
    #expect(items(merge(set).notebook) == items(everything.notebook))
  }

  @Test(arguments: ["json", "jsonl"])
  func `items that cannot be shown travel too`(format: String) throws {
    var article = everything
    let item: JSONValue = [
      "id": "urn:x:page-note", "type": "Annotation", "target": "urn:x:article", "odd": [1],
    ]
    article.notebook.keep(item, because: .noQuote)
    let merged = merge(try reread(format, [article]))
    #expect(merged.notebook.unreadable.map(\.value) == [item])
    #expect(merged.entries.count { $0.outcome == .kept } == 1)
    #expect(merge(try reread(format, [article]), into: merged.notebook).changes.isEmpty)
  }

  @Test(arguments: Export.all.map(\.name))
  func `members that Lectern does not know survive`(format: String) throws {
    let item = """
      {"id": "urn:x:1", "type": "Annotation", "created": "2026-11-23T10:02:11Z", "odd": {"a": 1.0},
      "target": {"source": "urn:x:2", "odd": [1e400], "selector": [
      {"type": "TextQuoteSelector", "exact": "dips his pen", "odd": null}]}}
      """
    let annotation = try NotebookCodec.decodeItem(JSONValue.parse(Array(item.utf8)))
    let original = article([annotation])
    let merged = merge(try reread(format, [original]))
    let odd = NotebookCodec.encode(merged.notebook.annotations[0], in: original.notebook.article)
    #expect(odd["odd"]?["a"] == .number("1.0"))
    #expect(odd["target"]?["odd"] == [.number("1e400")])
    // The anchor is completed from the text; the target as it came stands in the history.
    let came = odd["lectern:history"]?.array?.first
    #expect(came?["selector"]?.array?.first?["odd"] == .null)
    #expect(merged.notebook.annotations[0].anchor.textHash == sampleHash)
  }

  @Test(arguments: Export.all.map(\.name))
  func `random notes on random texts come back`(format: String) throws {
    var random = SeededGenerator(seed: 20_261_125)
    for _ in 0..<60 {
      let text = CanonicalText(Scraps.text(3 + random.below(30), using: &random, canonical: true))
      let annotations = (0..<random.below(6)).map { number -> Annotation in
        let first = random.below(text.scalarCount)
        let last = first + 1 + random.below(text.scalarCount - first)
        let start = text.offset(ofScalar: first) ?? text.start
        let end = text.offset(ofScalar: last) ?? text.end
        let note = random.below(4) == 0 ? nil : Scraps.text(random.below(8), using: &random)
        let tags = (0..<random.below(4)).map { _ in
          Scraps.text(random.below(4), using: &random)
        }
        return annotation(
          number, on: start..<end, in: text, note: note, tags: tags,
          color: HighlightColor.allCases[random.below(5)])
      }
      let original = article(annotations, in: text)
      let set = try reread(format, annotations.isEmpty ? [] : [original])
      #expect(set.annotations.allSatisfy { $0.changes.isEmpty })
      let merged = ImportMerge(
        set.annotations, into: emptyNotebook(in: text), text: text, textHash: sampleHash, at: noon)
      #expect(items(merged.notebook) == items(original.notebook))
      #expect(
        merged.notebook.annotations.map(\.range) == original.notebook.annotations.map(\.range))
    }
  }
}

/// Pieces of text that formats take for something of their own.
enum Scraps {
  private static let pieces = [
    "word", " ", "\n", "\n\n", ",", "\"", "'", "=", "+", "-", "@", "\t", "\\", "\\n", "#", ">",
    "> ",
    "<!-- lectern:begin 0 -->", "<!-- lectern:end -->", "<!-- lectern:data", "-->", "## head",
    " ^name", "🐕‍🦺", "é", "e\u{301}", "\u{301}", "שלום", "\u{202E}", "\u{200F}", "😀", ";", "]]",
    "{", "}", "T1", "&amp;", "0", "\u{FEFF}", "\u{85}", "\u{2028}", "\u{1B}[31m", "\u{7F}",
  ]

  /// Some of them in a row; a canonical text has no carriage return and no mark at its start.
  static func text(
    _ count: Int, using random: inout SeededGenerator, canonical: Bool = false
  ) -> String {
    var text = canonical ? "x" : ""
    for _ in 0..<count { text += pieces[random.below(pieces.count)] }
    return canonical ? text : text + (random.below(5) == 0 ? "\r\n" : "")
  }
}
