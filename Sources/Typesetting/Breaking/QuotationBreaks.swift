/// The rules for quotation marks of UAX #14 for Unicode 16 (LB15a, LB15b, LB19, LB19a).
///
/// The library takes `“` for an opening and `”` for a closing mark in every text. That is wrong after
/// German `„so“`, before a word in Swedish `”så”`, and around English in Chinese.
struct QuotationBreaks {
  private let bytes: [UInt8]
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// Corrects the places at which the lines of a text may end.
  ///
  /// - Complexity: O(n).
  func mended(_ places: [Int]) -> [Int] {
    var verdict = Verdict()
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      guard byte == 0xE2 || byte == 0xC2 else {
        at += 1
        continue
      }
      let (scalar, length) = UTF8Bytes.decode(bytes, at: at)
      if let side = Side(scalar) { judge(side, at..<(at + length), &verdict) }
      at += length
    }
    return verdict.applied(to: places)
  }

  /// Whether a mark is of the general category Pi or Pf.
  private enum Side {
    case initial
    case final

    init?(_ scalar: UInt32) {
      switch scalar {
      case 0xAB, 0x2018, 0x201B, 0x201C, 0x201F, 0x2039: self = .initial
      case 0xBB, 0x2019, 0x201D, 0x203A: self = .final
      default: return nil
      }
    }
  }

  /// Places where no line may end, and such where one may, both ascending.
  private struct Verdict {
    var forbidden: [Int] = []
    var allowed: [Int] = []

    func applied(to places: [Int]) -> [Int] {
      guard !forbidden.isEmpty || !allowed.isEmpty else { return places }
      var mended: [Int] = []
      mended.reserveCapacity(places.count + allowed.count)
      var no = forbidden[...]
      var yes = allowed[...]
      for place in places {
        while let next = yes.first, next <= place {
          if next < place { mended.append(next) }
          yes.removeFirst()
        }
        while let next = no.first, next < place { no.removeFirst() }
        if no.first != place { mended.append(place) }
      }
      return mended
    }
  }

  private func judge(_ side: Side, _ mark: Range<Int>, _ verdict: inout Verdict) {
    let before = scalar(before: mark.lowerBound)
    let after = scalar(at: mark.upperBound)
    let isEastAsian = (before.map(Self.isEastAsian) ?? false, after.map(Self.isEastAsian) ?? false)
    // After a space or a newline (LB4, LB8, LB18) the rules for neighbours have no say.
    if let before, !Self.isSpace(before), side == .final || isEastAsian != (true, true) {
      verdict.forbidden.append(mark.lowerBound)
    }
    if let after, !Self.isSpace(after), side == .initial || isEastAsian != (true, true) {
      verdict.forbidden.append(mark.upperBound)
    }
    if side == .initial, after == 0x20, let before, !Self.opens(before) {
      let next = firstAfterSpaces(from: mark.upperBound)
      if scalar(at: next).map(Self.beginsWord) ?? false { verdict.allowed.append(next) }
    }
    if side == .final, before == 0x20, let after, Self.beginsWord(after) {
      let last = scalar(before: endBeforeSpaces(to: mark.lowerBound))
      if last.map({ !Self.opens($0) }) ?? false { verdict.allowed.append(mark.lowerBound) }
    }
  }

  private func scalar(at place: Int) -> UInt32? {
    place < range.upperBound ? UTF8Bytes.decode(bytes, at: place).scalar : nil
  }

  private func scalar(before place: Int) -> UInt32? {
    UTF8Bytes.decode(bytes, before: place, limit: range.lowerBound)?.scalar
  }

  private func firstAfterSpaces(from start: Int) -> Int {
    var at = start
    while at < range.upperBound, bytes[at] == 0x20 { at += 1 }
    return at
  }

  private func endBeforeSpaces(to end: Int) -> Int {
    var at = end
    while at > range.lowerBound, bytes[at - 1] == 0x20 { at -= 1 }
    return at
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0x200B, 0x2028, 0x2029, 0xFFFC: true
    default: false
    }
  }

  /// Whether a mark after this scalar opens a quotation (LB15a).
  private static func opens(_ scalar: UInt32) -> Bool {
    if isSpace(scalar) || Side(scalar) == .initial { return true }
    switch scalar {
    case 0x22, 0x27, 0xA0, 0x202F, 0x2007, 0x2060: return true
    default: return Unicode.Scalar(scalar)?.properties.generalCategory == .openPunctuation
    }
  }

  /// Whether a line may begin with a scalar that follows a space.
  private static func beginsWord(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .dashPunctuation, .openPunctuation:
      true
    default: false
    }
  }

  /// Whether East_Asian_Width of a scalar is wide, full or half.
  private static func isEastAsian(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFFEE, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
