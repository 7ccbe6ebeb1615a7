/// The pass that folds a text into words; it keeps the place of each.
struct TokenFolder {
  let keepsCase: Bool
  var bytes: [UInt8] = []
  var starts: [UInt32] = []
  var origins: [UInt32] = []
  var ends: [UInt32] = []

  /// Whether what comes next goes on with the last word.
  private var isInWord = false

  /// Makes a pass over a text of about so many bytes.
  init(keepsCase: Bool, expecting count: Int) {
    self.keepsCase = keepsCase
    bytes.reserveCapacity(count + count / 16)
    starts.reserveCapacity(count / 5)
    origins.reserveCapacity(count / 5)
    ends.reserveCapacity(count / 5)
  }

  mutating func fold(_ source: Span<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    let limit = range.upperBound
    while at < limit {
      let byte = source[at]
      if byte < 0x80 {
        let end = asciiWord(source, from: at, to: limit)
        at = end == at ? at + 1 : end
      } else {
        at = wide(source, at: at, limit)
      }
    }
  }

  /// Takes the letters and digits of ASCII from a byte on and tells where they end.
  private mutating func asciiWord(_ source: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var at = start
    while at < limit {
      let byte = source[at]
      let letter = byte | 0x20
      guard letter &- 0x61 < 26 || byte &- 0x30 < 10 else { break }
      if at == start { beginWord(at: start) }
      bytes.append(keepsCase ? byte : byte &- 0x41 < 26 ? letter : byte)
      at += 1
    }
    if at > start {
      ends[ends.count - 1] = UInt32(at)
    } else {
      isInWord = false
    }
    return at
  }

  /// Takes a scalar of several bytes, with the marks on it, and tells where it ends.
  private mutating func wide(_ source: Span<UInt8>, at start: Int, _ limit: Int) -> Int {
    let cluster = WideCluster(source, at: start, limit)
    cluster.forEachScalar { put(FoldedScalar($0, keepsCase: keepsCase), start..<cluster.end) }
    return cluster.end
  }

  private mutating func put(_ scalar: FoldedScalar, _ origin: Range<Int>) {
    switch scalar.kind {
    case .separator: isInWord = false
    case .nothing:
      if isInWord { ends[ends.count - 1] = UInt32(origin.upperBound) }
    case .letter:
      beginWord(at: origin.lowerBound)
      append(scalar, until: origin.upperBound)
    case .word:
      isInWord = false
      beginWord(at: origin.lowerBound)
      append(scalar, until: origin.upperBound)
      isInWord = false
    }
  }

  private mutating func append(_ scalar: FoldedScalar, until end: Int) {
    var rest = scalar.utf8
    for _ in 0..<scalar.length {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    ends[ends.count - 1] = UInt32(end)
  }

  private mutating func beginWord(at origin: Int) {
    guard !isInWord else { return }
    isInWord = true
    if !bytes.isEmpty { bytes.append(0x20) }
    starts.append(UInt32(bytes.count))
    origins.append(UInt32(origin))
    ends.append(UInt32(origin))
  }
}

/// Reads one scalar of valid UTF-8; a byte out of place reads as U+FFFD of one byte.
@inline(__always)
func decodeScalar(_ bytes: Span<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
  let lead = bytes[index]
  if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard lead >= 0xC2, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for position in (index + 1)..<(index + length) {
    guard UTF8.isContinuation(bytes[position]) else { return ("\u{FFFD}", 1) }
    value = value << 6 | UInt32(bytes[position] & 0x3F)
  }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}
