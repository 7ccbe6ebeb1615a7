import Articles
import Entities
import Testing

@testable import Statements

/// Who is quoted, how often, where and on what.
@Suite struct VoicesTests {
  private static let weir = EntityID("weir")
  private static let minsk = EntityID("minsk")

  private static let gazetteer = Gazetteer(entities: [
    Entity(id: weir, name: "Ada Weir", kind: .person, aliases: [Alias("Weir")]),
    Entity(id: minsk, name: "Minsk", kind: .place),
  ])

  private static let said = "“Minsk has kept its river clean for good,” said Ada Weir.\n\n"

  private static func voices(_ topic: Topic, _ texts: String...) throws -> Voices {
    var builder = VoicesBuilder(topic, gazetteer)
    for (index, text) in texts.enumerated() {
      let path = "\(index).txt"
      let article = try Sample.article(text, path)
      builder.add(
        StatedArticle(
          path: ArticlePath(path), article: article,
          mentions: MentionFinder(gazetteer).mentions(in: article, path: ArticlePath(path)),
          gazetteer: gazetteer))
    }
    return builder.voices()
  }

  /// A speaker in one line: `title: direct+reported in articles on subjects`.
  private static func line(_ speaker: Voices.Speaker) -> String {
    let subjects = speaker.subjects.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    return
      "\(speaker.title): \(speaker.directCount)+\(speaker.reportedCount) in \(speaker.articles.count)"
      + (subjects.isEmpty ? "" : " on \(subjects)")
  }

  @Test func `speakers come by how much they say, those whom no rule tells apart, the author last`()
    throws
  {
    let voices = try Self.voices(
      .library,
      """
      “I wrote the first page of this book here,” I said.

      “Nobody has seen this river clean before,” said a policeman. “No such luck for any of us.”

      According to Tom Rill, Minsk is far from here.

      “Minsk is nearer than the river is to us,” said Ada Weir. Weir said that Minsk will stay.
      """)
    #expect(
      voices.speakers.map(Self.line) == [
        "Ada Weir: 1+1 in 1 on Minsk 2", "Tom Rill: 0+1 in 1 on Minsk 1",
        "? a policeman: 2+0 in 1", "the author: 1+0 in 1",
      ])
    #expect(voices.speakers.map(\.voice.isTold) == [true, true, false, false])
  }

  @Test func `the same words in two articles count once, and say where else they stand`() throws {
    let voices = try Self.voices(.library, Self.said, "Later.\n\n" + Self.said)
    #expect(voices.speakers.map(Self.line) == ["Ada Weir: 1+0 in 2 on Minsk 1"])
    #expect(voices.speakers.first?.quotations.first?.again.map(\.source) == [1])
  }

  @Test func `short words may be the same by chance`() throws {
    let short = "“No, never here,” said Ada Weir.\n\n"
    let voices = try Self.voices(.library, short, short)
    #expect(voices.speakers.map(Self.line) == ["Ada Weir: 2+0 in 2"])
  }

  @Test(arguments: [
    (Topic.entity(weir), ["Ada Weir: 2+0 in 2 on Minsk 1"]),
    (.entity(minsk), ["Ada Weir: 1+0 in 1 on Minsk 1"]), (.search("nothing"), []),
  ])
  func `of a topic are the words by it and about it`(topic: Topic, lines: [String]) throws {
    let voices = try Self.voices(
      topic, Self.said, "“The river is ours to keep,” said Ada Weir. “It is not,” said Tom Rill.")
    #expect(voices.speakers.map(Self.line) == lines)
  }

  @Test(arguments: [
    (
      "“The river is ours to keep,” said Ada Weir.",
      "These are the words of Ada Weir, because who says it stands behind it: “Ada Weir”."
    ),
    (
      "According to Ada Weir, the river is low.",
      "This reports the words of Ada Weir, because the text says according to whom: “Ada Weir”."
    ),
    (
      "“The river is ours to keep,” said a policeman.",
      "This is speech, because who says it stands behind it. Nobody is named as the speaker: "
        + "“a policeman” may be more than one."
    ),
    (
      "“The river is ours to keep.”",
      "This is speech, because it is a sentence in quotation marks. Nobody is named as the "
        + "speaker: no words say who speaks."
    ),
    (
      "“The river is ours to keep,” I said.",
      "These are the words of whoever writes “I”, because who says it stands behind it: “I”."
    ),
  ])
  func `why somebody speaks is a sentence with the words that say so`(
    text: String, why: String
  ) throws {
    let voices = try Self.voices(.library, text)
    let speaker = try #require(voices.speakers.first)
    let quoted = try #require(speaker.quotations.first)
    #expect(quoted.quotation.why(speaker.title, words: quoted.speakerWords) == why)
  }

  @Test func `the expert is nobody whom the quotation names`() throws {
    let voices = try Self.voices(
      .library, "“Nobody asked Ada Weir about any of it,” the expert said.")
    #expect(voices.speakers.map(\.title) == ["? the expert"])
  }
}
