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
    let scope = ArticleScope(article, path)
    var findings = Findings()
    findings.scan(article, with: table, in: scope)
    let acronyms = findings.definedAcronyms()
    if !acronyms.isEmpty {
      findings.scan(article, with: FormTable(acronyms), in: scope)
    }
    return MentionChoice(
      findings, gazetteer, in: article.text, decisions.rulings(for: article, at: path)
    ).mentions
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

  func admits(_ form: Form) -> Bool {
    if let term = form.term, let date, !term.isHeld(on: date) { return false }
    guard !form.articles.isEmpty else { return true }
    let fileName = path.fileName
    return form.articles.contains {
      PathPattern.matches($0, path: path.rawValue, fileName: fileName)
    }
  }
}
