import Testing

@testable import Entities

struct FormTests {
  @Test(arguments: [
    ("US", Form.CaseTest.exact, true), ("U.S.", .exact, true), ("Weir", .exact, false),
    ("COVID-19", .exact, true), ("Reed-Growers", .exact, false), ("sluice", .any, false),
    ("common weir rights", .any, false), ("Great Marsh", .capitalised, false),
    ("the Guild", .exact, false), ("The Hague", .capitalised, false), ("中国", .exact, false),
    ("NATO HQ", .exact, false), ("EU summit", .capitalised, false),
  ])
  func `smart case follows from the look of a form`(
    text: String, caseTest: Form.CaseTest, isAcronym: Bool
  ) throws {
    let form = try #require(Form(text, .mention(0), .alias))
    #expect(form.caseTest == caseTest)
    #expect(form.isAcronym == isAcronym)
  }

  @Test(arguments: ["", " ", "…", "-", "'"])
  func `a form without a word is none`(text: String) {
    #expect(Form(text, .mention(0), .alias) == nil)
    #expect(FormFault(of: text) == .empty)
  }

  @Test(
    arguments: [
      ("X", .singleLetter), ("7.", .singleLetter), ("水", nil), ("Xi", nil),
    ] as [(String, FormFault?)])
  func `one letter is no form, one sign of a script without spaces is`(
    text: String, fault: FormFault?
  ) {
    #expect(FormFault(of: text) == fault)
  }

  @Test(arguments: [
    ("002*", "002_talk.txt", true), ("002*", "old/002_talk.txt", true), ("*.md", "a/b.md", true),
    ("old/*", "old/a/b.md", true), ("?02*", "002.txt", true), ("02*", "002.txt", false),
    ("", "a", false), ("*", "", true), ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false),
  ])
  func `patterns choose articles`(pattern: String, path: String, fits: Bool) {
    let name = String(path.split(separator: "/").last ?? "")
    #expect(PathPattern.matches(pattern, path: path, fileName: name) == fits)
  }
}
