import Articles
import Testing

@testable import Formats

/// Call-outs: quotations that say what they are.
struct MarkdownCalloutTests {
  static let callouts: [(markdown: String, outline: [String])] = [
    ("> [!NOTE]\n> words", ["callout: Note", "quotation: words"]),
    (
      "> [!warning] Mind the *step*\n> words",
      ["callout: Warning: Mind the step", "quotation: words"]
    ),
    ("> [!tip]- Folded\n> words", ["callout: Tip: Folded", "quotation: words"]),
    ("> [!tip]+\n> words", ["callout: Tip", "quotation: words"]),
    ("> [!NOTE]", ["callout: Note"]),
    ("> [!NOTE]\n>\n> one\n>\n> two", ["callout: Note", "quotation: one", "quotation: two"]),
    ("> [!NOTE]\n> - item", ["callout: Note", "list-item: item"]),
    ("> [!NOTE] Title  \n> words", ["callout: Note: Title", "quotation: words"]),
    ("- > [!NOTE]\n  > words", ["callout: Note", "quotation: words"]),
    ("> > [!NOTE]\n> > words", ["callout: Note", "quotation: words"]),
    (
      "> [!NOTE]\n> words\n\n> [!TIP]\n> more",
      ["callout: Note", "quotation: words", "callout: Tip", "quotation: more"]
    ),
    // A title whose emphasis goes on below takes its second line along.
    ("> [!NOTE] *a\n> b* c", ["callout: Note: a b c"]),
    // What is none.
    ("[!NOTE]\nwords", ["paragraph: [!NOTE] words"]),
    ("> words [!NOTE]", ["quotation: words [!NOTE]"]),
    ("> words\n>\n> [!NOTE]", ["quotation: words", "quotation: [!NOTE]"]),
    ("> [!NOTE]words", ["quotation: [!NOTE]words"]),
    ("> [!no te] x", ["quotation: [!no te] x"]),
    ("> [!]", ["quotation: [!]"]),
    ("> # [!NOTE]", ["heading 1: [!NOTE]"]),
    ("> `[!NOTE]`", ["quotation: [!NOTE]"]),
  ]

  @Test(arguments: callouts)
  func `a quotation that names its kind has a label`(
    markdown source: String, outline: [String]
  ) throws {
    let article = try markdown(source)
    #expect(article.outline == outline)
    #expect(article.faults(madeOf: Array(source.utf8)) == [])
    let labels = article.blocks.filter { $0.kind == .callout }
    #expect(labels.filter { !$0.isQuoted } == [])
  }

  @Test(arguments: SpecExample.read("suites/md4c/spec-admonitions.txt"))
  func `the words of the suite's call-outs are those of its pages`(example: SpecExample) throws {
    let article = try markdown(example.markdown)
    let words = article.texts.flatMap { $0.lowercased().split(separator: " ").map(String.init) }
    #expect(words == NormalHTML(example.html).words.map { $0.lowercased() })
  }
}
