/// What a line costs, in squared cells.
///
/// Costs of different ranks are so far apart that no sum of the lower reaches the higher: first no
/// two hyphens below each other, then few lines, then how the lines look.
struct FitCosts {
  /// A line that ends in a hyphen, and one that parts a word between the last two lines.
  ///
  /// A hyphen has to save about as much as an edge eight cells better.
  var hyphen = 60
  /// A line whose gaps would be two cells wide on average, if it were justified.
  var loose = 0

  /// Two hyphens in a row, and a hyphen before the last line.
  static let secondHyphen = 1 << 44
  /// Each line, before anything else.
  static let line = 1 << 40
  /// Each cell over the measure; only a cluster wider than the measure has to pay it.
  static let overfull = 1_000_000
  /// A last line shorter than a quarter of the measure.
  static let shortLast = 25
  /// A last line of a single word, and the same in a paragraph of four lines or more.
  static let loneWord = 400
  static let loneWordOfMany = 100_000

  /// The cost of a line with a number of blank cells at its end and of gaps between its words.
  func ofLine(blank: Int, gaps: Int) -> Int {
    guard blank >= 0 else { return -blank * Self.overfull }
    return blank >= gaps ? blank * blank + loose : blank * blank
  }
}
