import Entities

/// How much each block of one article shares with each block of another, within a band.
///
/// Of very long articles only blocks at about the same share of both are compared, so that no pair of
/// books takes longer than a key may.
struct BlockScores {
  let first: [BondedBlock]
  let second: [BondedBlock]
  /// Columns of a row that are compared.
  let width: Int
  private let values: [Double]

  /// Pairs of blocks that are compared at most.
  static let mostPairs = 4_000_000

  /// What a passage counts that both print, beside an entity that no other article names, which
  /// counts 1.
  private static let passage = 10.0

  /// Compares blocks.
  ///
  /// - Complexity: O(n · width) in the blocks of the first.
  init(
    _ first: [BondedBlock], _ second: [BondedBlock], mostPairs: Int = Self.mostPairs,
    _ weight: (EntityID) -> Double
  ) {
    self.first = first
    self.second = second
    let width = min(second.count, max(64, mostPairs / max(1, first.count)))
    self.width = width
    let namedIn = Self.places(second, \.names)
    let printedIn = Self.places(second, \.passages)
    let weights = namedIn.keys.reduce(into: [:]) { $0[$1] = weight($1) }
    var values = Array(repeating: 0.0, count: first.count * width)
    for (row, block) in first.enumerated() {
      let columns = Self.columns(of: row, first.count, second.count, width)
      var counts: [Int: Int] = [:]
      for name in block.names {
        for column in namedIn[name] ?? [] where columns.contains(column) {
          values[row * width + column - columns.lowerBound] += weights[name] ?? 0
          counts[column, default: 0] += 1
        }
      }
      for (column, count) in counts {
        // Of two blocks that share as much, the one that names little else is nearer.
        let all = max(1, block.all + second[column].all)
        values[row * width + column - columns.lowerBound] *=
          (1 + Double(2 * count) / Double(all)) / 2
      }
      for passage in block.passages {
        for column in printedIn[passage] ?? [] where columns.contains(column) {
          values[row * width + column - columns.lowerBound] += Self.passage
        }
      }
    }
    self.values = values
  }

  /// The blocks in which each of some bonds stands.
  private static func places<Bond: Hashable>(
    _ blocks: [BondedBlock], _ bonds: (BondedBlock) -> [Bond]
  ) -> [Bond: [Int]] {
    var places: [Bond: [Int]] = [:]
    for (index, block) in blocks.enumerated() {
      for bond in bonds(block) { places[bond, default: []].append(index) }
    }
    return places
  }

  private static func columns(
    of row: Int, _ rows: Int, _ columns: Int, _ width: Int
  ) -> Range<Int> {
    let middle = rows > 1 ? row * max(0, columns - 1) / (rows - 1) : 0
    let start = min(max(0, middle - width / 2), columns - width)
    return start..<(start + width)
  }

  /// The columns that a row is compared with.
  func columns(of row: Int) -> Range<Int> {
    Self.columns(of: row, first.count, second.count, width)
  }

  /// What two blocks share; 0 outside the band.
  subscript(row: Int, column: Int) -> Double {
    let columns = columns(of: row)
    guard columns.contains(column) else { return 0 }
    return values[row * width + column - columns.lowerBound]
  }
}
