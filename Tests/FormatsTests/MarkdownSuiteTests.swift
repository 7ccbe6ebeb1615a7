import Articles
import Testing

@testable import Formats

/// Every example of the outside suites, where they lie beside the repository.
struct MarkdownSuiteTests {
  static let examples =
    SpecExample.read("suites/commonmark/spec.txt")
    + [
      "regressions", "spec-tables", "spec-tasklists", "spec-wiki-links", "spec-strikethrough",
      "spec-permissive-autolinks", "spec-hard-soft-breaks", "spec-footnotes",
    ].flatMap { SpecExample.read("suites/md4c/\($0).txt") }

  @Test(arguments: examples)
  func `an example becomes an article without faults`(example: SpecExample) throws {
    let bytes = Array(example.markdown.utf8)
    let article = try Format.markdown.read(bytes, "example.md")
    #expect(article.faults(madeOf: bytes) == [], "\(example.markdown)")
    // Its `&ngE;` is decoded to as many bytes as it has.
    guard !example.markdown.contains("&ngE;") else { return }
    #expect(article.bytesNotCopied(from: bytes) == [], "\(example.markdown)")
  }
}
