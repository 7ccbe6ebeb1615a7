import Entities
import Testing

@testable import Storage

/// What is wrong with a file is told with its line, and the rest of the file works.
struct GazetteerFileProblemTests {
  private static let good = "[[entity]]\nname = \"Mill\"\ntype = \"place\"\n"

  @Test(arguments: [
    ("about = \"x\"", "e.toml:4: mill: no such field: abuot"),
    (
      "aliases = \"Old Mill\"",
      "e.toml:4: mill: aliases should be a list of texts, not a text; it is ignored"
    ),
    (
      "aliases = [\"Old Mill\", 3]",
      "e.toml:4: mill: aliases should be a list of texts, not a number; it is ignored"
    ),
    ("about = 3", "e.toml:4: mill: about should be a text, not a number; it is ignored"),
    (
      "prefer = \"x\"", "e.toml:4: mill: prefer should be a whole number, not a text; it is ignored"
    ),
    ("date = true", "e.toml:4: mill: date should be a date, not true or false; it is ignored"),
    ("date = \"May\"", "e.toml:1: mill: date is no EDTF date: May"),
    ("roles = [{text = \"A Title\", since = 1}]", "e.toml:4: mill: no such field: roles.since"),
    (
      "roles = [{txt = \"A Title\"}]",
      "e.toml:4: mill: roles should be a text or a table with “text”, not a table; it is ignored"
    ),
    (
      "roles = [[\"x\"]]",
      "e.toml:4: mill: roles should be a text or a table with “text”, not a list; it is ignored"
    ),
    (
      "match = [{text = \"A Form\", case = \"upper\"}]",
      "e.toml:4: mill: case is exact, any or smart, not upper; smart is used"
    ),
    (
      "match = [{text = 3}]",
      "e.toml:4: mill: match.text should be a text, not a number; it is ignored"
    ),
    ("see = [{to = \"sea\"}]", "e.toml:1: mill: see leads to sea, which is no entry"),
    ("aliases = [\n  \"\",\n]", "e.toml:1: mill: an empty form under aliases; it is ignored"),
  ])
  func `a bad field costs that field`(field: String, message: String) {
    let field = field.replacing("about = \"x\"", with: "abuot = \"x\"")
    let (gazetteer, problems) = GazetteerFile.read(Self.good + field + "\n", file: "e.toml")
    #expect(problems.first?.message == message)
    #expect(gazetteer.entities.map(\.name) == ["Mill"])
  }

  @Test(arguments: [
    ("[[entity]]\ntype = \"place\"\nbogus = 1", "e.toml:1: an entry without a name; it is ignored"),
    ("[[entity]]\n\nname = \" \"", "e.toml:3: an entry without a name; it is ignored"),
    ("[[entity]]\nname = 7", "e.toml:2: name should be a text, not a number; it is ignored"),
    (
      "[[entity]]\nname = \"…\"",
      "e.toml:1: …: an entry without an id, and its name gives none; it is ignored"
    ),
    ("[[never]]\ntxt = \"x\"", "e.toml:1: never: an empty form under text; it is ignored"),
    ("[[entities]]\nname = \"x\"", "e.toml:1: no such field: entities"),
    (
      "[entity]\nname = \"x\"",
      "e.toml:1: entity should be entries under [[entity]], not a table; it is ignored"
    ),
  ])
  func `a bad entry costs that entry`(entry: String, message: String) {
    let (gazetteer, problems) = GazetteerFile.read(entry, file: "e.toml")
    #expect(problems.first?.message == message)
    #expect(gazetteer.entities == [])
  }

  @Test func `an entry after a bad one keeps its line`() {
    let text = "[[entity]]\ntype = \"place\"\n\n" + Self.good
    let (gazetteer, problems) = GazetteerFile.read(text, file: "e.toml")
    #expect(problems.map(\.line) == [1])
    #expect(gazetteer.entities.first?.origin == Origin(file: "e.toml", line: 4))
  }

