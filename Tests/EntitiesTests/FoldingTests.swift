import Testing

@testable import Entities

struct FoldingTests {
  @Test func `lower case never changes the length of a scalar`() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let lower = Folding.lowercased(scalar)
      if UTF8.width(lower) != UTF8.width(scalar) || Folding.lowercased(lower) != lower {
        Issue.record("U+\(String(value, radix: 16)) becomes U+\(String(lower.value, radix: 16))")
      }
    }
  }

  @Test(
    arguments: [
      ("A", "a"), ("Z", "z"), ("@", "@"), ("[", "["), ("É", "é"), ("Ж", "ж"), ("Σ", "σ"),
      ("ß", "ß"),
      ("İ", "İ"), ("\u{212A}", "\u{212A}"), ("中", "中"), ("Ａ", "ａ"), ("Ǆ", "ǆ"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func `a capital becomes small where that keeps its length`(
    scalar: Unicode.Scalar, lower: Unicode.Scalar
  ) {
    #expect(Folding.lowercased(scalar) == lower)
  }

  @Test(
    arguments: [
      ("a", ScalarClass.word), ("7", .word), ("_", .word), ("-", .other), ("'", .other),
      ("é", .word),
      ("ж", .word), ("\u{301}", .word), ("×", .other), ("§", .other), ("中", .standalone),
      ("ク", .standalone), ("한", .standalone), ("ไ", .standalone), ("。", .other), ("א", .word),
      ("\u{1F600}", .other), ("़", .word),
    ] as [(Unicode.Scalar, ScalarClass)])
  func `scalars are parts of words, words or neither`(
    scalar: Unicode.Scalar, expected: ScalarClass
  ) {
    #expect(ScalarClass(scalar) == expected)
  }

  @Test func `the table of scalars says what their properties say`() {
    for value in ScalarTable.range {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(ScalarClass(scalar) == ScalarClass(byPropertiesOf: scalar))
    }
    #expect(ScalarTable.row("\u{7F}")?.lower == nil)
    #expect(ScalarTable.row("\u{800}")?.lower == nil)
  }

  @Test(arguments: [
    ("Река у Мельницы", [], "Мельница"),
    ("У мельницы и Мельницы.", ["[Мельницы]m"], "Мельницы"),
    ("河流和磨坊在路边", ["[磨坊]m"], "磨坊"),
    ("NATO成员", ["[NATO]m"], "NATO"),
    ("Ça, l'Élysée", [], "Élysée"),
    ("l’Alsace, Alsace’s", ["[Alsace]m"], "Alsace"),
  ])
  func `names of any script are found`(
    text: String, expected: [String], name: String
  ) {
    let entity = Entity(id: EntityID("m"), name: name, kind: .place)
    #expect(links([entity], in: article(text)) == expected)
  }
}
