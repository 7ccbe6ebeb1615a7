/// The lines of a file that hold bytes above 7F, taken from all over it.
///
/// A guess from the head alone would miss a quotation on the last page, and plain lines say nothing.
enum HighByteSample {
  /// Stripes from which lines are taken evenly.
  private static let stripes = 16

  /// A line longer than this is cut after a blank.
  private static let lineLimit = 2048

  /// The lines, at most so many bytes of them, in their order.
  ///
  /// - Complexity: O(n) in files without such lines, else in the limit.
  static func of(_ bytes: [UInt8], limit: Int) -> [UInt8] {
    guard bytes.count > limit else { return lines(of: bytes, in: 0..<bytes.count, limit: limit) }
    var sample: [UInt8] = []
    let width = bytes.count / stripes + 1
    for stripe in 0..<stripes {
      let end = min(bytes.count, (stripe + 1) * width)
      var start = min(end, stripe * width)
      // Bytes below the digits are no part of a longer character in any set.
      if start > 0 { while start < end, bytes[start - 1] > 0x2F { start += 1 } }
      sample += lines(of: bytes, in: start..<end, limit: limit / stripes)
    }
    return sample
  }

  private static func lines(of bytes: [UInt8], in range: Range<Int>, limit: Int) -> [UInt8] {
    var sample: [UInt8] = []
    var start = range.lowerBound
    while start < range.upperBound, sample.count < limit {
      var end = start
      var isHigh = false
      while end < range.upperBound {
        let byte = bytes[end]
        end += 1
        if byte >= 0x80 { isHigh = true }
        if byte == 0x0A || byte == 0x0D { break }
        if byte <= 0x2F, end - start >= min(lineLimit, limit) { break }
      }
      if isHigh { sample += bytes[start..<end] }
      start = end
    }
    return sample
  }
}
