import Articles

/// How many blank rows stand between two blocks.
enum Spacing {
  /// The blank rows between a block and the next.
  ///
  /// What belongs together touches: the items of a list, the rows of a table, a quotation and
  /// the line that says whose it is, a title and the lines under it. A large heading has two.
  static func blankRows(between above: Block, and below: Block, isCompact: Bool) -> Int {
    switch (above.kind, below.kind) {
    case (.listItem, .listItem), (.tableRow, .tableRow), (.quotation, .attribution),
      (.attribution, .quotation), (.heading, .dek), (.heading, .byline), (.dek, .byline),
      (.byline, .dek), (.footnote, .footnote), (.callout, _):
      0
    case (.heading, .heading): 1
    case (_, .heading(let level)) where level <= 2: isCompact ? 1 : 2
    default: 1
    }
  }

  /// Whether the bar of a quotation goes on through the blank row between two blocks.
  ///
  /// A call-out is a quotation of its own.
  static func continuesBar(between above: Block, and below: Block) -> Bool {
    below.kind != .callout && (above.kind == .quotation || above.isQuoted)
      && (below.kind == .quotation || below.isQuoted)
  }
}
