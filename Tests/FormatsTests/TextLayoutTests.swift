import Testing

@testable import Formats

/// Which layout a text is taken for.
struct TextLayoutTests {
  private static let wrapped = Prose.paragraphs.map { Prose.wrapped($0, at: 68) }
  private static let all = wrapped.flatMap { $0 }

  private func layout(_ text: String) -> TextLayout {
    let utf8 = Array(text.utf8)
    return TextLayout(of: LineScanner.lines(of: utf8), in: utf8)
  }

  static let texts: [(text: String, name: String)] = [
    (wrapped.map { $0.joined(separator: "\n") }.joined(separator: "\n\n"), "blank"),
    (wrapped.map { $0.joined(separator: "\n") }.joined(separator: "\n\n\n"), "blank"),
    (all.joined(separator: "\n"), "wrapped"),
    (all.joined(separator: "\n\n"), "double"),
    (Prose.paragraphs.joined(separator: "\n"), "lines"),
    (Prose.paragraphs.joined(separator: "\n\n"), "lines"),
    ("", "lines"),
    ("one line", "lines"),
    ("Dear all,\nthe mill is closed.\nAnn", "lines"),
    (all.map { $0 + String(repeating: "x", count: 60) }.joined(separator: "\n"), "lines"),
    (all.map { $0.uppercased() }.joined(separator: "\n"), "lines"),
    ("first line of a note\n\nsecond line of it\n\nthird line", "lines"),
  ]

  @Test(arguments: texts)
  func `a layout is told by how lines end and begin`(text: String, name: String) {
    switch layout(text) {
    case .linePerBlock: #expect(name == "lines")
    case .blankSeparated: #expect(name == "blank")
    case .hardWrapped(let wrap): #expect(name == (wrap.ordinaryGap == 1 ? "double" : "wrapped"))
    }
  }

  @Test func `the measure is the width that hardly a line exceeds`() {
    let lines = Self.all + [String(repeating: "wide ", count: 30)]
    let widest = Self.all.map(\.count).max() ?? 0
    #expect(layout(lines.joined(separator: "\n")).measure == widest)
  }

  @Test func `no rule that guesses runs where blank lines are trusted`() {
    let trusted = TextLayout.blankSeparated(measure: 70)
    let guessing = Pass.all.filter { !trusted.allows($0) }
    #expect(!guessing.isEmpty)
    #expect(guessing.allSatisfy { !$0.trustsBlankLines })
    #expect(Pass.all.allSatisfy { TextLayout.linePerBlock.allows($0) })
  }
}
