/// Decides what becomes of the end of a line inside a paragraph, above all of a hyphen there.
///
/// The words of the article decide: those that it writes elsewhere, not at a line's end. Where they
/// say nothing, common English words do.
struct HyphenVocabulary {
  /// What stands between two lines that become one.
  enum Join: Equatable {
    case withSpace
    case directly
    /// Without the hyphen, of so many bytes, that only parted a word.
    case withoutHyphen(Int)
  }

  /// The words that decisions ask for and the article holds, in lower case.
  private let known: Set<String>

  /// First parts that English joins to almost any word with a hyphen.
  private static let prefixes: Set<String> = [
    "self", "well", "all", "ex", "half", "cross", "high", "low", "long", "short", "medium",
    "large", "small", "full", "part", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "non", "semi", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
    "eighty", "ninety",
    "first", "second", "third", "mid", "quasi", "vice", "so", "north", "south", "east", "west",
    "so-called", "state", "world", "far", "near", "right", "left",
  ]

  /// Second parts that are joined with a hyphen.
  private static let suffixes: Set<String> = [
    "based", "led", "backed", "owned", "controlled", "oriented", "related", "like", "term",
    "year", "old", "level", "scale", "wide", "called", "free", "made", "sized", "style",
    "friendly", "driven", "long", "range", "speed", "tech", "quality", "sector", "party",
  ]

  /// Collects the words that the hyphens at line ends ask for.
  ///
  /// - Complexity: O(n) in the text, and O(lines) when no line ends in a hyphen.
  init(_ draft: Draft) {
    var wanted: Set<String> = []
    for piece in draft.pieces where piece.lines.count > 1 && !piece.keepsLines {
      for index in piece.lines.dropLast() {
        let (left, right) = (draft.lines[index].text, draft.lines[index + 1].text)
        guard let parts = HyphenatedWord(draft.utf8, left, right) else { continue }
        wanted.formUnion([parts.joined, parts.hyphenated, parts.left, parts.right])
      }
    }
    known = wanted.isEmpty ? [] : WordScan.words(of: draft, among: wanted)
  }

  /// Makes a vocabulary of words.
  init(known: Set<String>) {
    self.known = known
  }

  /// What stands between a line and the next.
  func join(_ utf8: [UInt8], _ line: Range<Int>, _ next: Range<Int>) -> Join {
    guard !line.isEmpty, !next.isEmpty else { return .withSpace }
    if let word = HyphenatedWord(utf8, line, next) {
      return keepsHyphen(word) ? .directly : .withoutHyphen(word.hyphenLength)
    }
    let (last, length) = utf8.scalar(before: line.upperBound)
    let first = utf8.scalar(at: next.lowerBound).scalar
    // A soft hyphen parts a word; a slash joins two; and a dash without a space before it has none behind it.
    if last == "\u{AD}" { return .directly }
    if last == "—" || last == "–", line.count > length,
      utf8.whitespaceLength(at: line.upperBound - length - 1) == 0
    {
      return .directly
    }
    if last == "/", line.count > 1, utf8.whitespaceLength(at: line.upperBound - 2) == 0 {
      return .directly
    }
    return CellEstimate.isWide(last) && CellEstimate.isWide(first) ? .directly : .withSpace
  }

  /// Whether a hyphen at a line's end belongs to the word; the first rule that fits decides.
  func keepsHyphen(_ word: HyphenatedWord) -> Bool {
    if !word.goesOnInLowerCase || word.isCompound { return true }
    if known.contains(word.joined) { return false }
    if known.contains(word.hyphenated) { return true }
    if CommonWords.contains(word.joined) { return false }
    let (left, right) = (isWord(word.left), isWord(word.right))
    if left, right, word.hasLongParts { return true }
    return right && Self.prefixes.contains(word.left) || left && Self.suffixes.contains(word.right)
  }

  /// Whether the article or the language has a word.
  private func isWord(_ word: String) -> Bool {
    known.contains(word) || CommonWords.contains(word)
  }
}
