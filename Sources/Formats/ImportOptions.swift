/// What a person said about a file that its bytes do not tell.
///
/// Kept with a library and replayed each time the file is read.
public struct ImportOptions: Hashable, Sendable {
  /// The name of the encoding to decode with, as `windows-1251`; nil leaves it to the bytes.
  public var encoding: String?

  /// Makes options; without any, everything is left to the bytes.
  public init(encoding: String? = nil) {
    self.encoding = encoding
  }
}
