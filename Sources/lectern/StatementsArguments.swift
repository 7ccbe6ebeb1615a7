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

extension StatementsArguments {
  /// The entities that a name means.
  static func entities(_ name: String, _ gazetteer: Gazetteer) throws -> Set<EntityID> {
    let found = gazetteer.resolve(name)
    guard !found.isEmpty else { throw Failure("no entity is called \(name)") }
    return Set(found)
  }

  /// The date that was given for articles without one.
  func givenDate() throws -> EDTF? { try Self.date(date) }

  /// Reads a date that was given for articles without one.
  static func date(_ date: String?) throws -> EDTF? {
    guard let date else { return nil }
    guard let given = EDTF(date) else {
      throw Failure("\(date) is no date in EDTF, as 2025-10-21 is")
    }
    return given
  }

  /// Calls a function with every article of the library and what it says; at the last pass over
  /// them the long texts are named.
  func each(
    in librarian: Librarian, isLast: Bool = true, _ body: (StatedArticle) -> Void
  ) throws {
    librarian.forEachStated(date: try givenDate(), body)
    if isLast { Output.tellOfLongTexts(librarian.longTexts) }
  }
}

extension StatedArticle {
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
