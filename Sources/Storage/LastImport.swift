public import Annotations
import Articles
public import OrderedJSON

/// What the last import changed, so that it can be taken back.
public struct LastImport: Sendable {
  /// What was changed in one notebook.
  public struct Changes: Sendable {
    /// The article.
    public var article: ArticleReference
    /// What was added, as it was added.
    public var added: [Annotation] = []
    /// What was changed, before and after.
    public var updated: [(before: Annotation, after: Annotation)] = []
    /// Items that were kept and cannot be shown.
    public var kept: [JSONValue] = []

    /// Makes a record without changes.
    public init(of article: ArticleReference) {
      self.article = article
    }

    /// Whether nothing was changed.
    public var isEmpty: Bool { added.isEmpty && updated.isEmpty && kept.isEmpty }
  }

  /// The file that was imported.
  public var file: String
  /// When that was.
  public var time: Timestamp
  /// What was changed, a notebook each.
  public var changes: [Changes]

  /// Makes a record.
  public init(file: String, time: Timestamp, changes: [Changes]) {
    self.file = file
    self.time = time
    self.changes = changes
  }
}

extension LastImport {
  /// The record as the file holds it.
  func encoded() -> JSONValue {
    [
      "file": .string(file), "time": .string(time.spelling),
      "articles": .array(changes.map(Self.encoded)),
    ]
  }

  private static func encoded(_ changes: Changes) -> JSONValue {
    func item(_ annotation: Annotation) -> JSONValue {
      NotebookCodec.encode(annotation, in: changes.article)
    }
    return [
      "id": .string(changes.article.id), "path": .string(changes.article.path.rawValue),
      "added": .array(changes.added.map(item)),
      "updated": .array(changes.updated.map { [item($0.before), item($0.after)] }),
      "kept": .array(changes.kept),
    ]
  }

  /// Reads a record; nil for what is none.
  init?(_ value: JSONValue) {
    guard let file = value["file"]?.string, let articles = value["articles"]?.array,
      let time = value["time"]?.string.flatMap({ Timestamp($0) })
    else { return nil }
    self.init(file: file, time: time, changes: articles.compactMap(Self.changes))
  }

  private static func changes(_ value: JSONValue) -> Changes? {
    guard let id = value["id"]?.string, let path = value["path"]?.string else { return nil }
    var changes = Changes(of: ArticleReference(id: id, path: ArticlePath(path)))
    changes.added = (value["added"]?.array ?? []).compactMap { try? NotebookCodec.decodeItem($0) }
    for pair in value["updated"]?.array ?? [] {
      guard let items = pair.array, items.count == 2,
        let before = try? NotebookCodec.decodeItem(items[0]),
        let after = try? NotebookCodec.decodeItem(items[1])
      else { continue }
      changes.updated.append((before, after))
    }
    changes.kept = value["kept"]?.array ?? []
    return changes
  }
}

extension NotebookStore {
  /// What the last import changed; nil when there was none, or it was taken back.
  public func lastImport() throws(StorageError) -> LastImport? {
    guard try calls.infoIfPresent(layout.lastImport) != nil else { return nil }
    guard let value = try? JSONValue.parse(try calls.readAll(layout.lastImport)),
      let record = LastImport(value)
    else { throw .notReadable(path: layout.lastImport) }
    return record
  }

  /// Remembers what an import is about to change, on the disk before it does.
  public func saveLastImport(_ record: LastImport) throws(StorageError) {
    try calls.makeFolders(folder)
    try AtomicFile.write(
      record.encoded().serializedBytes() + [UInt8(ascii: "\n")], to: layout.lastImport,
      calls: calls)
  }

  /// Forgets the last import, after it was taken back.
  public func removeLastImport() throws(StorageError) {
    try calls.remove(layout.lastImport)
    try calls.syncFolder(folder)
  }
}
