/// Who is named in the articles of an open transaction, before it is written.
///
/// The table is in the order of entities, articles come in the order of paths: written one by one,
/// the rows of an article would touch a page of the table each. At the end of the transaction they
/// are sorted, so that each page is written once.
struct PendingNamings {
  /// How often an article names an entity.
  struct Row {
    let entity: Int
    let article: Int
    let certain: Int
    let shown: Int
  }

  /// How the counts of an entity change.
  struct Change {
    var mentions = 0
    var articles = 0
  }

  private var rows: [Row] = []
  private var articles: Set<Int> = []
  /// The changes of each entity.
  private(set) var changes: [Int: Change] = [:]

  /// Rows above which memory counts more than order.
  private static let most = 200_000

  /// Whether it is time to write, though the transaction goes on.
  var isFull: Bool { rows.count > Self.most }

  /// Whether rows of an article are not written yet.
  func holds(_ article: Int) -> Bool { articles.contains(article) }

  /// Adds a row.
  mutating func add(_ row: Row) {
    rows.append(row)
    articles.insert(row.article)
    count(row.entity, mentions: row.certain, articles: row.certain > 0 ? 1 : 0)
  }

  /// Changes the counts of an entity.
  mutating func count(_ entity: Int, mentions: Int, articles: Int) {
    guard mentions != 0 || articles != 0 else { return }
    changes[entity, default: Change()].mentions += mentions
    changes[entity, default: Change()].articles += articles
  }

  /// The rows in the order of the table.
  var ordered: [Row] {
    rows.sorted { ($0.entity, $0.article) < ($1.entity, $1.article) }
  }

  /// Forgets everything.
  mutating func removeAll() { self = PendingNamings() }
}
