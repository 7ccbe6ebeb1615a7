public import Articles
public import Entities

/// An article of a library with what it says.
public struct StatedArticle: Sendable {
  /// Where it stands in the library.
  public let path: ArticlePath
  /// The article.
  public let article: Article
  /// Every mention in it, nested and weak ones too, by start.
  public let mentions: [Mention]
  /// Its quotations, dates and figures.
  public let statements: Statements
  /// Its own date, and how it is known.
  public let date: ArticleDate

  /// Joins an article to what it says.
  public init(
    path: ArticlePath, article: Article, mentions: [Mention], statements: Statements,
    date: ArticleDate
  ) {
    self.path = path
    self.article = article
    self.mentions = mentions
    self.statements = statements
    self.date = date
  }

  /// Reads what an article says; relative dates are told from its own date, else from `date`.
  ///
  /// - Complexity: O(n) in the text, O(m log m) in what is found.
  public init(
    path: ArticlePath, article: Article, mentions: [Mention], gazetteer: Gazetteer,
    date: EDTF? = nil
  ) {
    let known = ArticleDate(of: article.metadata, else: date)
    self.init(
      path: path, article: article, mentions: mentions,
      statements: Statements(
        of: article, mentions: mentions, gazetteer: gazetteer, date: known.value),
      date: known)
  }

  /// The text of a range on one line.
  public func line(_ range: Range<Offset>) -> String {
    Self.asciiLine(article.text.utf8[range.lowerBound.utf8..<range.upperBound.utf8])
      ?? article.text[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same of bytes that are all ASCII, a tenth of the work; nil where one is not.
  private static func asciiLine(_ utf8: ArraySlice<UInt8>) -> String? {
    var line: [UInt8] = []
    line.reserveCapacity(utf8.count)
    for byte in utf8 {
      guard byte < 0x80 else { return nil }
      let isSpace = byte == 0x20 || 0x09...0x0D ~= byte
      if !isSpace {
        line.append(byte)
      } else if let last = line.last, last != 0x20 {
        line.append(0x20)
      }
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// The mentions that begin in a stretch.
  ///
  /// - Complexity: O(log n) in the mentions.
  func mentions(startingIn range: Range<Offset>) -> ArraySlice<Mention> {
    let first = mentions.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return mentions[first...].prefix { $0.range.lowerBound < range.upperBound }
  }

  /// The number of the block that a place stands in, from 1, as citations name it.
  public func paragraph(of offset: Offset) -> Int {
    let index = article.blocks.firstIndex { $0.range.upperBound > offset }
    return (index ?? max(0, article.blocks.count - 1)) + 1
  }
}

extension StatedArticle {
  /// Bytes within which the brackets of a reference stand.
  private static let referenceReach = 160

  /// Whether a stretch stands in brackets that name a source the article lists: `[log, 1911]`.
  ///
  /// A date in there is the source's, and says nothing of when something was.
  public func isReference(_ range: Range<Offset>) -> Bool {
    let utf8 = article.text.utf8
    let (open, close) = (UInt8(ascii: "["), UInt8(ascii: "]"))
    let before = utf8[max(0, range.lowerBound.utf8 - Self.referenceReach)..<range.lowerBound.utf8]
    let after = utf8[
      range.upperBound.utf8..<min(utf8.count, range.upperBound.utf8 + Self.referenceReach)]
    guard !article.metadata.sources.isEmpty,
      let start = before.lastIndex(where: { $0 == open || $0 == close }), utf8[start] == open,
      let end = after.firstIndex(where: { $0 == open || $0 == close }), utf8[end] == close
    else { return false }
    return article.metadata.sources.contains(line(Offset(start + 1)..<Offset(end)))
  }
}
