/// The word before a point, where its bytes alone tell what it is.
enum ShortWord {
  /// A word of more letters than any abbreviation has.
  case long
  /// A word of ASCII, all of it.
  case word(Letters)
  /// Other scalars or points have a part in it, or there is no word: it has to be read by scalars.
  case none

  /// At most six letters of ASCII as one number.
  struct Letters: RawRepresentable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Takes a word; nil for one that is longer or has other signs.
    init?(_ word: String) {
      guard word.utf8.count <= ShortWord.most, word.utf8.allSatisfy(ShortWord.isWordPart) else {
        return nil
      }
      rawValue = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Whether it is a single capital.
    var isCapital: Bool { (0x41...0x5A).contains(rawValue) }
  }

  /// Letters of the longest abbreviation without a point inside.
  private static let most = 6

  /// Reads the word before a position.
  init(before point: Int, in reader: ScalarReader) {
    let bytes = reader.bytes.span
    var start = point
    while start > reader.start, Self.isWordPart(bytes[start - 1]) {
      start -= 1
      if point - start > Self.most {
        self = .long
        return
      }
    }
    let isApart = start == reader.start || bytes[start - 1] < 0x80 && bytes[start - 1] != 0x2E
    guard start < point, isApart else {
      self = .none
      return
    }
    var letters: UInt64 = 0
    for at in start..<point { letters = letters << 8 | UInt64(bytes[at]) }
    self = .word(Letters(rawValue: letters))
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}

/// Numbers that are looked up by halving.
struct SortedNumbers {
  private let numbers: [UInt64]

  init(_ numbers: [UInt64]) { self.numbers = numbers.sorted() }

  /// Where a number stands in the order; nil for one that is not there.
  func firstIndex(of number: UInt64) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }
}
