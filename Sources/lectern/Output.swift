import Articles
import Console
import OrderedJSON

/// Standard output.
///
/// Text of a file passes through `harmless`, JSON escapes by itself.
enum Output {
  /// Prints a line of text, every control character made visible.
  static func line(_ text: String) {
    print(harmless(text, keeping: "\t"))
  }

  /// Prints lines to standard error, every control character made visible.
  static func error(_ text: String) {
    for line in text.split(separator: "\n") {
      StandardError.write(Array((harmless(String(line), keeping: "\t") + "\n").utf8))
    }
  }

  /// Says on standard error of which texts only the beginning was looked at, in a sentence each.
  static func tellOfLongTexts(_ paths: [ArticlePath]) {
    for path in paths {
      error(
        "lectern: \(path) is too long: only its beginning was looked at; split it to have the rest")
    }
  }

  /// Prints an object on one line.
  static func line(_ object: JSONObject) {
    print(JSONValue.object(object).serialized(pretty: false))
  }

  /// Prints a document of JSON.
  static func document(_ value: JSONValue) {
    print(value.serialized(), terminator: "")
  }

  /// Text that cannot command a terminal: what clusters on the screen would show.
  static func harmless(_ text: String, keeping kept: String = "") -> String {
    text.reduce(into: "") { result, character in
      result += kept.contains(character) ? String(character) : Cluster(character).text
    }
  }

  /// The fields of a passage that every listing shares: the article, scalars, bytes of the file.
  static func passage(_ range: Range<Offset>, of path: ArticlePath, in article: Article)
    -> JSONObject
  {
    let source = article.sourceMap.source(of: range)
    return [
      "article": .string(path.rawValue),
      "start": .number(String(article.text.scalarIndex(of: range.lowerBound))),
      "end": .number(String(article.text.scalarIndex(of: range.upperBound))),
      "sourceStart": .number(String(source.lowerBound)),
      "sourceEnd": .number(String(source.upperBound)),
    ]
  }
}
