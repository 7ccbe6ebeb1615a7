import Articles
import Entities
import Formats

@testable import Statements

/// Articles of plain text as a library, with the timeline of a topic.
struct TimelineSample {
  static let minsk = EntityID("minsk")
  static let brest = EntityID("brest")

  static let gazetteer = Gazetteer(entities: [
    Entity(id: minsk, name: "Minsk", kind: .place),
    Entity(id: brest, name: "Brest", kind: .place),
  ])

  let articles: [StatedArticle]

  /// Reads texts, each of its own file; `dates` are told of the articles of their names.
  init(_ texts: [String], told dates: [String: String] = [:]) throws {
    articles = try texts.enumerated().map { index, text in
      let name = "\(index + 1).md"
      let options = ImportOptions(date: dates[name])
      guard let format = Format.named(byExtensionOf: name) else { throw FormatError.binary }
      let article = try format.read(Array(text.utf8), name, options)
      let path = ArticlePath(name)
      return StatedArticle(
        path: path, article: article,
        mentions: MentionFinder(Self.gazetteer).mentions(in: article, path: path),
        gazetteer: Self.gazetteer)
    }
  }

  func timeline(_ topic: Topic = .library) -> Timeline {
    Timeline(
      of: topic,
      in: articles.compactMap { article in
        let passages = TopicPassages(of: topic, in: article)
        return passages.isEmpty ? nil : (article, passages)
      })
  }

  /// The dates of a timeline, in its order.
  static func dates(_ timeline: Timeline) -> [String] { timeline.lines.map(\.dateText) }

  /// The rows of a timeline, a word each for heads, gaps and lines.
  static func rows(_ timeline: Timeline) -> [String] {
    TimelineRows(timeline).rows.map { row in
      switch row {
      case .head(let head): "# \(head.title)"
      case .gap(let gap): "… \(gap.text)"
      case .line(let index): timeline.lines[index].dateText
      }
    }
  }
}
