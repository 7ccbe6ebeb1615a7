/// The capitalised words on either side of a match, as far as they say that it is part of a
/// longer name: `West` in `Kanye West`, `Washington` in `George Washington University`.
///
/// No evidence are function words and titles, the first word of a sentence, and anything in a
/// heading or a label, where most words are capitalised. Measured on news texts, this keeps most
/// fragments of foreign names from being links and costs few good ones.
struct Neighbours {
  /// Bytes within which a block may be a headline, and its label must end.
  private static let headLength = 90

  private let isEvidence: Bool
  /// The end of a label (`Trade: …`) at the start of the block.
  private let labelEnd: Int

  /// Looks at a block once.
  init(_ view: MatchingView, isHeading: Bool) {
    isEvidence = !isHeading && !Self.looksLikeHeadline(view.bytes)
    labelEnd = Self.labelEnd(view.bytes)
  }

  /// Whether a place lies in a heading or a label, where a capital letter says nothing.
  func isHead(_ start: Int) -> Bool { !isEvidence || start < labelEnd }

  /// The word before a match, if it speaks against it, in folded bytes.
  func left(of start: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard isEvidence, start > labelEnd, start > 1, bytes[start - 1] == UInt8(ascii: " "),
      WordBoundary.endsInWord(bytes.span, at: start - 1)
    else { return nil }
    var first = start - 1
    while first > 0 {
      if bytes[first - 1] < 0x80 {
        guard ScalarClass.isASCIIWord(bytes[first - 1]) else { break }
        first -= 1
      } else {
        guard WordBoundary.endsInWord(bytes.span, at: first) else { break }
        first = decodeScalar(bytes.span, before: first).start
      }
    }
    guard mayBeUpper(bytes[first]), !opensSentence(at: first, in: bytes) else { return nil }
    return evidence(first..<(start - 1), in: bytes)
  }

  /// The word after a match, if it speaks against it, in folded bytes.
  func right(of end: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard isEvidence, end > labelEnd, end + 1 < bytes.count, bytes[end] == UInt8(ascii: " "),
      mayBeUpper(bytes[end + 1]), let word = WordScan.next(bytes.span, from: end),
      word.start == end + 1
    else { return nil }
    return evidence(word.start..<word.end, in: bytes)
  }

  /// Whether a word that begins with a byte may begin large: most do not, and need no closer look.
  private func mayBeUpper(_ byte: UInt8) -> Bool { byte >= 0x80 || FilterKey.isCapital(byte) }

  private func evidence(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    guard Folding.isUpper(decodeScalar(bytes.span, at: range.lowerBound).scalar) else { return nil }
    let word = String(decoding: Folding.lowercased(bytes[range]), as: UTF8.self)
    return CommonWords.contains(word) ? nil : range
  }

  private func opensSentence(at index: Int, in bytes: [UInt8]) -> Bool {
    var position = index
    while position > 0 {
      let (scalar, start) = decodeScalar(bytes.span, before: position)
      switch scalar {
      case " ", "\"", "'", "(", "[", "«", "„", "‚": position = start
      case ".", "!", "?", ":", ";", "…", "-", "•", "·", "。", "！", "？": return true
      default: return false
      }
    }
    return true
  }

  /// Whether a block is short, no sentence, and most of its longer words are capitalised: more
  /// than three in five.
  private static func looksLikeHeadline(_ bytes: [UInt8]) -> Bool {
    guard bytes.count < headLength, bytes.last != UInt8(ascii: ".") else { return false }
    var long = 0
    var capitalised = 0
    for word in WordScan.words(bytes) where word.end - word.start >= 4 {
      long += 1
      if Folding.isUpper(decodeScalar(bytes.span, at: word.start).scalar) { capitalised += 1 }
    }
    return capitalised * 5 > long * 3
  }

  private static func labelEnd(_ bytes: [UInt8]) -> Int {
    for index in 0..<min(headLength, bytes.count) {
      switch bytes[index] {
      case UInt8(ascii: ":"):
        let isLabel = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: " ")
        return isLabel ? index : 0
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""): return 0
      default: continue
      }
    }
    return 0
  }
}
