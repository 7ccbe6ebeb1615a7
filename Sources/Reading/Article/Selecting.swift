import Articles
import Typesetting

/// Moving the ends of a selection.
enum Selecting {
  static func move(
    _ view: inout ArticleView, _ command: Command, by step: Int, on page: Page
  ) {
    guard let selection = view.selection else { return }
    var head = selection.head
    for _ in 0..<max(1, step) {
      let isEnd = head >= selection.anchor
      guard let next = target(of: command, from: head, isEnd: isEnd, on: page) else { break }
      head = next
    }
    view.selection?.head = head
    Scrolling.reveal(&view, head, on: page)
  }

  /// Where a motion leads.
  ///
  /// The later end of a selection goes to ends of words and sentences, the earlier one to their
  /// starts.
  private static func target(
    of command: Command, from head: Offset, isEnd: Bool, on page: Page
  ) -> Offset? {
    let article = page.open.article
    let text = page.open.text
    switch command {
    case .nextWord where isEnd: return endOfNextWord(from: head, in: article)
    case .nextWord: return TextBoundaries.nextWord(from: head, in: article)
    case .previousWord: return TextBoundaries.previousWord(from: head, in: article)
    case .nextCharacter: return neighbour(of: head, by: 1, in: text)
    case .previousCharacter: return neighbour(of: head, by: -1, in: text)
    case .nextSentence where isEnd: return endOfSentence(from: head, in: article)
    case .nextSentence: return TextBoundaries.nextSentence(from: head, in: article)
    case .previousSentence: return TextBoundaries.previousSentence(from: head, in: article)
    case .nextParagraph where isEnd: return endOfParagraph(from: head, in: article)
    case .nextParagraph: return TextBoundaries.nextParagraph(from: head, in: article)
    case .previousParagraph: return TextBoundaries.previousParagraph(from: head, in: article)
    case .lineDown: return byRow(head, 1, on: page)
    case .lineUp: return byRow(head, -1, on: page)
    case .top: return text.start
    case .bottom: return last(of: text.range, in: text)
    default: return nil
    }
  }

  /// The last scalar of a range: where the head stands so that the range is selected.
  static func last(of range: Range<Offset>, in text: CanonicalText) -> Offset {
    guard !range.isEmpty else { return range.lowerBound }
    return text.clamped(range.upperBound.advanced(by: -1))
  }

  private static func endOfNextWord(from head: Offset, in article: Article) -> Offset? {
    let here = TextBoundaries.word(at: head, in: article)
    let end = last(of: here, in: article.text)
    if head < end { return end }
    return TextBoundaries.nextWord(from: head, in: article).map {
      last(of: TextBoundaries.word(at: $0, in: article), in: article.text)
    }
  }

  private static func endOfSentence(from head: Offset, in article: Article) -> Offset? {
    let end = last(of: TextBoundaries.sentence(at: head, in: article), in: article.text)
    if head < end { return end }
    return TextBoundaries.nextSentence(from: head, in: article).map {
      last(of: TextBoundaries.sentence(at: $0, in: article), in: article.text)
    }
  }

  private static func endOfParagraph(from head: Offset, in article: Article) -> Offset? {
    let end = last(of: TextBoundaries.paragraph(at: head, in: article), in: article.text)
    if head < end { return end }
    return TextBoundaries.nextParagraph(from: head, in: article).map {
      last(of: TextBoundaries.paragraph(at: $0, in: article), in: article.text)
    }
  }

  private static func neighbour(of head: Offset, by step: Int, in text: CanonicalText) -> Offset? {
    var at = head.utf8
    repeat {
      at += step
    } while at > 0 && at < text.utf8.count
      && UTF8.isContinuation(text.utf8[at])
    return at >= 0 && at < text.utf8.count ? Offset(at) : nil
  }

  private static func byRow(_ head: Offset, _ step: Int, on page: Page) -> Offset? {
    let place = page.layout.position(of: head)
    var row = place.row + step
    while let line = page.layout.line(at: row), line.isBlank { row += step }
    guard row >= 0, row < page.layout.rowCount else { return nil }
    return page.layout.offset(atRow: row, column: place.column)
  }
}
