import FoundationEssentials

/// The source files of the project, as text.
struct SourceTree {
  struct File {
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var module: String { String(path.split(separator: "/")[1]) }
    var name: String { String(path.split(separator: "/").last ?? "") }
  }

  let root: String
  let files: [File]

  /// Reads every Swift file below `Sources` and `Tests`.
  init() throws {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
      folder.deleteLastPathComponent()
    }
    let root = folder.path
    self.root = root
    files = try ["Sources", "Tests"].flatMap { top in
      try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(top)")
        .filter { $0.hasSuffix(".swift") }.sorted()
        .map { File(path: "\(top)/\($0)", text: try Self.read("\(root)/\(top)/\($0)")) }
    }
  }

  static func read(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }

  /// The files of the program, without the tests.
  var sources: [File] { files.filter { $0.path.hasPrefix("Sources/") } }
}
