/// How alike two long stretches are, by the words they share in order.
enum WordLikeness {
  /// The share of scalars that stand in common words.
  ///
  /// - Complexity: O(n log n).
  static func share(_ left: [UInt32], _ right: [UInt32]) -> Double {
    var numbering = WordTokens.Numbering()
    let old = WordTokens(FoldedText(folded: left), &numbering)
    let new = WordTokens(FoldedText(folded: right), &numbering)
    let places = TokenComparison(old.numbers, new.numbers, numbers: numbering.count).places
    var all = 0
    var common = 0
    for (index, place) in places.enumerated() {
      let length = old.ends[index] - old.starts[index]
      all += length
      if place >= 0 { common += length }
    }
    let others = new.starts.indices.reduce(0) { $0 + new.ends[$1] - new.starts[$1] }
    return all + others == 0 ? 1 : Double(common) / Double(max(all, others))
  }
}
