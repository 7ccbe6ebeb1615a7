import Articles
import OrderedJSON

extension SourceEncoding {
  /// The encoding as listings show it: its name, how it was found, what was replaced.
  var json: JSONObject {
    var object: JSONObject = ["name": .string(name), "found": .string(evidence.word)]
    if case .guessed(let fit) = evidence { object["fit"] = .number(String(fit)) }
    if replacements > 0 { object["replacements"] = .number(String(replacements)) }
    return object
  }
}
