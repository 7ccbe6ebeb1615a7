extension Article {
  /// The passages that were printed before, each from its first block to its last.
  ///
  /// Neighbouring blocks that repeat are one passage: a quotation with the lines that say whose it is.
  /// - Complexity: O(n) in the blocks.
  public var repeats: [Range<Offset>] {
    var runs: [Range<Offset>] = []
    for (index, block) in blocks.enumerated() where block.isRepeat {
      if index > 0, blocks[index - 1].isRepeat, let run = runs.last {
        runs[runs.count - 1] = run.lowerBound..<block.range.upperBound
      } else {
        runs.append(block.range)
      }
    }
    return runs
  }
}
