import Articles

/// Makes the texts of articles small, as an index keeps them.
///
/// One thread at a time uses one, for many articles: what it needs is made once.
public final class TextPacker: Sendable {
  private let compression: Compression

  /// Makes one for an index whose texts share no dictionary.
  public convenience init() { self.init(dictionary: []) }

  init(dictionary: [UInt8]) { compression = Compression(dictionary: dictionary) }

  /// The structure and the text of an article, made small.
  func packed(_ article: Article) -> [UInt8] { compression.packed(Self.bytes(of: article)) }

  /// The structure and the text of an article as they are made small together.
  static func bytes(of article: Article) -> [UInt8] {
    let structure = StructureCodec.encode(article)
    var writer = ByteWriter()
    writer.reserve(article.text.utf8.count + structure.count + 10)
    writer.put(structure.count)
    writer.append(structure)
    writer.append(article.text.utf8)
    return writer.bytes
  }
}
