import Annotations
import Articles
import Reading
import Storage
import Testing

@testable import Session

/// Two sessions that annotate one article.
@Suite struct SharedNotebookTests {
  private static let path = ArticlePath("a.md")
  private static let time = Timestamp(milliseconds: 1_767_225_600_000)

  private static func note(_ number: UInt64, _ range: Range<Int>, in open: OpenArticle)
    -> Annotation
  {
    var ids = IdentifierSource(seed: number)
    let range = Offset(range.lowerBound)..<Offset(range.upperBound)
    return Annotation(
      id: ids.annotationID(at: time), range: range,
      anchor: Anchor.make(range, in: open.text, textHash: open.textHash), created: time)
  }

  private static func saves(
    _ number: UInt64, _ range: Range<Int>, _ open: OpenArticle, _ librarian: Librarian
  ) {
    var notebook = open.notebook
    notebook.apply(.add(note(number, range, in: open)))
    _ = librarian.save(notebook, of: path, at: time)
  }

  /// What a session does with an article beside the screen that shows it.
  enum Look: CaseIterable {
    case again, dates, exports
  }

  @Test(arguments: Look.allCases)
  func `a note of another session stays when this one looks at the article beside the screen`(
    look: Look
  ) throws {
    let library = try TemporaryLibrary([("a.md", "# A\n\nIn 1911 the log was kept by nobody.\n")])
    let (one, two) = (try library.librarian(), try library.librarian())
    let shown = try #require(one.open(Self.path))
    one.hold(shown)
    let theirs = try #require(two.open(Self.path))
    Self.saves(1, 0..<1, theirs, two)
    switch look {
    case .again: _ = one.open(Self.path)
    case .dates: _ = one.dateGuesses(of: Self.path)
    case .exports: _ = one.annotatedArticles()
    }
    // The screen shows what it showed, without the other's note.
    Self.saves(2, 3..<7, shown, one)
    let there = try #require(try library.librarian().open(Self.path))
    #expect(there.notebook.annotations.count == 2)
  }

  @Test func `a note that both sessions have seen can be removed`() throws {
    let library = try TemporaryLibrary([("a.md", "# A\n\nIn 1911 the log was kept by nobody.\n")])
    let (one, two) = (try library.librarian(), try library.librarian())
    let shown = try #require(one.open(Self.path))
    Self.saves(1, 0..<1, try #require(two.open(Self.path)), two)
    // Read again for the screen, as when it was not on the shelf any more.
    let again = try #require(one.open(Self.path))
    one.hold(again)
    #expect(shown.notebook.annotations.isEmpty && again.notebook.annotations.count == 1)
    var notebook = again.notebook
    notebook.apply(.remove(try #require(again.notebook.annotations.first).id))
    _ = one.save(notebook, of: Self.path, at: Self.time)
    let there = try #require(try library.librarian().open(Self.path))
    #expect(there.notebook.annotations.isEmpty)
  }
}
