import Articles

/// A stretch between two quotation marks, or from one to the end of a block.
struct QuotedSpan {
  /// Its bytes, marks included.
  var range: Range<Int>
  let mark: QuoteMark
  /// Whether a closing mark was found; without one it may go on in the next block.
  let isClosed: Bool
  /// The bytes of the marks.
  let openLength: Int
  let closeLength: Int

  /// What stands between the marks.
  var inner: Range<Int> {
    let start = range.lowerBound + openLength
    return start..<max(start, range.upperBound - closeLength)
  }
}

/// Finds the outer quoted spans of a block: what is quoted inside another quotation is its business.
///
/// Marks that mean nothing else (“ ” « » „) are paired by a stack; straight ones and apostrophes by
/// what stands beside them. A mark that nothing closes is passed over, unless it opens the block.
struct QuotedSpanScan {
  private struct Open {
    let mark: QuoteMark
    let start: Int
    let length: Int
  }

  private let block: Range<Int>
  private let scalars: [(scalar: Unicode.Scalar, at: Int)]
  private var stack: [Open] = []
  private var found: [QuotedSpan] = []

  /// The outer spans of a block, in order, and the one that opens it and may go on in the next.
  ///
  /// - Complexity: O(n) in the block.
  static func spans(
    _ text: CanonicalText, in range: Range<Offset>
  ) -> (closed: [QuotedSpan], open: QuotedSpan?) {
    let block = range.lowerBound.utf8..<range.upperBound.utf8
    guard mayQuote(text.utf8, block) else { return ([], nil) }
    var scan = QuotedSpanScan(text, block)
    scan.run()
    return (scan.outer, scan.unclosed)
  }

  /// Whether any byte of a block can begin a mark.
  private static func mayQuote(_ bytes: [UInt8], _ block: Range<Int>) -> Bool {
    let span = bytes.span
    for index in block {
      let byte = span[index]
      if byte == 0x22 || byte == 0x27 || byte == 0xE2 || byte == 0xC2 || byte == 0xE3 {
        return true
      }
    }
    return false
  }

  private init(_ text: CanonicalText, _ block: Range<Int>) {
    self.block = block
    var scalars: [(scalar: Unicode.Scalar, at: Int)] = []
    var at = block.lowerBound
    for scalar in text[Offset(block.lowerBound)..<Offset(block.upperBound)].unicodeScalars {
      scalars.append((scalar, at))
      at += UTF8.width(scalar)
    }
    self.scalars = scalars
  }

  private mutating func run() {
    for index in scalars.indices where QuoteMark.isMark(scalars[index].scalar) {
      if let depth = stack.lastIndex(where: { closes(index, $0.mark) }) {
        close(depth, at: index)
      } else if opens(index) {
        open(index)
      }
    }
  }

  /// What opens the block and is not closed in it.
  private var unclosed: QuotedSpan? {
    guard let first = stack.first, first.start == block.lowerBound else { return nil }
    return QuotedSpan(
      range: first.start..<block.upperBound, mark: first.mark, isClosed: false,
      openLength: first.length, closeLength: 0)
  }

  /// How many marks may be open at once.
  private static let deepest = 8

  private var isOpenAtStart: Bool { stack.first?.start == block.lowerBound }

  private mutating func open(_ index: Int) {
    guard let mark = QuoteMark.opened(by: scalars[index].scalar) else { return }
    // The same straight mark twice before a word: what opened first was never closed.
    if mark.isStraight, let depth = stack.lastIndex(where: { $0.mark == mark }),
      stack[depth].start != block.lowerBound || mark.closesLikeApostrophe
    {
      stack.removeSubrange(depth...)
    }
    // What opened long ago and never closed is given up, so that every mark costs the same.
    if stack.count >= Self.deepest { stack.remove(at: isOpenAtStart ? 1 : 0) }
    let (scalar, at) = scalars[index]
    stack.append(Open(mark: mark, start: at, length: UTF8.width(scalar)))
  }

  private mutating func close(_ depth: Int, at index: Int) {
    let opened = stack[depth]
    stack.removeSubrange(depth...)
    let (scalar, at) = scalars[index]
    let length = UTF8.width(scalar)
    found.append(
      QuotedSpan(
        range: opened.start..<(at + length), mark: opened.mark, isClosed: true,
        openLength: opened.length, closeLength: length))
  }

  /// Whether the mark at an index closes a pair.
  private func closes(_ index: Int, _ mark: QuoteMark) -> Bool {
    guard mark.isClosed(by: scalars[index].scalar) else { return false }
    let after = scalar(index + 1)
    let before = scalar(index - 1)
    if mark.closesLikeApostrophe {
      guard !Self.isLetter(after), !Self.isSpace(before) else { return false }
      return !isPossessive(index)
    }
    guard mark.isStraight else { return true }
    // Between a space and a letter it opens.
    return !Self.isSpace(before) || Self.isSpace(after)
  }

  /// Whether an apostrophe behind an s and before a small letter is one, since a mark still follows.
  private func isPossessive(_ index: Int) -> Bool {
    guard scalar(index - 1) == "s", Self.isSpace(scalar(index + 1)),
      let next = scalar(index + 2), next.properties.isLowercase
    else { return false }
    let mark = scalars[index].scalar
    for later in scalars[(index + 1)...].prefix(400)
    where later.scalar == mark || later.scalar == "‘" {
      return later.scalar == mark
    }
    return false
  }

  /// Whether the mark at an index can open a pair.
  private func opens(_ index: Int) -> Bool {
    guard let mark = QuoteMark.opened(by: scalars[index].scalar) else { return false }
    let before = scalar(index - 1)
    guard let after = scalar(index + 1), !Self.isSpace(after) || mark.open == "«" else {
      return false
    }
    let isAtStart =
      Self.isSpace(before) || before.map { "([{—–-…\"“‘'„«¿¡:".unicodeScalars.contains($0) } ?? true
    switch mark.open {
    case "'", "‘", "‚":
      guard isAtStart, !(after.properties.numericType != nil) else { return false }
      return !isElision(index)
    case "\"", "»": return isAtStart
    default: return true
    }
  }

  /// Whether the mark stands for letters that are left out: 'tis, 'em.
  private func isElision(_ index: Int) -> Bool {
    guard scalars[index].scalar == "'" || scalars[index].scalar == "’" else { return false }
    var word = ""
    for (scalar, _) in scalars[(index + 1)...].prefix(8) {
      guard Self.isLetter(scalar) else { break }
      word.unicodeScalars.append(scalar)
    }
    return ["tis", "twas", "em", "til", "cause", "bout", "round", "n", "s", "t", "twill", "twould"]
      .contains(word.lowercased())
  }

  /// The spans that lie in no other.
  private var outer: [QuotedSpan] {
    var end = block.lowerBound
    return found.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }.filter { span in
      guard span.range.lowerBound >= end, !span.inner.isEmpty else { return false }
      end = span.range.upperBound
      return true
    }
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index].scalar : nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isAlphabetic ?? false
  }

  private static func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isWhitespace ?? true
  }
}
