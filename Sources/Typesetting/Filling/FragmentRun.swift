/// The fragments of one paragraph, as sums that give the width of any line in one step.
struct FragmentRun {
  /// What a line that ends with a fragment needs for it.
  struct Ending {
    /// Cells of the fragment and its sign.
    var width: Int
    /// Cells that may hang in the margin.
    var hang: Int
    var penalty: Int
    var isHyphen: Bool
  }

  /// Cells before each fragment when all stand on one line, and after the last.
  let advance: [Int]
  /// Gaps before each fragment, and after the last.
  let gaps: [Int]
  private let fragments: ArraySlice<Fragment>

  /// Sums up the fragments.
  ///
  /// - Complexity: O(n).
  init(_ fragments: ArraySlice<Fragment>) {
    self.fragments = fragments
    var advance = [0]
    var gaps = [0]
    advance.reserveCapacity(fragments.count + 1)
    gaps.reserveCapacity(fragments.count + 1)
    var cells = 0
    var count = 0
    for fragment in fragments {
      cells += fragment.width + fragment.gap
      count += fragment.gap > 0 ? 1 : 0
      advance.append(cells)
      gaps.append(count)
    }
    self.advance = advance
    self.gaps = gaps
  }

  /// The number of fragments.
  var count: Int { fragments.count }

  /// How a line ends whose last fragment is the one before a number.
  func ending(_ end: Int) -> Ending {
    let last = fragments[fragments.startIndex + end - 1]
    return Ending(
      width: last.width + last.trailerWidth, hang: last.hang, penalty: last.penalty,
      isHyphen: last.ending == .hyphen)
  }

  /// Whether the line before a fragment ends in a hyphen, if it ends there.
  func endsInHyphen(_ end: Int) -> Bool {
    end > 0 && fragments[fragments.startIndex + end - 1].ending == .hyphen
  }

  /// Whether a line is one word, possibly of a few hyphenated parts.
  ///
  /// In scripts without spaces a fragment is a character or two, so that more than three of them
  /// are no lone word; parts of one parted word count as one.
  func isOneWord(_ line: Range<Int>) -> Bool {
    guard gaps[line.upperBound - 1] == gaps[line.lowerBound] else { return false }
    let base = fragments.startIndex
    return line.dropLast().count { fragments[base + $0].ending != .hyphen } <= 2
  }
}
