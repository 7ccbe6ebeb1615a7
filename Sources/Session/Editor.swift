import Glibc
import Storage

/// The reader's own editor: `$VISUAL`, else `$EDITOR`, else `vi`.
struct Editor {
  private let command: String
  private let folder: String

  init(environment: [String: String]) {
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
    command = named.first { !$0.isEmpty } ?? "vi"
    folder = Places(environment: environment).state
  }

  /// Lets the reader change a text; nil when the editor failed or nothing changed.
  func edit(_ text: String) -> String? {
    let calls = FileCalls()
    // Two sessions may edit at once, each its own file.
    let file = FileCalls.join(folder, "note-\(getpid()).md")
    do throws(StorageError) {
      try calls.makeFolders(folder)
      try AtomicFile.write(Array(text.utf8), to: file, mode: 0o600)
      defer { try? calls.remove(file) }
      guard ChildProcess.run("\(command) \(ChildProcess.quoted(file))") else { return nil }
      let changed = String(decoding: try calls.readAll(file), as: UTF8.self)
      return changed == text ? nil : changed
    } catch {
      return nil
    }
  }
}
