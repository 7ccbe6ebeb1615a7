@testable import Formats

/// HTML taken apart, so that what means the same compares equal: white space around blocks, the
/// order and the quotes of attributes, references to characters.
struct NormalHTML {
  private enum Token {
    case text(String)
    case tag(name: String, attributes: [String: String], isEnd: Bool)
    /// A comment, a declaration, an instruction.
    case other(String)

    var isBlock: Bool {
      if case .tag(let name, _, _) = self { NormalHTML.blocks.contains(name) } else { false }
    }
  }

  private var tokens: [Token] = []

  private static let blocks: Set<String> = [
    "article", "aside", "blockquote", "body", "button", "canvas", "caption", "col", "colgroup",
    "dd", "div", "dl", "dt", "embed", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "iframe", "li", "map", "object", "ol",
    "output", "p", "pre", "progress", "script", "section", "style", "table", "tbody", "td",
    "textarea", "tfoot", "th", "thead", "tr", "ul", "video",
  ]
  private static let unread: Set<String> = ["script", "style", "template"]

  init(_ html: String) {
    let bytes = Array(html.utf8)
    var position = 0
    var text: [UInt8] = []
    while position < bytes.count {
      if bytes[position] == 0x3C, let (token, end) = Self.markup(bytes, position) {
        endText(&text)
        tokens.append(token)
        position = end
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    endText(&text)
  }

  private mutating func endText(_ text: inout [UInt8]) {
    if !text.isEmpty { tokens.append(.text(Self.decoded(text))) }
    text = []
  }

  /// The HTML as one text that means the same.
  var normal: String {
    var result = ""
    var preDepth = 0
    for (index, token) in tokens.enumerated() {
      switch token {
      case .text(let text):
        let before = index > 0 && tokens[index - 1].isBlock
        let after = index + 1 >= tokens.count || tokens[index + 1].isBlock
        let shown = preDepth > 0 ? text : Self.collapsed(text, trimsStart: before, trimsEnd: after)
        result += shown.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      case .tag(let name, let attributes, let isEnd):
        if name == "pre" { preDepth += isEnd ? -1 : 1 }
        let values = attributes.sorted { $0.key < $1.key }.map { " \($0.key)='\($0.value)'" }
        result += "<\(isEnd ? "/" : "")\(name)\(values.joined())>"
      case .other(let text): result += text
      }
    }
    while result.last?.isWhitespace == true { result.removeLast() }
    return result
  }

  /// The words that a reader sees, the words for pictures among them.
  var words: [String] {
    var text = ""
    var hidden: String?
    for token in tokens {
      switch token {
      case .text(let words): if hidden == nil { text += words }
      case .tag(let name, let attributes, let isEnd):
        if isEnd, name == hidden {
          hidden = nil
        } else if hidden == nil, !isEnd, Self.unread.contains(name) {
          hidden = name
        }
        if Self.blocks.contains(name) || name == "br" { text += " " }
        if name == "img", hidden == nil { text += attributes["alt"] ?? "" }
      case .other: break
      }
    }
    return text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func collapsed(_ text: String, trimsStart: Bool, trimsEnd: Bool) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return trimsStart || trimsEnd ? "" : " " }
    if !trimsStart, text.first?.isWhitespace == true { words = " " + words }
    if !trimsEnd, text.last?.isWhitespace == true { words += " " }
    return words
  }

  private static func markup(_ bytes: [UInt8], _ start: Int) -> (Token, end: Int)? {
    func upTo(_ mark: String) -> (Token, Int)? {
      let mark = Array(mark.utf8)
      var position = start + 2
      while position + mark.count <= bytes.count {
        if bytes[position..<position + mark.count].elementsEqual(mark) {
          let end = position + mark.count
          return (.other(String(decoding: bytes[start..<end], as: UTF8.self)), end)
        }
        position += 1
      }
      return nil
    }
    let rest = bytes[start...]
    if rest.starts(with: "<!--".utf8) { return upTo("-->") }
    if rest.starts(with: "<![CDATA[".utf8) { return upTo("]]>") }
    if rest.starts(with: "<?".utf8) { return upTo("?>") }
    if rest.starts(with: "<!".utf8) { return upTo(">") }
    var reader = TagReader(bytes: bytes, position: start + 1)
    guard let (name, attributes, isEnd) = reader.read() else { return nil }
    return (.tag(name: name, attributes: attributes, isEnd: isEnd), reader.position)
  }

  fileprivate static func decoded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let window = bytes[position..<min(bytes.count, position + 40)]
      if bytes[position] == 0x26, let end = window.firstIndex(of: 0x3B),
        let decoded = CharacterReference.decode(bytes[position...end])
      {
        result += decoded
        position = end + 1
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Reads one tag.
private struct TagReader {
  let bytes: [UInt8]
  var position: Int

  mutating func read() -> (name: String, attributes: [String: String], isEnd: Bool)? {
    var isEnd = false
    if at == 0x2F {
      isEnd = true
      position += 1
    }
    guard let first = at, (0x61...0x7A).contains(first | 0x20) else { return nil }
    let name = word { $0 == 0x2F }.lowercased()
    var attributes: [String: String] = [:]
    while let byte = at {
      switch byte {
      case 0x3E:
        position += 1
        return (name, attributes, isEnd)
      case 0x09...0x0D, 0x20, 0x2F: position += 1
      default:
        let key = word { $0 == 0x3D || $0 == 0x2F }.lowercased()
        attributes[key] = value()
      }
    }
    return nil
  }

  private var at: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func word(until isEnd: (UInt8) -> Bool) -> String {
    let start = position
    repeat { position += 1 } while at.map { $0 > 0x20 && $0 != 0x3E && !isEnd($0) } ?? false
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func value() -> String {
    var ahead = position
    while ahead < bytes.count, bytes[ahead] <= 0x20 { ahead += 1 }
    guard ahead < bytes.count, bytes[ahead] == 0x3D else { return "" }
    position = ahead + 1
    while let byte = at, byte <= 0x20 { position += 1 }
    guard let quote = at, quote == 0x22 || quote == 0x27 else { return word { _ in false } }
    position += 1
    let start = position
    while let byte = at, byte != quote { position += 1 }
    let value = Array(bytes[start..<position])
    position = min(bytes.count, position + 1)
    return NormalHTML.decoded(value)
  }
}
