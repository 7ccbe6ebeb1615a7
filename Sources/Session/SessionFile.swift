import Annotations
import OrderedJSON
public import Reading
public import Storage

/// What is remembered between sessions, on disk.
public struct SessionFile: Sendable {
  private let places: Places
  private let calls: FileCalls

  /// Makes the file's reader and writer.
  public init(_ places: Places, calls: FileCalls = FileCalls()) {
    self.places = places
    self.calls = calls
  }

  /// What was remembered of a library; a missing or damaged file remembers nothing.
  public func load(_ library: LibraryLocation) -> SessionRecord {
    json(places.session(of: library)).map(SessionRecord.init) ?? SessionRecord()
  }

  /// Remembers a library, and that it was open last; what another window kept stays.
  public func save(_ record: SessionRecord, _ library: LibraryLocation) throws(StorageError) {
    let last: JSONObject = ["paths": .array(library.items.map { .string($0) })]
    try write(record.merging(load(library)).json, to: places.session(of: library))
    try write(.object(last), to: places.lastLibrary)
  }

  /// The paths of the library that was open last.
  public func lastLibrary() -> [String]? {
    let paths = json(places.lastLibrary)?["paths"]?.array?.compactMap(\.string)
    return paths?.isEmpty == false ? paths : nil
  }

  /// Removes temporary files that a crash of an earlier session left.
  func sweep(at time: Timestamp) {
    for folder in [places.sessions, places.state] {
      AtomicFile.sweep(folder, at: time, calls: calls)
    }
  }

  private func json(_ path: String) -> JSONValue? {
    guard let bytes = try? calls.readAll(path) else { return nil }
    return try? JSONValue.parse(bytes)
  }

  private func write(_ json: JSONValue, to path: String) throws(StorageError) {
    try calls.makeFolders(FileCalls.folder(of: path))
    try AtomicFile.write(Array(json.serialized().utf8), to: path, calls: calls)
  }
}
