import Articles

@testable import Entities

/// An article of paragraphs, for tests.
func article(_ paragraphs: String..., date: String? = nil) -> Article {
  article(paragraphs.map { (Block.Kind.paragraph, $0) }, date: date)
}

/// An article of blocks, for tests.
func article(_ blocks: [(kind: Block.Kind, text: String)], date: String? = nil) -> Article {
  var bytes: [UInt8] = []
  var made: [Block] = []
  for (kind, text) in blocks {
    if !bytes.isEmpty { bytes.append(contentsOf: "\n\n".utf8) }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    made.append(Block(kind, Offset(start)..<Offset(bytes.count)))
  }
  var metadata = Metadata(title: "A sample")
  metadata.date = date
  return Article(
    metadata: metadata, text: CanonicalText(validUTF8: bytes), blocks: made, textForm: "test/1")
}

extension Entity {
  /// An entity for tests, whose id is the slug of its name.
  init(
    _ name: String, _ kind: EntityKind = .place, _ aliases: Alias...,
    with: (inout Entity) -> Void = { _ in }
  ) {
    self.init(id: EntityID(slugOf: name), name: name, kind: kind, aliases: aliases)
    with(&self)
  }
}

/// The shown mentions of some entities in an article, as `[text]entity`.
func links(
  _ entities: [Entity], never: [NeverRule] = [], in article: Article, path: String = "001.txt"
) -> [String] {
  let finder = MentionFinder(Gazetteer(entities: entities, never: never))
  return finder.mentions(in: article, path: ArticlePath(path)).filter(\.isShown).map {
    "[\(article.text[$0.range])]\($0.entity)"
  }
}
