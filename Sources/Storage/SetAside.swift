import Annotations

/// Copies of files that cannot be read, so that whatever happens next their bytes are kept.
enum SetAside {
  /// Copies a file beside itself, once for the same bytes.
  ///
  /// - Returns: The path of the copy.
  static func copy(
    _ file: String, at time: Timestamp, calls: FileCalls
  ) throws(StorageError) -> String {
    let bytes = try calls.readAll(file)
    let folder = FileCalls.folder(of: file)
    let prefix = FileCalls.name(of: file) + ".corrupt-"
    for name in try calls.list(folder).compactMap(\.name) where name.hasPrefix(prefix) {
      let earlier = FileCalls.join(folder, name)
      if (try? calls.readAll(earlier)) == bytes { return earlier }
    }
    let stamp = time.spelling.filter { $0 != ":" && $0 != "-" }
    var copy = FileCalls.join(folder, prefix + stamp)
    var counter = 1
    while calls.exists(copy) {
      counter += 1
      copy = FileCalls.join(folder, "\(prefix)\(stamp)-\(counter)")
    }
    try AtomicFile.write(bytes, to: copy, calls: calls)
    return copy
  }
}
