/// Where things lie, by the XDG base directory rules.
///
/// The only place that knows.
public struct Places: Hashable, Sendable {
  /// Settings, gazetteers and themes of the reader's own.
  public let configuration: String
  /// Annotations of libraries that cannot hold them.
  public let data: String
  /// Positions, the last library, the log.
  public let state: String
  /// What can be rebuilt; nothing precious.
  public let cache: String

  /// Reads the places from the environment; a relative path in it is ignored, as XDG says.
  public init(environment: [String: String]) {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "/"
    func place(_ variable: String, _ fallback: String) -> String {
      let base =
        environment[variable].flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil }
        ?? FileCalls.join(home, fallback)
      return FileCalls.join(base, "lectern")
    }
    configuration = place("XDG_CONFIG_HOME", ".config")
    data = place("XDG_DATA_HOME", ".local/share")
    state = place("XDG_STATE_HOME", ".local/state")
    cache = place("XDG_CACHE_HOME", ".cache")
  }

  /// What is remembered between two sessions of one library.
  public func session(of library: LibraryLocation) -> String {
    FileCalls.join(sessions, "\(library.id).json")
  }

  /// The folder of what is remembered between sessions.
  public var sessions: String {
    FileCalls.join(state, "sessions")
  }

  /// The folder of what can be made again of a library: its index.
  public func cache(of library: LibraryLocation) -> String {
    FileCalls.join(cache, library.id)
  }

  /// The index of a library; what was said on the command line makes an index of its own, for it
  /// changes what stands in it.
  ///
  /// Nil for single files, and where the reader has no home: nobody's home is made here.
  public func index(
    of library: LibraryLocation, variant: [String] = [], calls: FileCalls = FileCalls()
  ) -> String? {
    let home = FileCalls.folder(of: FileCalls.folder(of: cache))
    guard library.isFolder, (try? calls.info(home))?.kind == .folder else { return nil }
    let said =
      variant.isEmpty ? "" : "-" + Digest.hex(Array(variant.joined(separator: "\n").utf8)).prefix(8)
    return FileCalls.join(cache(of: library), "index\(said).sqlite")
  }

  /// Which library was open last.
  public var lastLibrary: String {
    FileCalls.join(state, "last.json")
  }

  /// The folder of the reader's own themes.
  public var themes: String {
    FileCalls.join(configuration, "themes")
  }

  /// Where standard error goes while the screen is up.
  public var log: String {
    FileCalls.join(state, "log")
  }

  /// Where the annotations of a library lie: beside it when it can be written, else among the
  /// reader's data.
  ///
  /// A single file gets no folder beside it that was not there: opening a file leaves no trace.
  public func store(of library: LibraryLocation, calls: FileCalls = FileCalls()) -> String {
    let beside = FileCalls.join(library.root, ".lectern")
    let isThere = (try? calls.info(beside))?.kind == .folder
    let folder = isThere ? beside : library.root
    let mayWrite = ((try? calls.info(folder))?.mode ?? 0) & 0o222 != 0 && calls.isWritable(folder)
    if mayWrite && (isThere || library.isFolder) { return beside }
    return FileCalls.join(FileCalls.join(data, "libraries"), library.id)
  }
}
