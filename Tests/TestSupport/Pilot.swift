public import Annotations
import Articles
public import Console
public import Entities
public import Reading
import Screens
import Typesetting

/// A reader at the keys of a model: presses, looks, and hears what the world was asked for.
public struct Pilot {
  /// The state of the program.
  public var model: Model
  /// Every effect so far, without the keeping of places.
  public private(set) var effects: [Effect] = []
  /// The time of the last event.
  public private(set) var now = Timestamp(milliseconds: 1_767_225_600_000)

  /// Sits down in a library of articles, the first of them open.
  public init(
    _ articles: [OpenArticle], gazetteer: Gazetteer = .empty,
    size: Size = Size(rows: 24, columns: 80)
  ) {
    model = Model(size: size, libraryName: "samples", seed: 7, at: now)
    send(.gazetteerLoaded(gazetteer))
    send(.libraryListed(articles.map(LibraryEntry.init), [:]))
    for open in articles {
      model.shelf[open.path] = open
    }
    if let first = articles.first { effects += model.start(at: first.path) }
  }

  /// Presses keys as `KeySpelling` spells them.
  public mutating func press(_ keys: String) throws {
    for key in try KeySpelling.parse(keys) {
      now = Timestamp(milliseconds: now.milliseconds + 100)
      send(.event(.key(key), at: now))
    }
  }

  /// Gives the window another size.
  public mutating func resize(rows: Int, columns: Int) {
    send(.event(.resized(Size(rows: rows, columns: columns)), at: now))
  }

  /// Lets seconds pass without a key.
  public mutating func wait(seconds: Int) {
    now = Timestamp(milliseconds: now.milliseconds + Int64(seconds) * 1000)
    send(.event(.timeout, at: now))
  }

  /// Sends a message, as the world would.
  public mutating func send(_ message: Message) {
    effects += model.update(message)
  }

  /// The effects that the reader's keys ask for, without places and drafts being kept, without
  /// what to read next and what several articles print.
  public var asked: [Effect] {
    effects.filter { effect in
      switch effect {
      case .saveSession, .saveDraft, .suggestNext, .findRepeats: false
      default: true
      }
    }
  }

  /// The picture of the screen.
  public var frame: Frame { model.frame() }

  /// The article on the screen.
  public var view: ArticleView? { model.view.article }

  /// The first line of text on the screen.
  public var topLine: String {
    guard let view, let page = model.page,
      let line = page.line(at: page.row(of: view.place.top))
    else { return "" }
    return page.open.text[line.range]
  }

  /// The text from the cursor on, for comparing.
  public func text(atCursor count: Int) -> String {
    guard let view, let open = model.shelf[view.path] else { return "" }
    let end = min(view.place.cursor.utf8 + count, open.text.utf8.count)
    return open.text[view.place.cursor..<open.text.clamped(Offset(end))]
  }
}

extension LibraryEntry {
  /// The entry of an open article.
  fileprivate init(_ open: OpenArticle) {
    self.init(
      path: open.path, metadata: open.article.metadata, words: 100,
      entities: Set(open.links.map(\.entity)).count, mentions: open.links.count)
  }
}
