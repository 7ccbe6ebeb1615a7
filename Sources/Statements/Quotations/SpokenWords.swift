/// What the words of a quoted span look like.
struct SpokenWords {
  /// The number of words.
  let count: Int
  /// Whether a stop, a comma or a dash stands before the closing mark.
  let endsAsSpeech: Bool
  /// Whether that is a stop.
  let endsSentence: Bool
  /// Whether that is a full stop.
  let lastIsStop: Bool
  /// Whether the first word has a capital.
  let beginsSentence: Bool
  /// Whether most of the longer words have capitals.
  let isTitle: Bool

  init(_ tokens: [Token]) {
    let words = tokens.filter { $0.isWord || $0.isNumber }
    count = words.count
    let last = tokens.last { ![")", "]", "'", "\"", "*", "_"].contains($0.text) }?.text ?? ""
    endsSentence = [".", "!", "?", "…"].contains(last)
    lastIsStop = last == "."
    endsAsSpeech = endsSentence || [",", "—", "-", ";", ":"].contains(last)
    beginsSentence = words.first?.isCapitalised ?? false
    let longer = words.filter { $0.text.utf8.count > 3 }
    isTitle =
      !longer.isEmpty && longer.filter(\.isCapitalised).count * 3 >= longer.count * 1
      && beginsSentence
  }
}

/// Where sentences end in tokens.
enum Sentence {
  /// The index of the first token of the last sentence; the end, when that is over.
  static func last(of tokens: [Token]) -> Int {
    var index = tokens.count
    while index > 0 {
      if ends(at: index - 1, in: tokens) { return index }
      index -= 1
    }
    return 0
  }

  /// Whether a sentence ends with the token at an index.
  static func ends(at index: Int, in tokens: [Token]) -> Bool {
    guard tokens[index].kind == .mark else { return false }
    switch tokens[index].text {
    case "!", "?", "…", "。": return true
    case ".":
      guard index > 0 else { return true }
      let before = tokens[index - 1]
      if SpeakerWords.honorifics.contains(before.text)
        || ["st", "no", "e", "g", "i", "vs", "etc", "jr", "sr"].contains(before.text)
      {
        return false
      }
      // "U.S." and initials.
      if before.isWord, before.text.count == 1, before.isCapitalised { return false }
      return index + 1 >= tokens.count || tokens[index + 1].isAfterSpace
        || tokens[index + 1].isCapitalised
    default: return false
    }
  }
}
