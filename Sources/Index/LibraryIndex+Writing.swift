public import Articles
public import Entities
import Queries

extension LibraryIndex {
  /// Writes articles, in place of what was known of their paths, as far as they differ from it.
  ///
  /// They can be found by this session's reader after ``commit()``.
  public func put(_ articles: [PreparedArticle]) throws(IndexError) {
    guard !articles.isEmpty else { return }
    try write { state throws(IndexError) in
      for article in articles { try state.put(article) }
    }
  }

  /// Forgets articles.
  public func remove(_ paths: [ArticlePath]) throws(IndexError) {
    guard !paths.isEmpty else { return }
    try write { state throws(IndexError) in
      for path in paths {
        try state.forgetFolder(of: path)
        if let id = try state.id(of: path) { try state.forget(id) }
      }
    }
  }

  /// Takes over what is known of one path for another: a file was renamed and not changed.
  public func rename(
    _ old: ArticlePath, to new: ArticlePath, stamp: FileStamp
  ) throws(IndexError) {
    try write { state throws(IndexError) in
      for path in [old, new] { try state.forgetFolder(of: path) }
      // Another session may have seen the same and been first: what it wrote stays.
      guard try state.id(of: old) != nil else { return }
      if old != new, let present = try state.id(of: new) { try state.forget(present) }
      let statement = try state.database.statement(
        "UPDATE article SET path = ?, size = ?, modified = ?, changed = ?, inode = ? WHERE path = ?"
      )
      statement.bind(1, new.rawValue)
      statement.bind(2, stamp.size)
      statement.bind(3, Int(stamp.modifiedNanoseconds))
      statement.bind(4, Int(stamp.changedNanoseconds))
      statement.bind(5, Int(truncatingIfNeeded: stamp.inode))
      statement.bind(6, old.rawValue)
      try statement.run()
    }
  }

  /// Notes that a file looks otherwise and holds what it held.
  public func touch(_ path: ArticlePath, stamp: FileStamp) throws(IndexError) {
    try rename(path, to: path, stamp: stamp)
  }

  /// Links an article anew; its text stays.
  public func relink(_ path: ArticlePath, _ indexed: IndexedArticle) throws(IndexError) {
    try write { state throws(IndexError) in
      guard let id = try state.id(of: path) else { return }
      try state.removeMentions(of: id)
      let numbered = NumberedMentions(indexed.places)
      try state.addMentions(numbered, numbered.counts, of: id)
      try state.forgetStatements(of: id)
      try state.forgetNames(around: id)
      let shown = numbered.shown
      let statement = try state.database.statement(
        "UPDATE article SET entities = ?, mentions = ? WHERE id = ?")
      statement.bind(1, shown.entities)
      statement.bind(2, shown.mentions)
      statement.bind(3, id)
      try statement.run()
    }
  }

  /// Keeps a value under a key.
  public func keep(_ value: [UInt8], as key: String) throws(IndexError) {
    try write { state throws(IndexError) in
      let statement = try state.database.statement("INSERT OR REPLACE INTO meta VALUES(?, ?)")
      statement.bind(1, key)
      statement.bind(2, state.compression.packed(value))
      try statement.run()
    }
  }
}

extension LibraryIndex.State {
  /// The row of a path.
  mutating func id(of path: ArticlePath) throws(IndexError) -> Int? {
    let statement = try database.statement("SELECT id FROM article WHERE path = ?")
    defer { statement.reset() }
    statement.bind(1, path.rawValue)
    return try statement.step() ? statement.int(0) : nil
  }

  mutating func put(_ article: PreparedArticle) throws(IndexError) {
    uncommitted += 1
    try forgetFolder(of: article.path)
    if let present = try id(of: article.path) { try forget(present) }
    let id = try insert(article)
    guard article.problem == nil else { return }
    try noteUnstated(id)
    try forgetNames(around: id)
    let content = try database.statement("INSERT INTO content VALUES(?, ?)")
    content.bind(1, id)
    content.bind(2, article.packedText)
    try content.run()
    let words = try database.statement("INSERT INTO fulltext(rowid, body) VALUES(?, ?)")
    words.bind(1, id)
    words.bind(2, text: article.searchText)
    try words.run()
    try addMentions(article.mentions, article.counts, of: id)
  }

