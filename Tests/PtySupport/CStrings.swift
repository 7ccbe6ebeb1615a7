import Glibc

/// Arrays of strings as C programs take them.
enum CStrings {
  /// Calls a closure with a null-terminated array of null-terminated copies.
  static func with<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = unsafe strings.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe body(copies + [nil])
  }
}
