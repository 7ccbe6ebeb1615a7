/// The names of one block.
struct NamePage {
  /// A stretch that may be a name, in folded bytes.
  struct Part {
    let range: Range<Int>
    let signs: NameSigns
    let first: UInt32
  }

  /// A name with what else it may be read as.
  struct Name {
    let whole: Part
    /// Without the first word, when that opens a sentence.
    var rest: Part?
    /// The sides of a compound.
    var parts: [Part] = []
  }

  /// An acronym and its name, in folded bytes.
  struct Pair {
    let acronym: Range<Int>
    let name: Range<Int>
  }

  let tokens: [NameToken]
  let bytes: [UInt8]
  let isCovered: [Bool]
  /// Whether a place lies in a heading or a label.
  let isHead: (Int) -> Bool

  private(set) var names: [Name] = []
  private(set) var definitions: [Pair] = []

  init(
    tokens: [NameToken], bytes: [UInt8], isCovered: [Bool], isHead: @escaping (Int) -> Bool
  ) {
    self.tokens = tokens
    self.bytes = bytes
    self.isCovered = isCovered
    self.isHead = isHead
  }

  /// Finds the names.
  mutating func find() {
    let pairs = AcronymSearch(tokens, bytes).pairs
    for pair in pairs {
      let range = tokens[pair.name.lowerBound].start..<tokens[pair.name.upperBound - 1].end
      let acronym = tokens[pair.acronym].start..<tokens[pair.acronym].end
      definitions.append(Pair(acronym: acronym, name: range))
      addDefined(pair)
    }
    let defined = pairs.map(\.name)
    for run in NameRun(tokens, bytes, isCovered: isCovered).all()
    where !defined.contains(where: { $0.overlaps(run) }) {
      add(run)
    }
  }

  /// Adds the name of a definition, unless it is a link.
  private mutating func addDefined(_ pair: AcronymSearch.Pair) {
    guard !pair.name.allSatisfy({ isCovered[$0] || !tokens[$0].isCapital }) else { return }
    names.append(Name(whole: part(pair.name, [])))
  }

  private mutating func add(_ run: Range<Int>) {
    let trimming = NameTrimming(run, tokens, bytes)
    guard var range = trimming.range, isOpen(range) else { return }
    // `President of Norland Ada Weir`: the country is a link, the name is not.
    while trimming.hasTitle, range.count > 2, isCovered[range.lowerBound] {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    let title: NameSigns = trimming.hasTitle ? .afterTitle : []
    let signs = title.union(self.signs(of: range))
    if let parts = compound(range) {
      addCompound(range, parts, signs)
      return
    }
    guard isName(range) else { return }
    var name = Name(whole: part(range, signs))
    if signs.contains(.opensSentence), range.count > 1 {
      let rest = NameTrimming((range.lowerBound + 1)..<range.upperBound, tokens, bytes)
      if let inner = rest.range, isOpen(inner), isName(inner) {
        let sign: NameSigns = rest.hasTitle ? .afterTitle : []
        name.rest = part(inner, sign.union(self.signs(of: inner)).subtracting(.opensSentence))
      }
    }
    names.append(name)
  }

  /// Whether some capitalised word of a range is neither a link nor a title.
  private func isOpen(_ range: Range<Int>) -> Bool {
    range.contains { index in
      tokens[index].isCapital && !isCovered[index]
        && (tokens[index].isInitial(in: bytes)
          || !CommonWords.function.contains(tokens[index].lowercased(in: bytes)))
        && !NameWords.plainCapitals.contains(text(index..<(index + 1)))
    }
  }

  /// Whether a range is long enough to be a name.
  private func isName(_ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return range.count < 3 || !isChain(range) }
    let token = tokens[range.lowerBound]
    guard token.length > 1, token.look != .number else { return false }
    if token.look == .allCapitals {
      return !NameWords.plainCapitals.contains(text(range))
    }
    let word = token.lowercased(in: bytes)
    guard token.length > 2, NameWords.kind(ofHead: word) == nil, !CommonWords.titles.contains(word)
    else { return false }
    return !isPluralAcronym(token)
  }

  /// Whether hyphens join all words, as in a piece of code: `Build-Depends-Indep`.
  private func isChain(_ range: Range<Int>) -> Bool {
    range.dropFirst().allSatisfy { tokens[$0].joint == .hyphen }
  }

  /// `NGOs`: things of a sort, no name.
  private func isPluralAcronym(_ token: NameToken) -> Bool {
    bytes[token.end - 1] == UInt8(ascii: "s")
      && bytes[token.start..<(token.end - 1)].allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
  }

  /// Whether a range of several words is written in capitals throughout.
  private func isShouted(_ range: Range<Int>) -> Bool {
    range.count > 1 && range.allSatisfy { tokens[$0].look == .allCapitals || !tokens[$0].isCapital }
      && range.contains { tokens[$0].length > 4 }
  }

  /// The sides of `Norland-Sudmark`: one word each, both capitalised.
  private func compound(_ range: Range<Int>) -> [Range<Int>]? {
    guard range.count == 2, tokens[range.lowerBound + 1].joint == .hyphen,
      tokens[range.lowerBound].isCapital, tokens[range.lowerBound + 1].isCapital
    else { return nil }
    return range.map { $0..<($0 + 1) }
  }

  private mutating func addCompound(
    _ range: Range<Int>, _ parts: [Range<Int>], _ signs: NameSigns
  ) {
    let open = parts.filter { isOpen($0) && isName($0) }
    let sides = open.map { part($0, self.signs(of: $0).subtracting(.opensSentence)) }
    // One side is a link already, so the other stands for itself.
    guard open.count == parts.count else {
      for side in sides { names.append(Name(whole: side)) }
      return
    }
    names.append(Name(whole: part(range, signs), parts: sides))
  }

  private func part(_ range: Range<Int>, _ signs: NameSigns) -> Part {
    let first = tokens[range.lowerBound]
    var signs = signs
    if range.count == 1 { signs.insert(.isSingle) }
    return Part(
      range: first.start..<tokens[range.upperBound - 1].end, signs: signs, first: first.hash)
  }

  private func signs(of range: Range<Int>) -> NameSigns {
    var signs: NameSigns = []
    let first = tokens[range.lowerBound]
    if first.opensSentence { signs.insert(.opensSentence) }
    if isHead(first.start) || isShouted(range) { signs.insert(.inHeading) }
    if range.lowerBound > 0, first.joint == .space {
      let before = tokens[range.lowerBound - 1].lowercased(in: bytes)
      if NameWords.placing.contains(before) { signs.insert(.afterPlacing) }
      if NameWords.strongTitles.contains(before) { signs.insert(.afterTitle) }
    }
    if range.upperBound < tokens.count,
      NameWords.speaking.contains(tokens[range.upperBound].lowercased(in: bytes))
    {
      signs.insert(.beforeSpeech)
    }
    return signs
  }

  private func text(_ range: Range<Int>) -> String {
    let end = tokens[range.upperBound - 1].end
    return String(decoding: bytes[tokens[range.lowerBound].start..<end], as: UTF8.self)
  }
}
