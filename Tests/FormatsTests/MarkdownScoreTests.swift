import Articles
import Testing

@testable import Formats

/// How many examples of the outside suites come out as the suites want them.
struct MarkdownScoreTests {
  /// A suite, the fewest examples of it that must come out right, and those whose words differ.
  struct Suite: CustomTestStringConvertible, Sendable {
    let path: String
    let least: Int
    /// The examples whose article has other words than the page; all are named, none may be added.
    var otherWords: Set<Int> = []

    var testDescription: String { path }
    var examples: [SpecExample] { SpecExample.read("suites/\(path)") }
  }

  static let suites = [
    // md4c 0.4.8 ends the HTML of a text area too early, takes signs of currencies for
    // punctuation, and keeps two forms of comments as text.
    Suite(path: "commonmark/spec.txt", least: 651, otherWords: [173, 356, 627, 628]),
    Suite(path: "md4c/spec-tables.txt", least: 12),
    Suite(path: "md4c/spec-strikethrough.txt", least: 5),
    Suite(path: "md4c/spec-tasklists.txt", least: 5),
    Suite(path: "md4c/spec-wiki-links.txt", least: 23),
    // Two of the suite's 26 need spoilers or superscripts.
    Suite(path: "md4c/spec-footnotes.txt", least: 24),
    // md4c 0.4.8 finds bare addresses behind fewer signs than the suite's own version.
    Suite(path: "md4c/spec-permissive-autolinks.txt", least: 10),
    // Faults that were found in md4c after 0.4.8 are examples here.
    Suite(
      path: "md4c/regressions.txt", least: 56,
      otherWords: [3, 43, 46, 47, 48, 50, 51, 52, 53, 54, 55, 60, 67, 68, 78, 79, 80]),
  ]

  @Test(arguments: suites)
  func `the events say what the suite wants`(suite: Suite) throws {
    let examples = suite.examples
    guard !examples.isEmpty else { return print("SKIP \(suite.path): it is not here") }
    var failed: [Int] = []
    var unread = 0
    for example in examples {
      guard let options = example.options else {
        unread += 1
        continue
      }
      let html = try MarkdownHTML.render(
        example.markdown, options, hasFootnotes: example.hasFootnotes)
      if NormalHTML(html).normal != NormalHTML(example.html).normal {
        failed.append(example.number)
      }
    }
    let passed = examples.count - unread - failed.count
    print(
      "\(suite.path): \(passed) of \(examples.count) examples, \(unread) need what is not read, "
        + "failed: \(failed)")
    #expect(passed >= suite.least)
  }

  @Test(arguments: suites)
  func `the article holds the words of the page`(suite: Suite) throws {
    let examples = suite.examples
    guard !examples.isEmpty else { return print("SKIP \(suite.path): it is not here") }
    var different: Set<Int> = []
    var read = 0
    for example in examples {
      guard let options = example.options else { continue }
      read += 1
      let article = try MarkdownImporter.article(
        Array(example.markdown.utf8), fileName: "x.md", options: ImportOptions(), dialect: options)
      if !article.hasWords(of: example) { different.insert(example.number) }
    }
    print(
      "\(suite.path): the words of \(read - different.count) of \(read) articles are the page's, "
        + "not of \(different.sorted())")
    #expect(different == suite.otherWords)
  }

  @Test func `what notes use beyond CommonMark changes few of its examples`() throws {
    let suite = Self.suites[0]
    let examples = suite.examples
    guard !examples.isEmpty else { return print("SKIP \(suite.path): it is not here") }
    let passed = try examples.count { example in
      let html = try MarkdownHTML.render(example.markdown, .notes, hasFootnotes: true)
      return NormalHTML(html).normal == NormalHTML(example.html).normal
    }
    print("\(suite.path) with all that is read: \(passed) of \(examples.count) examples")
    #expect(passed >= 640)
  }
}

extension Article {
  /// Whether the article's words are those of an example's page.
  ///
  /// A page has its notes at its end, by number and without those that nothing refers to, and no
  /// mark for a break between sections.
  fileprivate func hasWords(of example: SpecExample) -> Bool {
    let page = NormalHTML(example.html).words
    guard !footnotes.isEmpty else { return words(of: blocks) == page }
    let unread = footnotes.filter { $0.number == nil }.map(\.range)
    let shown = blocks.filter { block in !unread.contains { $0.overlaps(block.range) } }
    let signs: Set<Character> = ["[", "]", "↩"]
    func bare(_ words: [String]) -> [String] {
      words.map { String($0.filter { !signs.contains($0) }) }.filter { !$0.isEmpty }.sorted()
    }
    return bare(words(of: shown)) == bare(page)
  }

  private func words(of blocks: [Block]) -> [String] {
    blocks.filter { $0.kind != .sectionBreak }
      .flatMap { text[$0.range].split(whereSeparator: \.isWhitespace).map(String.init) }
  }
}
