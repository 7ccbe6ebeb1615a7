import Annotations
import Articles
import Testing

/// What the text an annotation was made on says against a place, and for one.
@Suite struct PassagePastTests {
  private let harbour = CanonicalText(
    """
    Old Harbour

    "Old Harbour" is the name that only the pilots use for the basin behind the fish market today.

    The dredger came in March and left again before the first of the summer boats had been tied up.

    Winter rules

    Boats longer than nine metres lie outside the mole until the ice has gone from the inner basin.
    """)

  private func found(
    _ words: String, nth: Int = 0, of old: CanonicalText, in new: CanonicalText
  ) throws -> Annotation {
    let range = place(words, in: old, nth: nth)
    var book = notebook()
    book.apply(
      .add(
        Annotation(
          id: AnnotationID("urn:x:1"), range: range,
          anchor: .make(range, in: old, textHash: sampleHash), created: morning)))
    let now = book.reanchored(in: new, textHash: otherHash) { $0 == sampleHash ? old : nil }
    return try #require(now.annotations.first)
  }

  private func replacing(_ old: String, with new: String) -> CanonicalText {
    CanonicalText(harbour.string.replacing(old, with: new, maxReplacements: 1))
  }

  @Test func `the note on a deleted heading does not go to the same words below it`() throws {
    let new = replacing("Old Harbour\n\n", with: "")
    let note = try found("Old Harbour", of: harbour, in: new)
    #expect(note.range == nil)
    // The words below it keep their own note, or are offered first.
    let below = try found("Old Harbour", nth: 1, of: harbour, in: new)
    #expect((below.range ?? below.candidates.first?.range) == place("Old Harbour", in: new))
  }

  @Test func `words that stood once and stand elsewhere now are asked about`() throws {
    let moved = "Winter rules\n\nBoats longer than nine metres lie outside the mole"
    let new = CanonicalText(
      replacing(
        moved, with: "Winter rules\n\nBoats longer than eleven yards lie outside the mole"
      ).string + "\n\nAn old board says: boats. Boats longer than nine metres lie here.")
    let note = try found("Boats longer than nine metres lie", of: harbour, in: new)
    #expect(note.state == .needsReader)
    #expect(note.candidates.count == 2)
  }

  @Test func `a passage torn by a copy of its beginning is asked about`() throws {
    let first =
      "The dredger came in March and left again before the first of the summer boats had been tied up."
    let passage = "the first of the summer boats had been tied up.\n\nWinter rules\n\nBoats longer"
    let new = replacing(
      "\(first)\n\nWinter rules", with: "\(first)\n\nWinter rules\n\n\(first)")
    let note = try found(passage, of: harbour, in: new)
    #expect(note.range == nil)
    #expect(note.state == .needsReader)
  }

  @Test(arguments: ["WINTER RULES", "Winter Rules"])
  func `a heading in capitals is the same heading`(heading: String) throws {
    let new = replacing("Winter rules", with: heading)
    let note = try found("Winter rules", of: harbour, in: new)
    #expect(note.range == place(heading, in: new))
    #expect(note.state == .changed)
  }

  @Test func `a whole text in capitals is another text`() throws {
    let note = try found(
      "Winter rules", of: harbour, in: CanonicalText(harbour.string.uppercased()))
    #expect(note.range == nil)
  }

  @Test func `a moved paragraph takes its note along though its words stand elsewhere too`() throws
  {
    let dredger =
      "The dredger came in March and left again before the first of the summer boats had been tied up."
    let new = CanonicalText(
      replacing("\(dredger)\n\n", with: "").string + "\n\n\(dredger)")
    let note = try found("came in March and left again", of: harbour, in: new)
    #expect(note.range == place("came in March and left again", in: new))
  }

  @Test func `a row of a table is not taken for the deleted row beside it`() throws {
    let rows = CanonicalText(
      "State\tUnion\tPact\n\nNorland\tmember\tmember\n\nEastmark\tmember\tmember\n\n"
        + "Southey\tobserver\tno\n\nNobody asked the others whether they would like to join it.")
    let new = CanonicalText(rows.string.replacing("Eastmark\tmember\tmember\n\n", with: ""))
    let note = try found("Eastmark\tmember\tmember", of: rows, in: new)
    #expect(note.range == nil)
  }
}
