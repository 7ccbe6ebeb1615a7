public import Articles
public import Console

/// The articles that were read last, with their pages, so that going back costs nothing.
public struct Shelf: Sendable {
  private var articles: [ArticlePath: OpenArticle] = [:]
  private var pages: [ArticlePath: Page] = [:]
  /// The pages of articles side by side.
  private var barePages: [ArticlePath: Page] = [:]
  private var order: [ArticlePath] = []

  /// Articles that stay whatever comes after them: they hold notes that are on no disk yet.
  var kept: Set<ArticlePath> = []

  /// The most articles that are kept, beside those that must stay.
  public static let limit = 12

  /// Makes an empty shelf.
  public init() {}

  /// An article on the shelf.
  public subscript(path: ArticlePath) -> OpenArticle? {
    get { articles[path] }
    set {
      pages[path] = nil
      barePages[path] = nil
      order.removeAll { $0 == path }
      articles[path] = newValue
      if newValue != nil { order.append(path) }
      let mayLeave = order.filter { !kept.contains($0) }
      if mayLeave.count > Shelf.limit { self[mayLeave[0]] = nil }
    }
  }

  /// Changes what is known about an article whose text stays the same.
  public mutating func update(_ path: ArticlePath, _ change: (inout OpenArticle) -> Void) {
    guard var open = articles[path] else { return }
    change(&open)
    articles[path] = open
  }

  /// Takes every article off the shelf that may leave it, as after a new gazetteer.
  public mutating func clear() {
    for path in order where !kept.contains(path) { self[path] = nil }
  }

  /// Forgets how the articles were set, as when characters turn out to be wider.
  mutating func forgetPages() {
    pages = [:]
    barePages = [:]
  }

  /// The geometry of an article on a screen; nil when it is not on the shelf.
  public func page(of path: ArticlePath, size: Size, setting: PageSetting) -> Page? {
    articles[path].map { Page($0, size: size, setting: setting, after: pages[path]) }
  }

  /// The geometry of the text of an article in a part of a screen; nil when it is not on the shelf.
  func barePage(of path: ArticlePath, text: Size, setting: PageSetting) -> Page? {
    // A page keeps its last row for a status line.
    let size = Size(rows: text.rows + 1, columns: text.columns)
    return articles[path].map {
      Page($0, size: size, setting: setting, after: barePages[path], isBare: true)
    }
  }

  /// Makes the page of a part of a screen that is needed next; its lines are set once.
  mutating func prepareBare(_ path: ArticlePath, text: Size, setting: PageSetting) {
    barePages[path] = barePage(of: path, text: text, setting: setting)
  }

  /// Makes the page that the screen needs next; its lines are set once.
  public mutating func prepare(_ path: ArticlePath, size: Size, setting: PageSetting) {
    pages[path] = page(of: path, size: size, setting: setting)
  }
}
