/// The articles of one stretch that name an entity, with how often each does, as bytes.
///
/// A row for each article and entity took five times as much, and a place in the order of the table
/// each.
struct NamingList {
  /// How often an article names the entity.
  struct Entry: Equatable {
    var article: Int
    var certain: Int
    var shown: Int
  }

  /// The entries by article.
  var entries: [Entry] = []

  /// The stretch that an article belongs to.
  static func stretch(of article: Int) -> Int { article >> 10 }

  init(_ entries: [Entry] = []) { self.entries = entries }

  /// Reads a list.
  init(_ bytes: [UInt8]) throws(IndexError) {
    var reader = try ByteReader(sealed: bytes)
    var article = 0
    while reader.left > 0 {
      article += try reader.int()
      entries.append(
        Entry(article: article, certain: try reader.int(), shown: try reader.int()))
    }
  }

  /// The list as bytes with their checksum.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    var last = 0
    for entry in entries {
      writer.put(entry.article - last)
      writer.put(entry.certain)
      writer.put(entry.shown)
      last = entry.article
    }
    return writer.sealed
  }

  /// The list after some changes, which are by article.
  func changed(by changes: ArraySlice<PendingNamings.Change>) -> NamingList {
    var merged = NamingList()
    merged.entries.reserveCapacity(entries.count + changes.count)
    var rest = entries[...]
    for change in changes {
      while let entry = rest.first, entry.article < change.article {
        merged.entries.append(entry)
        rest.removeFirst()
      }
      if rest.first?.article == change.article { rest.removeFirst() }
      if let entry = change.entry { merged.entries.append(entry) }
    }
    merged.entries.append(contentsOf: rest)
    return merged
  }
}
