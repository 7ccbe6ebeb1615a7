public import Articles
import Console

/// An article on the screen: where the reader is in it, and what is lit.
public struct ArticleView: Hashable, Sendable {
  /// Where the reader is.
  public var place: ArticlePlace
  /// The passage that a jump or a link key led to; it is shown in reverse.
  public var focus: Range<Offset>?
  /// The passage being selected.
  public var selection: Selection?
  /// Letters on the links in view, while one is being chosen.
  public var hints: Hints?
  /// What was searched for in this article.
  public var find: Find?
  /// The number of the article to read next that is pointed at, below the text.
  public var proposal: Int?
  /// Whether notes are shown below their lines.
  public var showsNotes = false
  /// Cells by which preformatted rows are moved, as far as something on the screen is that wide.
  public var sideways = 0

  /// Opens an article at a place.
  public init(_ place: ArticlePlace, focus: Range<Offset>? = nil) {
    self.place = place
    self.focus = focus
  }

  /// Whether there is something that cancelling takes away.
  var isLit: Bool { selection != nil || focus != nil || find != nil }

  /// The article.
  public var path: ArticlePath { place.path }
}

/// A passage being selected: it reaches from one end to the other, both included by their words.
public struct Selection: Hashable, Sendable {
  /// The end that stays.
  public var anchor: Offset
  /// The end that moves.
  public var head: Offset

  /// Makes a selection.
  public init(anchor: Offset, head: Offset) {
    self.anchor = anchor
    self.head = head
  }

  /// The passage; the scalar under the later end belongs to it.
  public func range(in text: CanonicalText) -> Range<Offset> {
    let start = min(anchor, head)
    var end = max(anchor, head).utf8
    repeat { end += 1 } while end < text.utf8.count && UTF8.isContinuation(text.utf8[end])
    return start..<Offset(min(end, text.utf8.count))
  }
}

/// Letters on every link in view.
public struct Hints: Hashable, Sendable {
  /// One link and the letters that choose it.
  public struct Hint: Hashable, Sendable {
    /// The letters.
    public var label: String
    /// The link.
    public var range: Range<Offset>
  }

  /// The links in view, from the top.
  public var hints: [Hint]
  /// The letters typed so far.
  public var typed = ""

  private static let alphabet = Array("asdfghjklqwertyuiopzxcvbnm")

  /// Gives every link a label; all labels are equally long, so that none begins another.
  public init(_ links: [Range<Offset>]) {
    let letters = Self.alphabet
    hints = links.enumerated().map { index, range in
      let label =
        links.count <= letters.count
        ? String(letters[index])
        : String(letters[index / letters.count % letters.count])
          + String(letters[index % letters.count])
      return Hint(label: label, range: range)
    }
  }

  /// The hints that begin with what was typed.
  public var left: [Hint] {
    hints.filter { $0.label.hasPrefix(typed) }
  }
}

/// What is searched for in an article, and where it stands.
public struct Find: Hashable, Sendable {
  /// The query as typed.
  public var query: String
  /// Where it stands, in order.
  public var matches: [Range<Offset>]
  /// The match the reader is at.
  public var current: Int?
  /// Whether the matches are all places of the query as it is spelled.
  public var isLiteral = true

  /// Lights what a search of the library found.
  public init(search text: String, matches: [Range<Offset>]) {
    query = text
    self.matches = matches
    isLiteral = false
  }

  /// Finds a query in folded text: smart case, typographic variants and line ends ignored.
  public init(_ query: String, in text: CanonicalText) {
    self.query = query
    let foldsCase = query.lowercased() == query
    let folded = FoldedText.fold(query, foldsCase: foldsCase)
    matches =
      folded.isEmpty ? [] : FoldedText(text, foldsCase: foldsCase).ranges(of: folded)
  }

  /// The same query in another text, at the match that begins where this one is, if there is one; nil
  /// where only the search of the library can find its places.
  func again(in text: CanonicalText) -> Find? {
    guard isLiteral else { return nil }
    var find = Find(query, in: text)
    if let current {
      find.current = find.matches.firstIndex { $0.lowerBound == matches[current].lowerBound }
    }
    return find
  }

  /// `3/17`, or `no match`.
  public var counter: String {
    guard !matches.isEmpty else { return "no match" }
    return current.map { "\($0 + 1)/\(matches.count)" } ?? "\(matches.count)"
  }
}
