import Articles
import Entities
import Formats
import Testing

@testable import Statements

/// What is said by and about an entity.
@Suite struct EntityStatementsTests {
  private static let weir = EntityID("weir")
  private static let gazetteer = Gazetteer(entities: [
    Entity(id: weir, name: "Ada Weir", kind: .person, aliases: ["Weir"]),
    Entity(id: EntityID("rill"), name: "Tom Rill", kind: .person),
  ])

  private func statements(_ texts: [String]) throws -> EntityStatements {
    let articles = try texts.enumerated().map { index, text in
      let path = ArticlePath("\(index + 1).md")
      let article = try Sample.article(text, path.rawValue)
      return StatedArticle(
        path: path, article: article,
        mentions: MentionFinder(Self.gazetteer).mentions(in: article, path: path),
        gazetteer: Self.gazetteer)
    }
    return EntityStatements(
      of: Self.weir,
      in: articles.map { ($0, TopicPassages(of: .entity(Self.weir), in: $0)) })
  }

  @Test func `words of the entity, reports of them and words about it are told apart`() throws {
    let statements = try statements([
      """
      “The river is ours to keep,” said Ada Weir in 2013.

      According to Ada Weir, the river is low.

      “I have never trusted Ada Weir with a boat,” said Tom Rill.

      “The river is nobody's to keep,” said Tom Rill.
      """
    ])
    #expect(statements.said.map(\.text) == ["“The river is ours to keep,”"])
    #expect(statements.reported.count == 1)
    #expect(statements.about.map(\.text) == ["“I have never trusted Ada Weir with a boat,”"])
    #expect(statements.timeline.lines.map(\.dateText) == ["2013"])
    #expect(statements.repeats == 0)
  }

  @Test func `the same words in another article count once`() throws {
    let one = "“The river is ours to keep,” said Ada Weir."
    let two =
      "\"The river is ours  to keep\", said Ada Weir. “The boat is gone for good,” said Weir."
    let statements = try statements([one, two, "---\ndate: 2001\n---\n\n" + one])
    // The article with a date goes first.
    #expect(statements.said.map(\.path.rawValue) == ["3.md", "2.md"])
    #expect(statements.repeats == 2)
  }

  @Test func `every quotation stands where it says`() throws {
    let text = "“The river is ours to keep,” said Ada Weir."
    let line = try #require(try statements([text]).said.first)
    let article = try Sample.article(text, "1.md")
    #expect(article.text[line.quotation.range] == "“The river is ours to keep,”")
  }
}
