import Articles
import Entities
import Reading
import Session
import Testing

/// What `check` says of a gazetteer or a head with a mistake in it, and that reading goes on.
struct BadInputTests {
  /// One mistake: the entry that makes it, and what is said behind the file and the line.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let name: String
    let entry: String
    let said: String
    var isNotice = false

    var testDescription: String { name }
  }

  /// An entry without fault, so that each mistake has something to leave whole.
  static let sound = """
    [[entity]]
    id = "weir"
    name = "Ada Weir"
    type = "person"


    """

  static let mistakes = [
    Mistake(
      name: "an unknown type", entry: "type = \"spaceship\"",
      said: "mill: a kind of its own: spaceship", isNotice: true),
    Mistake(
      name: "an empty alias", entry: "aliases = [\"Mill House\", \" \"]",
      said: "mill: an empty form under aliases; it is ignored"),
    Mistake(
      name: "a role that is a name elsewhere", entry: "roles = [\"Ada Weir\"]",
      said: "mill: the title “Ada Weir” is a name of weir (LIBRARY/entities.toml:1)"),
    Mistake(
      name: "a see that leads nowhere", entry: "see = [{to = \"ferry\", rel = \"beside\"}]",
      said: "mill: see leads to ferry, which is no entry"),
    Mistake(
      name: "a date that is not EDTF", entry: "date = \"last spring\"",
      said: "mill: date is no EDTF date: last spring"),
    Mistake(
      name: "a day that no month has", entry: "date = \"2023-02-29\"",
      said: "mill: date is no EDTF date: 2023-02-29"),
    Mistake(
      name: "an alias of another entity", entry: "aliases = [\"Ada Weir\"]",
      said: "mill: “Ada Weir” is also a form of weir (LIBRARY/entities.toml:1)"),
  ]

  static let article = (
    name: "day.md", text: "---\ntitle: A day\ndate: 2024\n---\nAda Weir went to the Old Mill.\n"
  )

  static func library(_ mistake: Mistake) throws -> TemporaryLibrary {
    let type = mistake.entry.hasPrefix("type") ? "" : "type = \"place\"\n"
    let entry = "[[entity]]\nid = \"mill\"\nname = \"Old Mill\"\n\(type)\(mistake.entry)\n"
    return try TemporaryLibrary([("entities.toml", sound + entry), article])
  }

  /// The line of a report about the entry of the mistake.
  static func report(_ mistake: Mistake, in library: TemporaryLibrary) -> String {
    "\(library.path)/entities.toml:6: "
      + mistake.said.split(separator: "LIBRARY", omittingEmptySubsequences: false)
      .joined(separator: library.path)
  }

  @Test(arguments: mistakes)
  func `check names file, line and entry of a mistake`(mistake: Mistake) throws {
    let library = try Self.library(mistake)
    let librarian = try library.librarian()
    let report = Self.report(mistake, in: library)
    #expect(librarian.problems() == (mistake.isNotice ? [] : [report]))
    #expect(librarian.notices() == (mistake.isNotice ? [report] : []))
  }

  @Test(arguments: mistakes)
  func `the article opens all the same, with both names linked`(mistake: Mistake) throws {
    let library = try Self.library(mistake)
    let open = try #require(try library.librarian().open(ArticlePath("day.md")))
    #expect(open.article.text.string == "Ada Weir went to the Old Mill.")
    let linked = open.mentions.filter(\.isShown).map { open.text[$0.range] }
    #expect(linked == ["Ada Weir", "Old Mill"])
    #expect(open.notebookProblem == nil)
  }

  @Test(arguments: ["last spring", "2024-02-30", "2024/2014", "24.10.2024"])
  func `a head with a date that is not EDTF is reported with its line`(date: String) throws {
    let text = "---\ntitle: A day\ndate: \(date)\n---\nAda Weir went out.\n"
    let library = try TemporaryLibrary([("entities.toml", Self.sound), ("day.md", text)])
    let librarian = try library.librarian()
    #expect(librarian.problems() == ["\(library.path)/day.md:3: date is no EDTF date: \(date)"])
    let open = try #require(librarian.open(ArticlePath("day.md")))
    #expect(open.article.metadata.date == nil)
    #expect(open.mentions.count == 1)
  }

  /// Heads that are in order: no date, an open one, one in words, two of which the first counts.
  @Test(arguments: [
    "", "date:", "date: 2024-10-23/..", "published: 3 May 2025", "date: 2024\npublished: soon",
  ])
  func `a head without a mistake is not reported`(fields: String) throws {
    let text = "---\ntitle: A day\n\(fields)\n---\nAda Weir went out.\n"
    let library = try TemporaryLibrary([("entities.toml", Self.sound), ("day.md", text)])
    let librarian = try library.librarian()
    #expect(librarian.problems() == [])
  }

  @Test(.enabled(if: Program.file != nil, "the program was not built"), arguments: mistakes)
  func `the program checks and shows a library with a mistake`(mistake: Mistake) throws {
    let library = try Self.library(mistake)
    let report = Self.report(mistake, in: library)
    let problems = mistake.isNotice ? 0 : 1
    let check = try library.run("check", library.path)
    #expect(check.code == (mistake.isNotice ? 0 : 1))
    let counts = "1 articles, 2 entities, 0 annotations, \(problems) problems"
    #expect(check.output == "\(mistake.isNotice ? "notice: " : "")\(report)\n\(counts)\n")
    let show = try library.run("show", "\(library.path)/day.md")
    #expect(show.code == 0)
    #expect(show.output.contains("Ada Weir went to the Old Mill."))
  }
}
