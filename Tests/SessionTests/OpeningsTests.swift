import Articles
import Testing

@testable import Session

/// What an article that was read beside the loop is worth when it comes.
@Suite struct OpeningsTests {
  private let openings = Openings()
  private let path = ArticlePath("a.md")

  @Test func `an article is what it was when nothing changed`() {
    let opening = openings.begin(path)
    let other = openings.begin(ArticlePath("b.md"))
    #expect(openings.end(opening) == .current)
    #expect(openings.end(other) == .current)
  }

  @Test func `notes or names that changed meanwhile make it outdated, earlier ones do not`() {
    openings.noteChange()
    let opening = openings.begin(path)
    #expect(openings.end(opening) == .current)
    let next = openings.begin(path)
    openings.noteChange()
    #expect(openings.end(next) == .outdated)
  }

  @Test func `the latest reading of an article counts`() {
    let first = openings.begin(path)
    let second = openings.begin(path)
    #expect(openings.end(first) == .superseded)
    #expect(openings.end(second) == .current)
    #expect(openings.end(second) == .superseded)
  }
}
