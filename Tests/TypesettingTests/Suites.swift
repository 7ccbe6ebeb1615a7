import SeededSupport

/// Files that tests read when they are there: public test suites beside the repository.
enum Suites {
  /// The path of a file in the folder of suites, found from this source file upwards.
  static func path(_ name: String, file: String = #filePath) -> String {
    var folders = file.split(separator: "/")
    while !folders.isEmpty {
      folders.removeLast()
      let path = "/" + folders.joined(separator: "/") + "/shared/suites/" + name
      if !TextLines.of(path).isEmpty { return path }
    }
    return ""
  }
}
