/// The texts of the blocks of a web page: as much of HTML as the manuals of a package need.
enum HTMLBlocks {
  private static let blockTags: Set<String> = [
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "td", "th", "tr", "table", "div",
    "ul", "ol", "dl", "pre", "blockquote", "section", "body", "br", "hr", "title", "nav", "figure",
  ]
  private static let hiddenTags: Set<String> = ["script", "style", "head", "nav"]

  /// The texts between the tags of blocks.
  static func texts(of html: String) -> [String] {
    var texts = [""]
    var hidden = 0
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      if hidden == 0 { texts[texts.count - 1] += rest[..<open] }
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: open)..<close]
      let isEnd = tag.hasPrefix("/")
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      if hiddenTags.contains(name) { hidden = max(0, hidden + (isEnd ? -1 : 1)) }
      if blockTags.contains(name) { texts.append("") }
      rest = rest[rest.index(after: close)...]
    }
    return texts.map(decoded)
  }

  /// The letters and digits of a text: marks, numbers of notes and quotation marks differ.
  static func letters(of text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&#8217;", "’"),
    ("&para;", ""), ("&amp;", "&"), ("¶", ""),
  ]

  private static func decoded(_ text: String) -> String {
    entities.reduce(text) {
      $0.split(separator: $1.0, omittingEmptySubsequences: false)
        .joined(separator: $1.1)
    }
  }
}
