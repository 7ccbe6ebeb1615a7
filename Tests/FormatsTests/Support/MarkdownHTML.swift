import Articles

@testable import Formats

/// Writes the events that the importer consumes as HTML, to be compared with what suites want.
struct MarkdownHTML {
  /// The HTML of the events so far, without the footnotes.
  private var output = ""
  private let source: [UInt8]
  private let plan: FootnotePlan
  /// Outputs that wait while a list or a footnote is written.
  private var waiting: [String] = []
  /// For each list that is open whether it holds an item that is no footnote.
  private var listsHoldItems: [Bool] = []
  /// The tags that open the lists that are open; md4c tells the number only there.
  private var listTags: [String] = []
  private var notes: [Int: String] = [:]
  /// The footnotes in order of their first references, and how often each is referred to.
  private var order: [Int] = []
  private var references: [Int: Int] = [:]
  private var imageDepth = 0
  private var linkDepth = 0
  private var isInCode = false

  private init(_ source: [UInt8], _ plan: FootnotePlan) {
    self.source = source
    self.plan = plan
  }

  /// The HTML of a text.
  static func render(
    _ markdown: String, _ options: MarkdownOptions, hasFootnotes: Bool
  ) throws(FormatError) -> String {
    let source = Array(markdown.utf8)
    let none = FootnotePlan(definitions: [], referenced: [])
    let plan = hasFootnotes ? FootnotePlan(source, from: 0) : none
    var html = MarkdownHTML(source, plan)
    try MarkdownParser.parse(source, from: 0, plan: plan, options: options) { html.receive($0) }
    return html.output + html.footnotes
  }

  private mutating func receive(_ event: MarkdownEvent) {
    switch event {
    case .enter(let block): enter(block)
    case .leave(let block): leave(block)
    case .enterSpan(let span): enterSpan(span)
    case .leaveSpan(let span): leaveSpan(span)
    case .text(let text): take(text)
    }
  }

  private mutating func enter(_ block: MarkdownBlock) {
    switch block {
    case .bulletList, .numberedList:
      waiting.append(output)
      output = ""
      listsHoldItems.append(false)
      listTags.append(listTag(block))
    case .item(let task):
      listsHoldItems[listsHoldItems.count - 1] = true
      output += task == nil ? "<li>" : "<li class=\"task-list-item\">"
      if let task {
        let checked = task == 0x20 ? "" : " checked"
        output +=
          "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled\(checked)>"
      }
    case .footnote:
      waiting.append(output)
      output = ""
    case .rule: output += "<hr />"
    case .code(let info):
      isInCode = true
      let language = info.split(whereSeparator: \.isWhitespace).first.map(String.init)
      output += language.map { "<pre><code class=\"language-\(escaped($0))\">" } ?? "<pre><code>"
    case .cell(let alignment, let isHeader):
      let align = alignment.map { " align=\"\($0.rawValue)\"" } ?? ""
      output += "<\(isHeader ? "th" : "td")\(align)>"
    default: if let name = name(of: block) { output += "<\(name)>" }
    }
  }

  private mutating func leave(_ block: MarkdownBlock) {
    switch block {
    case .bulletList: leaveList("</ul>")
    case .numberedList: leaveList("</ol>")
    case .item: output += "</li>"
    case .footnote(let index):
      notes[index] = output
      output = waiting.removeLast()
    case .rule: break
    case .code:
      isInCode = false
      output += "</code></pre>"
    case .cell(_, let isHeader): output += isHeader ? "</th>" : "</td>"
    default: if let name = name(of: block) { output += "</\(name)>" }
    }
  }

  private func listTag(_ block: MarkdownBlock) -> String {
    guard case .numberedList(let start, _) = block else { return "<ul>" }
    return start == 1 ? "<ol>" : "<ol start=\"\(start)\">"
  }

  private mutating func leaveList(_ end: String) {
    let start = listTags.removeLast()
    let list = listsHoldItems.removeLast() ? start + output + end : output
    output = waiting.removeLast() + list
  }

