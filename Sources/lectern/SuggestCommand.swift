import ArgumentParser
import Articles
import Entities
import OrderedJSON
import Reading
import Session

/// Names that no entry knows.
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "List names that no entry knows, as new entities or aliases.",
    discussion: """
      A name is a run of capitalised words; a word that opens a sentence or stands in a heading
      proves none. Names come in the order of how many articles have them, then how often. Texts in
      a script without case give only what stands in 《》, 〈〉 or 『』.
      """)

  @OptionGroup var library: LibraryArguments

  @Flag(help: "Names that stand in the library only once as well.")
  var all = false

  @Flag(help: "One JSON object a name, with its first places.")
  var json = false

  /// How many places of a name are listed: enough to judge it.
  private static let places = 5

  func run() throws {
    let librarian = try library.imported()
    let suggestions = librarian.suggestions(
      threshold: all ? 1 : SuggestionFinder.usualThreshold)
    if json {
      for suggestion in suggestions { Output.line(object(suggestion, librarian)) }
    } else {
      for line in table(suggestions) { Output.line(line) }
    }
  }

  private func object(_ suggestion: Suggestion, _ librarian: Librarian) -> JSONObject {
    var object: JSONObject = [
      "text": .string(suggestion.text), "type": .string(suggestion.kind.word),
      "forms": .array(suggestion.forms.map { .string($0) }),
      "articles": .number(String(suggestion.articles)),
      "mentions": .number(String(suggestion.mentions)), "reason": .string(suggestion.why),
    ]
    object["aliasOf"] = suggestion.aliasOf.map { .string($0.rawValue) }
    let places = suggestion.places.prefix(Self.places).compactMap { place in
      librarian.open(place.path).map { open in
        var passage = Output.passage(place.range, of: place.path, in: open.article)
        let line = ContextLine(of: place.range, in: open.article, path: place.path, reach: 40)
        passage["left"] = .string(line.left)
        passage["right"] = .string(line.right)
        return JSONValue.object(passage)
      }
    }
    object["places"] = .array(places)
    return object
  }

  /// Columns as wide as what stands in them.
  private func table(_ suggestions: [Suggestion]) -> [String] {
    let rows = suggestions.map { suggestion in
      [
        suggestion.text
          + (suggestion.forms.isEmpty ? "" : " (\(suggestion.forms.joined(separator: ", ")))"),
        suggestion.kind.word, "\(suggestion.mentions)", "\(suggestion.articles)",
        suggestion.aliasOf.map { "= \($0)?" } ?? "",
      ]
    }
    guard !rows.isEmpty else { return ["Every name that stands here twice has an entry."] }
    return PlainTable.lines(["name", "type", "mentions", "articles", ""], rows, numbers: [2, 3])
  }
}
