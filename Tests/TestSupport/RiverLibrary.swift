import Articles
public import Entities
public import Reading
public import Statements

/// Three articles of our own on a dam and a dispute, for screens that read across articles.
public enum RiverLibrary {
  /// The dispute, the dam, and who speaks of them.
  public static let gazetteer: Gazetteer = {
    var dispute = Entity(
      id: EntityID("dispute"), name: "Lind dispute", kind: .event,
      aliases: [Alias("dispute over the Lind"), Alias("Lind quarrel")])
    dispute.see = [SeeAlso(to: EntityID("blockade"))]
    return Gazetteer(entities: [
      dispute, Entity(id: EntityID("blockade"), name: "Lind blockade", kind: .event),
      Entity(id: EntityID("lind"), name: "Lind", kind: .place),
      Entity(id: EntityID("dam"), name: "Upper Dam", kind: .project),
      Entity(id: EntityID("weir"), name: "Ada Weir", kind: .person),
    ])
  }()

  /// The articles, by path.
  public static let articles = [
    Sample.open(
      """
      The [Lind dispute|dispute] began in May 2013 and cost $8.4 billion. “The [Lind quarrel|dispute] \
      is older than we are,” said [Ada Weir|weir].

      In 2014 the [Upper Dam|dam] held 12,000 boats, and the [Lind dispute|dispute] went on.
      """, path: "one.md", title: "How the river was lost"),
    Sample.open(
      """
      Nobody ends the [dispute over the Lind|dispute], which cost eight billion dollars by 2015. The \
      expert said, “The [Lind dispute|dispute] will outlive the dam.”

      A [Lind blockade|blockade] followed in 2013. [Ada Weir|weir] said that the [Upper Dam|dam] \
      would hold.
      """, path: "two.md", title: "A river, twice"),
    Sample.open(
      "The [Upper Dam|dam] stands. “The [Upper Dam|dam] is all that we have left,” said Tom Rill.",
      path: "three.md", title: "The dam"),
  ]

  /// The articles with what they say, in the order of paths.
  public static let stated = articles.sorted { $0.path < $1.path }.map { open in
    StatedArticle(
      path: open.path, article: open.article, mentions: open.mentions, gazetteer: gazetteer)
  }

  /// Who is quoted by and about a topic that mentions tell.
  public static func voices(on topic: Topic) -> Voices {
    var builder = VoicesBuilder(topic, gazetteer)
    for article in stated { builder.add(article) }
    return builder.voices()
  }

  /// What the articles say of a topic that mentions tell.
  public static func comparison(of topic: Topic) -> Comparison {
    var builder = ComparisonBuilder(ComparisonSubject(topic, gazetteer), gazetteer)
    for article in stated { builder.add(article) }
    return builder.comparison()
  }
}