  private func name(of block: MarkdownBlock) -> String? {
    switch block {
    case .quote: "blockquote"
    case .heading(let level): "h\(level)"
    case .paragraph: "p"
    case .table: "table"
    case .tableHead: "thead"
    case .tableBody: "tbody"
    case .row: "tr"
    default: nil
    }
  }

  private mutating func enterSpan(_ span: MarkdownSpan) {
    if case .image(let target, _) = span {
      imageDepth += 1
      if imageDepth == 1 { output += "<img src=\"\(address(target))\" alt=\"" }
      return
    }
    if isLink(span) { linkDepth += 1 }
    if span == .code { isInCode = true }
    guard imageDepth == 0 else { return }
    switch span {
    case .link(let target, let title):
      output += "<a href=\"\(address(target))\"\(attribute(title))>"
    case .wikilink(let target): output += "<x-wikilink data-target=\"\(escaped(target))\">"
    default: if let name = name(of: span) { output += "<\(name)>" }
    }
  }

  private mutating func leaveSpan(_ span: MarkdownSpan) {
    if case .image(_, let title) = span {
      imageDepth -= 1
      if imageDepth == 0 { output += "\"\(attribute(title)) />" }
      return
    }
    if isLink(span) { linkDepth -= 1 }
    if span == .code { isInCode = false }
    if imageDepth == 0, let name = name(of: span) { output += "</\(name)>" }
  }

  private func isLink(_ span: MarkdownSpan) -> Bool {
    switch span {
    case .link, .wikilink: true
    default: false
    }
  }

  private func name(of span: MarkdownSpan) -> String? {
    switch span {
    case .emphasis: "em"
    case .strong: "strong"
    case .code: "code"
    case .strikethrough: "del"
    case .link: "a"
    case .wikilink: "x-wikilink"
    case .image, .other: nil
    }
  }

  private mutating func take(_ text: MarkdownText) {
    switch text {
    case .source(let range):
      if isInCode || imageDepth + linkDepth > 0 {
        output += escaped(words(range))
      } else {
        copyWithReferences(range)
      }
    case .entity(let range):
      let decoded = CharacterReference.decode(source[range])
      output += escaped(decoded.map { String(decoding: $0, as: UTF8.self) } ?? words(range))
    case .html(let range): output += words(range)
    case .lineBreak(let isHard): output += isHard && imageDepth == 0 ? "<br />\n" : "\n"
    case .lineEnd: output += "\n"
    case .spaces(let count): output += String(repeating: " ", count: count)
    case .null: output += "\u{FFFD}"
    }
  }

  private mutating func copyWithReferences(_ range: Range<Int>) {
    var position = range.lowerBound
    for reference in FootnoteDefinition.references(in: source, range) {
      guard let note = plan.definition(for: reference.label) else { continue }
      output += escaped(words(position..<reference.range.lowerBound))
      position = reference.range.upperBound
      if !order.contains(note) { order.append(note) }
      references[note, default: 0] += 1
      let number = number(note)
      output += "<sup><a href=\"#fn-\(number)\" "
      output += "id=\"fnref-\(number)-\(references[note] ?? 0)\">\(number)</a></sup>"
    }
    output += escaped(words(position..<range.upperBound))
  }

  private func number(_ note: Int) -> Int { (order.firstIndex(of: note) ?? 0) + 1 }

  /// The section of the footnotes that something refers to.
  private var footnotes: String {
    guard !order.isEmpty else { return "" }
    let items = order.map { note -> String in
      let number = number(note)
      let back = (1...(references[note] ?? 1)).map {
        "<a href=\"#fnref-\(number)-\($0)\" class=\"footnote-backref\">↩</a>"
      }
      return "<li id=\"fn-\(number)\">\(notes[note] ?? "")\(back.joined(separator: " "))</li>"
    }
    return "<section class=\"footnotes\"><ol>\(items.joined())</ol></section>"
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  private func attribute(_ title: String) -> String {
    title.isEmpty ? "" : " title=\"\(escaped(title))\""
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  /// A target as the value of an attribute, its other bytes percent-encoded.
  private func address(_ target: String) -> String {
    let kept = Set("-_.+!*'(),%#@?=;:/$~&".utf8)
    var encoded = ""
    for byte in target.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A,
        _ where kept.contains(byte):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return escaped(encoded)
  }
}
