import Glibc

/// Where the build has put the programs that tests start.
enum Products {
  /// The path of an executable of this package: it lies beside the test bundle that runs.
  static func path(of name: String) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let bundle = String(
      decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = bundle.lastIndex(of: "/").map { bundle[...$0] } ?? ""
    return folder + name
  }
}
