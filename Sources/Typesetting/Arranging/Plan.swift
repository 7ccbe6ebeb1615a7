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
      let rule = Self.rule(above: index, in: blocks, columns, insets)
      if let fold = folds.first, fold.contains(block.range.lowerBound) {
        if fold.lowerBound == block.range.lowerBound {
          var stretch = Stretch(folding: fold, at: index, below: blocks, options)
          stretch.ruleAbove = stretch.blankRows > 0 ? rule : 0
          stretches.append(stretch)
        }
        if fold.upperBound == block.range.upperBound { folds.removeFirst() }
        continue
      }
      var setting = Stretch.Setting.prose
      var blankRows =
        index == 0
        ? 0
        : Spacing.blankRows(between: blocks[index - 1], and: block, isCompact: options.isCompact)
      var ruleAbove = blankRows > 0 ? rule : 0
      switch block.kind {
      case .preformatted: setting = .preformatted
      case .tableRow:
        table.go(to: index, in: blocks, bytes, columns - insets[index].indent)
        setting = table.setting(of: block, bytes)
        if table.row > 0 {
          blankRows = Spacing.blankRows(aboveRow: table.row, of: table.form)
          ruleAbove = table.row == 1 ? table.form?.ruleWidth ?? 0 : 0
        }
      default: break
      }
      let range = block.range.lowerBound.utf8..<block.range.upperBound.utf8
      for part in setting.parts(of: range, in: bytes) {
        let isFirst = part.lowerBound == range.lowerBound
        stretches.append(
          Stretch(
            block: index, bytes: part, blankRows: isFirst ? blankRows : 0,
            isFirstOfBlock: isFirst, isLastOfBlock: part.upperBound == range.upperBound,
            setting: setting,
            opening: block.kind == .tableRow ? table.opening : range.lowerBound,
            isRunningText: block.kind.isRunningText, ruleAbove: isFirst ? ruleAbove : 0))
      }
    }
    self.insets = insets
    self.stretches = stretches
  }

  /// Cells of the rule below the largest heading, in the blank rows above the block after it.
  private static func rule(
    above index: Int, in blocks: [Block], _ columns: Int, _ insets: [Inset]
  ) -> Int {
    guard index > 0, case .heading(level: 1) = blocks[index - 1].kind else { return 0 }
    return max(0, columns - insets[index - 1].indent)
  }

  /// The table whose rows are being planned.
  private struct Table {
    var first = 0
    var end = 0
    var form: TableForm?
    /// The first byte of the table.
    var opening = 0
    /// The row that is being planned, 0 for the head.
    var row = 0

    mutating func go(to index: Int, in blocks: [Block], _ bytes: [UInt8], _ width: Int) {
      if index >= end {
        first = index
        end = index + 1
        opening = blocks[index].range.lowerBound.utf8
        while end < blocks.count, blocks[end].kind == .tableRow, !blocks[end].isTableHead {
          end += 1
        }
        form = TableForm(blocks[first..<end], in: bytes, columns: width)
      }
      row = index - first
    }

    func setting(of block: Block, _ bytes: [UInt8]) -> Stretch.Setting {
      switch form {
      case .columns(let columns) where columns.hold(TableCells(block, bytes).count):
        .cells(columns)
      case .records(let records) where row > 0: .record(records)
      case .columns, .records, nil: .folded
      }
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

extension Stretch.Setting {
  /// The parts of a block that are set at once.
  ///
  /// A row of a table is one: its cells belong side by side.
  fileprivate func parts(of range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    switch self {
    case .cells, .record, .repeated: [range]
    case .preformatted: Stretch.parts(of: range, in: bytes, at: 0x0A)
    case .prose, .folded: Stretch.parts(of: range, in: bytes, at: 0x20)
    }
  }
}
