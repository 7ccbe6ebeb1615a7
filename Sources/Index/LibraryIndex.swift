import Synchronization

/// The index of one library.
///
/// Every function may be called from any thread. Reading never waits for writing. What cannot be
/// read, because the file is damaged, is answered as if it were not there; ``isDamaged`` tells, and
/// ``rebuild()`` begins anew.
public final class LibraryIndex: Sendable {
  /// The file; nil for an index in memory.
  public let file: String?
  /// What the reader should hear of how it was opened.
  public let notice: IndexNotice?

  let reader: Channel
  let writer: Channel
  private let damage = Mutex<Bool>(false)

  /// A connection that one thread uses at a time.
  final class Channel: Sendable {
    let state: Mutex<State>

    init(_ state: sending State) { self.state = Mutex(state) }
  }

  /// What belongs to a connection.
  struct State {
    var database: Database
    var entities = TextNumbers(table: "entity")
    var names = TextNumbers(table: "name")
    var compression = Compression()
    var namings = PendingNamings()
    /// Articles written since the last commit.
    var uncommitted = 0
    /// Whether the full text can count.
    var hasTally = false
    /// The folders whose fingerprints were forgotten since the last commit.
    var uncertain: Set<String> = []
    /// The stretches whose names were forgotten since the last commit.
    var unnamed: Set<Int> = []

    /// Forgets what was noted of the transaction where SQLite took it back by itself, as on a full
    /// disk.
    mutating func takeBackIfUndone() {
      if !database.isInTransaction { takeBackTransaction() }
    }

    /// Forgets what was noted of a transaction that came to nothing: numbers that it gave are none.
    mutating func takeBackTransaction() {
      entities = TextNumbers(table: "entity")
      names = TextNumbers(table: "name")
      namings.removeAll()
      finishTransaction()
    }

    /// Forgets what was noted of the transaction that is over.
    mutating func finishTransaction() {
      uncommitted = 0
      uncertain = []
      unnamed = []
    }
  }

  /// Opens an index, or makes it.
  ///
  /// - Parameters:
  ///   - file: Where it lies, in a folder that exists; nil for an index in memory.
  ///   - maker: What made its contents: an index of another maker is thrown away.
  ///   - obstacle: Why no file is given, in words; nil where none is wanted.
  ///   - remove: Removes a file, if it is there.
  public init(
    file: String?, maker: String, obstacle: String? = nil, remove: (String) -> Void = { _ in }
  ) {
    var notice = obstacle.map(IndexNotice.inMemory)
    var opened: (writer: Channel, reader: Channel)?
    var kept = file
    if let file {
      do throws(IndexError) {
        opened = try Self.open(file, maker)
      } catch {
        notice = error == .otherVersion ? .outdated : .rebuilt
        if error.asksForRebuild {
          for ending in ["", "-wal", "-shm", "-journal"] { remove(file + ending) }
          do throws(IndexError) {
            opened = try Self.open(file, maker)
          } catch {
            notice = .inMemory(words: error.message)
          }
        } else {
          notice = .inMemory(words: error.message)
        }
      }
    }
    if opened == nil {
      kept = nil
      opened = Self.openInMemory(maker)
    }
    guard let opened else { preconditionFailure("an index in memory takes some hundred bytes") }
    self.file = kept
    self.notice = notice
    (writer, reader) = opened
  }

  /// Whether reading or writing met contents that contradict each other.
  public var isDamaged: Bool { damage.withLock { $0 } }

  /// A number that changes whenever this or another session commits something.
  public var revision: Int { reader.state.withLock { $0.database.version } }

  /// Notes an error that somebody met; the next ``rebuild()`` acts on it.
  func note(_ error: IndexError) {
    if error.asksForRebuild { damage.withLock { $0 = true } }
  }

