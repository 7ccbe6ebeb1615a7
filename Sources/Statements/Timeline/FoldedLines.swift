/// The lines of a timeline in small letters, to be looked through byte by byte.
struct FoldedLines: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ lines: [DatedLine], _ sources: [Timeline.Source]) {
    let titles = sources.map { Array($0.title.lowercased().utf8) }
    ends.reserveCapacity(lines.count)
    for line in lines {
      bytes += Array(line.text.text.lowercased().utf8)
      bytes.append(0)
      bytes += Array(line.dateText.utf8)
      bytes.append(0)
      bytes += titles[line.source]
      ends.append(bytes.count)
    }
  }

  /// Whether a line holds all of some words.
  func holds(_ words: [[UInt8]], in index: Int) -> Bool {
    let line = (index == 0 ? 0 : ends[index - 1])..<ends[index]
    return words.allSatisfy { holds($0, in: line) }
  }

  private func holds(_ word: [UInt8], in line: Range<Int>) -> Bool {
    guard let first = word.first else { return true }
    let text = bytes.span
    var at = line.lowerBound
    let last = line.upperBound - word.count
    while at <= last {
      if text[at] == first {
        var next = 1
        while next < word.count, text[at + next] == word[next] { next += 1 }
        if next == word.count { return true }
      }
      at += 1
    }
    return false
  }
}
