import ArgumentParser
import Articles
import OrderedJSON
import Reading
import Session
import Statements

/// The option that says which lines stand in words that another article printed, and how it is said.
struct SameWordsArguments: ParsableArguments {
  @Flag(
    name: .customLong("same-words"),
    help: "Also which lines stand in words that an article listed before prints too.")
  var isAsked = false

  /// Finds them among all lines; none when it was not asked.
  func twins(of hits: [Hit], in librarian: Librarian) -> Twins {
    isAsked ? Twins(of: hits, in: librarian.repeats()) : .none
  }
}

extension RepeatedPassage.Place {
  /// The end of a line of text: `= a.md ¶3`.
  var sameWords: String { "\t= \(path) ¶\(paragraph)" }

  /// The place as JSON, in the article that is given.
  func object(in article: Article) -> JSONObject {
    var object = Output.passage(range, of: path, in: article)
    object["paragraph"] = .number(String(paragraph))
    object["extent"] = .string(extent.rawValue)
    return object
  }

  /// The place as the value of `sameWordsAs`.
  func value(in librarian: Librarian) -> JSONValue {
    librarian.article(at: path).map { .object(object(in: $0)) } ?? .null
  }
}
