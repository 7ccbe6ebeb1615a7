/// Common English words: they decide what a hyphen at a line's end is when the article does not.
///
/// The list lies in the program, not on the machine, so that the same bytes give the same text
/// everywhere. It holds no inflections that its rules can strip.
enum CommonWords {
  private static let bytes = Array(list.utf8)

  /// Endings of inflections, the longer before those they end in.
  private static let endings = ["ing", "es", "ed", "er", "ly", "s", "d", "r"]

  /// Whether a word, in lower case, is a common one or an inflection of one.
  ///
  /// - Complexity: O(log n) in the list.
  static func contains(_ word: String) -> Bool {
    guard word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    return holds(word)
      || endings.contains { word.hasSuffix($0) && isStem(word.dropLast($0.utf8.count)) }
  }

  /// Whether a word without its ending is on the list, as it stands or spelled in full.
  private static func isStem(_ stem: Substring) -> Bool {
    guard stem.utf8.count > 2, let last = stem.last else { return false }
    if holds(String(stem)) || holds(stem + "e") { return true }
    let shorter = stem.dropLast()
    return shorter.last == last && holds(String(shorter)) || last == "i" && holds(shorter + "y")
  }

  /// Whether a word is on the list: the words lie in the order of their bytes, a space behind each.
  private static func holds(_ word: String) -> Bool {
    let wanted = Array(word.utf8)
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      let start = bytes[low..<middle].lastIndex(of: 0x20).map { $0 + 1 } ?? low
      let end = bytes[middle..<high].firstIndex(of: 0x20) ?? high
      let found = bytes[start..<end]
      if found.elementsEqual(wanted) { return true }
      if found.lexicographicallyPrecedes(wanted) { low = end + 1 } else { high = start }
    }
    return false
  }
}
