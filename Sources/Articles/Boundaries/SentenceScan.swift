extension ScalarReader {
  /// Where the sentences of what is read begin, in order.
  ///
  /// A sentence begins only behind a sign that may end one, the marks that close there and spaces:
  /// from sign to sign bytes are compared and nothing else.
  func sentenceStarts() -> [Int] {
    guard let first = firstSentenceStart else { return [] }
    var starts = [first]
    var at = first
    while let stop = nextStop(from: at) {
      var place = next(stop)
      while let scalar = scalar(at: place) {
        if isSentenceStart(place) { starts.append(place) }
        guard scalar.isSpace || scalar.closesSentence else { break }
        place = next(place)
      }
      at = place
    }
    return starts
  }

  /// The first scalar from a position on that may end a sentence.
  private func nextStop(from position: Int) -> Int? {
    let source = bytes.span
    var at = position
    while at < end {
      let byte = source[at]
      // Letters, and the signs between them.
      if byte &- 0x40 < 0x40 {
        at += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return at
      // Signs beyond ASCII that end sentences begin with one of these.
      case 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF:
        if let scalar = scalar(at: at), scalar.mayEndSentence || scalar.endsEverySentence {
          return at
        }
      default: break
      }
      at += 1
    }
    return nil
  }
}
