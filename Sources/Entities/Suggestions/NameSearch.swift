import Articles

/// Collects the names of an article, block by block.
struct NameSearch {
  private(set) var texts: [String] = []
  private(set) var uses: [ArticleNames.Use] = []
  private(set) var definitions: [AcronymPair] = []
  private(set) var lowerWords: Set<UInt32> = []
  private var indices: [String: Int32] = [:]
  private var view = MatchingView()

  /// Adds the names of a block.
  ///
  /// `covering` are the links in it, ascending.
  mutating func read(_ block: Block, of article: Article, covering: [Range<Int>]) {
    guard block.kind != .preformatted, block.kind != .sectionBreak else { return }
    view.load(article.text.utf8, block.range.lowerBound.utf8..<block.range.upperBound.utf8)
    let tokens = NameToken.tokens(view.bytes)
    for token in tokens where token.look == .lower { lowerWords.insert(token.hash) }
    let isSpeaker = block.kind == .attribution || block.kind == .byline
    let neighbours = Neighbours(view, isHeading: block.kind.isHeading)
    let covered = Self.covered(tokens, view, covering)
    var page = NamePage(
      tokens: tokens, bytes: view.bytes, isCovered: covered,
      isHead: { !isSpeaker && neighbours.isHead($0) })
    page.find()
    for name in page.names { add(name) }
    for pair in page.definitions { add(pair) }
    addQuoted()
  }

  private mutating func add(_ name: NamePage.Name) {
    let index = uses.count
    uses.append(use(name))
    if let rest = name.rest {
      uses[index].rest = Int32(uses.count)
      var use = self.use(rest)
      use.signs.insert(.isPart)
      uses.append(use)
    }
    for part in name.parts {
      var use = self.use(part)
      use.signs.insert(.isPart)
      uses.append(use)
    }
    uses[index].parts = Int32(name.parts.count)
  }

  private mutating func add(_ pair: NamePage.Pair) {
    let bytes = view.bytes
    definitions.append(
      AcronymPair(
        acronym: String(decoding: bytes[pair.acronym], as: UTF8.self),
        name: String(decoding: bytes[pair.name], as: UTF8.self)))
  }

  private mutating func use(_ name: NamePage.Part) -> ArticleNames.Use {
    ArticleNames.Use(
      text: intern(String(decoding: view.bytes[name.range], as: UTF8.self)),
      range: view.canonical(name.range), signs: name.signs, first: name.first)
  }

  private mutating func use(_ name: NamePage.Name) -> ArticleNames.Use { use(name.whole) }

  private mutating func intern(_ text: String) -> Int32 {
    if let index = indices[text] { return index }
    let index = Int32(texts.count)
    texts.append(text)
    indices[text] = index
    return index
  }

  /// Adds the titles of works that Chinese and Japanese set in marks of their own.
  private mutating func addQuoted() {
    for range in QuotedTitles.ranges(view.bytes) {
      uses.append(
        ArticleNames.Use(
          text: intern(String(decoding: view.bytes[range], as: UTF8.self)),
          range: view.canonical(range), signs: .isQuoted, first: 0))
    }
  }

  /// Which tokens lie inside links.
  private static func covered(
    _ tokens: [NameToken], _ view: MatchingView, _ covering: [Range<Int>]
  ) -> [Bool] {
    var covered = Array(repeating: false, count: tokens.count)
    guard !covering.isEmpty else { return covered }
    var next = 0
    for (index, token) in tokens.enumerated() where token.look != .lower {
      let start = view.canonicalStart(token.start)
      while next < covering.count, covering[next].upperBound <= start { next += 1 }
      guard next < covering.count else { break }
      covered[index] = covering[next].lowerBound <= start
    }
    return covered
  }
}

/// Titles in the marks that only titles have: `《…》`, `〈…〉`, `『…』`.
///
/// In scripts without case nothing else shows a name to a rule that knows no words.
enum QuotedTitles {
  private static let longest = 90

  /// The ranges of what stands between such marks, in folded bytes.
  static func ranges(_ bytes: [UInt8]) -> [Range<Int>] {
    guard bytes.contains(0xE3) else { return [] }
    var ranges: [Range<Int>] = []
    var index = 0
    var open: (start: Int, close: Unicode.Scalar)?
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes.span, at: index)
      if let mark = open, scalar == mark.close {
        if index > mark.start, index - mark.start <= longest { ranges.append(mark.start..<index) }
        open = nil
      } else if let close = closing[scalar] {
        open = (index + length, close)
      }
      index += length
    }
    return ranges
  }

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "《": "》", "〈": "〉", "『": "』",
  ]
}
