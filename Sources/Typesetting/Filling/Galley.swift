import Console

/// The lines of one stretch, set.
struct Galley {
  /// The lines, at least one.
  let lines: [SetLine]

  /// The side at which they begin.
  let direction: Direction

  /// Sets a stretch of the text.
  ///
  /// Running text is parted by the hyphenator, if there is one; `hangs` lets the mark at the end
  /// of its lines stand out into the margin, where all of it runs from left to right.
  /// - Complexity: O(n) in the bytes of the stretch.
  init(
    _ stretch: Stretch, _ bytes: [UInt8], columns: Int, breaker: LineBreaker,
    hyphenator: (any Hyphenator)? = nil, hangs: Bool = false
  ) {
    let order = LineOrder(stretch, bytes, columns: columns)
    let lines: [SetLine]
    switch stretch.setting {
    case .prose:
      let isRunning = stretch.isRunningText
      let fragments = Fragments(
        bytes, stretch.bytes, columns: columns, gapOfTab: 1, breaker: breaker,
        hyphenator: isRunning ? hyphenator : nil, hangs: isRunning && hangs && order == nil)
      lines = Self.filled(stretch, fragments.all, columns)
    case .folded:
      let fragments = Fragments(
        bytes, stretch.bytes, columns: columns, gapOfTab: LineWalk.foldedGap, breaker: breaker)
      lines = Self.filled(stretch, fragments.all, columns)
    case .preformatted:
      lines = Self.kept(stretch, bytes)
    case .cells(let table):
      lines = Self.cells(stretch, bytes, table, breaker)
    case .record(let table):
      lines = Self.record(stretch, bytes, table, columns, breaker)
    case .repeated:
      lines = [SetLine(start: 0, end: Int32(stretch.bytes.count), width: 0)]
    }
    if let order {
      (self.lines, direction) = order.order(lines)
    } else {
      self.lines = lines
      direction = .leftToRight
    }
  }

  /// The index of the line that holds a byte, counted from the start of the stretch.
  ///
  /// - Complexity: O(log n).
  func line(holding byte: Int) -> Int {
    if lines[0].pieces.isEmpty == false { return row(holding: byte) }
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lines[middle].start) <= byte { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  static func filled(
    _ stretch: Stretch, _ fragments: [Fragment], _ columns: Int
  ) -> [SetLine] {
    let fit = OptimalFit(columns: columns)
    let origin = stretch.bytes.lowerBound
    var lines: [SetLine] = []
    var start = 0
    while start < fragments.count {
      var end = start + 1
      while end < fragments.count, fragments[end - 1].ending != .mandatory { end += 1 }
      let run = fragments[start..<end]
      let endsParagraph = end < fragments.count || stretch.isLastOfBlock
      var first = start
      for count in fit.lineEnds(run, endsParagraph: endsParagraph) {
        lines.append(line(fragments[first..<(start + count)], origin))
        first = start + count
      }
      if !lines.isEmpty { lines[lines.count - 1].isLast = endsParagraph }
      start = end
    }
    return lines.isEmpty ? [SetLine(start: 0, end: 0, width: 0)] : lines
  }

  private static func line(_ fragments: ArraySlice<Fragment>, _ origin: Int) -> SetLine {
    guard let first = fragments.first, let last = fragments.last else {
      return SetLine(start: 0, end: 0, width: 0)
    }
    var width = last.width + last.trailerWidth
    for fragment in fragments.dropLast() { width += fragment.width + fragment.gap }
    let trailer: Line.Trailer? =
      switch last.ending {
      case .hyphen: .hyphen
      case .continuation: .continuation
      case .plain, .mandatory: nil
      }
    return SetLine(
      start: Int32(first.start - origin), end: Int32(last.end - origin), width: Int32(width),
      trailer: trailer, hangs: last.hang > 0, isLast: false)
  }

  /// One line for each line of the source.
  private static func kept(_ stretch: Stretch, _ bytes: [UInt8]) -> [SetLine] {
    let origin = stretch.bytes.lowerBound
    var lines: [SetLine] = []
    var start = origin
    while start <= stretch.bytes.upperBound {
      var walk = LineWalk(bytes, start..<stretch.bytes.upperBound, .preformatted, column: 0)
      var end = start
      var next = stretch.bytes.upperBound + 1
      while let step = walk.next() {
        if step.piece.kind == .newline {
          next = step.piece.end
          break
        }
        end = step.piece.end
      }
      lines.append(
        SetLine(
          start: Int32(start - origin), end: Int32(end - origin), width: Int32(walk.column)))
      start = next
      if start == stretch.bytes.upperBound, !stretch.isLastOfBlock { break }
    }
    return lines
  }
}
