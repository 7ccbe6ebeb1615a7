import Articles
import Entities
import TestSupport
import Testing

@testable import Reading

/// Where the links of an article lead.
@Suite struct LinkResolverTests {
  static let entries: [LibraryEntry] = [
    ("mill.md", "The Mill"), ("papers/archive.md", "The archive"),
    ("papers/mill.md", "Another mill"),
    ("papers/old/plan.txt", "Plan of 1902"), ("Deep Water.md", "Deep water"),
    ("notes.v2.md", "Notes"),
    ("one/leaf.md", "Leaf one"), ("two/leaf.md", "Leaf two"),
  ].map { path, title in
    LibraryEntry(path: ArticlePath(path), metadata: Metadata(title: title))
  }

  private func resolver(from path: String) -> LinkResolver {
    let open = Sample.open(
      "# One\n\nWords.\n\n## A heading, with signs\n\nMore.\n\n## One", path: path)
    return LinkResolver(
      ArticleNames(Self.entries), Names.gazetteer, path: ArticlePath(path), article: open.article)
  }

  private func destination(
    _ kind: InlineSpan.Kind, from path: String = "mill.md"
  ) -> SourceLink.Destination? {
    resolver(from: path).link(InlineSpan(kind, Offset(0)..<Offset(3)))?.destination
  }

  static let names: [(name: String, origin: String, path: String)] = [
    ("archive", "mill.md", "papers/archive.md"), ("Archive.MD", "mill.md", "papers/archive.md"),
    ("papers/archive", "mill.md", "papers/archive.md"),
    ("the archive", "mill.md", "papers/archive.md"),
    ("mill", "mill.md", "mill.md"), ("mill", "papers/archive.md", "papers/mill.md"),
    ("papers/mill", "mill.md", "papers/mill.md"), ("old/plan", "mill.md", "papers/old/plan.txt"),
    ("../mill", "papers/archive.md", "mill.md"), ("deep water", "mill.md", "Deep Water.md"),
    ("notes.v2", "mill.md", "notes.v2.md"), (" plan ", "mill.md", "papers/old/plan.txt"),
    ("the mill", "papers/archive.md", "mill.md"),
  ]

  @Test(arguments: names)
  func `a name leads to an article by path, file or title`(
    name: String, origin: String, path: String
  ) {
    guard case .article(let found, nil, _) = destination(.wikilink(target: name), from: origin)
    else {
      Issue.record("\(name) leads to no article")
      return
    }
    #expect(found.rawValue == path)
  }

  @Test func `a name that two articles bear names the other`() {
    let (one, two) = (ArticlePath("one/leaf.md"), ArticlePath("two/leaf.md"))
    #expect(
      destination(.wikilink(target: "leaf")) == .article(one, fragment: nil, others: [two]))
  }

  @Test(arguments: ["Great Stone", "great stone", "the park", "park"])
  func `a name leads to an entity by name, alias or id`(name: String) {
    #expect(destination(.wikilink(target: name)) == .entity(EntityID("park")))
  }

  @Test(arguments: ["Nowhere", "papers", "archive/papers", "mill.txt", "../../mill"])
  func `a name of nothing leads nowhere and says so`(name: String) {
    guard case .nowhere(let reason)? = destination(.wikilink(target: name)) else {
      Issue.record("\(name) leads somewhere")
      return
    }
    #expect(reason.hasSuffix("is called \(name)"))
  }

  static let links: [(target: String, origin: String, path: String, fragment: String?)] = [
    ("papers/archive.md", "mill.md", "papers/archive.md", nil),
    ("archive.md#part", "papers/mill.md", "papers/archive.md", "part"),
    ("../mill.md", "papers/archive.md", "mill.md", nil),
    ("./mill", "papers/archive.md", "papers/mill.md", nil),
    ("/mill.md?x=y", "papers/archive.md", "mill.md", nil),
    ("Deep%20Water.md", "mill.md", "Deep Water.md", nil),
    ("PAPERS/Archive.md", "mill.md", "papers/archive.md", nil),
  ]

  @Test(arguments: links)
  func `a relative link leads to an article`(
    target: String, origin: String, path: String, fragment: String?
  ) {
    #expect(
      destination(.link(target: target), from: origin)
        == .article(ArticlePath(path), fragment: fragment, others: []))
  }

  static let fragments: [(target: String, offset: Int?)] = [
    ("#one", 0), ("#One", 0), ("#a-heading-with-signs", 13), ("#A%20heading,%20with%20signs", 13),
    ("mill.md#a-heading-with-signs", 13), ("#one-1", 43), ("#", 0), ("#two", nil), ("#one-2", nil),
  ]

  @Test(arguments: fragments)
  func `a fragment leads to a heading`(target: String, offset: Int?) {
    let destination = destination(.link(target: target))
    if let offset {
      #expect(destination == .heading(Offset(offset)))
    } else {
      guard case .nowhere = destination else {
        Issue.record("\(target) leads somewhere")
        return
      }
    }
  }

  @Test func `a name with a fragment leads to the last heading of its chain`() {
    #expect(destination(.wikilink(target: "#One#A heading, with signs")) == .heading(Offset(13)))
    #expect(
      destination(.wikilink(target: "archive#Part"))
        == .article(ArticlePath("papers/archive.md"), fragment: "Part", others: []))
  }

  static let outside: [(target: String, isOpenable: Bool)] = [
    ("https://example.org/a_(b)?c=d#e", true), ("HTTP://example.org", true),
    ("mailto:ann@example.org", true), ("https://пример.org/мельница", true),
    ("javascript:alert(1)", false), ("JavaScript:alert(1)", false), ("data:text/html,x", false),
    ("file:///etc/passwd", false), ("vbscript:x", false), ("//example.org/a", false),
    ("https://example.org/\u{1B}]0;x\u{7}", false), ("https://example.org/a b", false),
    ("https://example.org/\u{202E}gpj", false), ("https://example.org/\u{9B}31m", false),
    ("picture.png", false), ("../outside.md", false), ("nowhere.md", false), ("1a:b", false),
  ]

  @Test(arguments: outside)
  func `what lies outside is shown, and opened only when that is harmless`(
    target: String, isOpenable: Bool
  ) {
    guard case .outside(let found)? = destination(.link(target: target)) else {
      Issue.record("\(target) does not lead outside")
      return
    }
    #expect(found.isOpenable == isOpenable)
    #expect(!found.shown.unicodeScalars.contains(where: PercentEncoding.isControl))
  }

  @Test func `a link without a target leads nowhere`() {
    #expect(destination(.link(target: "")) == .nowhere("this link has no target"))
    #expect(destination(.emphasis) == nil)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%D0%B6", "ж"), ("100%", "100%"), ("%zz", "%zz"), ("%FF", "%FF"),
    ("%2", "%2"),
  ])
  func `encoded bytes are decoded when they are a text`(encoded: String, text: String) {
    #expect(PercentEncoding.decode(encoded) == text)
  }

  @Test(arguments: [("a\u{1B}b", "a%1Bb"), ("\u{202E}", "%E2%80%AE"), ("a b\tc", "a b%09c")])
  func `signs that nobody sees stand encoded`(text: String, shown: String) {
    #expect(OutsideTarget(text).shown == shown)
  }
}
