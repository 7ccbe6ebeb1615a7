extension Array {
  /// The first index whose element fulfils a predicate that holds for all after it.
  ///
  /// - Complexity: O(log n).
  func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
