import Articles
import Entities
import Formats

@testable import Statements

/// An article of plain text with a gazetteer of its own, read as the program reads it.
struct Sample {
  let article: Article
  let statements: Statements

  init(_ text: String, _ gazetteer: Gazetteer = .empty, date: String? = nil, name: String = "a.md")
    throws
  {
    article = try Sample.article(text, name)
    let mentions = MentionFinder(gazetteer).mentions(in: article, path: ArticlePath(name))
    statements = Statements(
      of: article, mentions: mentions, gazetteer: gazetteer, date: date.flatMap { EDTF($0) })
  }

  static func article(
    _ text: String, _ name: String, _ options: ImportOptions = ImportOptions()
  ) throws -> Article {
    guard let format = Format.detect(name: name, firstBytes: Array(text.utf8)) else {
      throw FormatError.binary
    }
    return try format.read(Array(text.utf8), name, options)
  }
}
