import Console

/// Walks a stretch of valid UTF-8 cluster by cluster.
///
/// - Complexity: O(1) a step on average; ASCII and other simple scalars need no string.
struct ClusterCursor {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private let ambiguous = AmbiguousWidth.current

  /// Clusters of a stretch that needed `Character`, in order, and how many were handed out.
  private var pending: [Piece] = []
  private var served = 0
  private let memo: ClusterMemo?

  /// Starts at the first byte of a range whose ends lie on clusters.
  ///
  /// A memo makes long walks through scripts with marks several times as fast.
  init(_ bytes: [UInt8], _ range: Range<Int>, memo: ClusterMemo? = nil) {
    self.bytes = bytes
    self.memo = memo
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next cluster, or nil at the end.
  mutating func next() -> Piece? {
    if served < pending.count {
      defer { served += 1 }
      return pending[served]
    }
    guard position < end else { return nil }
    let start = position
    let byte = bytes[start]
    if byte < 0x80 {
      let after = start + 1
      if after == end || bytes[after] < 0x80 { return ascii(byte, at: start) }
    }
    let (scalar, length) = decode(at: start)
    let after = start + length
    guard SimpleScalars.contains(scalar),
      after >= end || SimpleScalars.contains(decode(at: after).scalar)
    else { return walkCharacters() }
    if byte < 0x80 { return ascii(byte, at: start) }
    position = after
    return Piece(
      start: start, end: after, width: SimpleScalars.width(of: scalar, ambiguous),
      kind: Self.isSpace(scalar) ? .space : .glyph)
  }

  private mutating func ascii(_ byte: UInt8, at start: Int) -> Piece {
    position = start + 1
    switch byte {
    case 0x20: return Piece(start: start, end: position, width: 1, kind: .space)
    case 0x09: return Piece(start: start, end: position, width: 1, kind: .tab)
    case 0x0A...0x0D:
      if byte == 0x0D, position < end, bytes[position] == 0x0A { position += 1 }
      return Piece(start: start, end: position, width: 0, kind: .newline)
    default: return Piece(start: start, end: position, width: 1, kind: .glyph)
    }
  }

  /// Lets the standard library find the clusters up to the next pair of simple scalars.
  private mutating func walkCharacters() -> Piece? {
    var at = position
    var previous: UInt32 = 0xFFFD
    var stop = end
    while at < end {
      let (scalar, length) = decode(at: at)
      let isSimple = SimpleScalars.contains(scalar)
      // A newline always ends a cluster, so that no walk goes past the line it is asked for.
      if isSimple, at > position, SimpleScalars.contains(previous) || scalar == 0x0A,
        !(previous == 0x0D && scalar == 0x0A)
      {
        stop = at
        break
      }
      previous = scalar
      at += length
    }
    pending.removeAll(keepingCapacity: true)
    served = 1
    let text = String(decoding: bytes[position..<stop], as: UTF8.self)
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      let length = text.utf8.distance(from: index, to: next)
      let key = memo == nil ? nil : ClusterMemo.Key(bytes, position, length: length)
      if let key, let known = memo?[key] {
        known.append(to: &pending, from: position)
      } else {
        let pieces = Self.pieces(of: text[index], from: position)
        pending += pieces
        if let key { memo?[key] = ClusterMemo.Parts(pieces) }
      }
      position += length
      index = next
    }
    return pending.first
  }

  private static func pieces(of whole: Character, from first: Int) -> [Piece] {
    var start = first
    return Cluster.pieces(of: whole).map { character in
      let end = start + character.utf8.count
      defer { start = end }
      return piece(character, start: start, end: end)
    }
  }

  private static func piece(_ character: Character, start: Int, end: Int) -> Piece {
    let kind: Piece.Kind
    switch character {
    case "\t": kind = .tab
    case "\u{AD}": kind = .softHyphen
    default:
      let scalar = character.unicodeScalars.first?.value ?? 0
      let isSingle = character.unicodeScalars.count == 1
      if character.isNewline {
        kind = .newline
      } else {
        kind = isSingle && isSpace(scalar) ? .space : .glyph
      }
    }
    let width = kind == .newline ? 0 : Cluster(character).width
    return Piece(start: start, end: end, width: width, kind: kind)
  }

  /// Whether a scalar is a space at which lines end; not the no-break spaces.
  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }

  private func decode(at start: Int) -> (scalar: UInt32, length: Int) {
    UTF8Bytes.decode(bytes, at: start)
  }
}
