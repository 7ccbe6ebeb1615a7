public import Annotations
import Articles
public import Console
import Formats
public import Reading

/// A plain text behind a pilot: what a person says about it is kept and the text is read anew, as
/// the librarian would do it.
public struct Press {
  /// The reader.
  public var pilot: Pilot
  /// The file's bytes.
  public let bytes: [UInt8]
  private let path: ArticlePath
  private var answered = 0

  /// Puts a text before a reader.
  public init(
    _ text: String, name: String = "a.txt", notebook: Notebook? = nil,
    size: Size = Size(rows: 24, columns: 80)
  ) throws {
    try self.init(Array(text.utf8), name: name, notebook: notebook, size: size)
  }

  /// Puts a file before a reader.
  public init(
    _ bytes: [UInt8], name: String = "a.txt", notebook: Notebook? = nil,
    size: Size = Size(rows: 24, columns: 80)
  ) throws {
    self.bytes = bytes
    path = ArticlePath(name)
    let open = try Self.open(bytes, path, ImportOptions(), notebook)
    pilot = Pilot([open], size: size)
    answered = pilot.effects.count
  }

  /// Presses keys and answers what they ask for, one key after the other.
  public mutating func press(_ keys: String) throws {
    for key in try KeySpelling.parse(keys) {
      try pilot.press(KeySpelling.spell(key))
      try answer()
    }
  }

  /// Answers every wish to read the text anew.
  public mutating func answer() throws {
    while answered < pilot.effects.count {
      let effect = pilot.effects[answered]
      answered += 1
      if case .listEncodings = effect {
        pilot.send(.encodingsListed(TextEncoding.candidates(for: bytes)))
      }
      guard case .importAnew(_, let options, _) = effect else { continue }
      let notebook = pilot.model.shelf[path]?.notebook
      pilot.send(.importedAnew(try Self.open(bytes, path, options, notebook)))
    }
  }

  /// The article on the screen.
  public var open: OpenArticle? { pilot.model.shelf[path] }

  /// The blocks, as `kind: text` lines.
  public var blocks: [String] {
    guard let open else { return [] }
    return open.article.blocks.map { "\($0.kind.name): \(open.text[$0.range])" }
  }

  private struct NoFormat: Error {}

  private static func open(
    _ bytes: [UInt8], _ path: ArticlePath, _ options: ImportOptions, _ notebook: Notebook?
  ) throws -> OpenArticle {
    guard let format = Format.named(byExtensionOf: path.fileName) else { throw NoFormat() }
    let article = try format.read(bytes, path.fileName, options)
    // Any two texts have two digests: equal ones mean that stored positions hold.
    let hash = "sha256:\(article.text.hashValue)"
    var ids = IdentifierSource(seed: 3)
    let reference = ArticleReference(
      id: ids.uuidV4(), path: path, text: article.text, sha256: hash)
    let known =
      notebook ?? Notebook.new(id: ids.uuidV4(), article: reference, label: article.metadata.title)
    var open = OpenArticle(
      path: path, article: article, mentions: [], textHash: hash,
      notebook: known.reanchored(in: article.text, textHash: hash))
    open.file = FileFacts(
      path: "/library/\(path)", bytes: bytes.count,
      modified: Timestamp(milliseconds: 1_767_225_600_000))
    open.options = options
    return open
  }
}
