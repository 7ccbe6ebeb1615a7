/// Ends of paragraphs that no short line shows, told by how the text sets talk.
///
/// Where a full line ends a sentence, a paragraph may end with it. Quotation marks there are weighed
/// by how often the text has them where paragraphs end for sure, and how often between sentences of
/// one paragraph: Bayes' rule over four cases, with the text itself as the only source of numbers.
struct HiddenEnds {
  private var starts: Set<Int> = []

  /// None.
  init() {}

  /// The lines of a wrapped text that begin a paragraph though the line before is full.
  ///
  /// - Complexity: O(n) in the text.
  init(of lines: [Line], _ wrap: HardWrap, in utf8: [UInt8]) {
    var sure = Counts()
    var inside = Counts()
    var candidates: [(line: Int, joint: Joint)] = []
    var shortEnds = 0
    var wordCells = 0
    var isOpen = false
    for index in lines.indices.dropFirst() {
      let (previous, line) = (lines[index - 1], lines[index])
      inside.countSentences(in: utf8, previous.text)
      isOpen = utf8.leavesQuoteOpen(previous.text, isOpen)
      let joint = Joint(utf8, previous.text, line.text)
      wordCells += line.firstWord + 1
      if let boundary = wrap.boundary(previous, line, in: utf8) {
        if utf8.endsSentence(previous.text) { sure.count(joint) }
        if boundary == "room-left" || boundary == "short-line" { shortEnds += 1 }
        isOpen = false
      } else if wrap.mayHideEnd(previous, line, in: utf8) {
        // In the middle of somebody's words only more of their words can follow.
        if !isOpen || joint.opens { candidates.append((index, joint)) }
      }
    }
    guard sure.total >= Self.fewest, inside.total >= Self.fewest else { return }
    // A last line ends anywhere in the measure, so a word's share of them leave no room for a word.
    let fullShare = Double(wordCells) / Double(max(1, lines.count * wrap.measure))
    let prior = min(0.9, fullShare * Double(shortEnds) / Double(max(1, candidates.count)))
    for (line, joint) in candidates {
      let likelihood = sure.share(of: joint) / inside.share(of: joint)
      if prior / (1 - prior) * likelihood > 1 { starts.insert(line) }
    }
  }

  /// Whether a line begins a paragraph that no other sign shows.
  func contains(_ line: Int) -> Bool { starts.contains(line) }

  /// Below so many sentences the shares mean nothing.
  private static let fewest = 20
}

/// Which quotation marks stand where one sentence meets the next.
private struct Joint {
  let closes: Bool
  let opens: Bool

  init(closes: Bool, opens: Bool) {
    self.closes = closes
    self.opens = opens
  }

  init(_ utf8: [UInt8], _ left: Range<Int>, _ right: Range<Int>) {
    closes = utf8.endsQuoted(left)
    opens = utf8.startsQuoted(right)
  }

  var index: Int { (closes ? 2 : 0) + (opens ? 1 : 0) }
}

/// How often each joint occurs.
private struct Counts {
  private var counts = [0, 0, 0, 0]
  private(set) var total = 0

  mutating func count(_ joint: Joint) {
    counts[joint.index] += 1
    total += 1
  }

  /// The share of a joint; one that was never seen is not impossible.
  func share(of joint: Joint) -> Double {
    Double(counts[joint.index] + 1) / Double(total + counts.count)
  }

  /// Counts the joints between the sentences of a line.
  mutating func countSentences(in utf8: [UInt8], _ line: Range<Int>) {
    var position = line.lowerBound
    while position < line.upperBound {
      let byte = utf8[position]
      position += 1
      guard byte == 0x2E || byte == 0x21 || byte == 0x3F else { continue }
      let end = utf8[position..<line.upperBound].firstIndex { $0 == 0x20 } ?? line.upperBound
      // Between the sign and the space only a mark or two may stand.
      guard end < line.upperBound - 1, end - position <= 4 else { continue }
      let next = utf8.trimmed(end..<line.upperBound)
      guard !utf8.startsInLowerCase(next) else { continue }
      count(Joint(utf8, line.lowerBound..<end, next))
      position = next.lowerBound
    }
  }
}
