import Articles

/// How many blank rows stand between two blocks.
enum Spacing {
  /// The blank rows between a block and the next.
  ///
  /// What belongs together touches: the items of a list, the rows of a table, a quotation and
  /// the line that says whose it is, a title and the lines under it. A heading stands nearer to
  /// what it heads than to what it ends: two rows above and one below a large one, one row above
  /// and none below a small one. Below the largest a rule takes the first of two.
  static func blankRows(between above: Block, and below: Block, isCompact: Bool) -> Int {
    if below.isTableHead { return 1 }
    return switch (above.kind, below.kind) {
    case (.listItem, .listItem), (.tableRow, .tableRow), (.quotation, .attribution),
      (.attribution, .quotation), (.heading, .dek), (.heading, .byline), (.dek, .byline),
      (.byline, .dek), (.footnote, .footnote), (.callout, _):
      0
    case (.heading, .heading): 1
    case (_, .heading(let level)) where level <= 2: isCompact ? 1 : 2
    case (.heading(let level), _) where level == 1: isCompact ? 1 : 2
    case (.heading(let level), _) where level >= 3: 0
    default: 1
    }
  }

  /// The rows above a row of a table: one for the rule below the head, one between records.
  static func blankRows(aboveRow index: Int, of form: TableForm?) -> Int {
    switch form {
    case .columns: index == 1 ? 1 : 0
    case .records: 1
    case nil: 0
    }
  }

  /// How many bars of quotations go on through the blank row between two blocks.
  ///
  /// A call-out begins a quotation of its own; those that it stands in go on.
  static func barsThrough(_ above: Block, and below: Block) -> Int {
    let entered = bars(beside: below)
    return min(bars(beside: above), below.kind == .callout ? max(0, entered - 1) : entered)
  }

  /// How many bars of quotations stand beside a block.
  static func bars(beside block: Block) -> Int {
    block.kind == .quotation ? max(1, block.quotations) : block.quotations
  }
}
