public import Articles

/// Finds the entities of a gazetteer in articles.
///
/// A value made once for a gazetteer and used for all articles; the same article gives the same
/// mentions in every run. Forms are matched over whole words of unwrapped, folded text, never
/// across blocks; what competes is decided by the rules of ``MentionRule``, the longer and the
/// more precise before the shorter and the looser.
public struct MentionFinder: Sendable {
  /// The gazetteer whose entities are found.
  public let gazetteer: Gazetteer

  private let table: FormTable

  private let decisions: DecisionTable

  /// Prepares a gazetteer for finding, and what a person decided about single texts.
  ///
  /// - Complexity: O(n) in its forms.
  public init(_ gazetteer: Gazetteer, decisions: [Decision] = []) {
    self.gazetteer = gazetteer
    table = FormTable(gazetteer.forms)
    self.decisions = DecisionTable(decisions)
  }

  /// The mentions in an article, by their start, a longer one before those inside it.
  ///
  /// The path decides which forms count that are limited to some articles.
  /// - Complexity: O(n) in the text, and O(m log m) in what is found.
  public func mentions(in article: Article, path: ArticlePath) -> [Mention] {
    guard !table.isEmpty else { return [] }
    return choice(findings(in: article, path), article, path).mentions
  }

  /// The mentions in an article, and the names in it that are no links, with what kept them.
  ///
  /// - Complexity: that of ``mentions(in:path:)``.
  public func report(on article: Article, path: ArticlePath) -> MentionReport {
    guard !table.isEmpty else { return MentionReport(mentions: [], suppressed: []) }
    let findings = findings(in: article, path)
    let choice = choice(findings, article, path)
    return MentionReport(
      mentions: choice.mentions,
      suppressed: Suppressions(choice, findings, gazetteer.entities).all)
  }

  /// How many forms stand in an article, before any rule is asked: the scan alone, for measuring.
  package func scan(_ article: Article) -> Int {
    var view = MatchingView()
    var found: [FormTable.Match] = []
    return article.blocks.reduce(0) { count, block in
      view.load(article.text.utf8, block.range.lowerBound.utf8..<block.range.upperBound.utf8)
      found.removeAll(keepingCapacity: true)
      table.matches(in: view, into: &found)
      return count + found.count
    }
  }

  private func choice(
    _ findings: Findings, _ article: Article, _ path: ArticlePath
  ) -> MentionChoice {
    MentionChoice(
      findings, gazetteer, in: article.text, decisions.rulings(for: article, at: path))
  }

  private func findings(in article: Article, _ path: ArticlePath) -> Findings {
    let scope = ArticleScope(article, path)
    var findings = Findings()
    findings.scan(article, with: table, in: scope)
    let acronyms = findings.definedAcronyms()
    if !acronyms.isEmpty {
      findings.scan(article, with: FormTable(acronyms), in: scope)
    }
    return findings
  }
}

/// What decides whether a form counts in an article at all: its path and its date.
struct ArticleScope {
  private let path: ArticlePath
  private let date: EDTF?

  init(_ article: Article, _ path: ArticlePath) {
    self.path = path
    date = article.metadata.date.flatMap { EDTF($0) }
  }

  /// What keeps a form from counting in the article; nil when nothing does.
  func objection(to form: Form) -> SuppressedMention.Cause? {
    if let term = form.term, let date, !term.isHeld(on: date) { return .otherTime }
    guard !form.articles.isEmpty else { return nil }
    let fileName = path.fileName
    let isAdmitted = form.articles.contains {
      PathPattern.matches($0, path: path.rawValue, fileName: fileName)
    }
    return isAdmitted ? nil : .otherArticles
  }
}
