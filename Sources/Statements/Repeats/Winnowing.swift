/// The fingerprints of a text: the least of each few neighbouring shingles of words.
///
/// After Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting"
/// (2003), robust form: of equal numbers the last is kept, unless the one kept before is still among
/// them. Words that stand in two texts have fingerprints in common if they are
/// `shingle + window - 1` or more.
enum Winnowing {
  /// Calls a function with each fingerprint and the number of its first word, in order.
  ///
  /// - Complexity: O(n · window) in the words.
  static func each(
    of words: [UInt32], _ rules: RepeatRules, _ body: (UInt64, Int) -> Void
  ) {
    let numbers = shingles(words, rules.shingle)
    guard !numbers.isEmpty else { return }
    let window = min(rules.window, numbers.count)
    var kept = -1
    for end in window...numbers.count {
      let start = end - window
      var least = start
      for index in start..<end where numbers[index] <= numbers[least] { least = index }
      if kept >= start, numbers[kept] == numbers[least] { continue }
      kept = least
      body(numbers[least], least)
    }
  }

  /// A number for each run of so many words, rolled from one to the next (Karp and Rabin, 1987).
  private static func shingles(_ words: [UInt32], _ length: Int) -> [UInt64] {
    guard words.count >= length else { return [] }
    var outgoing: UInt64 = 1
    for _ in 0..<length { outgoing = outgoing &* base }
    var rolled: UInt64 = 0
    var numbers: [UInt64] = []
    numbers.reserveCapacity(words.count - length + 1)
    for (index, word) in words.enumerated() {
      rolled = rolled &* base &+ UInt64(word)
      if index >= length { rolled = rolled &- UInt64(words[index - length]) &* outgoing }
      if index >= length - 1 { numbers.append(mixed(rolled)) }
    }
    return numbers
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The finish of SplitMix64, so that the least number is as good as one drawn by chance.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
