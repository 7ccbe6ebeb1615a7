/// The article as it is read: blocks recovered and unwrapped, one blank line between blocks.
///
/// Search, mentions, annotations, layout and selection all mean this one text. Its scalars are
/// those of the source: nothing is normalised and nothing is substituted for display.
public struct CanonicalText: Sendable {
  /// The text, as valid UTF-8.
  public let utf8: [UInt8]

  /// Number of scalars before every `stride`-th byte.
  private let scalarsBefore: [Int]

  private static let stride = 512

  /// Takes a string as the canonical text.
  public init(_ string: String) {
    self.init(validUTF8: Array(string.utf8))
  }

  /// Takes bytes that are known to be valid UTF-8.
  ///
  /// - Complexity: O(n), one pass that counts scalars.
  public init(validUTF8 bytes: [UInt8]) {
    utf8 = bytes
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    var scalars = 0
    let span = bytes.span
    var start = 0
    while start < span.count {
      counts.append(scalars)
      let end = min(start + Self.stride, span.count)
      scalars &+= span.scalarCount(from: start, to: end)
      start = end
    }
    scalarsBefore = counts
  }

  /// The empty text.
  public static let empty = CanonicalText("")

  /// The offset of the first byte.
  public var start: Offset { Offset(0) }

  /// The offset after the last byte.
  public var end: Offset { Offset(utf8.count) }

  /// The whole text as a range.
  public var range: Range<Offset> { start..<end }

  /// The text of a range, whose ends must lie on scalars and inside the text.
  public subscript(range: Range<Offset>) -> String {
    String(decoding: utf8[range.lowerBound.utf8..<range.upperBound.utf8], as: UTF8.self)
  }

  /// The whole text as a string.
  public var string: String {
    String(decoding: utf8, as: UTF8.self)
  }

  /// The number of Unicode scalars in the text.
  public var scalarCount: Int {
    scalarIndex(of: end)
  }

  /// The number of Unicode scalars before an offset.
  ///
  /// - Complexity: O(1): at most 512 bytes are looked at.
  public func scalarIndex(of offset: Offset) -> Int {
    let target = min(offset.utf8, utf8.count)
    let mark = min(target / Self.stride, scalarsBefore.count - 1)
    guard mark >= 0 else { return 0 }
    return scalarsBefore[mark] + utf8.span.scalarCount(from: mark * Self.stride, to: target)
  }

  /// The offset of a scalar counted from the start, or nil when the text is shorter.
  ///
  /// - Complexity: O(log n).
  public func offset(ofScalar index: Int) -> Offset? {
    guard index >= 0 else { return nil }
    var low = 0
    var high = scalarsBefore.count
    while low < high {
      let middle = (low + high) / 2
      if scalarsBefore[middle] <= index { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return index == 0 ? start : nil }
    var position = (low - 1) * Self.stride
    var scalars = scalarsBefore[low - 1]
    while position < utf8.count {
      if !UTF8.isContinuation(utf8[position]) {
        if scalars == index { return Offset(position) }
        scalars += 1
      }
      position += 1
    }
    return scalars == index ? end : nil
  }

  /// The nearest offset at or before this one that lies on a scalar inside the text.
  public func clamped(_ offset: Offset) -> Offset {
    var position = min(offset.utf8, utf8.count)
    while position > 0, position < utf8.count, UTF8.isContinuation(utf8[position]) {
      position -= 1
    }
    return Offset(position)
  }
}

extension CanonicalText: Hashable {
  /// Texts are equal when their bytes are.
  public static func == (left: CanonicalText, right: CanonicalText) -> Bool {
    left.utf8 == right.utf8
  }

  /// Feeds the bytes to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(utf8)
  }
}
