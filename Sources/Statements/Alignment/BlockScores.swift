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

  private static let mostCells = 4_000_000

  /// What a passage counts that both print, beside an entity that no other article names, which
  /// counts 1.
  private static let passage = 10.0

  /// Compares blocks.
  ///
  /// - Complexity: O(n · width) in the blocks of the first.
  init(_ first: [BondedBlock], _ second: [BondedBlock], _ weight: (EntityID) -> Double) {
    self.first = first
    self.second = second
    let width = min(second.count, max(64, Self.mostCells / max(1, first.count)))
    self.width = width
    var weights: [EntityID: Double] = [:]
    for entity in first.flatMap(\.names) where weights[entity] == nil {
      weights[entity] = weight(entity)
    }
    let sets = second.map { (names: Set($0.names), passages: Set($0.passages)) }
    var values: [Double] = []
    values.reserveCapacity(first.count * width)
    for (row, block) in first.enumerated() {
      let start = Self.start(of: row, first.count, second.count, width)
      for column in start..<(start + width) {
        let names = block.names.filter { sets[column].names.contains($0) }
        let sum = names.reduce(0) { $0 + (weights[$1] ?? 0) }
        let all = max(1, block.all + second[column].all)
        // Of two blocks that share as much, the one that names little else is nearer.
        let nearness = (1 + Double(2 * names.count) / Double(all)) / 2
        let passages = block.passages.count { sets[column].passages.contains($0) }
        values.append(sum * nearness + Double(passages) * Self.passage)
      }
    }
    self.values = values
  }

  private static func start(of row: Int, _ rows: Int, _ columns: Int, _ width: Int) -> Int {
    guard rows > 1 else { return 0 }
    let middle = row * max(0, columns - 1) / (rows - 1)
    return min(max(0, middle - width / 2), columns - width)
  }

  /// The columns that a row is compared with.
  func columns(of row: Int) -> Range<Int> {
    let start = Self.start(of: row, first.count, second.count, width)
    return start..<(start + width)
  }

  /// What two blocks share; 0 outside the band.
  subscript(row: Int, column: Int) -> Double {
    let columns = columns(of: row)
    guard columns.contains(column) else { return 0 }
    return values[row * width + column - columns.lowerBound]
  }
}
