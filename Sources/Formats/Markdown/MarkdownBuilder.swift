import Articles

/// Builds an article's blocks from the events of the Markdown parser.
struct MarkdownBuilder {
  /// What a block of text stands in.
  enum Container {
    case quote
    case list(MarkdownBlock, next: Int)
    /// An item, with its marker until a block has taken it.
    case item(marker: String?)
    /// A footnote; its first block stands for its marker.
    case footnote(Int, isEmpty: Bool)

    var isQuote: Bool { if case .quote = self { true } else { false } }
  }

  /// The block that text goes into.
  enum Leaf {
    case paragraph
    /// The label of a call-out: the first line of a quotation.
    case callout
    case heading(level: Int)
    case code(language: String?)
    case html(HTMLText)
    case row(isHeader: Bool)
  }

  let source: [UInt8]
  var text: TextBuilder
  var blocks: [Block] = []
  var spans: [InlineSpan] = []
  var containers: [Container] = []
  var leaf: Leaf?
  var openSpans: [(kind: MarkdownSpan, start: Int)] = []

  /// The first byte that no event has spoken of yet.
  var cursor: Int
  /// Whether the last block of text was a heading, which a line of dashes may underline.
  var lastLeafIsHeading = false
  /// How the columns of the table are aligned, as far as its head has been read.
  var alignments: [ColumnAlignment?] = []
  /// Whether the next words are the first of a quotation.
  var mayBeCallout = false
  /// What becomes of footnotes.
  var notes: MarkdownNotes
  /// The footnotes, once all of the text is read.
  var footnotes: [Footnote] = []
  /// Whether rows belong to the head of a table.
  var isInTableHead = false
  /// How many images the text stands in: their text is what they show.
  var imageDepth = 0
  /// Whether the leaf holds words that belong to no image.
  var hasTextOutsideImages = false
  /// White space of a block of code that waits for a word.
  var heldCode: [MarkdownText] = []
  /// The range of the first heading of level 1 that stands on the page itself.
  var firstHeading: Range<Offset>?

  init(_ decoded: DecodedText, from start: Int, _ plan: FootnotePlan) {
    notes = MarkdownNotes(plan)
    source = decoded.utf8
    text = TextBuilder(decoded)
    cursor = start
  }

  /// Takes one event.
  mutating func receive(_ event: MarkdownEvent) {
    switch event {
    case .enter(let block): enter(block)
    case .leave(let block): leave(block)
    case .enterSpan(let span): enterSpan(span)
    case .leaveSpan(let span): leaveSpan(span)
    case .text(let text): take(text)
    }
  }

  private mutating func enter(_ block: MarkdownBlock) {
    if !block.isCell { endLeaf() }
    if block != .paragraph { mayBeCallout = block == .quote }
    switch block {
    case .quote: containers.append(.quote)
    case .footnote(let index): containers.append(.footnote(index, isEmpty: true))
    case .bulletList: containers.append(.list(block, next: 0))
    case .numberedList(let start, _): containers.append(.list(block, next: start))
    case .item(let task): containers.append(.item(marker: nextMarker(task: task)))
    case .rule: addSectionBreak()
    case .heading(let level): leaf = .heading(level: level)
    case .code(let info): leaf = .code(language: Self.language(info))
    case .html: leaf = .html(HTMLText())
    case .paragraph: leaf = .paragraph
    case .tableHead:
      isInTableHead = true
      alignments = []
    case .cell(let alignment, _): if isInTableHead { alignments.append(alignment) }
    case .row: leaf = .row(isHeader: isInTableHead)
    case .document, .table, .tableBody: break
    }
  }

  private mutating func leave(_ block: MarkdownBlock) {
    switch block {
    case .cell: text.addTab()
    case .quote, .bulletList, .numberedList, .item:
      endLeaf()
      containers.removeLast()
    case .footnote(let index):
      endLeaf()
      endFootnote(index)
      containers.removeLast()
    case .tableHead: isInTableHead = false
    default: endLeaf()
    }
  }

  /// The language that the info behind a fence names: `swift`, `language-swift`, `{.swift}`.
  private static func language(_ info: String) -> String? {
    let marks: Set<Character> = ["{", ".", "}"]
    let word = info.split(whereSeparator: { $0.isWhitespace || $0 == "," }).first ?? ""
    let name = word.drop(while: marks.contains).prefix { !marks.contains($0) }
    let prefix = "language-"
    let bare = name.hasPrefix(prefix) ? name.dropFirst(prefix.count) : name
    return bare.isEmpty ? nil : String(bare)
  }

  /// The marker of the next item, which counts the list on.
  private mutating func nextMarker(task: UInt8?) -> String? {
    guard case .list(let list, let number)? = containers.last else { return nil }
    containers[containers.count - 1] = .list(list, next: number + 1)
    if let task { return task == 0x20 ? "[ ]" : "[x]" }
    guard case .numberedList(_, let delimiter) = list else { return "•" }
    return "\(number)\(Unicode.Scalar(delimiter))"
  }
}

extension MarkdownBlock {
  /// Whether the block is a part of a leaf and not one of its own.
  fileprivate var isCell: Bool { if case .cell = self { true } else { false } }
}
