import Articles

/// The encoding of a file and how it was found.
struct EncodingDetection {
  /// The encoding.
  let encoding: TextEncoding

  /// How it was found.
  let evidence: SourceEncoding.Evidence

  init(encoding: TextEncoding, evidence: SourceEncoding.Evidence) {
    self.encoding = encoding
    self.evidence = evidence
  }

  /// Finds the encoding of bytes: a mark, units of two or four bytes, valid or slightly damaged
  /// UTF-8, and only then a guess.
  ///
  /// - Complexity: O(n) to prove UTF-8; a guess looks at a sample.
  init(of bytes: [UInt8]) {
    if let mark = ByteOrderMark(of: bytes) {
      self.init(encoding: mark.encoding, evidence: .byteOrderMark)
    } else if let wide = WideUnits(in: bytes) {
      self.init(encoding: wide.encoding, evidence: .zeroBytes)
    } else if let shifted = EncodingGuess.shifted(bytes) {
      self.init(encoding: shifted, evidence: .guessed(fit: 100))
    } else {
      switch UTF8Condition(of: bytes) {
      case .valid: self.init(encoding: .utf8, evidence: .validUTF8)
      case .damaged: self.init(encoding: .utf8, evidence: .damagedUTF8)
      case .other:
        let guess = EncodingGuess(of: bytes)
        self.init(encoding: guess.encoding, evidence: .guessed(fit: guess.fit))
      }
    }
  }
}
