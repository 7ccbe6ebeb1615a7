public import Reading
public import Statements

/// Articles that print the same words.
public enum Repeats {
  /// A report, an agency's that it repeats, and an opinion that repeats all but one word.
  public static let articles = [
    Sample.open(
      "# The ferry\n\nIt is written in [Minsk|minsk].\n\n" + words("seven")
        + "\n\nNobody knows more.",
      path: "1-ferry.md", title: "The ferry"),
    Sample.open(
      "The agency wrote this.\n\n" + words("seven"), path: "2-agency.md",
      title: "From an agency, on the line to the island"),
    Sample.open(
      "I read that " + words("nine") + " And I believe it.", path: "3-opinion.md",
      title: "An opinion"),
  ]

  private static func words(_ hour: String) -> String {
    "The ferry of [Minsk|minsk] leaves the old harbour at \(hour) every morning, and carries bread to "
      + "an island near [Great Stone|park], where four families live in the winter."
  }

  /// What they print in common.
  public static let table = RepeatTable(articles.map { (path: $0.path, article: $0.article) })
}
