import Articles

/// Finds the places where a sentence follows another without a space.
enum GluedSentences {
  /// Words before a point that end no sentence.
  private static let abbreviations: Set<String> = [
    "st", "mr", "mrs", "ms", "dr", "prof", "vs", "jr", "sr", "gen", "col", "rep", "sen", "gov",
    "fig", "vol", "art", "mt", "ft", "inc", "ltd", "corp", "dept", "univ", "approx", "eg", "ie",
    "no", "nr", "pp", "al", "cf", "ed", "co", "op", "ca",
  ]

  /// Endings of file and host names.
  private static let endings: Set<String> = [
    "com", "net", "org", "gov", "edu", "info", "html", "htm", "php", "asp", "aspx", "pdf", "doc",
    "docx", "txt", "jpg", "jpeg", "png", "gif", "zip", "exe", "js", "ru", "cn", "uk",
  ]

  /// Signs that words do not have inside: `.`, `/`, `@`, `\\`, `_` and `:`.
  private static let foreign: Set<UInt8> = [0x2E, 0x2F, 0x40, 0x5C, 0x5F, 0x3A]

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "»", "’", ")", "]": true
    default: false
    }
  }

  private static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "„", "«", "‘", "(", "[": true
    default: false
    }
  }

  /// The bytes where a glued sentence begins, ascending.
  ///
  /// - Complexity: O(n): each byte is looked at once, and a token once more.
  static func cuts(in utf8: [UInt8], _ range: Range<Int>) -> [Int] {
    var cuts: [Int] = []
    var position = range.lowerBound
    // A straight quotation mark closes when one is open.
    var isOpen = false
    while true {
      // A sign that may end a sentence, or a straight quotation mark.
      position = utf8.span.first(
        from: position, to: range.upperBound,
        { eight in
          let plain = eight.plain
          let signs =
            plain.lies(from: 0x21, to: 0x22) | plain.equal(to: 0x2E) | plain.equal(to: 0x3F)
          return signs & ~eight.value
        },
        { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F || $0 == 0x22 })
      guard position < range.upperBound else { return cuts }
      let byte = utf8[position]
      position += 1
      if byte == 0x22 { isOpen.toggle() }
      guard byte == 0x2E || byte == 0x21 || byte == 0x3F,
        let cut = cut(utf8, afterSign: position, isOpen: isOpen, in: range)
      else { continue }
      cuts.append(cut)
      position = cut
      isOpen = false
    }
  }

  /// The start of the sentence that is glued to a sign, or nil.
  private static func cut(
    _ utf8: [UInt8], afterSign end: Int, isOpen: Bool, in range: Range<Int>
  ) -> Int? {
    guard end < range.upperBound, utf8.whitespaceLength(at: end) == 0,
      let word = word(utf8, before: end - 1, in: range)
    else { return nil }
    var start = end
    while let length = length(of: isCloser, utf8, start, range) { start += length }
    if isOpen, start < range.upperBound, utf8[start] == 0x22 { start += 1 }
    var letter = start
    if letter < range.upperBound, utf8[letter] == 0x22 { letter += 1 }
    letter += length(of: isOpener, utf8, letter, range) ?? 0
    guard letter < range.upperBound, utf8.scalar(at: letter).scalar.isCapitalLetter,
      beginsSentence(utf8, letter..<range.upperBound),
      isProse(utf8, word: word, start: letter, in: range)
    else { return nil }
    return start
  }

  /// Where the last word before a sign ends, if a sentence can end with it.
  ///
  /// It ends in a small letter or has three capitals at least; brackets and quotation marks may
  /// stand behind it, and then it may be a number too.
  private static func word(_ utf8: [UInt8], before sign: Int, in range: Range<Int>) -> Int? {
    var end = sign
    while end > range.lowerBound {
      let (scalar, length) = utf8.scalar(before: end)
      guard isCloser(scalar) || scalar == "\"" else { break }
      end -= length
    }
    guard end > range.lowerBound else { return nil }
    let last = utf8.scalar(before: end).scalar
    if last.isSmallLetter { return end }
    if last.isNumeral { return end < sign ? end : nil }
    let capitals = utf8[range.lowerBound..<end].suffix(3).allSatisfy { (0x41...0x5A).contains($0) }
    return capitals && end - range.lowerBound >= 3 ? end : nil
  }

  /// The bytes of the scalar at an index, if it is one that is meant.
  private static func length(
    of isMeant: (Unicode.Scalar) -> Bool, _ utf8: [UInt8], _ index: Int, _ range: Range<Int>
  ) -> Int? {
    guard index < range.upperBound else { return nil }
    let (scalar, length) = utf8.scalar(at: index)
    return isMeant(scalar) ? length : nil
  }

  /// Whether a capital is followed by a small letter, or begins a heading in capitals.
  private static func beginsSentence(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let next = range.lowerBound + utf8.scalar(at: range.lowerBound).length
    guard next < range.upperBound else { return false }
    if utf8.scalar(at: next).scalar.isSmallLetter { return true }
    // "A visit." and "I saw" begin with a word of one letter, "I'll" and "O’Hara" with one too.
    if utf8.whitespaceLength(at: next) > 0 { return [0x41, 0x49].contains(utf8[range.lowerBound]) }
    if utf8[next] == 0x27 || utf8.scalar(at: next).scalar == "’" { return true }
    return utf8.isShort(range, 80) && utf8.wordCount(range) >= 2
      && !utf8[range].contains { (0x61...0x7A).contains($0) }
  }

  /// Whether the token around a sign, whose last word ends at a byte, is two words and no name of a file, a host or a person.
  private static func isProse(
    _ utf8: [UInt8], word: Int, start: Int, in range: Range<Int>
  ) -> Bool {
    var first = word
    while first > range.lowerBound, !isTokenEnd(utf8[first - 1]), word - first < 200 { first -= 1 }
    var last = start
    while last < range.upperBound, !isTokenEnd(utf8[last]), last - start < 200 { last += 1 }
    let left = utf8[first..<word]
    let right = utf8[start..<last]
    guard !left.contains(where: foreign.contains),
      !right.dropLast().contains(where: foreign.contains)
    else { return false }
    let name = lowercased(left.suffix(while: isLetter))
    guard name.utf8.count != 1, !abbreviations.contains(name) else { return false }
    return !endings.contains(lowercased(right.prefix(while: isLetter)))
  }

  private static func isTokenEnd(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(while test: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, test(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
