import Articles

/// Where things lie in a store: one folder beside the library, or below the XDG data folder.
struct StoreLayout: Hashable, Sendable {
  /// The store's folder.
  let folder: String

  var annotations: String { FileCalls.join(folder, "annotations") }
  var snapshots: String { FileCalls.join(folder, "snapshots") }
  var backups: String { FileCalls.join(folder, "backups") }
  var drafts: String { FileCalls.join(folder, "drafts") }
  var imports: String { FileCalls.join(folder, "imports") }
  var overlay: String { FileCalls.join(folder, "entities.json") }
  var searches: String { FileCalls.join(folder, "searches.json") }
  var trash: String { FileCalls.join(folder, "trash.jsonl") }
  var pending: String { FileCalls.join(folder, "pending.jsonl") }
  var lastImport: String { FileCalls.join(folder, "last-import.json") }
  var lock: String { FileCalls.join(folder, ".lock") }

  /// The usual file of an article's notebook: readable, and no two paths share it.
  func notebook(of path: ArticlePath) -> String {
    FileCalls.join(annotations, Self.fileName(path.fileName, distinguishedBy: path.rawValue))
  }

  /// The file of what a person said about an article's file.
  func imports(of path: ArticlePath) -> String {
    FileCalls.join(imports, Self.fileName(path.fileName, distinguishedBy: path.rawValue))
  }

  /// Another file, for when the usual one belongs to an article that has moved away.
  func notebook(of path: ArticlePath, articleID: String) -> String {
    let name = Self.fileName(path.fileName, distinguishedBy: "\(path.rawValue)\u{0}\(articleID)")
    return FileCalls.join(annotations, name)
  }

  /// The snapshot of a canonical text, by the digits of its digest; nil when it is no digest.
  func snapshot(of textHash: String) -> String? {
    let digits = textHash.utf8.starts(with: "sha256:".utf8) ? textHash.dropFirst(7) : ""
    guard digits.utf8.count == 64, digits.utf8.allSatisfy(Self.isHexadecimal) else { return nil }
    return FileCalls.join(snapshots, "\(digits).txt")
  }

  /// The file of a draft; every session has its own, so that none writes over another's.
  func draft(_ key: String, session: String) -> String {
    FileCalls.join(drafts, Self.fileName(key, distinguishedBy: "\(key)\u{0}\(session)"))
  }

  /// A name of at most 73 bytes: what is plain of a text, and eight digits of a digest.
  static func fileName(_ text: String, distinguishedBy whole: String) -> String {
    let stem = text.utf8.lastIndex(of: UInt8(ascii: ".")).map { text[..<$0] } ?? text[...]
    var slug: [UInt8] = []
    for byte in stem.utf8 where slug.count < 59 {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      let isPlain = (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) || lower == 0x5F
      if isPlain {
        slug.append(lower)
      } else if let last = slug.last, last != 0x2D {
        slug.append(0x2D)
      }
    }
    while slug.last == 0x2D { slug.removeLast() }
    let name = slug.isEmpty ? "article" : String(decoding: slug, as: UTF8.self)
    return "\(name)-\(Digest.hex(Array(whole.utf8)).prefix(8)).json"
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
