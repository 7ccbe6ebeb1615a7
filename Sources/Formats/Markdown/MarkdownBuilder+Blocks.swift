import Articles

extension MarkdownBuilder {
  /// Ends the block that text went into, if there is one.
  mutating func endLeaf() {
    guard let ended = leaf else { return }
    leaf = nil
    lastLeafIsHeading = false
    switch ended {
    case .paragraph: endBlock(paragraphKind)
    case .callout: endBlock(.callout)
    case .heading(let level): lastLeafIsHeading = endBlock(.heading(level: level)) != nil
    case .code(let language): endCode(language)
    case .html(var filter):
      for range in filter.finish() {
        text.addSpace()
        text.copyCollapsing(range)
      }
      endBlock(.paragraph)
    case .row(let isHeader): endRow(isHeader: isHeader)
    }
    hasTextOutsideImages = false
    heldCode = []
  }

  /// Ends a block of the text; one that holds nothing leaves no trace.
  @discardableResult
  mutating func endBlock(_ kind: Block.Kind) -> Range<Offset>? {
    guard let range = text.endBlock() else { return nil }
    if case .heading(level: 1) = kind, firstHeading == nil, containers.isEmpty {
      firstHeading = range
    }
    var block = Block(kind, range, depth: depth, isQuoted: isQuoted, rule: "markdown")
    block.quotations = quotations
    let isFirst = takeMarker(&block)
    if block.kind == .paragraph {
      if isFirst, let kind = kindInContainer {
        block.kind = kind
      } else if isQuoted {
        block.kind = .quotation
      }
    }
    for case .footnote(let index, _) in containers {
      notes.addBlock(blocks.count, range, to: index)
    }
    blocks.append(block)
    return range
  }

  /// Adds a thematic break, whose place md4c does not report.
  mutating func addSectionBreak() {
    if let mark = ThematicBreak.next(in: source, after: cursor, afterHeading: lastLeafIsHeading) {
      text.copyCollapsing(mark)
      cursor = mark.upperBound
    } else {
      text.insert(Array("* * *".utf8))
    }
    lastLeafIsHeading = false
    endBlock(.sectionBreak)
  }

  private var paragraphKind: Block.Kind { hasTextOutsideImages ? .paragraph : .caption }

  private mutating func endCode(_ language: String?) {
    guard endBlock(.preformatted) != nil else { return }
    blocks[blocks.count - 1].language = language
  }

  private mutating func endRow(isHeader: Bool) {
    guard let range = endBlock(.tableRow) else { return }
    if alignments.contains(where: { $0 ?? .left != .left }) {
      blocks[blocks.count - 1].alignments = alignments.map { $0 ?? .left }
    }
    guard isHeader else { return }
    blocks[blocks.count - 1].isTableHead = true
    spans.append(InlineSpan(.strong, range))
  }

  /// How many quotations and items the text stands in.
  private var depth: Int {
    containers.count { if case .list = $0 { false } else { true } }
  }

  /// How many quotations the text stands in.
  var quotations: Int { containers.count(where: \.isQuote) }

  var isQuoted: Bool { quotations > 0 }

  /// What the first paragraph is of what the text stands in directly; nil where it is none.
  private var kindInContainer: Block.Kind? {
    switch containers.last {
    case .item: .listItem
    case .footnote: .footnote
    case .quote, .list, nil: nil
    }
  }

  /// Gives a block the marker of the innermost item or footnote, which only its first block
  /// carries; that of a footnote is known later.
  private mutating func takeMarker(_ block: inout Block) -> Bool {
    for index in containers.indices.reversed() {
      switch containers[index] {
      case .item(let marker):
        containers[index] = .item(marker: nil)
        block.marker = marker
        return marker != nil
      case .footnote(let note, let isEmpty):
        containers[index] = .footnote(note, isEmpty: false)
        return isEmpty
      case .quote, .list: continue
      }
    }
    return false
  }
}
