public import Articles
import Console

/// An article at a measure: which text stands on which row.
///
/// Lines are set when they are asked for, block by block, and remembered; copies share what was
/// set. What a function answers never depends on what was asked before, so a layout may be used
/// from pure code and from several threads.
///
/// Rows are counted from the top of the article, so asking for a row, or for the row of an offset,
/// sets everything above it once: about 25 ms a megabyte. `lines(from:count:)` and
/// `offset(_:movedBy:)` work at any place without setting what lies above, for articles so long
/// that this matters.
public struct Layout: Sendable {
  /// Choices besides the measure.
  public struct Options: Hashable, Sendable {
    /// Whether one blank row stands where two would, for small windows.
    public var isCompact: Bool

    /// The starts of repeated passages that are shown in full; the others are folded to a row each.
    public var openRepeats: Set<Offset>

    /// Whether lines of running text are stretched to the measure.
    ///
    /// No gap grows beyond two cells; a line that would need more stays ragged.
    public var isJustified: Bool

    /// Whether words of running text are parted at the ends of lines.
    public var isHyphenated: Bool

    /// Whether a hyphen, a comma or a full stop at the end of a justified line stands out into the
    /// margin, which must have a cell for it: the letters make the edge.
    public var hangs: Bool

    /// Makes options.
    public init(
      isCompact: Bool = false, openRepeats: Set<Offset> = [], isJustified: Bool = false,
      isHyphenated: Bool = false, hangs: Bool = false
    ) {
      self.isCompact = isCompact
      self.openRepeats = openRepeats
      self.isJustified = isJustified
      self.isHyphenated = isHyphenated
      self.hangs = hangs
    }
  }

  /// The article.
  public let article: Article

  /// The width it is laid out at.
  public let measure: Measure

  /// The other choices.
  public let options: Options

  let plan: Plan
  let store: GalleyStore

  /// Lays out an article at a measure; no line is set yet.
  ///
  /// Words are parted if the options ask for it and the article's language is among the
  /// hyphenators.
  /// - Complexity: O(n) in the blocks.
  public init(
    _ article: Article, measure: Measure, options: Options = Options(),
    hyphenators: Hyphenators = .none
  ) {
    self.article = article
    self.measure = measure
    self.options = options
    plan = Plan(article, columns: measure.columns, options: options)
    let hyphenator = options.isHyphenated ? hyphenators.hyphenator(for: article) : nil
    store = GalleyStore(
      plan, bytes: article.text.utf8, columns: measure.columns, hyphenator: hyphenator,
      hangs: options.isJustified && options.hangs)
  }

  /// The number of rows.
  ///
  /// - Complexity: sets the whole article, once; see `estimatedRowCount`.
  public var rowCount: Int {
    store.firstRow(of: plan.stretches.count)
  }

  /// The number of rows as the lengths of the blocks suggest it: no line is set.
  ///
  /// - Complexity: O(n) in the blocks.
  public var estimatedRowCount: Int {
    plan.stretches.reduce(0) { rows, stretch in
      let columns = max(1, measure.columns - plan.insets[stretch.block].indent)
      return rows + stretch.blankRows + stretch.bytes.count / columns + 1
    }
  }

  /// The row at a place, or nil above the first and below the last.
  ///
  /// - Complexity: O(log n) once everything above is set.
  public func line(at row: Int) -> Line? {
    guard row >= 0, let (index, firstRow) = store.stretch(atRow: row) else { return nil }
    return line(row - firstRow - plan.stretches[index].blankRows, of: index)
  }

  /// The rows of a range that exist.
  public func lines(in rows: Range<Int>) -> [Line] {
    rows.compactMap { line(at: $0) }
  }

  /// A line of a stretch; negative indexes are the blank rows above it.
  func line(_ index: Int, of stretchIndex: Int) -> Line {
    let stretch = plan.stretches[stretchIndex]
    guard index >= 0 else {
      return blankLine(above: stretchIndex, isFirst: index == -stretch.blankRows)
    }
    let galley = store.galley(stretchIndex)
    let set = galley.lines[index]
    let inset = plan.insets[stretch.block]
    let isFirst = stretch.isFirstOfBlock && index == 0
    let origin = stretch.bytes.lowerBound
    let isCentred = article.blocks[stretch.block].kind == .sectionBreak
    let isReversed = galley.direction == .rightToLeft
    let range = (origin + Int(set.start))..<(origin + Int(set.end))
    // Lines in another order than the text's stay ragged: their spaces are not where bytes say.
    let widened =
      set.visual == nil && !isReversed
      ? widenedSpaces(set, range, of: stretch, indent: inset.indent, isOdd: index % 2 == 1) : []
    let lead = lead(of: set, inset, isFirst: isFirst, galley.direction)
    let indent = indent(of: set, inset, isCentred: isCentred, stretch, galley.direction)
    return Line(
      range: Offset(range.lowerBound)..<Offset(range.upperBound), block: stretch.block,
      indent: indent, lead: isReversed ? lead?.mirrored(in: measure.columns) : lead,
      trailer: set.trailer, width: indent + Int(set.width) + widened.count, isFirstOfBlock: isFirst,
      isLastOfBlock: stretch.isLastOfBlock && index == galley.lines.count - 1,
      direction: galley.direction, setting: stretch.setting.line(set.pieces, from: origin),
      visual: set.visual, widened: widened)
  }

