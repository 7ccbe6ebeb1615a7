/// The pairs of blocks that share most in all while both texts go forward.
///
/// The best chain by dynamic programming, as Needleman and Wunsch (1970) align sequences, without a
/// cost for what is left out.
struct MonotoneChain {
  /// The pairs, in order: a row and a column of the scores.
  private(set) var links: [(row: Int, column: Int)] = []

  private enum Step: UInt8 {
    case none, skipRow, skipColumn, link
  }

  /// A block out of the order must share so many times what the best in the order shares.
  private static let outOfOrder = 2.0

  /// Finds the best chain.
  ///
  /// - Complexity: O(n · width) in the rows of the scores.
  init(_ scores: BlockScores) {
    let rows = scores.first.count
    var steps: [Step] = Array(repeating: .none, count: rows * scores.width)
    /// The best sum of all rows so far up to each column.
    var above: [Double] = Array(repeating: 0, count: scores.second.count + 1)
    for row in 0..<rows {
      let columns = scores.columns(of: row)
      var current = above
      for column in columns {
        let linked = above[column] + scores[row, column]
        let step = row * scores.width + column - columns.lowerBound
        if scores[row, column] > 0, linked > above[column + 1], linked > current[column] {
          current[column + 1] = linked
          steps[step] = .link
        } else if current[column] > above[column + 1] {
          current[column + 1] = current[column]
          steps[step] = .skipColumn
        } else {
          steps[step] = .skipRow
        }
      }
      // Beyond the band nothing is linked: the sums there are those of its end.
      for column in columns.upperBound..<max(columns.upperBound, scores.second.count) {
        current[column + 1] = max(above[column + 1], current[column])
      }
      above = current
    }
    trace(steps, scores)
  }

  private mutating func trace(_ steps: [Step], _ scores: BlockScores) {
    var row = scores.first.count - 1
    var column = scores.second.count - 1
    while row >= 0, column >= 0 {
      let columns = scores.columns(of: row)
      guard column >= columns.lowerBound else {
        row -= 1
        continue
      }
      guard column < columns.upperBound else {
        column -= 1
        continue
      }
      switch steps[row * scores.width + column - columns.lowerBound] {
      case .link:
        links.append((row, column))
        row -= 1
        column -= 1
      case .skipColumn: column -= 1
      case .skipRow, .none: row -= 1
      }
    }
    links.reverse()
  }

  /// The match of every block of one side: the best between its neighbours of the chain, unless one
  /// elsewhere shares much more; `across` asks for the blocks of the columns.
  func matches(of scores: BlockScores, across: Bool) -> [Int: ArticleAlignment.Match] {
    let blocks = across ? scores.second : scores.first
    let others = across ? scores.first : scores.second
    var matches: [Int: ArticleAlignment.Match] = [:]
    var next = 0
    for index in blocks.indices {
      while next < links.count, own(links[next], across) < index { next += 1 }
      let isLinked = next < links.count && own(links[next], across) == index
      let low = next > 0 ? other(links[next - 1], across) : 0
      let high =
        isLinked
        ? other(links[next], across)
        : next < links.count ? other(links[next], across) : others.count - 1
      func score(_ place: Int) -> Double {
        across ? scores[place, index] : scores[index, place]
      }
      let inOrder =
        isLinked ? other(links[next], across) : best(in: low..<(high + 1), score)
      let anywhere = best(in: others.indices, score)
      guard let anywhere, score(anywhere) > 0 else { continue }
      let kept = inOrder.flatMap { place in
        score(place) > 0 && score(anywhere) <= Self.outOfOrder * score(place) ? place : nil
      }
      let place = kept ?? anywhere
      matches[blocks[index].block] = ArticleAlignment.Match(
        block: others[place].block, score: score(place))
    }
    return matches
  }

  private func best(in places: Range<Int>, _ score: (Int) -> Double) -> Int? {
    places.max { (score($0), $1) < (score($1), $0) }
  }

  private func own(_ link: (row: Int, column: Int), _ across: Bool) -> Int {
    across ? link.column : link.row
  }

  private func other(_ link: (row: Int, column: Int), _ across: Bool) -> Int {
    across ? link.row : link.column
  }
}
