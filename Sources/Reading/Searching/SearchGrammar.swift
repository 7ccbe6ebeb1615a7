/// How searches of the library are written, on one page.
public enum SearchGrammar {
  /// A few lines about one thing.
  public struct Section: Hashable, Sendable {
    /// What they are about.
    public let title: String
    /// What can be typed, and what it finds.
    public let rows: [Row]
  }

  /// Something that can be typed.
  public struct Row: Hashable, Sendable {
    /// What is typed.
    public let example: String
    /// What it finds.
    public let meaning: String
  }

  /// The page.
  public static let sections: [Section] = [
    section(
      "Words",
      [
        ("great stone", "articles with both words, anywhere"),
        ("\"great stone\"", "the words side by side, across line ends too"),
        ("loan*  \"great sto\"*", "words that begin so"),
        ("near(loan bank, 5)", "at most 5 words between; without a number 10"),
        ("Loan", "a capital tells capitals apart; accents never count"),
        ("习近平", "scripts without spaces: any part of a text"),
        ("/lo(an|ad)s?/", "regular expression, within a paragraph; \\/ is a slash"),
      ]),
    section(
      "Together",
      [
        ("loan OR debt", "one of them at least"),
        ("loan -bank", "not with bank; the same as loan NOT bank"),
        ("(a OR b) c", "parentheses hold together; AND may be left out"),
      ]),
    section(
      "What is known of an article",
      [
        ("entity:minsk", "mentions this entity, by name or id"),
        ("type:person", "mentions an entity of this type"),
        ("kind:analysis", "articles of this kind"),
        ("source:caixin", "words of a source; title: and author: alike"),
        ("date:2024..2025", "dated so: 2024, 2024-05, 2024-05.., ..2023"),
        ("tag:check note:bank*", "a note on it has this tag, these words"),
        ("unread  -unread", "nothing of it was read, or something"),
        ("lang:zh path:2024/*.md", "its language; a part of its path, * for anything"),
      ]),
  ]

  private static func section(_ title: String, _ rows: [(String, String)]) -> Section {
    Section(title: title, rows: rows.map { Row(example: $0.0, meaning: $0.1) })
  }
}
