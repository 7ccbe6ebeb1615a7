import Articles
import OrderedJSON
import SeededSupport
import Testing

@testable import Entities

/// The file of an overlay.
struct OverlayCodecTests {
  private func read(_ text: String) throws -> OverlayCodec.Document {
    try OverlayCodec.decode(JSONValue.parse(Array(text.utf8)))
  }

  private func write(_ document: OverlayCodec.Document) -> String {
    String(decoding: OverlayCodec.bytes(of: document), as: UTF8.self)
  }

  private static let whole: [OverlayRecord] = [
    .entity("zhodino", name: "Zhodino", kind: .place),
    .alias("sco", text: "Shanghai Organisation"),
    .merge("alexander-lukashenko", into: "lukashenko"), .never("Current Interview"),
    .decision(Decision(.library, text: "the Park", meaning: .not("great-stone"))),
    .decision(
      Decision(.article(ArticlePath("a/b.txt")), text: "the Union", meaning: .entity("eaeu"))),
    .decision(
      Decision(
        .passage(
          ArticlePath("a.txt"), TextQuote(exact: "Мінск", prefix: "у ", suffix: ".", start: 7)),
        text: "Мінск", meaning: .entity("minsk"))),
  ]

  @Test func `what is written is read again`() throws {
    let document = OverlayCodec.Document(Overlay(Self.whole))
    let again = try read(write(document))
    #expect(again.overlay == document.overlay)
    #expect(again.problems == [])
    #expect(write(again) == write(document))
  }

  @Test func `each record has a line of its own`() {
    let text = write(OverlayCodec.Document(Overlay([.never("B"), .never("A")])))
    #expect(
      text == """
        {
          "version": 1,
          "never": [
            {"text":"A"},
            {"text":"B"}
          ]
        }

        """)
  }

  @Test func `members and records that nobody knows survive a change`() throws {
    let text = """
      {"version": 1, "who": {"x": 1.0},
       "aliases": [{"entity": "sco", "text": "S", "note": "mine"}, {"entity": 3}],
       "decisions": [{"scope": "paragraph", "text": "x", "entity": "y"}]}
      """
    var document = try read(text)
    #expect(
      document.problems == [
        "aliases 2: “entity” is missing or not what it should be",
        "decisions 1: its scope “paragraph” is not known",
      ])
    document.overlay.apply(OverlayEdit(adding: [.never("N")]))
    let written = write(document)
    for part in [
      #""who": {"x":1.0}"#, #"{"entity":"sco","text":"S","note":"mine"}"#, #"{"entity":3}"#,
      #"{"scope":"paragraph","text":"x","entity":"y"}"#, #"{"text":"N"}"#,
    ] {
      #expect(written.contains(part))
    }
  }

  @Test(arguments: [
    ("[]", OverlayError.notAnObject), ("{}", .missing(key: "version")),
    (#"{"version": "1"}"#, .wrongType(key: "version")),
    (#"{"version": 1, "never": {}}"#, .wrongType(key: "never")),
    (#"{"version": 1, "never": [], "never": []}"#, .duplicateKey("never")),
  ])
  func `what is no overlay is said`(text: String, error: OverlayError) throws {
    let value = try JSONValue.parse(Array(text.utf8))
    #expect(throws: error) { try OverlayCodec.decode(value) }
  }

  @Test func `a newer file is read and marked`() throws {
    let document = try read(#"{"version": 7, "never": [{"text": "x"}]}"#)
    #expect(document.isNewer)
    #expect(document.overlay.records == [.never("x")])
  }
}
