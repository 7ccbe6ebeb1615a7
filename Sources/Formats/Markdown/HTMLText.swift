/// The words in raw HTML: tags, comments, scripts and styles are left out.
///
/// It is fed piece by piece and remembers what it stands in.
struct HTMLText {
  /// What a piece of HTML gives to the text.
  enum Part: Equatable {
    case text(Range<Int>)
    case reference(Range<Int>, [UInt8])
    case space
    case paragraphEnd
  }

  private enum State: Equatable {
    case text
    case tag(quote: UInt8?)
    case comment
    /// Inside an element whose content is no text, until its end tag.
    case raw(name: String)
  }

  private var state = State.text
  /// What has been read of a tag that is still open.
  private var openTag: [Range<Int>] = []
  private var name = ""

  private static let unread: Set<String> = ["script", "style", "template"]
  /// Elements that run along in the line.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
  ]
  /// Elements that stand in a line but part words.
  private static let parting: Set<String> = ["br", "img", "td", "th", "input", "button"]

  /// Whether a raw tag is a line break.
  static func isLineBreak(_ tag: ArraySlice<UInt8>) -> Bool {
    tag.count > 3 && String(decoding: tag.prefix(3), as: UTF8.self).lowercased() == "<br"
  }

  /// What a range of HTML gives to the text, in order.
  mutating func parts(of utf8: [UInt8], in range: Range<Int>) -> [Part] {
    var parts: [Part] = []
    var start = range.lowerBound
    var position = start
    var tagStart = start
    func endText(at end: Int) { if start < end { parts.append(.text(start..<end)) } }
    while position < range.upperBound {
      let byte = utf8[position]
      switch state {
      case .text:
        if byte == 0x3C, let next = openedState(utf8, position, range.upperBound) {
          endText(at: position)
          state = next
          tagStart = position
        } else if byte == 0x26, let (end, decoded) = reference(utf8, position, range.upperBound) {
          endText(at: position)
          parts.append(.reference(position..<end, decoded))
          start = end
          position = end - 1
        }
      case .tag(let quote):
        if let quote {
          if byte == quote { state = .tag(quote: nil) }
        } else if byte == 0x22 || byte == 0x27 {
          state = .tag(quote: byte)
        } else if byte == 0x3E {
          closeTag(into: &parts)
          openTag = []
          start = position + 1
        }
      case .comment:
        if byte == 0x3E, position >= range.lowerBound + 2, utf8[position - 1] == 0x2D,
          utf8[position - 2] == 0x2D
        {
          state = .text
          start = position + 1
        }
      case .raw(let name):
        if byte == 0x3C, tagName(utf8, position + 1, range.upperBound) == "/" + name {
          state = .tag(quote: nil)
          self.name = "/" + name
        }
      }
      position += 1
    }
    if state == .text { endText(at: range.upperBound) }
    if case .tag = state { openTag.append(tagStart..<range.upperBound) }
    return parts
  }

  /// The pieces of a tag that never ends: at the end of the HTML they are words after all.
  mutating func finish() -> [Range<Int>] {
    defer { openTag = [] }
    if case .tag = state { return openTag }
    return []
  }

  /// What a `<` opens, or nil when it stands for itself.
  private mutating func openedState(_ utf8: [UInt8], _ position: Int, _ end: Int) -> State? {
    guard position + 1 < end else { return nil }
    if utf8[position...].prefix(4).elementsEqual("<!--".utf8) { return .comment }
    switch utf8[position + 1] {
    case 0x21, 0x3F, 0x2F, 0x41...0x5A, 0x61...0x7A:
      name = tagName(utf8, position + 1, end)
      return .tag(quote: nil)
    default: return nil
    }
  }

  /// The name of a tag in lower case, with the slash of an end tag before it.
  private func tagName(_ utf8: [UInt8], _ start: Int, _ end: Int) -> String {
    var position = start
    if position < end, utf8[position] == 0x2F { position += 1 }
    while position < end {
      switch utf8[position] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: position += 1
      default: return String(decoding: utf8[start..<position], as: UTF8.self).lowercased()
      }
    }
    return String(decoding: utf8[start..<position], as: UTF8.self).lowercased()
  }

  private mutating func closeTag(into parts: inout [Part]) {
    let bare = name.hasPrefix("/") ? String(name.dropFirst()) : name
    if Self.unread.contains(name) {
      state = .raw(name: name)
      return
    }
    state = .text
    if bare.isEmpty || Self.inline.contains(bare) || Self.unread.contains(bare) { return }
    parts.append(Self.parting.contains(bare) ? .space : .paragraphEnd)
  }

  private func reference(
    _ utf8: [UInt8], _ start: Int, _ end: Int
  ) -> (end: Int, decoded: [UInt8])? {
    guard
      let semicolon = utf8[start..<min(end, start + CharacterReference.longest)].firstIndex(
        of: 0x3B),
      let decoded = CharacterReference.decode(utf8[start...semicolon])
    else { return nil }
    return (semicolon + 1, decoded)
  }
}
