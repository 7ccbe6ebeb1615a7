import Articles

/// Grows a canonical text block by block and records where each byte of it came from.
///
/// Ranges given to it are ranges of the decoded text, and must ascend. Whitespace is held back
/// until something follows it, so that no block begins or ends with a space.
struct TextBuilder {
  private let source: [UInt8]
  private let segments: [SourceMap.Segment]
  private(set) var utf8: [UInt8] = []
  private var map = SourceMap()
  /// The segment of the decoded text in which the last range lay.
  private var segment = 0
  private var blockStart: Int?
  private var pending = Pending.nothing
  /// Bytes that are not shown and wait for the text of the block they belong to.
  private var hidden: [Range<Int>] = []

  /// What stands between the last text and the next.
  private enum Pending {
    case nothing
    /// A space: of the source, at this decoded byte, or made.
    case space(at: Int?)
    case tabs(Int)
  }

  init(_ source: DecodedText) {
    self.source = source.utf8
    segments = source.map.segments
    utf8.reserveCapacity(source.utf8.count)
  }

  /// The offset of the next byte of text, counting a space that is held back.
  var nextOffset: Int {
    switch pending {
    case .nothing: utf8.count
    case .space: utf8.count + (blockStart == nil ? 0 : 1)
    case .tabs(let count): utf8.count + count
    }
  }

  /// Whether the block that is being built holds anything yet.
  var blockIsEmpty: Bool { blockStart == nil }

  /// Copies a range with each run of whitespace as one space.
  mutating func copyCollapsing(_ range: Range<Int>) {
    var start = range.lowerBound
    var position = start
    while true {
      position = plainEnd(from: position, in: range, after: start)
      guard position < range.upperBound else { break }
      let length = source.whitespaceLength(at: position)
      // One space between two words is copied with them: most of a text is words and such spaces.
      let isPlain =
        length == 1 && source[position] == 0x20 && position > start
        && position + 1 < range.upperBound && source.whitespaceLength(at: position + 1) == 0
      guard length > 0, !isPlain else {
        position += 1
        continue
      }
      copyVerbatim(start..<position)
      addSpace(at: source[position] == 0x20 ? position : nil)
      position += length
      start = position
    }
    copyVerbatim(start..<range.upperBound)
  }

  /// Where letters and signs of ASCII end that begin at a byte, with single spaces between them.
  ///
  /// A space is passed over only where it has a sign of the copy before it, which begins at `start`,
  /// and one behind it.
  private func plainEnd(from position: Int, in range: Range<Int>, after start: Int) -> Int {
    // The highest bit tells whether no space may stand first.
    var before: UInt64 = position > start && source[position - 1] != 0x20 ? 0 : 0x80
    let end = source.span.first(
      from: position, to: range.upperBound,
      { eight in
        let spaces = eight.plain.equal(to: 0x20) & ~eight.value
        let stops =
          ~eight.plain.lies(from: 0x20, to: 0x7F) & EightBytes.highest | eight.wide
          | spaces & (spaces << 8 | before)
        before = spaces >> 56
        return stops
      },
      { byte in
        guard byte != 0x20 || before == 0 else { return true }
        before = byte == 0x20 ? 0x80 : 0
        return byte &- 0x20 >= 0x60
      })
    return end > position && source[end - 1] == 0x20 ? end - 1 : end
  }

  /// Copies a range as it stands.
  mutating func copyVerbatim(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    flush()
    appendMapped(range)
  }

  /// Puts other text in the place of a range.
  mutating func replace(_ range: Range<Int>, with text: [UInt8]) {
    guard !text.isEmpty else { return drop(range) }
    flush()
    let origin = originalRange(of: range)
    map.append(
      .init(
        canonical: utf8.count, length: text.count, source: origin.lowerBound,
        sourceLength: origin.count))
    utf8.append(contentsOf: text)
  }

  /// Records bytes of the source that belong to the block but not to its text: a marker, a hyphen.
  ///
  /// Before the first text of a block they belong to it, not to the one before.
  mutating func drop(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if blockStart == nil { hidden.append(range) } else { record(hidden: range) }
  }

  private mutating func record(hidden range: Range<Int>) {
    let origin = originalRange(of: range)
    map.append(
      .init(
        canonical: utf8.count, length: 0, source: origin.lowerBound, sourceLength: origin.count))
  }

  /// Adds text that the source does not hold.
  mutating func insert(_ text: [UInt8]) {
    guard !text.isEmpty else { return }
    flush()
    utf8.append(contentsOf: text)
  }

  /// Adds a space, if text stands before it and more follows.
  mutating func addSpace(at position: Int? = nil) {
    guard case .nothing = pending, blockStart != nil else { return }
    pending = .space(at: position)
  }

  /// Adds a tab between two cells, if more follows.
  mutating func addTab() {
    if case .tabs(let count) = pending { pending = .tabs(count + 1) } else { pending = .tabs(1) }
  }

  /// Goes on with the block that was ended last, from where it began.
  mutating func reopenBlock(from start: Int) {
    precondition(blockStart == nil && start < utf8.count, "only an ended block can be reopened")
    blockStart = start
  }

  /// Ends the block; the next text begins another.
  ///
  /// - Returns: The block's range, or nil when nothing was added.
  mutating func endBlock() -> Range<Offset>? {
    defer {
      blockStart = nil
      pending = .nothing
    }
    guard let start = blockStart else { return nil }
    return Offset(start)..<Offset(utf8.count)
  }

  /// The text and its map.
  consuming func finish() -> (text: CanonicalText, map: SourceMap) {
    for range in hidden { record(hidden: range) }
    return (CanonicalText(validUTF8: utf8), map)
  }

  /// Writes what was held back: the gap before a block, or the space before a word.
  private mutating func flush() {
    if blockStart == nil {
      if !utf8.isEmpty { utf8.append(contentsOf: [0x0A, 0x0A]) }
      blockStart = utf8.count
      for range in hidden { record(hidden: range) }
      hidden.removeAll(keepingCapacity: true)
    }
    defer { pending = .nothing }
    switch pending {
    case .nothing: break
    case .space(let position?): appendMapped(position..<position + 1)
    case .space(nil): utf8.append(0x20)
    case .tabs(let count): utf8.append(contentsOf: repeatElement(0x09, count: count))
    }
  }

  /// Appends decoded bytes and the bytes of the file that became them.
  private mutating func appendMapped(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let origin = segment(at: position)
      let into = position - origin.canonical
      let length = min(range.upperBound - position, origin.length - into)
      let start = origin.sourceBytes(before: into)
      map.append(
        .init(
          canonical: utf8.count, length: length, source: origin.source + start,
          sourceLength: origin.sourceBytes(through: into + length) - start, pace: origin.pace))
      utf8.append(contentsOf: source[position..<position + length])
      position += length
    }
  }

  /// The bytes of the file behind a range that is not empty.
  private mutating func originalRange(of range: Range<Int>) -> Range<Int> {
    let first = segment(at: range.lowerBound)
    let start = first.source + first.sourceBytes(before: range.lowerBound - first.canonical)
    let last = segment(at: range.upperBound - 1)
    return start..<last.source + last.sourceBytes(through: range.upperBound - last.canonical)
  }

  /// The decoded segment that holds a byte; amortised O(1), since ranges ascend.
  private mutating func segment(at position: Int) -> SourceMap.Segment {
    while segments[segment].canonical + segments[segment].length <= position { segment += 1 }
    while segments[segment].canonical > position { segment -= 1 }
    return segments[segment]
  }
}
