import Annotations
import Articles
import Entities
import Exports
import OrderedJSON
import Testing

@Suite struct FilterTests {
  private let mentioned: AnnotatedArticle = {
    var article = everything
    article.mentions = [
      Mention(
        range: place("harbour master of Haifa"), entity: EntityID("haifa"), rule: .name,
        alias: "Haifa"),
      Mention(range: place("keeper"), entity: EntityID("keeper"), rule: .name, alias: "keeper"),
      Mention(range: place("שלום"), entity: EntityID("peace"), rule: .name, alias: "peace"),
    ]
    return article
  }()

  /// The numbers of the annotations that pass.
  private func passing(_ change: (inout ExportFilter) -> Void) -> [Int] {
    var filter = ExportFilter()
    change(&filter)
    let passed = filter.apply(to: [mentioned])
    return passed.flatMap(\.notebook.annotations).map {
      Int(($0.created.milliseconds - noon.milliseconds) / 86_400_000)
    }.sorted()
  }

  @Test func `without a condition everything passes`() {
    #expect(passing { _ in } == [1, 2, 3, 4, 5, 6, 7])
  }

  @Test(arguments: [
    ("coast/lighthouse.txt", 7), ("lighthouse.txt", 7), ("coast", 7), ("coast/", 7),
    ("The lighthouse log", 7), ("coas", 0), ("other.txt", 0), ("lighthouse", 0),
  ])
  func `an article is named by path, folder, file or title`(name: String, count: Int) {
    #expect(passing { $0.articles = [name] }.count == count)
    #expect(passing { $0.articles = ["nowhere", name] }.count == count)
  }

  @Test(arguments: [
    (["keeper"], [1]), (["peace"], [4]), (["haifa"], []), (["peace", "keeper"], [1, 4]),
  ])
  func `an entity is mentioned inside the passage`(ids: [String], numbers: [Int]) {
    #expect(passing { $0.entities = Set(ids.map { EntityID($0) }) } == numbers)
  }

  @Test func `a mention that is not shown is none`() {
    var article = mentioned
    for index in article.mentions.indices { article.mentions[index].isWeak = true }
    var filter = ExportFilter()
    filter.entities = [EntityID("keeper")]
    #expect(filter.apply(to: [article]).isEmpty)
  }

  @Test(arguments: [
    (["sea"], [1]), (["diary, daily"], [1]), (["diary"], []), (["sea", "two words"], [1, 2]),
  ])
  func `a tag is the whole tag`(tags: [String], numbers: [Int]) {
    #expect(passing { $0.tags = tags } == numbers)
  }

  @Test func `colours and several conditions at once`() {
    #expect(passing { $0.colors = [.green, .red] } == [1, 4])
    #expect(
      passing {
        $0.colors = [.green, .red]
        $0.tags = ["sea"]
      } == [1])
  }

  @Test(
    arguments: [
      (nil, nil, [1, 2, 3, 4, 5, 6, 7]), ("2026-11-21", nil, [3, 4, 5, 6, 7]),
      (nil, "2026-11-20", [1, 2]), ("2026-11-20", "2026-11-21", [2, 3]),
      ("2026", "2026-11", [1, 2, 3, 4, 5, 6, 7]),
      ("2027", nil, []), ("202X", "2026", [1, 2, 3, 4, 5, 6, 7]), ("2026-11-24/..", nil, [6, 7]),
      (nil, "../2026-11-19", [1]),
    ] as [(String?, String?, [Int])])
  func `dates are days, months, years or decades`(
    since: String?, until: String?, numbers: [Int]
  ) throws {
    let from = try since.map { try #require(EDTF($0)) }
    let to = try until.map { try #require(EDTF($0)) }
    #expect(
      passing {
        $0.since = from
        $0.until = to
      } == numbers)
  }

  @Test(arguments: [
    ("COLD", [3]), ("ice", [1, 3]), ("ice cold", [3]), ("quotation head", [1]), ("hash", [2]),
    ("zzz", []), ("", [1, 2, 3, 4, 5, 6, 7]),
  ])
  func `words stand in the passage, the note or the tags`(words: String, numbers: [Int]) {
    #expect(passing { $0.words = words } == numbers)
  }

  @Test func `items without a passage fulfil no condition`() {
    var article = mentioned
    article.notebook.keep("odd", because: .notAnObject)
    var filter = ExportFilter()
    #expect(filter.apply(to: [article])[0].notebook.unreadable.count == 1)
    filter.tags = ["sea"]
    #expect(filter.apply(to: [article])[0].notebook.unreadable.isEmpty)
  }
}
