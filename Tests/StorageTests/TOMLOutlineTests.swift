import Testing

@testable import Storage

struct TOMLOutlineTests {
  @Test func `headers and fields have the lines they begin in`() {
    let outline = TOMLOutline(
      """
      title = "x" # [[entity]]

      [[ entity ]]   # a comment
      name = "a ] # b"
      notes = \"\"\"
      [[entity]]
      id = "no \\\""" ""\"""
      "about" = 'c:\\'
      list = [ # more
        "[[entity]]",
        ["x = 1"],
      ]
      after = 1
      [["entity"]]
      name = '''
      [[entity]]
      name = 2'''
      """)
    let entities = outline.sections(named: "entity")
    #expect(outline.sections[0].fields == ["title": 1])
    #expect(entities.map(\.line) == [3, 14])
    #expect(
      entities[0].fields
        == ["name": 4, "notes": 5, "about": 8, "list": 9, "after": 13])
    #expect(entities[1].fields == ["name": 15])
    #expect(outline.sections.count == 3)
  }

  @Test(arguments: [
    "", "\n", "[", "[[", "[[a", "a", "a =", "a = \"", "a = \"\\", "a = \"\"\"", "a = '''x", "'",
    "= 1",
    "a = [", "a = {", "a = ]\n[[b]]", "\"a",
  ])
  func `a scan of what is no TOML ends`(text: String) {
    #expect(!TOMLOutline(text).sections.isEmpty)
  }
}
