import Annotations
import Articles
import Entities
import Reading
import Statements
import TestSupport

@testable import Exports

/// A small library of our own, and dossiers of it.
enum DossierSample {
  static let gazetteer: Gazetteer = {
    var weir = Entity(
      id: EntityID("weir"), name: "Ada Weir", kind: .person, aliases: [Alias("Weir")])
    weir.about = "Keeper of the ferry."
    weir.roles = [Title("harbour master", from: "2011")]
    weir.see = [SeeAlso(to: EntityID("rill"), relation: "successor of")]
    weir.wikidata = "Q1"
    weir.date = "1980"
    weir.notes = "The first source calls her Weir,\nthe second by both names."
    let rill = Entity(id: EntityID("rill"), name: "Tom Rill", kind: .person)
    return Gazetteer(entities: [weir, rill])
  }()

  /// An article in the signs of `Sample`, with metadata.
  static func open(
    _ source: String, _ path: String, title: String, _ change: (inout Metadata) -> Void = { _ in }
  ) -> (article: Article, mentions: [Mention]) {
    let open = Sample.open(source, path: path, title: title)
    var article = open.article
    change(&article.metadata)
    return (article, open.mentions)
  }

  /// What is known of an article for a dossier on a topic.
  static func article(
    _ source: String, _ path: String, title: String, on topic: Topic, passages: [String]? = nil,
    notes: (Article) -> [Annotation] = { _ in [] }, percent: Int? = nil,
    change: (inout Metadata) -> Void = { _ in }
  ) -> DossierArticle {
    let (article, mentions) = open(source, path, title: title, change)
    let stated = StatedArticle(
      path: ArticlePath(path), article: article, mentions: mentions, gazetteer: gazetteer)
    var notebook = emptyNotebook(path, in: article.text)
    for note in notes(article) { notebook.apply(.add(note)) }
    let found = passages.map { words in
      TopicPassages(words.map { place($0, in: article.text) })
    }
    return DossierArticle(
      stated, passages: found ?? TopicPassages(of: topic, in: stated), textHash: sampleHash,
      notebook: notebook, percent: percent)
  }

  private static func news(on topic: Topic) -> DossierArticle {
    article(
      "# The ferry\n\n[Ada Weir|weir] opened the ferry in May 2013. It cost $8.4 million and ran 14 km."
        + "\n\n“The river is ours to keep,” [Weir|weir] said. In June 2016 [Weir|weir] left it to "
        + "[Tom Rill|rill], who pays 12% of $3 million.",
      "news/ferry.md", title: "The ferry", on: topic,
      notes: { article in
        var note = annotation(
          1, on: place("ours to keep", in: article.text), in: article.text,
          note: "Whose?\n\n# Ask *her*.", tags: ["river"])
        note.kind = .question
        var ids = IdentifierSource(seed: 9)
        let reply = Annotation(
          id: ids.annotationID(at: noon), replyTo: note.id, note: "Everybody's.", created: noon)
        return [note, reply]
      }, percent: 100,
      change: {
        $0.date = "2016-07"
        $0.author = "A. Reporter & Sons"
        $0.kind = "news"
        $0.language = "en"
        $0.sources = ["harbour log, 2013"]
      })
  }

  private static func undated(on topic: Topic) -> DossierArticle {
    article(
      "According to [Tom Rill|rill], [Ada Weir|weir] paid $9 million for it. Last year the ferry of "
        + "[Ada Weir|weir] stopped.\n\nNothing of her stands here: 5 km.",
      "notes.txt", title: "According to Tom Rill", on: topic, percent: 40,
      change: { $0.titleIsDerived = true })
  }

  static func dossier(on topic: Topic) -> Dossier {
    Dossier(
      on: topic, in: "the river", [undated(on: topic), news(on: topic)], gazetteer: gazetteer)
  }

  static let weir = dossier(on: .entity(EntityID("weir")))
}
