import Articles

extension MarkdownBuilder {
  /// Copies running text, in which references to footnotes become their numbers.
  mutating func copyWithReferences(_ range: Range<Int>) {
    var position = range.lowerBound
    if !notes.planned.definitions.isEmpty, canHoldReferences {
      for reference in FootnoteDefinition.references(in: source, range) {
        guard let note = notes.planned.definition(for: reference.label),
          !isEscaped(reference.range.lowerBound, from: range.lowerBound)
        else { continue }
        text.copyCollapsing(position..<reference.range.lowerBound)
        addReference(to: note, at: reference.range)
        position = reference.range.upperBound
      }
    }
    text.copyCollapsing(position..<range.upperBound)
  }

  /// Ends a footnote with the sign that leads back, if something refers to it.
  mutating func endFootnote(_ index: Int) {
    guard notes.planned.isReferenced(index), let first = notes.drafts[index].firstBlock else {
      return
    }
    let last = blocks.count - 1
    if blocks[last].kind.isRunningText {
      text.reopenBlock(from: blocks[last].range.lowerBound.utf8)
      text.addSpace()
    }
    text.insert(Array("↩".utf8))
    let end = text.utf8.count
    spans.append(
      InlineSpan(.footnoteReturn(index), Offset(end - "↩".utf8.count)..<Offset(end)))
    guard let range = text.endBlock() else { return }
    if blocks[last].range.lowerBound == range.lowerBound {
      blocks[last].range = range
    } else {
      var block = Block(.paragraph, range, depth: blocks[first].depth, rule: "markdown")
      block.quotations = quotations
      blocks.append(block)
    }
    notes.addBlock(blocks.count - 1, range, to: index)
  }

  /// Gives the notes their markers and the spans the places of the notes, once all is known.
  mutating func finishFootnotes() {
    guard !notes.drafts.isEmpty else { return }
    let (footnotes, indices) = notes.finished
    self.footnotes = footnotes
    for (index, draft) in notes.drafts.enumerated() {
      guard let block = draft.firstBlock, let place = indices[index] else { continue }
      blocks[block].marker = footnotes[place].sign
    }
    for index in spans.indices {
      switch spans[index].kind {
      case .footnote(let note): spans[index].kind = .footnote(indices[note] ?? note)
      case .footnoteReturn(let note): spans[index].kind = .footnoteReturn(indices[note] ?? note)
      default: continue
      }
    }
  }

  /// Whether brackets with a circumflex are references here: not in code, nor inside a link.
  private var canHoldReferences: Bool {
    openSpans.allSatisfy { span in
      switch span.kind {
      case .emphasis, .strong, .strikethrough, .other: true
      case .code, .link, .image, .wikilink: false
      }
    }
  }

  /// Whether a backslash takes its meaning from a bracket; the parser begins a new piece there.
  private func isEscaped(_ bracket: Int, from start: Int) -> Bool {
    bracket == start && bracket > 0 && source[bracket - 1] == 0x5C
  }

  private mutating func addReference(to note: Int, at range: Range<Int>) {
    let sign = Array("[\(notes.number(of: note))]".utf8)
    text.replace(range, with: sign)
    let place = Offset(text.utf8.count - sign.count)..<Offset(text.utf8.count)
    spans.append(InlineSpan(.footnote(note), place))
    notes.addReference(to: note, at: place)
  }
}

extension Block.Kind {
  /// Whether a sign of ours may follow in the block: not in somebody's words, nor in code.
  fileprivate var isRunningText: Bool {
    switch self {
    case .paragraph, .footnote, .listItem: true
    default: false
    }
  }
}
