public import Articles

/// What a walk saw in one folder, packed so that a hundred thousand entries cost little.
public struct FolderLook: Sendable {
  /// The folder to open.
  public internal(set) var folder = ""
  /// Its path in the library; empty for the library itself.
  public internal(set) var path = ""
  /// Why it cannot be listed, in a sentence; then it has no entries.
  public internal(set) var problem: String?
  /// What its articles look like.
  public private(set) var fingerprint = FolderFingerprint()
  /// Whether every change of an article from now on will look like one.
  public private(set) var isSettled = true

  /// The names of the entries, one behind the other, as text.
  var names: [UInt8] = []
  private var entries: [Entry] = []

  private let location: LibraryLocation
  private let calls: FileCalls
  private var begun: Int64 = 0

  /// What keeps an entry from being an article.
  enum Obstacle: UInt8, Sendable {
    case none
    /// Its name is no text.
    case name
    /// It is no file: a link that leads nowhere, a FIFO.
    case kind
  }

  private struct Entry {
    var start: UInt32
    var count: UInt32
    var obstacle: Obstacle
    var look: FileLook
  }

  init(_ location: LibraryLocation, _ calls: FileCalls) {
    self.location = location
    self.calls = calls
  }

  /// Begins with another folder, in the same memory.
  mutating func begin(_ folder: String) {
    self.folder = folder
    path = folder == location.root ? "" : location.articlePath(of: folder).rawValue
    problem = nil
    fingerprint = FolderFingerprint()
    isSettled = true
    names.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    begun = calls.now
  }

  /// Adds the entry whose name was written to the end of ``names``.
  mutating func add(_ name: Range<Int>, _ look: FileLook, _ obstacle: Obstacle) {
    fingerprint.add(names, name, look, obstacle: obstacle.rawValue)
    if calls.isUnsettled(look, at: begun) { isSettled = false }
    var count = name.count
    if obstacle == .name {
      let shown = String(decoding: names[name], as: UTF8.self)
      names.replaceSubrange(name, with: shown.utf8)
      count = shown.utf8.count
    }
    entries.append(
      Entry(
        start: UInt32(clamping: name.lowerBound), count: UInt32(clamping: count),
        obstacle: obstacle, look: look))
  }

  /// The articles, and what was named like one.
  public var count: Int { entries.count }

  /// How an entry looked; nil where something keeps it from being an article.
  public func look(at index: Int) -> FileLook? {
    entries[index].obstacle == .none ? entries[index].look : nil
  }

  /// An entry as a source.
  public func source(at index: Int) -> LibraryScanner.Source {
    let name = String(decoding: names[self.name(of: index)], as: UTF8.self)
    let source = ArticlePath(path.isEmpty ? name : "\(path)/\(name)")
    switch entries[index].obstacle {
    case .none: return .init(path: source, look: entries[index].look)
    case .name:
      return .init(
        path: source, problem: "The name of \(name) is not UTF-8; rename the file to read it.")
    case .kind:
      return .init(path: source, problem: reason(FileCalls.join(folder, name)))
    }
  }

  /// Why something with an article's name is none: a dangling link, a FIFO, a device.
  private func reason(_ path: String) -> String {
    do throws(StorageError) {
      return StorageError.notAFile(path: path, try calls.info(path).kind).message
    } catch {
      return error.message
    }
  }

  private func name(of index: Int) -> Range<Int> {
    let start = Int(entries[index].start)
    return start..<(start + Int(entries[index].count))
  }

  /// Meets the entries with paths that come in the order of their bytes.
  ///
  /// Of entries that are shown by the same name only one is met.
  public struct Cursor {
    private let look: FolderLook
    private let order: [Int32]
    private var at = 0

    /// Puts the entries of a folder in order.
    ///
    /// - Complexity: O(n log n).
    public init(_ look: FolderLook) {
      self.look = look
      let names = look.names
      order = (0..<Int32(clamping: look.count)).sorted { left, right in
        Self.compare(names, look.name(of: Int(left)), names, look.name(of: Int(right))) < 0
      }
    }

    /// The entry of a path that lies in the folder, if it is there; `passed` gets those before it.
    public mutating func meet(_ path: ArticlePath, passed: (Int) -> Void) -> Int? {
      let bytes = Array(path.rawValue.utf8)
      let name = (look.path.isEmpty ? 0 : look.path.utf8.count + 1)..<bytes.count
      while at < order.count {
        let index = Int(order[at])
        let side = Self.compare(look.names, look.name(of: index), bytes, name)
        guard side <= 0 else { return nil }
        skip()
        if side == 0 { return index }
        passed(index)
      }
      return nil
    }

    /// Gives the entries behind the last one that was met.
    public mutating func finish(passed: (Int) -> Void) {
      while at < order.count {
        passed(Int(order[at]))
        skip()
      }
    }

    private mutating func skip() {
      let name = look.name(of: Int(order[at]))
      repeat {
        at += 1
      } while at < order.count
        && Self.compare(look.names, name, look.names, look.name(of: Int(order[at]))) == 0
    }

    /// Which of two names comes first: below 0 the first, above 0 the second.
    private static func compare(
      _ one: [UInt8], _ first: Range<Int>, _ other: [UInt8], _ second: Range<Int>
    ) -> Int {
      let count = min(first.count, second.count)
      for index in 0..<count {
        let (left, right) = (one[first.lowerBound + index], other[second.lowerBound + index])
        if left != right { return left < right ? -1 : 1 }
      }
      return first.count - second.count
    }
  }
}
