import Glibc

/// The little that terminal tests need of files.
public enum File {
  /// Whether a file is there and can be read.
  public static func exists(_ path: String) -> Bool {
    unsafe access(path, R_OK) == 0
  }

  /// The text of a file.
  public static func text(_ path: String) throws -> String {
    guard let file = unsafe fopen(path, "r") else { throw PtyFailure.notStarted(path) }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}

/// A folder of a test's own, gone with the value.
public final class TemporaryFolder {
  /// Its path.
  public let path: String

  /// Makes it, empty.
  public init() throws {
    var template = Array("\(P_tmpdir)/lectern-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw PtyFailure.notStarted("mkdtemp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    if let folder = unsafe opendir(path) {
      while let entry = unsafe readdir(folder) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
          unsafe String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        }
        unsafe unlink(path + "/" + name)
      }
      unsafe closedir(folder)
    }
    unsafe rmdir(path)
  }
}
