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

  static let references: [(text: String, words: String, isReference: Bool)] = [
    ("It rained [log, 1911].", "1911", true), ("It rained [log,\n1911] [diary].", "1911", true),
    ("It rained in 1911.", "1911", false), ("It rained [in 1911].", "1911", false),
    ("[log, 1911] has it in 1912 [log, 1911].", "1912", false), ("1911", "1911", false),
    ("It rained [log, 1911", "1911", false), ("rain, 1911] [log, 1911]", "1911", false),
  ]

  @Test(arguments: references)
  func `a source in brackets is a reference where the article lists it`(
    text: String, words: String, isReference: Bool
  ) throws {
    let source = "---\nsources:\n  - \"log, 1911\"\n---\n\n\(text)\n"
    let article = try Sample.article(source, "a.md")
    let stated = StatedArticle(
      path: ArticlePath("a.md"), article: article, mentions: [], gazetteer: .empty)
    let start = try #require(
      article.text.utf8.indices.first { article.text.utf8[$0...].starts(with: words.utf8) })
    let range = Offset(start)..<Offset(start + words.utf8.count)
    #expect(stated.isReference(range) == isReference)
  }
}
