/// A word of a block as the search for names sees it.
struct NameToken {
  /// How a word is written.
  enum Look {
    /// Its first letter is large.
    case capital
    /// Every letter is large, and there are two or more.
    case allCapitals
    case lower
    case number
    /// Its script has no case.
    case caseless
  }

  /// How a word hangs on the word before it.
  enum Joint {
    /// Something other than a space or a hyphen stands between them.
    case none
    case space
    case hyphen
  }

  /// Where it stands, in folded bytes.
  var start: Int
  var end: Int
  var look: Look
  let joint: Joint
  /// Whether it opens a sentence, where any word is capitalised.
  let opensSentence: Bool
  /// The first half of the hash of the word in lower case.
  let hash: UInt32

  var isCapital: Bool { look == .capital || look == .allCapitals }
  var length: Int { end - start }
}

extension NameToken {
  /// Whether it is the first letter of somebody's name: `A. Weir`.
  func isInitial(in bytes: [UInt8]) -> Bool {
    length == 1 && isCapital && end < bytes.count && bytes[end] == UInt8(ascii: ".")
  }

  /// The words of a folded block: `O'Neill`, `U.S.` and `belta.by` are one word each.
  ///
  /// - Complexity: O(n) in the block.
  static func tokens(_ bytes: [UInt8]) -> [NameToken] {
    var tokens: [NameToken] = []
    tokens.reserveCapacity(bytes.count / 6)
    let span = bytes.span
    var index = 0
    while let word = WordScan.next(span, from: index) {
      index = word.end
      if let last = tokens.last, isOneWord(bytes, last, with: word) {
        tokens[tokens.count - 1].extend(to: word.end, in: bytes)
        continue
      }
      let look = Look(bytes, word.start..<word.end)
      let gap = Gap(bytes, after: tokens.last, before: word.start, look)
      tokens.append(
        NameToken(
          start: word.start, end: word.end, look: look,
          joint: gap.joint, opensSentence: gap.opensSentence,
          hash: UInt32(truncatingIfNeeded: word.hash >> 16)))
    }
    return tokens
  }

  private static func isOneWord(_ bytes: [UInt8], _ last: NameToken, with word: Word) -> Bool {
    guard word.start == last.end + 1 else { return false }
    switch bytes[last.end] {
    case UInt8(ascii: "'"):
      return !WordBoundary.isEnd(bytes.span, at: last.end)
        || NameWords.possessives.contains(last.lowercased(in: bytes))
    case UInt8(ascii: "."):
      let isInitial = last.isCapital && last.lengthOfLastPart(in: bytes) == 1
      return isInitial ? word.end == word.start + 1 : !WordBoundary.isEnd(bytes.span, at: last.end)
    default: return false
    }
  }

  private func lengthOfLastPart(in bytes: [UInt8]) -> Int {
    end - start - ((bytes[start..<end].lastIndex(of: UInt8(ascii: ".")) ?? start - 1) - start + 1)
  }

  /// Takes the next part of the word in; the full stop that ends `U.S.` belongs to it.
  private mutating func extend(to newEnd: Int, in bytes: [UInt8]) {
    let isInitials = bytes[end] == UInt8(ascii: ".") && newEnd == end + 2
    end = newEnd
    if isInitials, isCapital, end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
    if bytes[start..<end].contains(UInt8(ascii: ".")), !isInitials { look = .lower }
  }
}

extension NameToken.Look {
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let lead = bytes[range.lowerBound]
    if lead < 0x80 {
      switch lead {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        let isAll = range.count > 1 && bytes[range].allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
        // `DEB_HOST` is a piece of code.
        self = isAll ? .allCapitals : bytes[range].contains(UInt8(ascii: "_")) ? .lower : .capital
      case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
      default: self = .lower
      }
      return
    }
    let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
    guard let first = scalars.first, first.properties.isCased else {
      self = .caseless
      return
    }
    guard Folding.isUpper(first) else {
      self = .lower
      return
    }
    self = scalars.count > 1 && scalars.allSatisfy(Folding.isUpper) ? .allCapitals : .capital
  }
}

/// What stands between two words.
private struct Gap {
  let joint: NameToken.Joint
  let opensSentence: Bool

  /// Abbreviations whose full stop ends no sentence before a name.
  private static let abbreviations: Set<String> = [
    "dr", "mr", "mrs", "ms", "st", "prof", "gen", "sen", "rep", "gov", "col", "lt", "no",
  ]

  init(
    _ bytes: [UInt8], after last: NameToken?, before start: Int, _ look: NameToken.Look
  ) {
    guard let last else {
      self.init(.none, opensSentence: true)
      return
    }
    let gap = bytes[last.end..<start]
    switch gap.count {
    case 1 where gap.first == UInt8(ascii: " "): self.init(.space, opensSentence: false)
    case 1 where gap.first == UInt8(ascii: "-"): self.init(.hyphen, opensSentence: false)
    case 2 where gap.elementsEqual(". ".utf8):
      let isInner = last.isCapital && (last.length == 1 || Self.isAbbreviation(bytes, last))
      self.init(isInner ? .space : .none, opensSentence: !isInner)
    case 3 where gap.elementsEqual(" & ".utf8): self.init(.space, opensSentence: false)
    case 2 where gap.elementsEqual(" (".utf8):
      // A bracket opens with a large letter as a sentence does; an acronym is large anyway.
      self.init(.none, opensSentence: look == .capital)
    default: self.init(.none, opensSentence: Self.opensSentence(gap))
    }
  }

  private init(_ joint: NameToken.Joint, opensSentence: Bool) {
    self.joint = joint
    self.opensSentence = opensSentence
  }

  private static func isAbbreviation(_ bytes: [UInt8], _ token: NameToken) -> Bool {
    guard token.length <= 4 else { return false }
    let lower = Folding.lowercased(bytes[token.start..<token.end])
    return abbreviations.contains(String(decoding: lower, as: UTF8.self))
  }

  /// Whether a gap ends a sentence or begins speech after a comma.
  private static func opensSentence(_ gap: ArraySlice<UInt8>) -> Bool {
    var hasComma = false
    for scalar in String(decoding: gap, as: UTF8.self).unicodeScalars {
      switch scalar {
      case ".", "!", "?", ":", ";", "…", "•", "·", "。", "！", "？", "*", "|", "/": return true
      case ",": hasComma = true
      case "\"", "«", "„": if hasComma { return true }
      default: continue
      }
    }
    return false
  }
}
