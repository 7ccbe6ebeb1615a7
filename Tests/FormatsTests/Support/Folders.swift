import FoundationEssentials

/// The folders that tests read, found from this file.
enum Folders {
  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  static let samples = tests.appending(path: "Samples")
  static let golden = tests.appending(path: "Golden")

  /// Material that lies beside the repository on some machines, or nil.
  static func shared(_ path: String) -> URL? {
    var folder = tests
    while folder.pathComponents.count > 1 {
      let candidate = folder.appending(path: "shared").appending(path: path)
      if FileManager.default.fileExists(atPath: candidate.path()) { return candidate }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// The bytes of a file.
  static func bytes(_ file: URL) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: file))
  }

  /// The names of the files in a folder, sorted; none when there is no folder.
  static func names(in folder: URL) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (names ?? []).sorted()
  }
}
