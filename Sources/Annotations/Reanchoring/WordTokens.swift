/// The words and marks of a folded text, numbered so that equal ones have equal numbers.
struct WordTokens {
  /// The numbers.
  private(set) var numbers: [Int32] = []
  /// The first folded scalar of each token.
  private(set) var starts: [Int] = []
  /// The folded scalar after each token.
  private(set) var ends: [Int] = []

  /// Gives equal tokens of several texts equal numbers.
  struct Numbering {
    private(set) var count = 0
    private var known: [UInt64: Int32] = [:]

    mutating func number(of hash: UInt64) -> Int32 {
      if let number = known[hash] { return number }
      let number = Int32(count)
      known[hash] = number
      count += 1
      return number
    }
  }

  /// Splits a text: a run of letters and digits is one token, and so is every mark.
  ///
  /// - Complexity: O(n).
  init(_ text: FoldedText, _ numbering: inout Numbering) {
    let scalars = text.scalars
    var index = 0
    while index < scalars.count {
      let start = index
      if scalars[index] == 0x20 {
        index += 1
        continue
      }
      // FNV-1a: a clash of two words costs one wrong pair of tokens, which the words then betray.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      let isWord = FoldedText.isWord(scalars[index])
      repeat {
        hash = (hash ^ UInt64(scalars[index])) &* 0x100_0000_01B3
        index += 1
      } while isWord && index < scalars.count && FoldedText.isWord(scalars[index])
      numbers.append(numbering.number(of: hash))
      starts.append(start)
      ends.append(index)
    }
  }

  /// The tokens that share scalars with a range.
  func tokens(in range: Range<Int>) -> Range<Int> {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    var upper = low
    while upper < starts.count, starts[upper] < range.upperBound { upper += 1 }
    return low..<upper
  }
}
