/// Counts over the lines of a text from which its layout follows.
struct LineProfile {
  /// The width that only one line in twenty exceeds, or one of a few, in cells.
  let measure: Int
  /// The width of the longest line, in cells.
  let longest: Int
  private let count: Int
  /// Neighbours without a blank line between them, and those whose first line is full.
  private var adjacentPairs = 0
  private var fullAdjacentPairs = 0
  /// Neighbours whose first line is nearly as wide as the measure.
  private var fullPairs = 0
  /// Lines before the last that end a sentence.
  private var sentenceEnds = 0
  /// Neighbours in mid-sentence, and those where the next word would not have fitted at all.
  private var openPairs = 0
  private var exactPairs = 0
  /// Neighbours where the second line goes on in lower case, or the first ends no sentence.
  private var continuations = 0
  /// What lines after the first begin with, and lines directly under another.
  private var starts = Starts()
  private var adjacentStarts = Starts()
  private var singleBlanks = 0
  private var blankGaps = 0

  /// Below this many lines shares mean little, and the case of letters decides with them.
  private static let fewLines = 12
  private static let widest = 120
  /// A few lines narrower than this are a list or verse rather than wrapped prose.
  private static let narrowest = 45
  /// No column of prose is narrower than this, however many lines it has.
  private static let narrowestColumn = 30

  init(of lines: [Line], in utf8: [UInt8]) {
    count = lines.count
    measure = Self.percentile95(lines)
    longest = lines.map(\.width).max() ?? 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      let endsSentence = utf8.endsSentence(line.text)
      let start = utf8.start(of: next.text)
      let needed = line.width + 1 + next.firstWord
      if endsSentence {
        sentenceEnds += 1
      } else {
        openPairs += 1
        if needed > longest { exactPairs += 1 }
      }
      if needed * 10 > measure * 9 { fullPairs += 1 }
      if start == .small || !endsSentence { continuations += 1 }
      starts.count(start)
      switch next.blanksBefore {
      case 0:
        adjacentPairs += 1
        if needed * 10 > measure * 8 { fullAdjacentPairs += 1 }
        adjacentStarts.count(start)
      case 1: singleBlanks += 1
      default: break
      }
      if next.blanksBefore > 0 { blankGaps += 1 }
    }
  }

  private var gaps: Int { count - 1 }

  /// Whether lines are short enough to have been wrapped.
  var isWrappable: Bool { count > 1 && measure <= Self.widest }

  /// Whether lines are wrapped and blank lines stand between blocks.
  var blankLinesSeparate: Bool {
    guard adjacentStarts.runOn else { return false }
    if adjacentPairs > Self.fewLines {
      return blankGaps * 100 > gaps * 8 && fullAdjacentPairs * 100 > adjacentPairs * 45
    }
    return adjacentPairs > 0 && blankGaps > 0 && measure >= Self.narrowest
      && fullAdjacentPairs * 10 >= adjacentPairs * 6
      && adjacentStarts.small * 2 >= adjacentPairs
  }

  /// Whether lines are wrapped, whatever blank lines mean.
  var isHardWrapped: Bool {
    guard fullPairs * 10 > gaps * 6, sentenceEnds * 2 < count, starts.runOn else { return false }
    if count > Self.fewLines { return measure >= Self.narrowestColumn }
    return measure >= Self.narrowest && continuations * 5 >= gaps * 3
  }

  /// Whether a program filled the lines with as many words as fit: then a line that has room for
  /// another word ends a paragraph.
  var isExactlyFilled: Bool { openPairs > 4 && exactPairs * 100 >= openPairs * 97 }

  /// Whether wrapped lines are set with a blank line after each.
  var isDoubleSpaced: Bool { singleBlanks * 100 > gaps * 85 }

  /// The one indent that some lines have while the others have none, or nil.
  static func paragraphIndent(of lines: [Line]) -> Int? {
    var counts: [Int: Int] = [:]
    for line in lines { counts[line.indent, default: 0] += 1 }
    let flush = counts[0] ?? 0
    let indents = counts.filter { $0.key >= 2 }
    guard
      let (indent, count) = indents.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      count > 2, flush >= count, (flush + count) * 20 >= lines.count * 19
    else { return nil }
    return indent
  }

  private static func percentile95(_ lines: [Line]) -> Int {
    var counts = Array(repeating: 0, count: widest + 2)
    for line in lines { counts[min(line.width, widest + 1)] += 1 }
    // A link on a line of its own must not hide that the others are wrapped.
    var above = max(lines.count / 20, lines.count > 4 ? 1 : 0)
    for width in counts.indices.reversed() {
      above -= counts[width]
      if above < 0 { return width }
    }
    return 0
  }
}

/// How many lines begin with what.
private struct Starts {
  var small = 0
  var other = 0
  var caseless = 0

  mutating func count(_ start: [UInt8].Start) {
    switch start {
    case .small: small += 1
    case .other: other += 1
    case .caseless: caseless += 1
    }
  }

  /// Whether lines begin in mid-sentence often enough for wrapped prose: those of verse, of a log
  /// or of a table begin otherwise.
  ///
  /// Where most lines begin in a script without capitals, case says nothing about the rest.
  var runOn: Bool { caseless > small + other || small * 10 >= (small + other) * 3 }
}
