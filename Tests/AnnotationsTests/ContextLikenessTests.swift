import Testing

@testable import Annotations

@Suite struct ContextLikenessTests {
  /// The likeness of remembered context and the surroundings of the bar in a text.
  private func likeness(_ prefix: String, _ suffix: String, _ text: String) -> ContextLikeness {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let start = FoldedText(parts[0]).scalars.count
    let whole = IndexedText(FoldedText(parts.joined(separator: "|")))
    return ContextPatterns(
      prefix: FoldedText(prefix).scalars, suffix: FoldedText(suffix).scalars, whole.alphabet
    ).likeness(around: start..<(start + 1), in: whole)
  }

  @Test func `equal surroundings are wholly alike`() {
    let same = likeness("over the ", " and back", "they went over the | and back again")
    #expect(same.before == 1 && same.after == 1)
    #expect(same.mean == 1 && same.best == 1 && same.rawMean == 1)
  }

  @Test func `one changed letter costs its share`() {
    let near = likeness("over the ", " and back", "they went over tha | and back again")
    #expect(near.before == 1 - 1.0 / 9)
    #expect(near.after == 1)
  }

  @Test func `words put in between cost their letters, to a limit`() {
    let near = likeness("over the bridge ", "", "went over the bridge so | x")
    #expect(near.before == 1 - 3.0 / 16)
  }

  @Test func `unrelated surroundings count as nothing`() {
    let far = likeness("zzzz qqqq xxxx", "jjjj vvvv", "people crossed on foot | in spring the ice")
    #expect(far.mean < 0.1)
  }

  @Test func `a side that is not remembered does not count`() {
    let start = likeness("", " and back", "| and back")
    #expect(start.before == nil && start.mean == 1)
    let nothing = likeness("", "", "here | there")
    #expect(nothing.mean == 1 && nothing.best == 1)
  }

  @Test func `remembered context at the edge of a text is unlike it`() {
    #expect(likeness("over the ", "", "|").before == 0)
  }
}
