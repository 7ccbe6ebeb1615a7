/// Finds runs of words that a text shares with others; words are runs of `[a-z0-9]`, lower-cased.
struct SharedRuns {
  /// A run that is shared, as long as it goes, with the line of its first word, from 1.
  struct Run: Hashable {
    let words: String
    let line: Int
  }

  private let length: Int
  private let known: Set<[String]>

  /// Takes the texts with which no run of `length` words may be shared.
  init(of length: Int, with texts: [String]) {
    self.length = length
    known = Set(texts.flatMap { Self.windows(of: Self.words(of: $0).map(\.word), length) })
  }

  /// The runs of a text, none inside another.
  func runs(in text: String) -> [Run] {
    let words = Self.words(of: text)
    var runs: [Run] = []
    var start: Int?
    var end = 0
    func close() {
      guard let first = start else { return }
      let spelled = words[first..<end].map(\.word).joined(separator: " ")
      runs.append(Run(words: spelled, line: words[first].line))
      start = nil
    }
    for (index, window) in Self.windows(of: words.map(\.word), length).enumerated()
    where known.contains(window) {
      if start != nil, index > end - length + 1 { close() }
      if start == nil { start = index }
      end = index + length
    }
    close()
    return runs
  }

  private static func windows(of words: [String], _ length: Int) -> [[String]] {
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { Array(words[$0..<$0 + length]) }
  }

  private static func words(of text: String) -> [(word: String, line: Int)] {
    var words: [(word: String, line: Int)] = []
    for (index, row) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for word in row.lowercased().utf8.split(whereSeparator: { !isWord($0) }) {
        words.append((String(Substring(word)), index + 1))
      }
    }
    return words
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
