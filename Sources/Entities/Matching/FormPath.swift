/// The way through the table of forms: one hash for each beginning of a form, word by word.
///
/// A beginning is named by the words so far and by what stands between them, so `China-Belarus`
/// and `China Belarus` part after their first word.
enum FormPath {
  static func hashes(_ bytes: [UInt8], _ words: [Word]) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash: UInt64 = 0
    var end = 0
    for word in words {
      hash =
        hashes.isEmpty
        ? start(word.hash) : extend(hash, gap: gap(bytes.span, end, word.start), word.hash)
      hashes.append(hash)
      end = word.end
    }
    return hashes
  }

  @inline(__always)
  static func start(_ word: UInt64) -> UInt64 {
    word | 1  // 0 marks a free slot of the table
  }

  static func extend(_ hash: UInt64, gap: UInt64, _ word: UInt64) -> UInt64 {
    WordHash.stir((hash << 23 | hash >> 41) ^ (gap &* 31) ^ (word << 1)) | 1
  }

  static func gap(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash: UInt64 = 0
    for index in start..<end { hash = WordHash.turn(hash, bytes[index]) }
    return hash
  }
}
