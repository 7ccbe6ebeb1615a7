public import Entities
public import Reading

/// Articles that name the same in the same order, for screens with two of them.
public enum Beside {
  /// Names that few articles have.
  public static let gazetteer = Gazetteer(
    entities: names.map { Entity(id: EntityID($0.lowercased()), name: $0, kind: .person) },
    never: [])

  private static let names = [
    "Ada", "Bela", "Carl", "Dora", "Emil", "Fanny", "Gustav", "Hanna", "Igor", "Jana", "Karol",
    "Lena",
  ]

  /// A plan, an answer that goes through its points in other words, and one of another matter.
  public static let articles = [
    Sample.open(
      ([
        "# The company's plan",
        "Nobody signed this paper, which begins with a few words of its own.",
      ]
        + names.map {
          "The plan of the company asks [\($0)|\($0.lowercased())] for a report by the end of the year, "
            + "and says in many words what stands in it."
        }).joined(separator: "\n\n"), path: "a.md", title: "The company's plan"),
    Sample.open(
      (["# The town's answer", "The town met twice."]
        + names.map {
          "To what is said of [\($0)|\($0.lowercased())] the town answers shortly."
        }).joined(separator: "\n\n"), path: "b.md", title: "The town's answer"),
    Sample.open(
      "# A third\n\nIt names [Ada|ada] and nobody else.", path: "c.md", title: "A third"),
  ]
}
