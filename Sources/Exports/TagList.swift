import Annotations

/// Tags in one cell: `ships, "ice, thin", wages`.
enum TagList {
  static func spelled(_ tags: [String]) -> String {
    tags.map { tag in
      let isPlain =
        !tag.isEmpty && tag.unicodeScalars.first != " " && tag.unicodeScalars.last != " "
        && !tag.unicodeScalars.contains { $0 == "," || $0 == "\"" }
      return isPlain ? tag : tag.inQuotationMarks
    }.joined(separator: ", ")
  }

  static func read(_ cell: String) -> [String] {
    var tags: [String] = []
    var rest = cell.unicodeScalars[...]
    while true {
      rest = rest.drop { $0 == " " }
      if rest.isEmpty { return tags }
      tags.append(tag(&rest))
      if rest.first == "," { rest.removeFirst() }
    }
  }

  private static func tag(_ rest: inout Substring.UnicodeScalarView) -> String {
    var text = String.UnicodeScalarView()
    guard rest.first == "\"" else {
      while let next = rest.first, next != "," {
        text.append(next)
        rest.removeFirst()
      }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
    rest.removeFirst()
    while let next = rest.popFirst() {
      if next == "\"" {
        guard rest.first == "\"" else { break }
        rest.removeFirst()
      }
      text.append(next)
    }
    return String(text)
  }
}

extension HighlightColor {
  /// The colour of another program's word; nil for one that none of ours is near.
  init?(word: String) {
    switch word.lowercased() {
    case "yellow", "orange", "gold": self = .yellow
    case "green", "olive", "lime": self = .green
    case "blue", "cyan", "teal": self = .blue
    case "red", "pink", "magenta": self = .red
    case "purple", "violet": self = .purple
    default: return nil
    }
  }
}

extension Timestamp {
  /// Reads a moment as other programs write it: a space for `T`, no zone for UTC, no time of day.
  init?(loose text: String) {
    var text = text.trimmedEnd
    if let space = text.firstIndex(of: " ") { text.replaceSubrange(space...space, with: "T") }
    if !text.contains("T") { text += "T00:00:00" }
    // `+0000` and `+00` lack the colon or the minutes.
    let candidates = [text, text + "Z", text + ":00"]
    guard let moment = candidates.lazy.compactMap({ Timestamp($0) }).first else { return nil }
    self = moment
  }
}
