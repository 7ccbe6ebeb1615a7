/// The maximal runs of capitalised words of a block.
///
/// Small words may connect inside: `Institute of Asian and African Studies`; a year or a word such
/// as `summit` may end a run. At `and` a run is divided, unless what stands before and after it
/// shows that it is part of the name.
struct NameRun {
  private let tokens: [NameToken]
  private let bytes: [UInt8]
  /// Whether a token is a link already.
  private let isCovered: [Bool]

  init(_ tokens: [NameToken], _ bytes: [UInt8], isCovered: [Bool]) {
    self.tokens = tokens
    self.bytes = bytes
    self.isCovered = isCovered
  }

  /// The runs, as ranges of tokens without overlap.
  func all() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].isCapital else {
        index += 1
        continue
      }
      let end = self.end(from: index)
      runs.append(index..<end)
      index = end
    }
    return runs
  }

  private func end(from start: Int) -> Int {
    var end = start + 1
    var head: Int?
    while end < tokens.count, tokens[end].joint != .none {
      let token = tokens[end]
      if token.isCapital {
        end += 1
      } else if token.look == .number {
        guard isYearOrNumber(end, after: start) else { return end }
        return end + 1
      } else if token.joint == .space, let next = connected(from: end, start: start, head: &head) {
        end = next
      } else {
        return endsRun(end, after: start) ? end + 1 : end
      }
    }
    return end
  }

  /// The token after the capitalised one that small words from an index lead to.
  private func connected(from index: Int, start: Int, head: inout Int?) -> Int? {
    let first = word(index)
    var next = index + 1
    if NameWords.particles.contains(first) {
      if next < tokens.count, NameWords.particles.contains(word(next)) { next += 1 }
    } else if NameWords.connectors.contains(first) {
      guard mayConnect(first, at: index, start: start) else { return nil }
      if next < tokens.count, word(next) == "the" { next += 1 }
      head = head ?? index - 1
    } else if first == "and" {
      guard joins(at: index, start: start, head: head) else { return nil }
    } else {
      return nil
    }
    guard next < tokens.count, tokens[index..<next].allSatisfy({ $0.joint == .space }),
      tokens[next].joint == .space, tokens[next].isCapital
    else { return nil }
    return next + 1
  }

  /// Whether what stands before a small word can be the head of a longer name: no link already,
  /// and before `for` and `on` a word that names institutions or papers.
  private func mayConnect(_ connector: String, at index: Int, start: Int) -> Bool {
    let before = index - 1
    guard !CommonWords.function.contains(word(before)) else { return false }
    let kind = NameWords.kind(ofHead: word(before))
    if connector != "of" { return kind != nil }
    return kind != nil || !isCovered[start..<index].allSatisfy { $0 }
  }

  private func joins(at index: Int, start: Int, head: Int?) -> Bool {
    var end = index + 1
    while end < tokens.count, tokens[end].joint != .none, tokens[end].isCapital { end += 1 }
    guard end > index + 1 else { return false }
    let last = word(end - 1)
    if NameWords.jointHeads.contains(last) { return !isCovered[index - 1] }
    guard let head else { return false }
    return NameWords.jointSubjects.contains(last)
      || NameWords.kind(ofHead: word(head)) == .agreement
  }

  private func isYearOrNumber(_ index: Int, after start: Int) -> Bool {
    let token = tokens[index]
    if token.joint == .hyphen { return true }
    let isYear =
      token.length == 4
      && (bytes[token.start] == UInt8(ascii: "1") || bytes[token.start] == UInt8(ascii: "2"))
    let own = tokens[start..<index].indices.filter { !CommonWords.function.contains(word($0)) }
    return isYear && own.count > 1
  }

  private func endsRun(_ index: Int, after start: Int) -> Bool {
    guard tokens[index].joint == .space, NameWords.lowerHeads.contains(word(index))
    else { return false }
    let last = word(index - 1)
    guard !CommonWords.function.contains(last), !isCovered[start..<index].allSatisfy({ $0 })
    else { return false }
    // `Norlandic policy` is no name, `Norland war` is one.
    return !(index == start + 1 && NameWords.isAdjective(last))
  }

  private func word(_ index: Int) -> String {
    tokens[index].lowercased(in: bytes)
  }
}

extension NameToken {
  /// The word in lower case.
  func lowercased(in bytes: [UInt8]) -> String {
    String(decoding: Folding.lowercased(bytes[start..<end]), as: UTF8.self)
  }
}
