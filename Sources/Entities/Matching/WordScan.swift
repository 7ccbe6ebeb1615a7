/// A word of a folded text: a run of letters and digits, or one scalar of a script without spaces.
struct Word {
  var start: Int
  var end: Int
  /// A hash of the word in lower case.
  var hash: UInt64
}

/// Finds the words of a folded text and hashes them on the way.
///
/// The hash turns and adds the bytes in lower case, so that nine letters keep all their bits, and
/// is stirred once at the end of the word: a multiplication for each byte cost a third of the
/// whole scan. A hash only chooses what is compared, and every match is confirmed byte by byte.
enum WordScan {
  /// The next word at or after an index, nil at the end.
  @inline(__always)
  static func next(_ bytes: Span<UInt8>, from index: Int) -> Word? {
    var start = index
    while start < bytes.count {
      let byte = bytes[start]
      if wordByte(byte) != 0 { return finish(bytes, start, from: start, hash: 0) }
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

  /// An ASCII byte of a word in lower case, 0 for all other bytes.
  ///
  /// Arithmetic, because reading a table of 256 bytes from an `InlineArray` copied the table.
  @inline(__always)
  private static func wordByte(_ byte: UInt8) -> UInt8 {
    let lower = byte | 0x20
    if lower &- UInt8(ascii: "a") < 26 { return lower }
    return byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_") ? byte : 0
  }

  /// The word that goes on at an index.
  @inline(__always)
  private static func finish(
    _ bytes: Span<UInt8>, _ start: Int, from index: Int, hash: UInt64
  ) -> Word {
    var hash = hash
    var end = index
    while end < bytes.count {
      let lower = wordByte(bytes[end])
      if lower == 0 {
        guard bytes[end] < 0x80 else { return finishBeyondASCII(bytes, start, from: end, hash) }
        break
      }
      hash = WordHash.turn(hash, lower)
      end += 1
    }
    return Word(start: start, end: end, hash: WordHash.stir(hash))
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
    case .word: return (finishBeyondASCII(bytes, start, from: start, 0), start)
    case .standalone:
      let hash = WordHash.turn(0, scalar: Folding.lowercased(scalar))
      return (Word(start: start, end: start + length, hash: WordHash.stir(hash)), start)
    }
  }

  /// The word that goes on at an index, with scalars beyond ASCII.
  @inline(never)
  private static func finishBeyondASCII(
    _ bytes: Span<UInt8>, _ start: Int, from index: Int, _ hash: UInt64
  ) -> Word {
    var hash = hash
    var end = index
    while end < bytes.count {
      let lower = wordByte(bytes[end])
      if lower != 0 {
        hash = WordHash.turn(hash, lower)
        end += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: end)
        guard ScalarClass(scalar) == .word else { break }
        hash = WordHash.turn(hash, scalar: Folding.lowercased(scalar))
        end += length
      }
    }
    return Word(start: start, end: end, hash: WordHash.stir(hash))
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
