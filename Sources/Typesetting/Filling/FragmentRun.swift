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
  /// Whether a line that ends before each fragment ends in an added hyphen, and after the last.
  private let hyphens: [Bool]
  /// Whether a line may end in a hyphen that is not in the text.
  let hasHyphens: Bool
  private let fragments: ArraySlice<Fragment>

  /// Sums up the fragments.
  ///
  /// - Complexity: O(n).
  init(_ fragments: ArraySlice<Fragment>) {
    self.fragments = fragments
    var advance = [0]
    var gaps = [0]
    var hyphens = [false]
    advance.reserveCapacity(fragments.count + 1)
    gaps.reserveCapacity(fragments.count + 1)
    hyphens.reserveCapacity(fragments.count + 1)
    var cells = 0
    var count = 0
    var hasHyphens = false
    for fragment in fragments {
      cells += fragment.width + fragment.gap
      count += fragment.gap > 0 ? 1 : 0
      hyphens.append(fragment.ending == .hyphen)
      if fragment.ending == .hyphen { hasHyphens = true }
      advance.append(cells)
      gaps.append(count)
    }
    self.advance = advance
    self.gaps = gaps
    self.hyphens = hyphens
    self.hasHyphens = hasHyphens
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
    hyphens[end]
  }

  /// The lines of greedy filling, which ends a line in a hyphen only where nothing else fits.
  ///
  /// - Complexity: O(n).
  func greedyLines(_ columns: Int) -> Int {
    var lines = 0
    var start = 0
    while start < count {
      var furthest = start + 1
      var isForced = true
      var end = start + 1
      while end <= count, advance[end - 1] - advance[start] <= columns {
        let ending = self.ending(end)
        let fits = advance[end - 1] - advance[start] + ending.width <= columns + ending.hang
        if fits, !ending.isHyphen || isForced {
          furthest = end
          if !ending.isHyphen { isForced = false }
        }
        end += 1
      }
      lines += 1
      start = furthest
    }
    return lines
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
