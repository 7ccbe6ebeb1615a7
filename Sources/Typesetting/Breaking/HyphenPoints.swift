/// The places in one word where a line may end with a hyphen.
public struct HyphenPoints: Hashable, Sendable {
  /// The most letters of a word; what is longer is no word of a dictionary.
  public static let longestWord = 63

  /// No place at all.
  public static let none = HyphenPoints()

  private var bits: UInt64 = 0

  /// Makes the points of a word that may be parted nowhere.
  public init() {}

  /// Makes points after some numbers of letters; numbers that no word reaches are left out.
  public init(after counts: [Int]) {
    for count in counts { insert(after: count) }
  }

  /// Whether the word may be parted nowhere.
  public var isEmpty: Bool { bits == 0 }

  /// Adds the place after a number of letters.
  public mutating func insert(after letters: Int) {
    guard (1...Self.longestWord).contains(letters) else { return }
    bits |= 1 << UInt64(letters)
  }

  /// Whether the word may be parted after a number of letters.
  public func contains(after letters: Int) -> Bool {
    (1...Self.longestWord).contains(letters) && bits & 1 << UInt64(letters) != 0
  }
}
