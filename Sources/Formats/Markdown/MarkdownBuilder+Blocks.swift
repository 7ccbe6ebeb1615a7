import Articles

extension MarkdownBuilder {
  /// Ends the block that text went into, if there is one.
  mutating func endLeaf() {
    guard let ended = leaf else { return }
    leaf = nil
    lastLeafIsHeading = false
    switch ended {
    case .paragraph: endBlock(paragraphKind)
    case .heading(let level): lastLeafIsHeading = endBlock(.heading(level: level)) != nil
    case .code: endBlock(.preformatted)
    case .html: endBlock(.paragraph)
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
    block.quotations = containers.count { if case .quote = $0 { true } else { false } }
    block.marker = takeMarker()
    if block.kind == .paragraph {
      if block.marker != nil, isDirectlyInItem {
        block.kind = .listItem
      } else if isQuoted {
        block.kind = .quotation
      }
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

  private mutating func endRow(isHeader: Bool) {
    guard let range = endBlock(.tableRow), isHeader else { return }
    blocks[blocks.count - 1].isTableHead = true
    spans.append(InlineSpan(.strong, range))
  }

  /// How many quotations and items the text stands in.
  private var depth: Int {
    containers.count { if case .list = $0 { false } else { true } }
  }

  private var isQuoted: Bool {
    containers.contains { if case .quote = $0 { true } else { false } }
  }

  /// Whether the innermost thing that the text stands in is an item.
  private var isDirectlyInItem: Bool {
    if case .item? = containers.last { true } else { false }
  }

  /// The marker of the innermost item, which only its first block carries.
  private mutating func takeMarker() -> String? {
    for index in containers.indices.reversed() {
      if case .item(let marker) = containers[index] {
        containers[index] = .item(marker: nil)
        return marker
      }
    }
    return nil
  }
}
