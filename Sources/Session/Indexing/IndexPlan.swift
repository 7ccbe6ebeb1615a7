import Articles
import Formats
import Index
import Storage

/// What has to be done so that an index says what the files say.
struct IndexPlan {
  /// A file that has to be read.
  struct Reading: Sendable {
    var source: LibraryScanner.Source
    var stamp: FileStamp
    /// Whether its length and what was said of it are as before, so that it may hold what it held.
    var mayBeSame = false
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

  /// Compares what was found with what is known.
  ///
  /// - Complexity: O(n log n) in the files.
  init(
    found: [LibraryScanner.Source], known: [IndexedFile],
    options: [ArticlePath: ImportOptions]
  ) {
    total = found.count
    let before = Dictionary(known.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let present = Set(found.map(\.path))
    let gone = known.filter { !present.contains($0.path) }
    var movable = Dictionary(
      gone.filter { $0.isReadable && $0.hasTitle }.map { ($0.stamp, $0) },
      uniquingKeysWith: { first, _ in first })
    for source in found {
      let stamp = source.info.map(FileStamp.init) ?? .none
      let wanted = options[source.path]?.key
      var mayBeSame = false
      if let old = before[source.path] {
        let isSame = old.stamp == stamp && old.isReadable == (source.problem == nil)
        let isSaid = wanted == nil || wanted == old.options
        if isSame, isSaid { continue }
        mayBeSame =
          isSaid && old.isReadable && source.problem == nil && old.stamp.size == stamp.size
      } else if source.problem == nil, wanted == nil, let old = movable[stamp] {
        movable[stamp] = nil
        renamed.append((old.path, source.path, stamp))
        continue
      }
      readings.append(Reading(source: source, stamp: stamp, mayBeSame: mayBeSame))
    }
    let moved = Set(renamed.map(\.old))
    removed = gone.map(\.path).filter { !moved.contains($0) }
    readings.sort { $0.source.path < $1.source.path }
  }
}
