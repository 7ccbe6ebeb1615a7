import Testing

@testable import Entities

/// The wording of every problem, so that a change of words is seen in a diff.
struct GazetteerMessageTests {
  private static let origin = Origin(file: "e.toml", line: 3)
  private static let mill = EntityID("mill")

  @Test(
    arguments: [
      (.invalidUTF8(byte: 7), "not UTF-8 at byte 7; the file is not used"),
      (.nulCharacter, "holds a NUL character; the file is not used"),
      (.syntax(detail: "no value"), "not TOML: no value"),
      (.unknownField("abuot"), "no such field: abuot"),
      (
        .wrongType(field: "about", expected: "a text", found: "a number"),
        "about should be a text, not a number; it is ignored"
      ),
      (.missingName, "an entry without a name; it is ignored"),
      (.missingID, "an entry without an id, and its name gives none; it is ignored"),
      (.unknownKind("ruin"), "a kind of its own: ruin"),
      (.unknownCaseRule("upper"), "case is exact, any or smart, not upper; smart is used"),
      (.emptyForm(field: "weak"), "an empty form under weak; it is ignored"),
      (.singleLetter("M", field: "aliases"), "“M” under aliases is one letter; it is ignored"),
      (.invalidDate("May", field: "date"), "date is no EDTF date: May"),
      (
        .duplicateID(mill, earlier: origin),
        "the id mill is taken (e.toml:3); the two entries are joined"
      ),
      (.duplicateID(mill, earlier: nil), "the id mill is taken; the two entries are joined"),
      (.repeatedForm("Old Mill"), "“Old Mill” is given twice"),
      (
        .sharedForm("Old Mill", with: mill, at: origin),
        "“Old Mill” is also a form of mill (e.toml:3)"
      ),
      (.titleIsName("Warden", of: mill, at: nil), "the title “Warden” is a name of mill"),
      (.unknownReference(mill, field: "see"), "see leads to mill, which is no entry"),
    ] as [(GazetteerProblem.Code, String)])
  func `a problem is one sentence`(code: GazetteerProblem.Code, sentence: String) {
    #expect(code.sentence == sentence)
    #expect(GazetteerProblem(code).message == sentence)
  }

  @Test(arguments: [
    (
      GazetteerProblem(.missingName, file: "e.toml"),
      "e.toml: an entry without a name; it is ignored"
    ),
    (
      GazetteerProblem(.missingName, file: "e.toml", line: 4),
      "e.toml:4: an entry without a name; it is ignored"
    ),
    (
      GazetteerProblem(.syntax(detail: "x"), file: "e.toml", line: 4, column: 9),
      "e.toml:4:9: not TOML: x"
    ),
    (
      GazetteerProblem(.unknownField("x"), file: "e.toml", line: 4, entry: "mill"),
      "e.toml:4: mill: no such field: x"
    ),
  ])
  func `a message begins with its place`(problem: GazetteerProblem, message: String) {
    #expect(problem.message == message)
  }
}
