/// Who is named in the articles of an open transaction, before it is written.
///
/// Articles come in the order of paths, the table is in that of entities: written one by one, the
/// names of an article would touch a page of the table each. At the end of the transaction each
/// list is written once.
struct PendingNamings {
  /// What becomes of an article in the lists of an entity.
  struct Change {
    let entity: Int
    let article: Int
    /// What stands there from now on; nil for nothing.
    let entry: NamingList.Entry?
  }

  /// How the counts of an entity change.
  struct CountChange {
    var mentions = 0
    var articles = 0

    fileprivate mutating func add(mentions: Int, articles: Int) {
      self.mentions += mentions
      self.articles += articles
    }
  }

  private var changes: [Change] = []
  /// How the counts of each entity change.
  private(set) var counts: [Int: CountChange] = [:]

  /// Changes above which memory counts more than order.
  private static let most = 60_000

  /// Whether it is time to write, though the transaction goes on.
  var isFull: Bool { changes.count > Self.most }

  /// Notes that an article names an entity.
  mutating func add(_ entity: Int, _ entry: NamingList.Entry) {
    changes.append(Change(entity: entity, article: entry.article, entry: entry))
    count(entity, mentions: entry.certain, articles: entry.certain > 0 ? 1 : 0)
  }

  /// Notes that an article does not name an entity any more, which it did so often for certain.
  mutating func remove(_ entity: Int, article: Int, certain: Int) {
    changes.append(Change(entity: entity, article: article, entry: nil))
    count(entity, mentions: -certain, articles: certain > 0 ? -1 : 0)
  }

  private mutating func count(_ entity: Int, mentions: Int, articles: Int) {
    guard mentions != 0 || articles != 0 else { return }
    counts[entity, default: CountChange()].add(mentions: mentions, articles: articles)
  }

  /// The changes by entity and article, of each article the last one, list by list.
  func forEachList(
    _ body: (_ entity: Int, _ stretch: Int, ArraySlice<Change>) throws(IndexError) -> Void
  ) throws(IndexError) {
    let order = changes.indices.sorted { one, other in
      (changes[one].entity, changes[one].article, one)
        < (changes[other].entity, changes[other].article, other)
    }
    var last: [Change] = []
    for place in order {
      let change = changes[place]
      if let before = last.last {
        if before.entity == change.entity, before.article == change.article {
          last.removeLast()
        } else if before.entity != change.entity
          || NamingList.stretch(of: before.article) != NamingList.stretch(of: change.article)
        {
          try body(before.entity, NamingList.stretch(of: before.article), last[...])
          last.removeAll(keepingCapacity: true)
        }
      }
      last.append(change)
    }
    if let before = last.last {
      try body(before.entity, NamingList.stretch(of: before.article), last[...])
    }
  }

  /// Forgets everything.
  mutating func removeAll() { self = PendingNamings() }
}
