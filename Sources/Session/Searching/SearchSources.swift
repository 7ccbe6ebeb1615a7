import Annotations
import Articles
import Entities
import Queries
import Reading
import Storage

/// Where a search finds what it needs of the articles besides their texts.
struct SearchSources {
  private let needs: QueryNeeds
  private let kinds: [EntityID: String]
  private let notes: [ArticlePath: [ArticleFacts.Note]]
  private let places: [ArticlePath: SessionRecord.Place]

  /// Gathers what is needed, and nothing else.
  init(_ librarian: Librarian, needs: QueryNeeds) {
    self.needs = needs
    let entities = needs.contains(.mentions) ? librarian.gazetteer.entities : []
    kinds = Dictionary(entities.map { ($0.id, $0.kind.word) }) { first, _ in first }
    notes = needs.contains(.notes) ? Self.notes(librarian.notebookRows()) : [:]
    places = needs.contains(.progress) ? librarian.record.places : [:]
  }

  /// The notes of each article; a reply stands where the note stands that it answers.
  private static func notes(_ rows: [NotebookRow]) -> [ArticlePath: [ArticleFacts.Note]] {
    var notes: [ArticlePath: [ArticleFacts.Note]] = [:]
    var root: Range<Offset>?
    for row in rows {
      let annotation = row.annotation
      if row.depth == 0 { root = annotation.range }
      let text = ([annotation.note ?? ""] + annotation.conflictingNotes).joined(separator: "\n")
      notes[row.path, default: []].append(
        ArticleFacts.Note(range: annotation.range ?? root, text: text, tags: annotation.tags))
    }
    return notes
  }

  /// The facts of one article besides its text and its mentions.
  func facts(of path: ArticlePath, _ metadata: Metadata) -> ArticleFacts {
    ArticleFacts(
      path: path, metadata: metadata, text: CanonicalText(""), notes: notes[path] ?? [],
      percentRead: places[path]?.percent)
  }

  /// The facts of one article.
  func facts(of path: ArticlePath, _ read: KnownArticle) -> ArticleFacts {
    let mentions = needs.contains(.mentions) ? read.mentions.filter(\.isCertain) : []
    return ArticleFacts(
      path: path, metadata: read.article.metadata, text: read.article.text,
      mentions: mentions.map {
        ArticleFacts.Mention(
          entity: $0.entity.rawValue, type: kinds[$0.entity] ?? "", range: $0.range)
      },
      notes: notes[path] ?? [], percentRead: places[path]?.percent)
  }
}
