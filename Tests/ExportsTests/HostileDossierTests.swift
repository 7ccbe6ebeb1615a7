import Annotations
import Articles
import Entities
import Formats
import OrderedJSON
import Statements
import Testing

@testable import Exports

/// Dossiers of articles that would like to be more than text.
@Suite struct HostileDossierTests {
  static let attacks = [
    "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>",
    "[click](javascript:alert(1)) ![x](http://example.org/x.png) <http://example.org>",
    "\"' onmouseover='alert(1)' style=\"color:red\" &lt;b&gt; &amp;#x3C;",
    "}, evil = {x}} @misc{y, title = {\\input{z} % ~ $",
    "\u{1B}[31mred\u{1B}[0m \u{202E}txet\u{202C} \u{0}\u{7}\u{9B}31m \u{FFFE} \u{2028}next",
    "# head\n- item\n1. one\n> quote\n```\ncode\n```\n---\n===\n| a | b |\n|---|---|\n    indented",
    "כותרת \u{2066}עברית\u{2069} وعربي *a* _b_ **c** ~~d~~ `e` ``f`` \\g $h$ [[i]]",
    "<!-- comment --> ]]> <![CDATA[x]]> <?php x ?> <!DOCTYPE x>",
  ]

  /// A dossier in which an attack stands wherever somebody else's words can.
  private func dossier(_ attack: String) -> Dossier {
    var entity = Entity(
      id: EntityID("e\(attack.utf8.count)"), name: attack, kind: EntityKind(word: attack),
      aliases: [Alias(attack)])
    entity.about = attack
    entity.notes = attack
    entity.date = attack
    entity.wikidata = attack
    entity.roles = [Title(attack, from: attack, until: attack)]
    entity.see = [SeeAlso(to: EntityID(attack), relation: attack)]
    let topic = Topic.entity(entity.id)
    let line = attack.split(whereSeparator: \.isNewline).joined(separator: " ")
    let article = DossierSample.article(
      "\(line) in 1911, for $5 million.\n\n“\(line) is said.” \(line) said so in 1912.",
      "a/\(attack).md", title: attack, on: topic, passages: ["in 1911", "is said", "in 1912"],
      notes: { article in
        let whole = annotation(
          1, on: article.text.range, in: article.text, note: attack, tags: [attack])
        var ids = IdentifierSource(seed: 4)
        return [
          whole,
          Annotation(
            id: ids.annotationID(at: noon), replyTo: whole.id, note: attack, created: noon),
        ]
      },
      change: {
        $0.author = attack
        $0.date = attack
        $0.kind = attack
        $0.language = attack
        $0.summary = attack
        $0.sources = [attack, attack]
      })
    return Dossier(
      on: topic, in: attack, [article], gazetteer: Gazetteer(entities: [entity]))
  }

  @Test(arguments: attacks)
  func `HTML has no elements, attributes or controls but its own`(attack: String) {
    let html = DossierHTML(dossier(attack)).text
    let elements: Set<String> = [
      "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "header", "nav", "ul",
      "ol", "li", "section", "h1", "h2", "h3", "p", "a", "span", "bdi", "strong", "br", "time",
      "blockquote", "footer", "table", "thead", "tbody", "tr", "th", "td", "article",
    ]
    let attributes: Set<String> = [
      "lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "dir", "datetime",
      "scope", "style", "aria-label", "html",
    ]
    for tag in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let inside = tag.prefix { $0 != ">" }
      let name = inside.drop { $0 == "/" }.prefix { !$0.isWhitespace }
      #expect(elements.contains(String(name)), "<\(inside)>")
      // Attributes stand outside of quotation marks.
      let bare = inside.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " ")
      for word in bare.split(whereSeparator: \.isWhitespace).dropFirst() {
        #expect(attributes.contains(String(word.prefix { $0 != "=" })), "<\(inside)>")
      }
    }
    for link in html.split(separator: "href=\"").dropFirst() {
      #expect(link.hasPrefix("lectern:") || link.hasPrefix("#"))
    }
    #expect(!html.contains("src=\"") && !html.contains("url("))
    #expect(hasNoControls(html))
  }

  @Test(arguments: attacks)
  func `Markdown has no links, headings or HTML but its own`(attack: String) throws {
    let markdown = DossierMarkdown(dossier(attack)).text
    #expect(hasNoControls(markdown))
    let format = try #require(Format.named(byExtensionOf: "a.md"))
    let article = try format.read(Array(markdown.utf8), "a.md")
    for span in article.spans {
      switch span.kind {
      case .link(let target):
        // What looks like an address is one to many programs, marked or not.
        let isBare = article.text[span.range] == target || target.hasPrefix("http://example.org")
        #expect(target.hasPrefix("lectern:") || isBare, "\(target)")
      case .strong: break
      default: Issue.record("\(span.kind): \(article.text[span.range])")
      }
    }
    let sections = article.blocks.filter { $0.kind == .heading(level: 2) }
      .map { article.text[$0.range] }
    #expect(
      sections
        == [
          "What the gazetteer says", "Timeline", "Quotations", "Figures", "Notes", "Not yet read",
          "Sources",
        ].filter(sections.contains))
    #expect(Set(sections).count == sections.count)
    #expect(sections.contains("Timeline") && sections.contains("Sources"))
    let kinds = Set(article.blocks.map(\.kind.name))
    #expect(
      kinds.isSubset(of: ["heading", "paragraph", "quotation", "item", "list-item"]), "\(kinds)")
  }

  @Test(arguments: attacks)
  func `BibTeX has one entry with even braces`(attack: String) {
    let text = dossier(attack).sources.map(BibTeX.entry).joined()
    var depth = 0
    var isEscaped = false
    var entries = 0
    for scalar in text.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "{" {
        depth += 1
      } else if scalar == "}" {
        depth -= 1
        #expect(depth >= 0)
        if depth == 0 { entries += 1 }
      }
    }
    #expect(depth == 0)
    #expect(entries == 1)
    #expect(hasNoControls(text))
  }

  @Test(arguments: attacks)
  func `JSON holds the words as they are`(attack: String) throws {
    let dossier = dossier(attack)
    let json = JSONValue.object(DossierJSON(dossier).object).serialized()
    let value = try JSONValue.parse(Array(json.utf8))
    #expect(value["sources"]?.array?.first?["title"]?.string == attack)
    #expect(value["gazetteer"]?.array?.first?["about"]?.string == attack)
    #expect(value["notes"]?.array?.first?["note"]?.string == attack)
    let csl = try JSONValue.parse(Array(DossierFormat.cslJSON.write(dossier).utf8))
    #expect(csl.array?.first?["title"]?.string == attack)
  }

  private func hasNoControls(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || scalar == "\t"
        || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value))
    }
  }
}
