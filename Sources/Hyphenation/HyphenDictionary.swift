import Synchronization
public import Typesetting

/// The hyphenation patterns of one language, as libhyphen reads them.
///
/// The patterns are those of TeX (Liang, "Word Hy-phen-a-tion by Com-put-er", 1983). Points that
/// would change the spelling, as old German has them, are left out: the text stays as it is.
public final class HyphenDictionary: Hyphenator {
  private let state: Mutex<State>

  /// Reads a dictionary file; nil when it cannot be read, or its encoding is not known.
  ///
  /// - Complexity: O(n) in the patterns, a few milliseconds.
  public init?(path: String) {
    guard let patterns = HyphenPatterns(path: path) else { return nil }
    state = Mutex(State(patterns: patterns))
  }

  /// The places in a word of lower-case letters; none in what is no valid UTF-8.
  public func points(in word: ArraySlice<UInt8>) -> HyphenPoints {
    state.withLock { state in
      if let known = state.known[word] { return known }
      let points = state.patterns.points(in: Array(word))
      if state.known.count >= State.mostWords { state.known.removeAll(keepingCapacity: true) }
      state.known[ArraySlice(Array(word))] = points
      return points
    }
  }

  /// The patterns, and the words that were asked for: a long text repeats most of its words.
  private struct State {
    static let mostWords = 50_000
    let patterns: HyphenPatterns
    var known: [ArraySlice<UInt8>: HyphenPoints] = [:]
  }
}
