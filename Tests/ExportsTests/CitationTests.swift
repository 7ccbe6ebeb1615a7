import Articles
import OrderedJSON
import Testing

@testable import Exports

/// Sources as BibTeX and as CSL-JSON.
@Suite struct CitationTests {
  private func source(
    _ path: String = "a.md", title: String = "T", _ change: (inout Metadata) -> Void = { _ in }
  ) -> Dossier.Source {
    var metadata = Metadata(title: title)
    change(&metadata)
    return Dossier.Source(
      number: 1, path: ArticlePath(path), metadata: metadata, percent: nil, passages: nil)
  }

  @Test(arguments: [
    ("2024", "date = {2024},\n  year = {2024},", #""issued": {"date-parts": [[2024]]}"#),
    (
      "2024-08", "date = {2024-08},\n  year = {2024},\n  month = aug,",
      #""issued": {"date-parts": [[2024, 8]]}"#
    ),
    ("2025-10-21", "month = oct,", #""issued": {"date-parts": [[2025, 10, 21]]}"#),
    ("199X", "date = {199X},\n  url", #""issued": {"literal": "199X"}"#),
    (
      "2014/2022", "date = {2014/2022},\n  url",
      #""issued": {"date-parts": [[2014], [2022]]}"#
    ),
    ("2024-10-23/..", "date = {2024-10-23/..},\n  url", #""issued": {"literal": "2024-10-23/.."}"#),
    (
      "2024~", "date = {2024\\textasciitilde{}},\n  year = {2024},",
      #""issued": {"date-parts": [[2024]], "circa": true}"#
    ),
  ])
  func `a partial date stays partial`(date: String, bibTeX: String, csl: String) {
    let source = source { $0.date = date }
    #expect(BibTeX.entry(source).contains(bibTeX), "\(BibTeX.entry(source))")
    let item = JSONValue.object(CSLJSON.item(source)).serialized(pretty: false)
    #expect(item.contains(csl.filter { $0 != " " }), "\(item)")
  }

  @Test(arguments: [
    ("a.md", "a.md"), ("news/01-a_b.txt", "news/01-a_b.txt"), ("-a.md", "x-a.md-"),
    ("a b.md", "a-b.md-"), ("файл.txt", "x-.txt-"), ("", "x-"),
  ])
  func `a key is made of the path alone`(path: String, start: String) {
    let key = BibTeX.key(of: ArticlePath(path))
    #expect(key.hasPrefix(start))
    #expect(
      key.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: true
        default: false
        }
      })
  }

  @Test func `two paths that look alike have two keys`() {
    let paths = ["a b.md", "a-b.md", "a  b.md", "ä.md", "ö.md", "x-a.md", "-a.md"]
    #expect(Set(paths.map { BibTeX.key(of: ArticlePath($0)) }).count == paths.count)
  }

  @Test func `signs of TeX are set as they stand`() {
    let entry = BibTeX.entry(
      source(title: ##"100 % of $5 & #1_a {b} \c ~ ^"##) { $0.author = "Braun and Sons, Ltd." })
    #expect(
      entry.contains(
        ##"title = {{100 \% of \$5 \& \#1\_a \{b\} \textbackslash{}c \textasciitilde{} \textasciicircum{}}}"##
      ), "\(entry)")
    #expect(entry.contains("author = {{Braun and Sons, Ltd.}}"))
  }
}
