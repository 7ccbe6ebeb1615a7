import Articles
import Formats
import Index
import Storage

/// What has to be done so that an index says what the files say.
struct IndexPlan {
  /// A file that has to be read.
  struct Reading: Sendable {
    var source: LibraryScanner.Source
    /// Whether its length and what was said of it are as before, so that it may hold what it held.
    var mayBeSame = false
    /// Whether it looks as it did, and was only read too early to be certain.
    var looksSame = false

    /// How the file looked.
    var stamp: FileStamp { FileStamp(source.look) }
  }

  private(set) var readings: [Reading] = []
  private(set) var removed: [ArticlePath] = []
  private(set) var renamed: [(old: ArticlePath, new: ArticlePath, stamp: FileStamp)] = []
  /// Whether nothing has to be done.
  var isEmpty: Bool { readings.isEmpty && removed.isEmpty && renamed.isEmpty }

  /// The articles that change.
  var touched: [ArticlePath] {
    readings.map(\.source.path) + removed + renamed.flatMap { [$0.old, $0.new] }
  }

  /// All articles of the library.
  private(set) var total = 0

  /// Compares what was found with what is known; both may leave out what is as it was.
  ///
  /// - Complexity: O(n log n) in the files.
  init(
    found: [LibraryScanner.Source], known: [IndexedFile],
    options: [ArticlePath: ImportOptions], total: Int? = nil
  ) {
    self.total = total ?? found.count
    let before = Dictionary(known.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let present = Set(found.map(\.path))
    let gone = before.values.filter { !present.contains($0.path) }.sorted { $0.path < $1.path }
    var movable = Dictionary(
      gone.filter { $0.isReadable && $0.hasTitle }.map { ($0.stamp.unsettled, $0) },
      uniquingKeysWith: { first, _ in first })
    for source in found {
      let stamp = FileStamp(source.look)
      let wanted = options[source.path]?.key
      var reading = Reading(source: source)
      if let old = before[source.path] {
        if Self.isAsBefore(old, stamp, hasProblem: source.problem != nil, wanted) { continue }
        reading.mayBeSame =
          (wanted == nil || wanted == old.options) && old.isReadable && source.problem == nil
          && old.stamp.size == stamp.size
        reading.looksSame = reading.mayBeSame && old.stamp.unsettled == stamp.unsettled
      } else if source.problem == nil, wanted == nil, let old = movable[stamp.unsettled] {
        movable[stamp.unsettled] = nil
        renamed.append((old.path, source.path, old.stamp.isSettled ? stamp : stamp.unsettled))
        continue
      }
      readings.append(reading)
    }
    let moved = Set(renamed.map(\.old))
    removed = gone.map(\.path).filter { !moved.contains($0) }
    readings.sort { $0.source.path < $1.source.path }
  }

  /// Whether nothing has to be done about a file: it looks as it did, and what was said of it is
  /// what was heeded.
  ///
  /// Why a file could not be read does not change while the file looks the same; where that is not
  /// certain its stamp is unsettled, and differs.
  static func isAsBefore(
    _ old: IndexedFile, _ stamp: FileStamp, hasProblem: Bool, _ wanted: String?
  ) -> Bool {
    old.stamp == stamp && (!hasProblem || !old.isReadable)
      && (wanted == nil || wanted == old.options)
  }
}
