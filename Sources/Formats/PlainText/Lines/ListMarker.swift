/// The bullet or number that begins an item of a list.
struct ListMarker: Equatable {
  /// What sort of marker it is; the items of one list have the same.
  enum Style: Equatable {
    case bullet(Unicode.Scalar)
    /// A number with the sign after it.
    case number(UInt8)
    case letter(UInt8)
  }

  let style: Style
  /// The number, or the letter's place in the alphabet; 0 for a bullet.
  let value: Int
  /// The numbers before the last, in a marker like `4.2.1.`.
  private(set) var outer: [Int] = []
  /// The bytes of the marker, without the space after it.
  let range: Range<Int>

  /// What is drawn before the item.
  func label(in utf8: [UInt8]) -> String {
    if case .bullet = style { "•" } else { String(decoding: utf8[range], as: UTF8.self) }
  }

  /// Whether this marker can follow another in the same list.
  func follows(_ other: ListMarker) -> Bool {
    guard style == other.style else { return false }
    if case .bullet = style { return true }
    return outer == other.outer && value == other.value + 1 || isSection(behind: other)
  }

  /// Whether this marker is the first below another, or the next of one that holds the other.
  private func isSection(behind other: ListMarker) -> Bool {
    let above = other.outer + [other.value]
    if outer == above { return value == 1 }
    return outer.count < other.outer.count && outer == Array(above.prefix(outer.count))
      && value == above[outer.count] + 1
  }

  /// Whether the marker counts sections, as a table of contents does.
  var isSection: Bool { !outer.isEmpty }

  private static let bullets: Set<Unicode.Scalar> = [
    "•", "*", "-", "+", "◦", "▪", "‣", "·", "–", "●", "○", "■",
  ]

  /// The marker at the start of a stretch, if a space and words follow it.
  init?(_ utf8: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return nil }
    let (first, length) = utf8.scalar(at: range.lowerBound)
    var end = range.lowerBound + length
    if Self.bullets.contains(first) {
      style = .bullet(first)
      value = 0
    } else {
      let isBracketed = first == "("
      let start = isBracketed ? end : range.lowerBound
      guard let first = Self.number(utf8, start..<range.upperBound), first.end < range.upperBound
      else { return nil }
      var (number, numberEnd) = first
      while utf8[start] < 0x3A, !isBracketed, utf8[numberEnd] == 0x2E,
        let (inner, end) = Self.number(utf8, numberEnd + 1..<range.upperBound),
        utf8[numberEnd + 1] < 0x3A, end < range.upperBound, utf8[end] == 0x2E
      {
        outer.append(number)
        (number, numberEnd) = (inner, end)
      }
      let sign = utf8[numberEnd]
      guard sign == 0x29 || (sign == 0x2E && !isBracketed) else { return nil }
      let isDigit = utf8[start] < 0x3A
      guard isDigit || sign == 0x29 else { return nil }
      style = isDigit ? .number(sign) : .letter(sign)
      value = number
      end = numberEnd + 1
    }
    guard end + 1 < range.upperBound, utf8[end] == 0x20 || utf8[end] == 0x09 else { return nil }
    self.range = range.lowerBound..<end
  }

  /// A number of at most three digits, or one small letter, and where it ends.
  private static func number(_ utf8: [UInt8], _ range: Range<Int>) -> (value: Int, end: Int)? {
    guard let first = utf8[range].first else { return nil }
    if (0x61...0x7A).contains(first) { return (Int(first) - 0x60, range.lowerBound + 1) }
    var value = 0
    var end = range.lowerBound
    while end < range.upperBound, (0x30...0x39).contains(utf8[end]), end < range.lowerBound + 3 {
      value = value * 10 + Int(utf8[end] - 0x30)
      end += 1
    }
    return end > range.lowerBound ? (value, end) : nil
  }
}
