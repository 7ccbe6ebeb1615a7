import ArgumentParser
import Articles
import Entities
import OrderedJSON
import Reading
import Session
import Statements
import Storage

/// The arguments of the commands that list what articles say.
struct StatementsArguments: ParsableArguments {
  @OptionGroup var library: LibraryArguments

  @Flag(help: "One JSON object a line.")
  var json = false

  @Option(help: "The date of articles that give none, as EDTF: 2025, 2025-10-21.")
  var date: String?

  @Flag(name: .customLong("repeats"), help: "Also what an article printed before.")
  var showsRepeats = false
}

/// An article of a library with what it says.
struct StatedArticle {
  let path: ArticlePath
  let article: Article
  let statements: Statements
  let mentions: [Mention]
}

extension StatementsArguments {
  /// The entities that a name means.
  static func entities(_ name: String, _ gazetteer: Gazetteer) throws -> Set<EntityID> {
    let found = gazetteer.resolve(name)
    guard !found.isEmpty else { throw Failure("no entity is called \(name)") }
    return Set(found)
  }

  /// Calls a function with every article of the library and what it says.
  func each(in librarian: Librarian, _ body: (StatedArticle) -> Void) throws {
    let given = date.flatMap { EDTF($0) }
    if let date, given == nil { throw Failure("\(date) is no date in EDTF, as 2025-10-21 is") }
    for entry in librarian.entries {
      guard let open = librarian.open(entry.path) else { continue }
      let statements = Statements(
        of: open.article, mentions: open.links, gazetteer: librarian.gazetteer,
        date: open.article.metadata.date.flatMap { EDTF($0) } ?? given)
      body(
        StatedArticle(
          path: entry.path, article: open.article, statements: statements, mentions: open.links))
    }
  }
}

extension StatedArticle {
  /// The text of a range on one line.
  func line(_ range: Range<Offset>) -> String {
    article.text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The fields that every line of JSON begins with.
  func passage(_ range: Range<Offset>) -> JSONObject {
    Output.passage(range, of: path, in: article)
  }

  /// A range in Unicode scalars.
  func scalars(_ range: Range<Offset>) -> JSONValue {
    .array(
      [range.lowerBound, range.upperBound].map {
        .number(String(article.text.scalarIndex(of: $0)))
      })
  }
}

extension String {
  /// The text, cut at a word where it is longer than a number of characters.
  func shortened(to limit: Int) -> String {
    guard count > limit else { return self }
    let cut = prefix(limit - 1)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }

  /// The text with blanks behind it, to a number of characters.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
