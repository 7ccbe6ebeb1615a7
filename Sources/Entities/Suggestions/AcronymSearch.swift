/// Finds the names that acronyms in brackets stand for: `the Association of Reed Growers (ARG)`.
///
/// After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
/// biomedical text" (2003): of the words before the bracket, at most `min(n + 5, 2n)` for `n`
/// letters, the shortest stretch that holds the letters in order, the first at the start of a word.
struct AcronymSearch {
  /// A definition: the token of the acronym, and the tokens of the name.
  struct Pair {
    let acronym: Int
    let name: Range<Int>
  }

  private(set) var pairs: [Pair] = []
  private let tokens: [NameToken]
  private let bytes: [UInt8]

  init(_ tokens: [NameToken], _ bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
    for index in tokens.indices.dropFirst(2) where isBracketed(index) {
      if let start = start(before: index) {
        pairs.append(Pair(acronym: index, name: start..<index))
      }
    }
  }

  private func isBracketed(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.look == .allCapitals, token.length <= 10, token.start >= 2,
      token.end < bytes.count, bytes[token.end] == UInt8(ascii: ")")
    else { return false }
    return bytes[token.start - 1] == UInt8(ascii: "(")
  }

  /// The token where the name of an acronym begins.
  private func start(before acronym: Int) -> Int? {
    let letters = Folding.lowercased(bytes[tokens[acronym].start..<tokens[acronym].end])
    let reach = min(letters.count + 5, letters.count * 2)
    let first = max(0, acronym - reach)
    var letter = letters.count - 1
    var index = acronym - 1
    while index >= first {
      let word = Folding.lowercased(bytes[tokens[index].start..<tokens[index].end])
      var position = word.count
      while position > 0 {
        position -= 1
        guard word[position] == letters[letter] else { continue }
        if letter > 0 {
          letter -= 1
        } else if position == 0 {
          return tokens[index].isCapital && tokens[index + 1..<acronym].allSatisfy(isInside)
            ? index : nil
        }
      }
      index -= 1
    }
    return nil
  }

  private func isInside(_ token: NameToken) -> Bool { token.joint != .none }
}
