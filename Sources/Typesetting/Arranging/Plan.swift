import Articles

/// What the rows of an article follow from, before any line is set.
struct Plan {
  /// The stretches, in order; every block has at least one.
  let stretches: [Stretch]
  /// The inset of every block.
  let insets: [Inset]

  /// Plans an article for a width.
  ///
  /// - Complexity: O(n) in the blocks, and in the text of its tables.
  init(_ article: Article, columns: Int, options: Layout.Options) {
    let blocks = article.blocks
    let bytes = article.text.utf8
    let insets = Inset.all(of: blocks, columns: columns)
    var stretches: [Stretch] = []
    stretches.reserveCapacity(blocks.count)
    var table = Table()
    var folds = article.repeats.filter { !options.openRepeats.contains($0.lowerBound) }[...]
    for (index, block) in blocks.enumerated() {
      if let fold = folds.first, fold.contains(block.range.lowerBound) {
        if fold.lowerBound == block.range.lowerBound {
          stretches.append(Stretch(folding: fold, at: index, below: blocks, options))
        }
        if fold.upperBound == block.range.upperBound { folds.removeFirst() }
        continue
      }
      let setting: Line.Setting
      switch block.kind {
      case .preformatted: setting = .preformatted
      case .tableRow:
        setting = table.setting(of: index, in: blocks, bytes, columns - insets[index].indent)
      default: setting = .prose
      }
      let blankRows =
        index == 0
        ? 0
        : Spacing.blankRows(between: blocks[index - 1], and: block, isCompact: options.isCompact)
      let range = block.range.lowerBound.utf8..<block.range.upperBound.utf8
      let preferred: UInt8 = setting == .preformatted ? 0x0A : 0x20
      for part in Stretch.parts(of: range, in: bytes, at: preferred) {
        stretches.append(
          Stretch(
            block: index, bytes: part,
            blankRows: part.lowerBound == range.lowerBound ? blankRows : 0,
            isFirstOfBlock: part.lowerBound == range.lowerBound,
            isLastOfBlock: part.upperBound == range.upperBound, setting: setting,
            opening: block.kind == .tableRow ? table.opening : range.lowerBound,
            isRunningText: block.kind.isRunningText))
      }
    }
    self.insets = insets
    self.stretches = stretches
  }

  /// The table whose rows are being planned.
  private struct Table {
    var first = 0
    var end = 0
    var columns: TableColumns?
    /// The first byte of the table.
    var opening = 0

    mutating func setting(
      of index: Int, in blocks: [Block], _ bytes: [UInt8], _ width: Int
    ) -> Line.Setting {
      if index >= end || columns == nil {
        first = index
        end = index
        opening = blocks[index].range.lowerBound.utf8
        while end < blocks.count, blocks[end].kind == .tableRow { end += 1 }
        columns = TableColumns(blocks[first..<end], in: bytes, columns: width)
      }
      return columns?.setting(of: blocks[index], index: index - first, in: bytes) ?? .folded
    }
  }

  /// The index of the last stretch that begins at or before a byte; 0 for what lies before all.
  ///
  /// - Complexity: O(log n).
  func stretch(at byte: Int) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].bytes.lowerBound <= byte { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

extension Block.Kind {
  /// Whether the block is text to be read in a column, and not a line of display.
  var isRunningText: Bool {
    switch self {
    case .paragraph, .quotation, .listItem, .footnote: true
    case .heading, .attribution, .caption, .tableRow, .preformatted, .sectionBreak, .dek, .byline,
      .callout:
      false
    }
  }
}