  private func insert(_ article: PreparedArticle) throws(IndexError) -> Int {
    let row = try database.statement(
      """
      INSERT INTO article(path, size, modified, inode, hash, options, title, derived, kind, date,
        author, sources, words, entities, mentions, bytes, problem, metadata, summary, changed)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let metadata = article.metadata
    row.bind(1, article.path.rawValue)
    row.bind(2, article.stamp.size)
    row.bind(3, Int(article.stamp.modifiedNanoseconds))
    row.bind(4, Int(truncatingIfNeeded: article.stamp.inode))
    row.bind(5, article.hash)
    row.bind(6, article.options)
    row.bind(7, metadata.title)
    row.bind(8, metadata.titleIsDerived ? 1 : 0)
    row.bind(9, metadata.kind)
    row.bind(10, metadata.date)
    row.bind(11, metadata.author)
    row.bind(12, metadata.sources.isEmpty ? nil : metadata.sources.joined(separator: "\n"))
    row.bind(13, article.words)
    row.bind(14, article.shown.entities)
    row.bind(15, article.shown.mentions)
    row.bind(16, article.textBytes)
    row.bind(17, article.problem)
    row.bind(18, MetadataCodec.encode(metadata))
    row.bind(19, metadata.summary)
    row.bind(20, Int(article.stamp.changedNanoseconds))
    try row.run()
    return database.lastRow
  }

  /// Forgets an article with all that follows from it.
  mutating func forget(_ id: Int) throws(IndexError) {
    if let text = try text(of: id) {
      // The full text keeps no texts, so that it has to be told what it forgets.
      let words = try database.statement(
        "INSERT INTO fulltext(fulltext, rowid, body) VALUES('delete', ?, ?)")
      words.bind(1, id)
      words.bind(2, text: SearchTokens.indexable(CanonicalText(validUTF8: text)))
      try words.run()
    }
    try removeMentions(of: id)
    try forgetNames(around: id)
    for table in [
      "content WHERE article", "statement WHERE article", "unstated WHERE article",
      "article WHERE id",
    ] {
      let statement = try database.statement("DELETE FROM \(table) = ?")
      statement.bind(1, id)
      try statement.run()
    }
  }

  /// The canonical text of an article; nil for one that could not be read.
  private mutating func text(of id: Int) throws(IndexError) -> [UInt8]? {
    let statement = try database.statement("SELECT text FROM content WHERE article = ?")
    defer { statement.reset() }
    statement.bind(1, id)
    guard try statement.step() else { return nil }
    return try storedText(statement.bytes(0)).text
  }

  mutating func addMentions(
    _ mentions: NumberedMentions, _ counts: [MentionPlaces.Count], of id: Int
  ) throws(IndexError) {
    guard !mentions.numbers.isEmpty else { return }
    let numbers = try entities.numbers(of: mentions.entities.texts, in: database)
    let list = MentionCodec.encode(
      mentions, entities: numbers,
      names: try names.numbers(of: mentions.names.texts, in: database))
    let statement = try database.statement("INSERT INTO mention VALUES(?, ?)")
    statement.bind(1, id)
    statement.bind(2, list)
    try statement.run()
    // The counts are in the order of the roll.
    for (count, number) in zip(counts, numbers) {
      namings.add(
        number, NamingList.Entry(article: id, certain: count.certain, shown: count.shown))
    }
    if namings.isFull { try writeNamings() }
  }

  mutating func removeMentions(of id: Int) throws(IndexError) {
    let list = try database.statement("SELECT list FROM mention WHERE article = ?")
    list.bind(1, id)
    guard try list.step() else { return list.reset() }
    let bytes = list.bytes(0)
    list.reset()
    let counts = try mentions(bytes).places.counts
    for count in counts {
      namings.remove(
        try entities.number(of: count.entity.rawValue, in: database), article: id,
        certain: count.certain)
    }
    let statement = try database.statement("DELETE FROM mention WHERE article = ?")
    statement.bind(1, id)
    try statement.run()
  }
}

/// The text and the structure of an article, as they lie in the index.
struct StoredText {
  let structure: [UInt8]
  let text: [UInt8]

  /// More than any file that the program reads, so that flipped bits cannot ask for all memory.
  static let most = 1 << 31

  init(_ bytes: [UInt8]) throws(IndexError) {
    var reader = ByteReader(bytes)
    let count = try reader.count()
    let rest = reader.rest()
    guard count <= rest.count else { throw .damaged(words: "a text is too short") }
    structure = Array(rest[..<count])
    text = Array(rest[count...])
  }
}
