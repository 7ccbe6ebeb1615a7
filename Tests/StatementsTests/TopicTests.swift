import Articles
import Entities
import Testing

@testable import Statements

/// What of an article is about a topic.
@Suite struct TopicTests {
  private static let minsk = EntityID(rawValue: "minsk")
  private static let brest = EntityID(rawValue: "brest")

  private static let gazetteer = Gazetteer(entities: [
    Entity(id: minsk, name: "Minsk", kind: .place),
    Entity(id: brest, name: "Brest", kind: .place),
  ])

  private static let text = """
    Minsk signed in 1995. Nothing else happened then.

    Brest followed in 1996, and Minsk again in 1997.
    """

  private func stated(_ date: String? = nil) throws -> StatedArticle {
    let article = try Sample.article(Self.text, "a.md")
    let mentions = MentionFinder(Self.gazetteer).mentions(in: article, path: ArticlePath("a.md"))
    return StatedArticle(
      path: ArticlePath("a.md"), article: article, mentions: mentions, gazetteer: Self.gazetteer,
      date: date.flatMap { EDTF($0) })
  }

  @Test(arguments: [
    (Topic.library, [1995, 1996]), (Topic.entity(minsk), [1995, 1996]),
    (Topic.entity(brest), [1996]), (Topic.pair(minsk, brest), [1996]), (Topic.tag("war"), []),
  ])
  func `events are of a topic when their sentence touches it`(topic: Topic, years: [Int]) throws {
    let stated = try stated()
    let passages = TopicPassages(of: topic, in: stated)
    let found = stated.statements.events.filter { passages.touches($0.sentence) }
    #expect(found.compactMap { $0.dates.first?.value?.earliest?.year } == years)
    #expect(passages.isEmpty == years.isEmpty)
  }

  @Test func `the article's own date goes before one that is told`() throws {
    let stated = try stated("2025")
    #expect(stated.date.origin == .told)
    #expect(stated.date.text == "2025")
    var metadata = Metadata(title: "A")
    metadata.date = "2024-08"
    #expect(ArticleDate(of: metadata, else: EDTF("2025")).origin == .article)
    #expect(ArticleDate(of: Metadata(title: "A")).text == "unknown")
  }

  @Test func `a place has the number of its paragraph`() throws {
    let stated = try stated()
    #expect(stated.paragraph(of: stated.article.text.start) == 1)
    #expect(stated.paragraph(of: stated.article.text.end) == 2)
  }
}
