import Console
import OrderedJSON
import Storage

/// Every role of a theme with a sample, what it is made of, and how well it can be read.
struct ThemeSheet {
  /// One role, or the text of none.
  struct Row {
    let name: String
    /// What the theme says of the role.
    let own: Style
    /// How it looks on the theme's ground.
    let shown: Style

    /// The contrast of the letters; nil where the terminal's own colours decide.
    var contrast: Double? {
      guard let letters = shown.foreground, let behind = shown.background else { return nil }
      return letters.rgb.contrast(with: behind.rgb)
    }

    /// The words of a theme file for the role.
    var words: String {
      var words: [String] = []
      if let color = own.foreground { words.append(color.spelling) }
      if let color = own.background { words.append("on \(color.spelling)") }
      return (words + attributes).joined(separator: " ")
    }

    private var attributes: [String] {
      [
        ("bold", Attributes.bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
        ("reverse", .reverse),
      ].filter { own.attributes.contains($0.1) }.map(\.0)
    }

    var json: JSONObject {
      var object: JSONObject = ["role": .string(name)]
      if let color = own.foreground { object["foreground"] = .string(color.spelling) }
      if let color = own.background { object["background"] = .string(color.spelling) }
      for name in attributes { object[name] = .bool(true) }
      if let contrast { object["contrast"] = .number(Self.decimal(contrast)) }
      return object
    }

    /// A number with one digit after the point.
    static func decimal(_ number: Double) -> String {
      let tenths = Int(number * 10)
      return "\(tenths / 10).\(tenths % 10)"
    }
  }

  let rows: [Row]
  private let theme: Theme

  init(_ theme: Theme) {
    self.theme = theme
    let base = Row(name: ThemeFile.baseName, own: theme.base, shown: theme.base)
    rows =
      [base]
      + Role.allCases.map {
        Row(name: $0.name, own: theme[$0], shown: theme.style(of: RoleSet($0)))
      }
  }

  /// The sheet for a terminal of some colours; nil prints the words alone.
  func lines(depth: ColorDepth?) -> [String] {
    let sample = " The bridge opened in 2012 "
    let nameWidth = (rows.map(\.name.count).max() ?? 0) + 2
    let wordWidth = (rows.map(\.words.count).max() ?? 0) + 2
    return rows.map { row in
      let contrast = row.contrast.map { Row.decimal($0) + ":1" } ?? ""
      let facts = Self.padded(row.words, to: wordWidth) + contrast
      let name = Self.padded(row.name, to: nameWidth)
      guard let depth else { return Self.trimmed(name + facts) }
      let style = SGR.sequence(for: row.shown, depth: depth)
      return Self.trimmed("\(name)\(style)\(sample)\(SGR.reset)  \(facts)")
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
