import Articles

/// A stretch of one block that is set at once: the whole block, or part of a very long one.
struct Stretch {
  /// The longest stretch in bytes.
  ///
  /// Longer blocks are set in parts, so that the first screen of a file that is one enormous line
  /// costs no more than the first screen of any other.
  static let longest = 32_768

  /// The index of the block.
  var block: Int
  /// Its bytes in the canonical text.
  var bytes: Range<Int>
  /// Blank rows above it.
  var blankRows: Int
  /// Whether the block begins here.
  var isFirstOfBlock: Bool
  /// Whether the block ends here.
  var isLastOfBlock: Bool
  /// How its lines are made.
  var setting: Setting
  /// The byte where the text begins whose first strong letter decides the direction: the start of
  /// the block, or of the table.
  var opening: Int
  /// Whether it is text to be read in a column: its words may be parted, its lines justified.
  var isRunningText = true
  /// Cells of the rule in the row right above it; 0 for none.
  var ruleAbove = 0

  /// How lines are made of a stretch.
  enum Setting {
    /// Running text.
    case prose
    /// Lines kept as they stand.
    case preformatted
    /// A row of a table as running text, a dot between its cells.
    case folded
    /// A row of a table whose cells stand side by side, each filled by itself.
    case cells(TableColumns)
    /// A row of a table as a record: its cells one below the other, each beside its head.
    case record(TableRecords)
    /// A passage that was printed before, on one row.
    case repeated
  }
}

extension Stretch {
  /// A passage that was printed before, on one row in the place of its blocks.
  init(folding fold: Range<Offset>, at block: Int, below blocks: [Block], _ options: Layout.Options)
  {
    let blankRows =
      block == 0
      ? 0
      : Spacing.blankRows(
        between: blocks[block - 1], and: blocks[block], isCompact: options.isCompact)
    self.init(
      block: block, bytes: fold.lowerBound.utf8..<fold.upperBound.utf8, blankRows: blankRows,
      isFirstOfBlock: true, isLastOfBlock: true, setting: .repeated, opening: fold.lowerBound.utf8,
      isRunningText: false)
  }

  /// Cuts a range into parts that are set at once: at newlines or spaces where there are any.
  ///
  /// The parts depend on the text alone, never on the measure.
  static func parts(of range: Range<Int>, in bytes: [UInt8], at preferred: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    while range.upperBound - start > longest {
      let end = cut(after: start, in: bytes, at: preferred)
      parts.append(start..<end)
      start = end
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  private static func cut(after start: Int, in bytes: [UInt8], at preferred: UInt8) -> Int {
    let limit = start + longest
    var at = limit
    while at > start + longest / 2 {
      if bytes[at - 1] == preferred, bytes[at] != preferred, bytes[at] < 0x80 { return at }
      at -= 1
    }
    return clusterBoundary(before: limit, after: start, in: bytes)
  }

  /// The last cluster boundary in the bytes right before a limit.
  private static func clusterBoundary(before limit: Int, after start: Int, in bytes: [UInt8]) -> Int
  {
    var low = limit - 512
    while UTF8.isContinuation(bytes[low]) { low += 1 }
    var high = limit
    while UTF8.isContinuation(bytes[high]) { high -= 1 }
    guard let last = String(decoding: bytes[low..<high], as: UTF8.self).last else { return high }
    let boundary = high - last.utf8.count
    return boundary > low ? boundary : high
  }
}
