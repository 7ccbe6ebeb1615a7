import Articles

/// Questions about a stretch of text that decide what it is.
extension [UInt8] {
  /// Whether a stretch ends in a full stop, a question or an exclamation mark.
  ///
  /// Closing quotation marks and brackets after it do not count.
  func endsSentence(_ range: Range<Int>) -> Bool {
    guard let last = lastScalar(of: range) else { return false }
    return Self.isSentenceEnd(last)
  }

  /// Whether a stretch ends in any sign that a heading does not end in.
  func endsPunctuated(_ range: Range<Int>) -> Bool {
    guard let last = lastScalar(of: range) else { return false }
    return Self.isSentenceEnd(last) || Self.isPause(last)
  }

  /// Whether a stretch begins with a small letter.
  func startsInLowerCase(_ range: Range<Int>) -> Bool {
    !range.isEmpty && scalar(at: range.lowerBound).scalar.isSmallLetter
  }

  /// What a stretch begins with, as far as case tells where a sentence begins.
  enum Start {
    case small
    /// A capital, a digit or a sign.
    case other
    /// A letter of a script that knows no capitals.
    case caseless
  }

  /// What a stretch begins with.
  func start(of range: Range<Int>) -> Start {
    let first = scalar(at: range.lowerBound).scalar
    if first.isSmallLetter { return .small }
    return first.isLetter && !first.isCapitalLetter ? .caseless : .other
  }

  /// Whether a stretch begins with a letter that is not small, or with a digit.
  func startsLikeHeading(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let first = scalar(at: range.lowerBound).scalar
    return !first.isSmallLetter && (first.isLetter || first.isNumeral)
  }

  /// Whether a stretch stands wholly in quotation marks.
  func isQuotation(_ range: Range<Int>) -> Bool {
    guard range.count > 2, Self.isOpeningQuote(scalar(at: range.lowerBound).scalar) else {
      return false
    }
    var end = range.upperBound
    if [0x2E, 0x2C].contains(self[end - 1]) { end -= 1 }
    return Self.isClosingQuote(scalar(before: end).scalar)
  }

  /// Whether a stretch begins with a quotation mark.
  func startsQuoted(_ range: Range<Int>) -> Bool {
    !range.isEmpty && Self.isOpeningQuote(scalar(at: range.lowerBound).scalar)
  }

  /// Whether a stretch ends with a closing quotation mark.
  func endsQuoted(_ range: Range<Int>) -> Bool {
    !range.isEmpty && Self.isClosingQuote(scalar(before: range.upperBound).scalar)
  }

  /// Whether somebody's words go on behind a stretch, which begins inside or outside of them.
  func leavesQuoteOpen(_ range: Range<Int>, _ isOpen: Bool) -> Bool {
    var isOpen = isOpen
    for index in range {
      switch self[index] {
      case 0x22: isOpen.toggle()
      // “ and ” differ in their last byte.
      case 0xE2 where index + 2 < count && self[index + 1] == 0x80:
        if self[index + 2] == 0x9C {
          isOpen = true
        } else if self[index + 2] == 0x9D {
          isOpen = false
        }
      default: break
      }
    }
    return isOpen
  }

  /// Whether a stretch has at most a number of scalars; only so many are looked at.
  func isShort(_ range: Range<Int>, _ limit: Int) -> Bool {
    guard range.count > limit else { return true }
    guard range.count <= limit * 4 else { return false }
    return span.scalarCount(from: range.lowerBound, to: range.upperBound) <= limit
  }

  /// The number of words in a stretch.
  ///
  /// - Complexity: O(n); ask about short stretches only.
  func wordCount(_ range: Range<Int>) -> Int {
    var words = 0
    var isInside = false
    for index in range {
      let isSpace = whitespaceLength(at: index) > 0
      if !isSpace, !isInside { words += 1 }
      isInside = !isSpace
    }
    return words
  }

  /// A stretch without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, whitespaceLength(at: start) > 0 { start += whitespaceLength(at: start) }
    while start < end {
      let length = scalar(before: end).length
      guard whitespaceLength(at: end - length) > 0 else { break }
      end -= length
    }
    return start..<Swift.max(start, end)
  }

  /// The last scalar that is no closing quotation mark or bracket.
  private func lastScalar(of range: Range<Int>) -> Unicode.Scalar? {
    var end = range.upperBound
    while end > range.lowerBound {
      let (scalar, length) = scalar(before: end)
      if !Self.isCloser(scalar) { return scalar }
      end -= length
    }
    return nil
  }

  // Switches, because a set is asked by hashing.

  private static func isOpeningQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "„", "«", "‘", "「", "『": true
    default: false
    }
  }

  private static func isClosingQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "”", "“", "»", "’", "」", "』": true
    default: false
    }
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "'", "）": true
    default: isClosingQuote(scalar)
    }
  }

  private static func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", "。", "！", "？": true
    default: false
    }
  }

  private static func isPause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ";", ":", ",", "；", "：", "，", "、": true
    default: false
    }
  }
}
