import Annotations
import Articles
import Storage

/// What a session is going to do, known beforehand, so that anybody can tell what must be there.
struct Plan {
  /// One change.
  enum Change {
    case add(Annotation)
    case write(String, on: AnnotationID)
    case remove(AnnotationID)
  }

  /// The articles that all sessions write on.
  static let articles = 3

  static let noon = Timestamp(milliseconds: 1_795_000_000_000)

  /// The changes, each with the number of its article.
  private(set) var changes: [(article: Int, change: Change)] = []
  /// The notes that stand at the end, by annotation, with the numbers of their articles.
  private(set) var expected: [AnnotationID: (article: Int, note: String)] = [:]

  /// Plans changes of a session: half of them additions, the rest edits and deletions.
  init(session: Int, changes count: Int) {
    var dice = UInt64(session) &* 0x9E37_79B9_7F4A_7C15 | 1
    for step in 0..<count {
      dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let roll = Int(dice >> 33)
      let present = expected.keys.sorted()
      let note = "note \(step) of session \(session)"
      if present.isEmpty || roll % 4 < 2 {
        let article = roll / 4 % Self.articles
        let annotation = Self.annotation(session * 100_000 + step, roll / 16, article, note)
        changes.append((article, .add(annotation)))
        expected[annotation.id] = (article, note)
        continue
      }
      let id = present[roll / 4 % present.count]
      guard let old = expected[id] else { continue }
      changes.append((old.article, roll % 4 == 2 ? .write(note, on: id) : .remove(id)))
      expected[id] = roll % 4 == 2 ? (old.article, note) : nil
    }
  }

  /// The text of an article: forty sentences.
  static func text(of article: Int) -> CanonicalText {
    let sentences = (0..<40).map { "This is sentence \($0) of article \(article), and no other." }
    return CanonicalText(sentences.joined(separator: " "))
  }

  static func path(of article: Int) -> ArticlePath { ArticlePath("article-\(article).txt") }

  /// A new annotation of one of the sentences.
  static func annotation(
    _ number: Int, _ sentence: Int, _ article: Int, _ note: String
  ) -> Annotation {
    let text = text(of: article)
    let words = "sentence \(sentence % 40) of article \(article)"
    let start = text.string.utf8.firstRange(of: words.utf8)?.lowerBound ?? text.string.startIndex
    let offset = text.string.utf8.distance(from: text.string.utf8.startIndex, to: start)
    let range = Offset(offset)..<Offset(offset + words.utf8.count)
    var ids = IdentifierSource(seed: UInt64(number))
    return Annotation(
      id: ids.annotationID(at: noon), range: range,
      anchor: .make(range, in: text, textHash: Digest.sha256(text.utf8)), note: note, created: noon)
  }

  static func newNotebook(of article: Int, session: Int) -> Notebook {
    var ids = IdentifierSource(seed: UInt64(1_000_000 + session * 100 + article))
    let text = text(of: article)
    let reference = ArticleReference(
      id: ids.uuidV4(), path: path(of: article), text: text, sha256: Digest.sha256(text.utf8))
    return Notebook.new(id: ids.uuidV4(), article: reference, label: nil)
  }
}
