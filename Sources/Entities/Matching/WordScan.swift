/// A word of a folded text: a run of letters and digits, or one scalar of a script without spaces.
struct Word {
  var start: Int
  var end: Int
  /// A hash of the word in lower case.
  var hash: UInt64
}

/// Finds the words of a folded text and hashes them on the way.
///
/// The hash is FNV-1a of 64 bits over the bytes in lower case. A hash only chooses what is
/// compared: every match is confirmed byte by byte.
struct WordScan {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// ASCII bytes of words in lower case, 0 for all other bytes.
  private static let wordBytes: [UInt8] = (0...255).map { value in
    let byte = UInt8(value)
    return ScalarClass.isASCIIWord(byte) ? Folding.lowercased(byte) : 0
  }

  private let wordBytes = Self.wordBytes

  @inline(__always)
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* prime
  }

  /// The next word at or after an index, nil at the end.
  @inline(__always)
  func next(_ bytes: Span<UInt8>, from index: Int) -> Word? {
    let table = wordBytes.span
    var start = index
    while start < bytes.count {
      let byte = bytes[start]
      if byte < 0x80 {
        if table[Int(byte)] != 0 { break }
        start += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: start)
        switch ScalarClass(scalar) {
        case .word: return finish(bytes, from: start)
        case .standalone:
          return Word(
            start: start, end: start + length,
            hash: Self.mix(Self.seed, scalar: Folding.lowercased(scalar)))
        case .other: start += length
        }
      }
    }
    guard start < bytes.count else { return nil }
    return finish(bytes, from: start)
  }

  @inline(__always)
  private func finish(_ bytes: Span<UInt8>, from start: Int) -> Word {
    let table = wordBytes.span
    var hash = Self.seed
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x80 {
        let lower = table[Int(byte)]
        guard lower != 0 else { break }
        hash = Self.mix(hash, lower)
        end += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: end)
        guard ScalarClass(scalar) == .word else { break }
        hash = Self.mix(hash, scalar: Folding.lowercased(scalar))
        end += length
      }
    }
    return Word(start: start, end: end, hash: hash)
  }

  private static func mix(_ hash: UInt64, scalar: Unicode.Scalar) -> UInt64 {
    var value = hash
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      value = mix(value, byte)
    }
    return value
  }

  /// The words of a short text.
  func words(_ bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var index = 0
    while let word = next(bytes.span, from: index) {
      words.append(word)
      index = word.end
    }
    return words
  }
}
