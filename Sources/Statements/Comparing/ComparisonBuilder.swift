import Articles
public import Entities

/// Puts side by side what articles say of a topic, one article after the other.
public struct ComparisonBuilder {
  let subject: ComparisonSubject
  let gazetteer: Gazetteer
  private(set) var sources: [Comparison.Source] = []
  private var absent: [Comparison.Source] = []
  private var rows: [Key: (label: String, order: Order, items: [Comparison.Item])] = [:]

  /// What the items of one row share.
  enum Key: Hashable {
    case name(EntityID?)
    case figure(Figure.Kind, unit: String?)
    case event(EntityID)
    case time(String)
    case voice(Voice)
  }

  /// Where a row stands among those of its aspect: by rank, by a text, in the order of coming.
  struct Order: Hashable {
    var rank = 0
    var text = ""
    var number = 0
  }

  /// Starts with no article.
  public init(_ subject: ComparisonSubject, _ gazetteer: Gazetteer) {
    self.subject = subject
    self.gazetteer = gazetteer
  }

  /// Adds an article; of a search or a tag `passages` are what was found in it.
  ///
  /// - Complexity: O(n) in what it says, times the passages.
  public mutating func add(_ article: StatedArticle, passages: TopicPassages? = nil) {
    let source = Comparison.Source(
      path: article.path, title: article.article.metadata.title, date: article.date.value)
    let reader = ComparisonReader(article, subject, gazetteer, passages: passages)
    guard !reader.isEmpty else {
      absent.append(source)
      return
    }
    let index = sources.count
    sources.append(source)
    for found in reader.names() + reader.figures() + reader.dates() + reader.quotations() {
      add(found, source: index)
    }
  }

  /// Adds an article that is known to say nothing of the topic.
  public mutating func addAbsent(_ source: Comparison.Source) {
    absent.append(source)
  }

  private mutating func add(_ found: ComparisonReader.Found, source: Int) {
    let item = Comparison.Item(
      source: source, range: found.range, sentence: found.sentence, head: found.head,
      body: found.body, detail: found.detail)
    var order = found.order
    order.number = rows.count
    rows[found.key, default: (found.label, order, [])].items.append(item)
    // The row of an event stands where its first date does.
    let first = min(rows[found.key]?.order.text ?? order.text, order.text)
    rows[found.key]?.order.text = first
  }

  /// What was put together.
  ///
  /// - Complexity: O(n log n) in the rows.
  public func comparison() -> Comparison {
    let sorted = rows.map { (key: $0.key, row: $0.value) }.sorted { left, right in
      let (a, b) = (left.row.order, right.row.order)
      let (first, second) = (Self.place(of: left.key), Self.place(of: right.key))
      return (first, a.rank, a.text, a.number) < (second, b.rank, b.text, b.number)
    }
    return Comparison(
      topic: subject.topic, sources: sources, absent: absent,
      rows: sorted.map { key, row in
        Comparison.Row(aspect: Self.aspect(of: key), label: row.label, items: row.items)
      })
  }

  private static func aspect(of key: Key) -> Comparison.Aspect {
    switch key {
    case .name: .names
    case .figure: .figures
    case .event, .time: .dates
    case .voice: .quotations
    }
  }

  private static func place(of key: Key) -> Int {
    Comparison.Aspect.allCases.firstIndex(of: aspect(of: key)) ?? 0
  }
}
