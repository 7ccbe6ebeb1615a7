import FoundationEssentials
import Testing

/// Compares a text with a file, or writes the file when `UPDATE_GOLDEN` is 1.
enum Golden {
  static func check(_ text: String, _ name: String) throws {
    let file = Folders.golden.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let expected = try? String(decoding: Folders.bytes(file), as: UTF8.self)
    #expect(text == expected, "\(name) differs; make golden writes it anew")
  }
}
