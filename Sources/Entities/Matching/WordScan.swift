import Articles

/// A word of a folded text: a run of letters and digits, or one scalar of a script without spaces.
struct Word {
  var start: Int
  var end: Int
  /// A hash of the word in lower case.
  var hash: UInt64
}

/// Finds the words of a folded text and hashes them on the way.
///
/// A word of ASCII is hashed from its first and its last eight bytes at once, a word with other
/// scalars byte by byte. A hash only chooses what is compared, and every match is confirmed byte by
/// byte.
enum WordScan {
  /// The next word at or after an index, nil at the end.
  @inline(__always)
  static func next(_ bytes: Span<UInt8>, from index: Int) -> Word? {
    var start = index
    while start < bytes.count {
      let byte = bytes[start]
      if isWordByte(byte) { return finish(bytes, start) }
      if byte < 0x80 {
        start += 1
      } else {
        let (word, end) = nextBeyondASCII(bytes, at: start)
        if let word { return word }
        start = end
      }
    }
    return nil
  }

  /// Whether a byte is a letter, a digit or an underscore of ASCII.
  ///
  /// Arithmetic, because reading a table of 256 bytes from an `InlineArray` copied the table.
  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || byte == UInt8(ascii: "_")
  }

  /// The word that begins at an index with a byte of ASCII.
  @inline(__always)
  private static func finish(_ bytes: Span<UInt8>, _ start: Int) -> Word {
    var end = start + 1
    while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
    guard end == bytes.count || bytes[end] < 0x80 else {
      return finishBeyondASCII(bytes, start)
    }
    return Word(start: start, end: end, hash: WordHash.ascii(bytes, start, end))
  }

  /// The word that begins with a scalar beyond ASCII, or where to look on.
  ///
  /// Apart from the loops above, which then stay small enough for registers.
  @inline(never)
  private static func nextBeyondASCII(
    _ bytes: Span<UInt8>, at start: Int
  ) -> (word: Word?, end: Int) {
    let (scalar, length) = decodeScalar(bytes, at: start)
    switch ScalarClass(scalar) {
    case .other: return (nil, start + length)
    case .word: return (finishBeyondASCII(bytes, start), start)
    case .standalone:
      let hash = WordHash.turn(0, scalar: Folding.lowercased(scalar))
      return (Word(start: start, end: start + length, hash: WordHash.stir(hash)), start)
    }
  }

  /// The word that begins at an index and may hold scalars beyond ASCII.
  ///
  /// It may turn out to be of ASCII alone, when what follows is no part of it.
  @inline(never)
  private static func finishBeyondASCII(_ bytes: Span<UInt8>, _ start: Int) -> Word {
    var hash: UInt64 = 0
    var end = start
    var isASCII = true
    while end < bytes.count {
      let byte = bytes[end]
      if isWordByte(byte) {
        hash = WordHash.turn(hash, Folding.lowercased(byte))
        end += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: end)
        guard ScalarClass(scalar) == .word else { break }
        hash = WordHash.turn(hash, scalar: Folding.lowercased(scalar))
        end += length
        isASCII = false
      }
    }
    let whole = isASCII ? WordHash.ascii(bytes, start, end) : WordHash.stir(hash)
    return Word(start: start, end: end, hash: whole)
  }

  /// The words of a short text.
  static func words(_ bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var index = 0
    while let word = next(bytes.span, from: index) {
      words.append(word)
      index = word.end
    }
    return words
  }
}

/// The arithmetic of the hashes.
enum WordHash {
  /// A large odd number without pattern: 2^64 over the golden ratio.
  static let stirrer: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// The hash of a word of ASCII in lower case: of its first and last eight bytes and its length.
  @inline(__always)
  static func ascii(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    start &+ 8 <= bytes.count ? inside(bytes, start, end) : atEnd(bytes, start, end)
  }

  /// The same where at least eight bytes follow the start.
  @inline(__always)
  static func inside(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let length = end &- start
    let kept = ~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* min(length, 8))
    // Read in any case: a branch on the length is foretold badly.
    let last = EightBytes(bytes, at: max(start, end &- 8)).value
    return mixed(EightBytes(bytes, at: start).value, kept, length > 8 ? last : 0, length)
  }

  /// The bit of case is set in every byte, which leaves words different that differ by more.
  @inline(__always)
  private static func mixed(
    _ first: UInt64, _ kept: UInt64, _ last: UInt64, _ length: Int
  ) -> UInt64 {
    let lower = EightBytes.all(0x20)
    return stir(
      (first | lower) & kept ^ (last | lower) &* 0xd6e8_feb8_6659_fd93
        ^ UInt64(truncatingIfNeeded: length))
  }

  /// The same where fewer than eight bytes are left of the text.
  @inline(never)
  private static func atEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var first: UInt64 = 0
    for index in start..<end { first |= UInt64(bytes[index]) << UInt64(8 * (index - start)) }
    let length = end - start
    return mixed(first, ~0 &>> UInt64(64 - 8 * length), 0, length)
  }

  @inline(__always)
  static func turn(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash << 7 | hash >> 57) ^ UInt64(byte)
  }

  static func turn(_ hash: UInt64, scalar: Unicode.Scalar) -> UInt64 {
    var value = hash
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      value = turn(value, byte)
    }
    return value
  }

  @inline(__always)
  static func stir(_ hash: UInt64) -> UInt64 {
    let product = hash &* stirrer
    return product ^ product >> 29
  }
}