  /// The cells left of a line.
  private func indent(
    of set: SetLine, _ inset: Inset, isCentred: Bool, _ stretch: Stretch, _ direction: Direction
  ) -> Int {
    if isCentred { return max(0, (measure.columns - Int(set.width)) / 2) }
    let indent = inset.indent + Int(set.indent)
    guard direction == .rightToLeft else { return indent }
    switch stretch.setting {
    // The cells of a row were put in their places from the right when it was set.
    case .cells: return 0
    case .preformatted: return measure.columns - indent - Int(set.width)
    case .prose, .folded, .record, .repeated:
      return max(0, measure.columns - indent - Int(set.width))
    }
  }

  /// The spaces of a line that take two cells, so that it reaches the measure.
  private func widenedSpaces(
    _ set: SetLine, _ range: Range<Int>, of stretch: Stretch, indent: Int, isOdd: Bool
  ) -> [Int] {
    guard options.isJustified, !set.isLast, stretch.isRunningText, case .prose = stretch.setting
    else { return [] }
    let blank = measure.columns - indent - Int(set.width) + (set.hangs ? 1 : 0)
    return Justification.widened(
      article.text.utf8, range, byCells: blank, startingRight: isOdd)
  }

  /// What stands beside a line: what its block says, and the label of a cell.
  private func lead(
    of set: SetLine, _ inset: Inset, isFirst: Bool, _ direction: Direction
  ) -> Line.Lead? {
    let own = isFirst ? inset.first : inset.rest
    guard var label = set.label else { return own }
    // What is mirrored is put in order then.
    if direction == .leftToRight { label = Line.Lead.ordered(label, .leftToRight) }
    guard let own else {
      return Line.Lead(kind: .label, text: label, column: inset.indent)
    }
    return own.followed(by: label, at: inset.indent)
  }

  /// A blank row, through which bars go on; the first of them may carry a rule.
  private func blankLine(above stretchIndex: Int, isFirst: Bool) -> Line {
    let stretch = plan.stretches[stretchIndex]
    let block = stretch.block
    let levels = Spacing.barsThrough(article.blocks[block - 1], and: article.blocks[block])
    let barred = [block - 1, block].first { index in
      levels > 0 && Spacing.bars(beside: article.blocks[index]) == levels
    }
    var lead = barred.flatMap { plan.insets[$0].rest }
    if isFirst, stretch.ruleAbove > 0 {
      let rule = String(repeating: "─", count: stretch.ruleAbove)
      let isTable = article.blocks[block].kind == .tableRow
      let column = plan.insets[isTable ? block : block - 1].indent
      lead =
        lead?.followed(by: rule, at: column)
        ?? Line.Lead(kind: .rule, text: rule, column: column)
    }
    let place = gapOffset(above: block)
    let direction = lead == nil ? .leftToRight : store.galley(stretchIndex).direction
    return Line(
      range: place..<place, block: nil, indent: 0,
      lead: direction == .rightToLeft ? lead?.mirrored(in: measure.columns) : lead, trailer: nil,
      width: 0, isFirstOfBlock: false, isLastOfBlock: false, direction: direction,
      setting: .prose, visual: nil, widened: [])
  }

  /// The offset that stands for the blank rows above a block: between the two newlines.
  func gapOffset(above block: Int) -> Offset {
    let end = article.blocks[block - 1].range.upperBound
    return min(end.advanced(by: 1), article.blocks[block].range.lowerBound)
  }
}

extension Stretch.Setting {
  /// How a line of the stretch is drawn.
  func line(_ pieces: [Line.CellPiece], from origin: Int) -> Line.Setting {
    switch self {
    case .prose, .record: .prose
    case .preformatted: .preformatted
    case .folded: .folded
    case .repeated: .repeated
    case .cells: .cells(pieces.map { $0.moved(by: origin) })
    }
  }
}
