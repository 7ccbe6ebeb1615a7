/// Cuts running text into the fragments that a filler puts on lines.
struct Fragments {
  private(set) var all: [Fragment] = []
  private let bytes: [UInt8]
  private let textStart: Int
  private let columns: Int
  private let gapOfTab: Int
  private let hangs: Bool
  private let hyphenator: (any Hyphenator)?

  /// Cuts a range at every place where a line may end; what is wider than a line is cut again.
  ///
  /// With a hyphenator words are cut where it parts them. `hangs` lets a mark at the end of a line
  /// stand one cell out into the margin.
  /// - Complexity: O(n).
  init(
    _ bytes: [UInt8], _ range: Range<Int>, columns: Int, gapOfTab: Int, breaker: LineBreaker,
    hyphenator: (any Hyphenator)? = nil, hangs: Bool = false
  ) {
    self.bytes = bytes
    self.columns = columns
    self.gapOfTab = gapOfTab
    self.hyphenator = hyphenator
    self.hangs = hangs
    textStart = range.lowerBound
    let rules = BreakRules(bytes: bytes, range: range)
    let places = breaker.opportunities(in: bytes, range)
    all.reserveCapacity(places.count)
    var next = 0
    var cursor = ClusterCursor(bytes, range, memo: breaker.memo)
    var open = Fragment(
      start: range.lowerBound, end: range.lowerBound, width: 0, gap: 0, penalty: 0, ending: .plain)
    while let piece = cursor.next() {
      extend(&open, by: piece)
      // A place inside a cluster would cut what is drawn as one.
      while next < places.count, places[next] < piece.end { next += 1 }
      let mayEnd = next < places.count && places[next] == piece.end
      guard mayEnd || piece.kind == .newline || piece.end == range.upperBound else { continue }
      if piece.kind == .newline {
        open.ending = .mandatory
      } else if piece.end < range.upperBound {
        guard let penalty = rules.penalty(at: piece.end) else { continue }
        open.penalty = penalty
        if piece.kind == .softHyphen { open.ending = .hyphen }
      }
      close(open)
      open = Fragment(
        start: piece.end, end: piece.end, width: 0, gap: 0, penalty: 0, ending: .plain)
    }
  }

  private func extend(_ fragment: inout Fragment, by piece: Piece) {
    switch piece.kind {
    case .space: fragment.gap += piece.width
    case .tab: fragment.gap += gapOfTab
    case .newline: break
    case .glyph, .softHyphen:
      // Spaces at which no line may end are part of what is drawn.
      fragment.width += fragment.gap + piece.width
      fragment.gap = 0
      fragment.end = piece.end
    }
  }

  private mutating func close(_ fragment: Fragment) {
    if fragment.end == fragment.start, fragment.ending != .mandatory {
      // Spaces before the first word: the line begins after them.
      return
    }
    if let hyphenator, fragment.ending != .hyphen,
      let word = HyphenRules.word(
        in: bytes, fragment.start..<fragment.end, textStart: textStart)
    {
      part(fragment, word, by: hyphenator.points(in: bytes[word.bytes]))
    } else {
      fit(fragment)
    }
  }

  /// Takes a fragment that is no wider than a line, or cuts it.
  private mutating func fit(_ fragment: Fragment) {
    if fragment.width + fragment.trailerWidth > columns {
      cut(fragment)
    } else {
      append(fragment)
    }
  }

  private mutating func append(_ fragment: Fragment) {
    all.append(fragment)
    if hangs { all[all.count - 1].hang = hang(of: fragment) }
  }

  /// Whether the last mark of a fragment may hang: a hyphen, a comma or a full stop.
  private func hang(of fragment: Fragment) -> Int {
    guard fragment.ending != .hyphen else { return 1 }
    guard fragment.ending != .continuation, fragment.end > fragment.start else { return 0 }
    switch bytes[fragment.end - 1] {
    case 0x2C, 0x2D, 0x2E: return 1
    default: return 0
    }
  }

  /// Cuts a fragment where its word may be parted; every letter of such a word is one cell.
  private mutating func part(
    _ whole: Fragment, _ word: HyphenRules.Word, by points: HyphenPoints
  ) {
    var rest = whole
    guard !points.isEmpty else { return fit(rest) }
    var at = word.bytes.lowerBound
    for letters in 1...(word.letters - HyphenRules.leastAfter) {
      repeat { at += 1 } while UTF8.isContinuation(bytes[at])
      guard letters >= HyphenRules.leastBefore, points.contains(after: letters) else { continue }
      var first = rest
      first.end = at
      first.width = cells(from: first.start, to: at)
      first.gap = 0
      first.penalty = 0
      first.ending = .hyphen
      rest.start = at
      rest.width -= first.width
      fit(first)
    }
    fit(rest)
  }

  /// The cells of a part of a word and of the marks before it.
  private func cells(from start: Int, to end: Int) -> Int {
    var cursor = ClusterCursor(bytes, start..<end)
    var width = 0
    while let piece = cursor.next() { width += piece.width }
    return width
  }

  /// Cuts a fragment that no line can hold: an address after its signs, anything else anywhere.
  private mutating func cut(_ fragment: Fragment) {
    var cursor = ClusterCursor(bytes, fragment.start..<fragment.end)
    let room = max(1, columns - 1)
    var open = fragment
    open.width = 0
    open.gap = 0
    open.penalty = 0
    open.ending = .plain
    open.end = open.start
    while let piece = cursor.next() {
      let width = piece.kind == .tab ? gapOfTab : piece.width
      let isLast = piece.end == fragment.end
      if open.width > 0, open.width + width > (isLast ? columns - fragment.trailerWidth : room) {
        open.ending = columns > 1 ? .continuation : .plain
        restart(&open, at: piece.start)
      }
      open.end = piece.end
      open.width += width
      if !isLast, Self.endsPartOfAddress(bytes[piece.end - 1]) {
        open.ending = .plain
        restart(&open, at: piece.end)
      }
    }
    open.gap = fragment.gap
    open.penalty = fragment.penalty
    open.ending = fragment.ending
    append(open)
  }

  private mutating func restart(_ fragment: inout Fragment, at start: Int) {
    append(fragment)
    fragment.start = start
    fragment.end = start
    fragment.width = 0
    fragment.ending = .plain
  }

  /// Whether a byte is one of the signs after which an address may go on below: `/ ? & = - . #`.
  private static func endsPartOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2F, 0x3F, 0x26, 0x3D, 0x2D, 0x2E, 0x23: true
    default: false
    }
  }
}
