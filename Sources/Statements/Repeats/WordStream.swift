import Articles

/// The words of an article as numbers, in the order of its text.
///
/// A word is a run of letters, digits and their marks, folded as a search folds it; an ideograph and
/// a letter of kana is a word by itself. Blocks that the article printed before are left out.
struct WordStream {
  /// One number a word: equal words have equal numbers, and of different ones two in 2³².
  private(set) var words: [UInt32] = []
  /// The byte where each word starts.
  private(set) var starts: [UInt32] = []
  /// The byte after each word.
  private(set) var ends: [UInt32] = []
  /// The first word of each block that has words, with the block's index in its article.
  private(set) var blocks: [(word: Int, index: Int)] = []

  /// Reads an article.
  ///
  /// - Complexity: O(n) in the text.
  init(_ article: Article) {
    let bytes = article.text.utf8
    let guess = bytes.count / 6
    words.reserveCapacity(guess)
    starts.reserveCapacity(guess)
    ends.reserveCapacity(guess)
    for (index, block) in article.blocks.enumerated()
    where !block.isRepeat && block.kind != .sectionBreak {
      let before = words.count
      read(bytes, block.range.lowerBound.utf8, block.range.upperBound.utf8)
      if words.count > before { blocks.append((before, index)) }
    }
  }

  /// The number of words.
  var count: Int { words.count }

  /// The bytes of some words, which may not be empty.
  func range(_ words: Range<Int>) -> Range<Offset> {
    Offset(Int(starts[words.lowerBound]))..<Offset(Int(ends[words.upperBound - 1]))
  }

  /// The bytes of some words with the marks around them, up to the words before and after them.
  func reach(_ words: Range<Int>, in article: Article) -> Range<Offset> {
    let first = blocks[place(of: words.lowerBound)]
    let last = blocks[place(of: words.upperBound - 1)]
    let lower =
      first.word == words.lowerBound
      ? article.blocks[first.index].range.lowerBound : Offset(Int(ends[words.lowerBound - 1]))
    let isLast =
      words.upperBound == count || place(of: words.upperBound) != place(of: words.upperBound - 1)
    let upper =
      isLast
      ? article.blocks[last.index].range.upperBound : Offset(Int(starts[words.upperBound]))
    return lower..<upper
  }

  /// The index in the article of the block that holds a word.
  ///
  /// - Complexity: O(log n) in the blocks.
  func block(of word: Int) -> Int {
    blocks[place(of: word)].index
  }

  /// How much of the article some words are.
  func extent(_ words: Range<Int>) -> RepeatedPassage.Extent {
    if words == 0..<count { return .article }
    let last = place(of: words.upperBound - 1)
    let end = last + 1 < blocks.count ? blocks[last + 1].word : count
    let isWhole = blocks[place(of: words.lowerBound)].word == words.lowerBound
    return isWhole && end == words.upperBound ? .blocks : .within
  }

  private func place(of word: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].word <= word { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  private mutating func read(_ bytes: [UInt8], _ start: Int, _ limit: Int) {
    var at = start
    while at < limit {
      let byte = bytes[at]
      if byte < 0x80 {
        if Self.isWordPart(byte) { at = word(bytes, at, limit) } else { at += 1 }
        continue
      }
      let (scalar, length) = Self.scalar(bytes, at)
      if Self.standsAlone(scalar) {
        append(Self.folded(bytes, at, at + length), at, at + length)
        at += length
      } else if Self.isWordPart(scalar) {
        at = word(bytes, at, limit)
      } else {
        at += length
      }
    }
  }

  /// Reads the word that begins at a byte, and answers the byte after it.
  private mutating func word(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var hash = Self.seed
    var at = start
    while at < limit, bytes[at] < 0x80, Self.isWordPart(bytes[at]) {
      let byte = bytes[at]
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lower)) &* Self.prime
      at += 1
    }
    guard at < limit, bytes[at] >= 0x80 else {
      append(hash, start, at)
      return at
    }
    // Letters beyond ASCII may be composed or not, in capitals or not: the fold of a search decides.
    while at < limit {
      if bytes[at] < 0x80 {
        guard Self.isWordPart(bytes[at]) else { break }
        at += 1
        continue
      }
      let (scalar, length) = Self.scalar(bytes, at)
      guard Self.isWordPart(scalar) || Self.joins(scalar), !Self.standsAlone(scalar) else { break }
      at += length
    }
    append(Self.folded(bytes, start, at), start, at)
    return at
  }

  private mutating func append(_ hash: UInt64, _ start: Int, _ end: Int) {
    words.append(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)))
    starts.append(UInt32(truncatingIfNeeded: start))
    ends.append(UInt32(truncatingIfNeeded: end))
  }

  /// FNV-1a over 64 bits.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func folded(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt64 {
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return FoldedText.fold(text, foldsCase: true).reduce(seed) { ($0 ^ UInt64($1)) &* prime }
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return false
    }
  }

  /// Whether a scalar is nothing to the eye and parts no word: a soft hyphen, a joiner.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether a scalar is of a script that writes without spaces: an ideograph, kana.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private static func scalar(_ bytes: [UInt8], _ index: Int) -> (Unicode.Scalar, length: Int) {
    let first = bytes[index]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07))
    for byte in bytes[(index + 1)..<min(index + length, bytes.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
