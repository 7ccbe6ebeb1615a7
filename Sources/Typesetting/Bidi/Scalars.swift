/// The scalars of a stretch of text, and the byte at which each begins.
struct Scalars {
  /// The scalars, in order.
  private(set) var values: [UInt32] = []
  private var starts: [Int] = []

  /// Decodes valid UTF-8.
  ///
  /// - Complexity: O(n).
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    values.reserveCapacity(range.count)
    starts.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = UTF8Bytes.decode(bytes, at: at)
      values.append(scalar)
      starts.append(at)
      at += length
    }
  }

  /// The index of the scalar that begins at a byte.
  ///
  /// - Complexity: O(log n).
  func index(of byte: Int) -> Int? {
    let index = lowerIndex(byte)
    return index < starts.count && starts[index] == byte ? index : nil
  }

  /// The indexes of the scalars that begin in a range of bytes.
  ///
  /// - Complexity: O(log n).
  func indexes(of range: Range<Int>) -> Range<Int> {
    lowerIndex(range.lowerBound)..<lowerIndex(range.upperBound)
  }

  /// The index of the first scalar that begins at or after a byte.
  private func lowerIndex(_ byte: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
