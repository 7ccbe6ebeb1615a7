/// Takes from a run of capitalised words what is no part of a name: function words and months at
/// its ends, titles before it.
struct NameTrimming {
  /// The tokens that are left, nil when nothing is.
  private(set) var range: Range<Int>?
  /// Whether a title stood before the name.
  private(set) var hasTitle = false

  init(_ run: Range<Int>, _ tokens: [NameToken], _ bytes: [UInt8]) {
    let words = tokens[run].map { $0.lowercased(in: bytes) }
    var first = 0
    var last = words.count
    while first < last, !tokens[run.lowerBound + first].isInitial(in: bytes),
      Self.isEmpty(words[first]) || tokens[run.lowerBound + first].look == .number
    {
      first += 1
    }
    while last > first, Self.isEmpty(words[last - 1]) { last -= 1 }
    guard first < last else { return }
    let titled = Self.afterTitles(words[first..<last])
    hasTitle = titled > first
    if titled == last {
      // `Norlandic President` stands for somebody, `Vice President` for anybody.
      guard NameWords.isAdjective(words[first]) else { return }
    } else {
      first = titled
    }
    // `Director of the Institute of Reeds`: the institute is the name.
    while first < last, hasTitle, Self.isEmpty(words[first]) { first += 1 }
    guard first < last, tokens[run.lowerBound + first].isCapital else { return }
    range = (run.lowerBound + first)..<(run.lowerBound + last)
  }

  private static func isEmpty(_ word: String) -> Bool {
    CommonWords.function.contains(word) || NameWords.connectors.contains(word)
  }

  /// The index after the titles that words begin with.
  private static func afterTitles(_ words: ArraySlice<String>) -> Int {
    var end = words.startIndex
    var isStrong = false
    if words.count > 1, NameWords.isAdjective(words[end]),
      CommonWords.titles.contains(words[end + 1])
    {
      end += 1
    }
    let start = end
    while end < words.endIndex, CommonWords.titles.contains(words[end]) {
      isStrong = isStrong || NameWords.strongTitles.contains(words[end])
      end += 1
    }
    guard end > start else { return words.startIndex }
    if end == words.endIndex { return isStrong ? end : words.startIndex }
    // `General Assembly` is a name, `General Weir` a title and a name.
    let endsInHead = words.last.flatMap(NameWords.kind(ofHead:)) != nil
    return isStrong || !endsInHead ? end : words.startIndex
  }
}
