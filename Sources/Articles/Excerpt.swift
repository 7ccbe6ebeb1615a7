/// Which part of a long file an article shows, where the file is too long to be read as a whole.
public struct Excerpt: Hashable, Sendable {
  /// The bytes of the file that were read.
  public let bytes: Range<Int>

  /// The length of the file, in bytes.
  public let fileSize: Int

  /// Makes an excerpt of some bytes of a file.
  public init(_ bytes: Range<Int>, fileSize: Int) {
    self.bytes = bytes
    self.fileSize = fileSize
  }

  /// Whether the file begins with it.
  public var isFirst: Bool { bytes.lowerBound == 0 }

  /// Whether the file ends with it.
  public var isLast: Bool { bytes.upperBound >= fileSize }

  /// How much of the file stands before a byte, in percent; 100 is left to what has seen the end.
  public func percent(before byte: Int) -> Int {
    fileSize == 0 ? 0 : max(0, min(99, Int(Double(byte) / Double(fileSize) * 100)))
  }

  /// The byte that stands so far into the file, in percent.
  public func byte(atPercent percent: Int) -> Int {
    let percent = max(0, min(100, percent))
    return fileSize / 100 * percent + fileSize % 100 * percent / 100
  }
}
