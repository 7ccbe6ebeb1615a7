import Articles
import Typesetting

extension Page {
  /// One row below the text.
  public enum TailRow: Hashable, Sendable {
    /// Nothing.
    case blank
    /// The sign that the article ends here.
    case mark
    /// The words over what to read next.
    case heading
    /// The title of a proposal, by its number in the article's.
    case title(Int)
    /// Why it is proposed.
    case reason(Int)
  }

  /// The rows below the text, in a window of some rows for text: the end mark and what to read
  /// next.
  ///
  /// They leave room for at least one line of text, so that a place is always an offset, and take
  /// no more than about half of a large window.
  static func tail(of open: OpenArticle, height: Int) -> [TailRow] {
    guard !open.article.blocks.isEmpty, height > 4, open.excerpt?.isLast ?? true else {
      return []
    }
    let rows: [TailRow] = [.blank, .mark]
    let room = max(min(2, (height - 5) / 2), (height / 2 - 4) / 2)
    let count = min(open.readNext.count, room)
    guard count > 0 else { return rows }
    return rows + [.blank, .heading] + (0..<count).flatMap { [.title($0), .reason($0)] }
  }

  /// How many proposals the rows below the text show.
  public var proposals: Int {
    tail.reduce(0) { if case .title = $1 { $0 + 1 } else { $0 } }
  }

  /// What stands in a row below the text; nil elsewhere.
  public func tailRow(at row: Int) -> TailRow? {
    guard row >= head.count, line(at: row) == nil else { return nil }
    let index = row - head.count - layout.rowCount
    return tail.indices.contains(index) ? tail[index] : nil
  }

  /// The row of the title of a proposal.
  func row(ofProposal index: Int) -> Int? {
    tail.firstIndex(of: .title(index)).map { head.count + layout.rowCount + $0 }
  }

  /// Whether text stands in a row or below it.
  ///
  /// - Complexity: sets the article as far as the row, once.
  func hasText(from row: Int) -> Bool {
    row < head.count || line(at: row) != nil
  }
}
