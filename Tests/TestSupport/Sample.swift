import Annotations
import Articles
import Entities
public import Reading

/// Articles for tests, written in a few signs: `# ` and `## ` are headings, `> ` a quotation, `>> `
/// one that is printed again, `$ ` something preformatted, a blank line divides blocks,
/// `[words|id]` is a mention of the entity with that id.
public enum Sample {
  /// Takes a sample apart.
  public static func open(
    _ source: String, path: String = "sample.md", title: String = "A sample",
    textHash: String = "sha256:0"
  ) -> OpenArticle {
    var reader = SampleReader()
    for paragraph in source.split(separator: "\n\n") { reader.add(String(paragraph)) }
    let text = CanonicalText(reader.text)
    let article = Article(
      metadata: Metadata(title: title), text: text, blocks: reader.blocks, textForm: "sample/1")
    var ids = IdentifierSource(seed: 3)
    let reference = ArticleReference(
      id: ids.uuidV4(), path: ArticlePath(path), text: text, sha256: textHash)
    return OpenArticle(
      path: ArticlePath(path), article: article, mentions: reader.mentions,
      textHash: textHash,
      notebook: Notebook.new(id: ids.uuidV4(), article: reference, label: title))
  }

  /// A long article of numbered paragraphs, three sentences each, a section every five.
  public static func long(paragraphs: Int, path: String = "long.md") -> OpenArticle {
    let source = (1...paragraphs).map { number in
      (number % 5 == 1 ? "## Section \(number / 5 + 1)\n\n" : "")
        + "Paragraph \(number) begins here. It says in a second sentence that the reader is at "
        + "number \(number) of many, and goes on for a while. A third sentence ends it."
    }
    return open(source.joined(separator: "\n\n"), path: path, title: "A long sample")
  }
}

private struct SampleReader {
  var text = ""
  var blocks: [Block] = []
  var mentions: [Mention] = []

  mutating func add(_ paragraph: String) {
    var words = Substring(paragraph)
    var kind = Block.Kind.paragraph
    for (prefix, meaning) in [
      ("## ", Block.Kind.heading(level: 2)), ("# ", .heading(level: 1)), ("> ", .quotation),
      (">> ", .quotation), ("$ ", .preformatted),
    ] where words.hasPrefix(prefix) {
      kind = meaning
      words = words.dropFirst(prefix.count)
    }
    if !text.isEmpty { text += "\n\n" }
    let start = Offset(text.utf8.count)
    while let open = words.firstIndex(of: "["), let close = words[open...].firstIndex(of: "]") {
      text += words[..<open]
      link(words[words.index(after: open)..<close])
      words = words[words.index(after: close)...]
    }
    text += words
    blocks.append(
      Block(
        kind, start..<Offset(text.utf8.count), isQuoted: kind == .quotation,
        isRepeat: paragraph.hasPrefix(">>")))
  }

  private mutating func link(_ words: Substring) {
    let parts = words.split(separator: "|")
    let start = Offset(text.utf8.count)
    text += parts.first ?? ""
    guard parts.count >= 2 else { return }
    mentions.append(
      Mention(
        range: start..<Offset(text.utf8.count), entity: EntityID(String(parts[1])), rule: .name,
        alias: String(parts[0]), others: parts.dropFirst(2).map { EntityID(String($0)) }))
  }
}
