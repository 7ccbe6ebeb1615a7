/// Lectern's own rules on top of UAX #14, one function a rule.
///
/// Each looks at the bytes around one place where a line may end. All but the fifth forbid; that
/// one sets a price.
struct BreakRules {
  let bytes: [UInt8]
  let range: Range<Int>

  /// What it costs to end a line at a place, in squared cells; nil when no line may end there.
  func penalty(at place: Int) -> Int? {
    guard place > range.lowerBound, place < range.upperBound else { return 0 }
    let before = bytes[place - 1]
    if before == 0x2D || before == 0x90 {
      if splitsShortCompound(at: place) { return nil }
    }
    if before == 0x93, splitsNumberRange(at: place) { return nil }
    let after = bytes[place]
    if after == 0xE2, precedesDash(at: place) { return nil }
    if after == 0x5B, before != 0x20, precedesNoteSign(at: place) { return nil }
    guard before == 0x20 else { return 0 }
    if followsNumberSign(at: place) { return nil }
    return separatesCloseWords(at: place) ? Self.closeWords : 0
  }

  /// The price of parting words that belong together: an edge six cells worse.
  static let closeWords = 40

  /// Rule 1: no line begins with an em dash.
  private func precedesDash(at place: Int) -> Bool {
    let scalar = UTF8Bytes.decode(bytes, at: place).scalar
    return scalar == 0x2014 || scalar == 0x2015
  }

  /// Rule 2: a hyphen with fewer than two letters or digits on a side keeps its word together.
  ///
  /// A second hyphen makes it a dash of typewriters, after which a line may end.
  private func splitsShortCompound(at place: Int) -> Bool {
    guard let (hyphen, length) = UTF8Bytes.decode(bytes, before: place, limit: range.lowerBound),
      hyphen == 0x2D || hyphen == 0x2010
    else { return false }
    let left = place - length
    if left > range.lowerBound, bytes[left - 1] == 0x2D { return false }
    return !hasTwoLetters(before: left) || !hasTwoLetters(after: place)
  }

  private func hasTwoLetters(before end: Int) -> Bool {
    guard let (first, length) = UTF8Bytes.decode(bytes, before: end, limit: range.lowerBound),
      let (second, _) = UTF8Bytes.decode(bytes, before: end - length, limit: range.lowerBound)
    else { return false }
    return Self.isLetterOrDigit(first) && Self.isLetterOrDigit(second)
  }

  private func hasTwoLetters(after start: Int) -> Bool {
    let (first, length) = UTF8Bytes.decode(bytes, at: start)
    guard start + length < range.upperBound else { return false }
    let second = UTF8Bytes.decode(bytes, at: start + length).scalar
    return Self.isLetterOrDigit(first) && Self.isLetterOrDigit(second)
  }

  /// Rule 3: an en dash between digits stays inside its range, as UAX #14 has it for the hyphen.
  private func splitsNumberRange(at place: Int) -> Bool {
    guard place - 3 > range.lowerBound, bytes[place - 3] == 0xE2, bytes[place - 2] == 0x80
    else { return false }
    return Self.isDigit(bytes[place - 4]) && Self.isDigit(bytes[place])
  }

  /// Rule 4: a number stays with the sign before it, as in `№ 5` and `§ 12`.
  private func followsNumberSign(at place: Int) -> Bool {
    guard Self.isDigit(bytes[place]),
      let (sign, _) = UTF8Bytes.decode(bytes, before: place - 1, limit: range.lowerBound)
    else { return false }
    return sign == 0x2116 || sign == 0xA7
  }

  /// Rule 5: a number and its unit, a title or an initial and its name, `p.` and its number.
  ///
  /// They are parted only where the line would be much worse otherwise.
  private func separatesCloseWords(at place: Int) -> Bool {
    let end = place - 1
    guard end > range.lowerBound else { return false }
    let last = bytes[end - 1]
    if Self.isDigit(last) { return Self.isLowerCase(bytes[place]) || bytes[place] == 0x25 }
    guard last == 0x2E else { return false }
    var start = end - 1
    while start > range.lowerBound, end - start < 8, Self.isASCIILetter(bytes[start - 1]) {
      start -= 1
    }
    let length = end - 1 - start
    if length == 1, Self.isUpperCase(bytes[start]) { return true }
    return length > 0 && Self.abbreviations.contains(bytes[start..<(end - 1)])
  }

  private static let abbreviations: Set<ArraySlice<UInt8>> = Set(
    [
      "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Col", "Lt", "Capt", "Sgt", "Sen", "Rep",
      "Gov", "Rev", "Hon", "Pres", "No", "Nos", "Vol", "vol", "Fig", "fig", "p", "pp", "ch", "c",
      "ca", "art", "Art", "Sec", "sec", "para",
    ].map { ArraySlice($0.utf8) })

  /// Rule 6: the sign of a note, as in `words[12]`, stays with the word that it follows.
  private func precedesNoteSign(at place: Int) -> Bool {
    var end = place + 1
    while end < range.upperBound, Self.isDigit(bytes[end]) { end += 1 }
    return end > place + 1 && end < range.upperBound && bytes[end] == 0x5D
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isUpperCase(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLowerCase(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    isUpperCase(byte) || isLowerCase(byte)
  }

  private static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      let byte = UInt8(scalar)
      return isASCIILetter(byte) || isDigit(byte)
    }
    return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }
}
