import Articles
import Entities
import Testing

@testable import Statements

/// What may be guessed of an article's date.
@Suite struct DateGuessTests {
  private func guesses(_ path: String, _ text: String = "Nothing here.") throws -> [String] {
    let stated = StatedArticle(
      path: ArticlePath(path), article: try Sample.article(text, "a.md"), mentions: [],
      gazetteer: .empty)
    return DateGuess.guesses(of: stated).map {
      "\($0.value.text) \($0.basis == .name ? "name" : "text")"
    }
  }

  @Test(arguments: [
    ("2024-08-22-visit.md", ["2024-08-22 name"]), ("visit_20240822.txt", ["2024-08-22 name"]),
    ("2024/08/22/visit.md", ["2024-08-22 name"]), ("news/2024-08/visit.md", ["2024-08 name"]),
    ("2024/visit.md", ["2024 name"]), ("2023/2024-08-22.md", ["2024-08-22 name"]),
    // What is no date in the calendar, or no year at all.
    ("2024-13-45.md", ["2024 name"]), ("1234-visit.md", []), ("visit-3.md", []),
    ("000-seed.txt", []), ("20249999.md", []), ("visit 2024 08.md", ["2024 name"]),
    ("v12024-08.md", []),
  ])
  func `a path tells a date`(path: String, expected: [String]) throws {
    #expect(try guesses(path) == expected)
  }

  @Test func `the latest whole day of the text is a guess, months are none`() throws {
    let text = "On 12 July 2024 it was, on 3 May 2023 too, and in August 2025 it will be."
    #expect(try guesses("a.md", text) == ["2024-07-12 text"])
    #expect(try guesses("2024-07-12.md", text) == ["2024-07-12 name"])
    #expect(try guesses("2022.md", text) == ["2022 name", "2024-07-12 text"])
    let stated = StatedArticle(
      path: ArticlePath("a.md"), article: try Sample.article(text, "a.md"), mentions: [],
      gazetteer: .empty)
    #expect(DateGuess.guesses(of: stated)[0].reason.hasSuffix("12 July 2024"))
  }

  @Test func `a date that a person told is the article's, and not its own`() throws {
    let told = try TimelineSample(["---\ndate: 2020\n---\n\nText."], told: ["1.md": "2024-08"])
    #expect(told.articles[0].date.origin == .told)
    #expect(told.articles[0].date.text == "2024-08")
    #expect(told.articles[0].article.metadata.shownDate == "[2024-08]")
  }
}