  /// Reads; nil when that is not possible, which is noted.
  func read<Result>(_ body: (inout State) throws(IndexError) -> Result) -> Result? {
    do throws(IndexError) {
      return try reader.state.withLock { state throws(IndexError) in try body(&state) }
    } catch {
      note(error)
      return nil
    }
  }

  /// Writes inside the transaction that is open, or opens one; while another session writes, it
  /// waits some seconds for that, or not at all.
  func write<Result>(
    isPatient: Bool = true, _ body: (inout State) throws(IndexError) -> Result
  ) throws(IndexError) -> Result {
    do throws(IndexError) {
      return try writer.state.withLock { state throws(IndexError) in
        if !state.database.isInTransaction {
          state.database.waits(isPatient)
          defer { state.database.waits(true) }
          try state.database.run("BEGIN IMMEDIATE")
        }
        do throws(IndexError) {
          return try body(&state)
        } catch {
          state.takeBackIfUndone()
          throw error
        }
      }
    } catch {
      note(error)
      throw error
    }
  }

  /// Puts what was written where every session sees it.
  public func commit() throws(IndexError) {
    do throws(IndexError) {
      try writer.state.withLock { state throws(IndexError) in
        guard state.database.isInTransaction else { return }
        do throws(IndexError) {
          try state.writeNamings()
          try state.database.run("COMMIT")
        } catch {
          state.takeBackIfUndone()
          throw error
        }
        state.finishTransaction()
      }
    } catch {
      note(error)
      throw error
    }
  }

  /// Takes the journal, which a large import lets grow, into the file, and empties it.
  ///
  /// Where another session reads or writes at present, that is left to it.
  public func tidy() {
    writer.state.withLock { state in
      guard !state.database.isInTransaction else { return }
      _ = try? state.database.number("PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// Takes back what was written since the last commit.
  public func rollBack() {
    writer.state.withLock { state in
      if state.database.isInTransaction { try? state.database.run("ROLLBACK") }
      state.takeBackTransaction()
    }
  }

  private static func open(
    _ file: String, _ maker: String
  ) throws(IndexError) -> (writer: Channel, reader: Channel) {
    let database = try Database(file: file)
    try database.run(Schema.connection)
    // Without it the same words are found in more time; what else is wrong is told below.
    try? database.addWords()
    try prepare(database, maker)
    try database.run("PRAGMA wal_autocheckpoint = 1000")
    let writer = Channel(State(database: database))
    let other = try Database(file: file)
    try other.run("PRAGMA query_only = 1; PRAGMA temp_store = MEMORY")
    return (writer, Channel(State(database: other)))
  }

  private static func openInMemory(_ maker: String) -> (writer: Channel, reader: Channel)? {
    guard let database = try? Database(file: nil) else { return nil }
    try? prepare(database, maker)
    let channel = Channel(State(database: database))
    return (channel, channel)
  }

  /// Makes the tables, or checks that they are ours.
  private static func prepare(_ database: Database, _ maker: String) throws(IndexError) {
    let version = try database.number("PRAGMA user_version") ?? 0
    if version == 0 {
      try database.run("BEGIN IMMEDIATE")
      // Another session may have made them while this one waited.
      if try database.number("PRAGMA user_version") == 0 {
        if try database.number("SELECT count(*) FROM sqlite_master") != 0 {
          try? database.run("ROLLBACK")
          throw .damaged(words: "it holds other tables")
        }
        try database.run(Schema.tables)
        let statement = try database.statement("INSERT INTO meta VALUES('maker', ?)")
        statement.bind(1, maker)
        try statement.run()
      }
      try database.run("COMMIT")
    }
    guard try database.number("PRAGMA user_version") == Schema.version else { throw .otherVersion }
    guard database.isWatched else {
      throw .damaged(words: "its pages have no sums")
    }
    let statement = try database.statement("SELECT value FROM meta WHERE key = 'maker'")
    defer { statement.reset() }
    guard try statement.step() else { throw .damaged(words: "nobody made it") }
    guard statement.text(0) == maker else { throw .otherVersion }
  }
}
