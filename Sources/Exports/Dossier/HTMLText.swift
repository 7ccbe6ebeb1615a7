/// Words of others as HTML shows them: nothing in them is markup.
enum HTMLText {
  /// Text as the inside of an element or of an attribute in quotation marks; line ends stay.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.harmless(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        // These are no characters of a document, whatever encodes them.
        result.unicodeScalars.append(scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  /// An element with text inside.
  static func element(_ name: String, _ text: String, _ attributes: String = "") -> String {
    let start = attributes.isEmpty ? name : "\(name) \(attributes)"
    return "<\(start)>\(escaped(text))</\(name)>"
  }

  /// A link, by address and text.
  static func link(_ text: String, to address: String, class name: String = "") -> String {
    element("a", text, (name.isEmpty ? "" : "class=\"\(name)\" ") + "href=\"\(escaped(address))\"")
  }

  /// The attributes of text in a language of its own, whose direction its letters tell.
  static func language(_ tag: String?) -> String {
    let isTag =
      tag?.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
        default: false
        }
      } ?? false
    guard let tag, isTag, !tag.isEmpty, tag.utf8.count <= 35 else { return "dir=\"auto\"" }
    return "lang=\"\(tag)\" dir=\"auto\""
  }
}
