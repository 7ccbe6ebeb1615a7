public import Annotations

extension AtomicFile {
  /// The age from which a temporary file is nobody's, in milliseconds.
  static let hour: Int64 = 3_600_000

  /// Removes the temporary files that a crash left in a folder an hour ago or earlier.
  public static func sweep(_ folder: String, at time: Timestamp, calls: FileCalls = FileCalls()) {
    for name in ((try? calls.list(folder)) ?? []).compactMap(\.name)
    where name.hasPrefix(temporaryPrefix) && name.hasSuffix(".tmp") {
      let path = FileCalls.join(folder, name)
      guard let info = try? calls.info(path, followingLinks: false), info.kind == .file,
        info.modifiedNanoseconds / 1_000_000 + hour < time.milliseconds
      else { continue }
      try? calls.remove(path)
    }
  }
}
