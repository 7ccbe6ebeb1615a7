/// Finds the places where a line may end, before Lectern's own rules.
///
/// The places follow UAX #14 (Unicode Line Breaking Algorithm); where the library that knows it
/// cannot be opened, lines end at spaces and hyphens only.
final class LineBreaker {
  private let engine: ICULineBreaks?
  /// What is known of the clusters of the text that is being broken.
  let memo = ClusterMemo()

  /// Opens the engine.
  init() {
    engine = ICULineBreaks()
  }

  /// The byte offsets at which a line may end, ascending, in a range of valid UTF-8.
  ///
  /// The end of the range is always one of them, its start never.
  /// - Complexity: O(n), about 10 ms a megabyte.
  func opportunities(in bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    guard !range.isEmpty else { return [] }
    guard let places = engine?.opportunities(in: bytes, range) else {
      return Self.plainOpportunities(in: bytes, range)
    }
    return QuotationBreaks(bytes, range).mended(places)
  }

  /// What remains without the engine: after spaces, and after a hyphen between letters.
  static func plainOpportunities(in bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var places: [Int] = []
    for index in range.dropFirst() {
      let before = bytes[index - 1]
      let after = bytes[index]
      if before == 0x0A || (before == 0x20 && after != 0x20) || (before == 0x2D && after > 0x40) {
        places.append(index)
      }
    }
    places.append(range.upperBound)
    return places
  }
}
