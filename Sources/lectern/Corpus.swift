import FoundationEssentials
import Storage

/// The corpus that comes with the program.
enum Corpus {
  /// Its folder: beside an installed binary, or in the checkout that the binary was built in.
  static var folder: String? {
    let calls = FileCalls()
    guard let binary = try? calls.realPath("/proc/self/exe") else { return nil }
    var folder = FileCalls.folder(of: binary)
    let installed = FileCalls.join(FileCalls.folder(of: folder), "share/lectern/corpus")
    if calls.exists(installed) { return installed }
    while folder != "/" {
      let candidate = FileCalls.join(folder, "corpus")
      if calls.exists(FileCalls.join(candidate, "entities.toml")) { return candidate }
      folder = FileCalls.folder(of: folder)
    }
    return nil
  }
}