  @Test func `entries in a list have the line of the list`() {
    let text =
      "\nentity = [\n  {name = \"Mill\", type = \"place\"},\n  {name = \"Weir\", type = \"place\"},\n]\n"
    let (gazetteer, problems) = GazetteerFile.read(text, file: "e.toml")
    #expect(problems == [])
    #expect(gazetteer.entities.map(\.origin?.line) == [2, 2])
  }

  @Test(arguments: [
    ("a = ", 1), ("[[entity]]\nname = \"x\nid = 3", 2),
    ("[[entity]]\nname = \"a\"\nname = \"b\"", 3),
    ("[[entity]\nname = 1", 1),
  ])
  func `an error of syntax has a line and a column and gives an empty gazetteer`(
    text: String, line: Int
  ) throws {
    let (gazetteer, problems) = GazetteerFile.read(text, file: "e.toml")
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(gazetteer == .empty)
    #expect(problem.line == line)
    #expect((problem.column ?? 0) > 0)
    #expect(problem.severity == .error)
  }

  @Test func `two entries with one id name both lines`() {
    let (gazetteer, problems) = GazetteerFile.read(Self.good + "\n" + Self.good, file: "e.toml")
    #expect(
      problems.map(\.message)
        == ["e.toml:5: mill: the id mill is taken (e.toml:1); the two entries are joined"])
    #expect(gazetteer.entities.count == 1)
  }

  @Test func `problems come in the order of their lines`() {
    let text = """
      [[entity]]
      name = "Mill"
      type = "ruin"
      [[entity]]
      name = "Weir"
      type = "place"
      bogus = 1
      aliases = ["Mill"]
      [[entity]]
      name = "Ford"
      type = "hut"
      """
    let problems = GazetteerFile.read(text, file: "e.toml").problems
    #expect(problems.map(\.line) == [1, 4, 7, 9])
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xFF], GazetteerProblem.Code.invalidUTF8(byte: 2), 2),
      ([0xEF, 0xBB, 0xBF, 0x0A, 0x0A, 0xC3], .invalidUTF8(byte: 5), 3),
      ([0x0A, 0x00], .nulCharacter, 2),
    ] as [([UInt8], GazetteerProblem.Code, Int)])
  func `what is no text is told where it fails`(
    bytes: [UInt8], code: GazetteerProblem.Code, line: Int
  ) {
    let (gazetteer, problems) = GazetteerFile.read(bytes, file: "e.toml")
    #expect(gazetteer == .empty)
    #expect(problems == [GazetteerProblem(code, file: "e.toml", line: line)])
  }

  @Test(arguments: ["", "\n", "# nothing\n", "\u{FEFF}"])
  func `a file without entries is no problem`(text: String) {
    let (gazetteer, problems) = GazetteerFile.read(Array(text.utf8), file: "e.toml")
    #expect(gazetteer == .empty)
    #expect(problems == [])
  }

  @Test func `a byte order mark and line ends of other systems do not move lines`() {
    let text =
      "\u{FEFF}"
      + (Self.good + "\n" + Self.good.replacing("Mill", with: "Weir"))
      .replacing("\n", with: "\r\n")
    let (gazetteer, problems) = GazetteerFile.read(Array(text.utf8), file: "e.toml")
    #expect(problems == [])
    #expect(gazetteer.entities.map(\.origin?.line) == [1, 5])
  }

  @Test func `a file cut anywhere gives problems or entries but never a crash`() {
    let text = Array(
      (Self.good + "aliases = [\"Gr\u{FC}n Mill\", '''x\n''']\nroles = [{text = \"A\"}]").utf8)
    for end in text.indices {
      let (gazetteer, problems) = GazetteerFile.read(Array(text[..<end]), file: "e.toml")
      #expect(gazetteer.entities.count <= 1)
      #expect(problems.allSatisfy { $0.file == "e.toml" })
    }
  }
}
