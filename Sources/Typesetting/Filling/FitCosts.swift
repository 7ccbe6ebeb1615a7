/// What a line costs, in squared cells.
///
/// Costs of different ranks are so far apart that no sum of the lower reaches the higher: first no
/// two hyphens below each other, then few lines, then how the lines look.
struct FitCosts {
  /// A line that ends in a hyphen: it has to make an edge about six cells better.
  let hyphen = 40
  /// A line whose gaps would be two cells wide on average, if it were justified.
  ///
  /// On narrow columns there are too many of them to be cured by hyphens, so that the cost fades
  /// from 60 cells to 40.
  let loose: Int

  /// The costs on lines of a width.
  ///
  /// Only where words may be parted do loose lines cost more than their blank cells: elsewhere
  /// they cannot be helped, and the rest of the paragraph would pay.
  init(columns: Int, hasHyphens: Bool) {
    let above = min(max(columns - 40, 0), 20)
    loose = hasHyphens ? above * above * above * 3 / 160 : 0
  }

  /// Two hyphens in a row, and a hyphen before the last line.
  static let secondHyphen = 1 << 44
  /// Each line, before anything else.
  static let line = 1 << 40
  /// Each cell over the measure; only a cluster wider than the measure has to pay it.
  static let overfull = 1_000_000
  /// A last line shorter than a quarter of the measure.
  static let shortLast = 10
  /// A last line of a single word, and the same in a paragraph of four lines or more.
  static let loneWord = 50
  static let loneWordOfMany = 100_000

  /// The cost of a line with a number of blank cells at its end and of gaps between its words.
  func ofLine(blank: Int, gaps: Int) -> Int {
    guard blank >= 0 else { return -blank * Self.overfull }
    return blank >= gaps ? blank * blank + loose : blank * blank
  }
}
