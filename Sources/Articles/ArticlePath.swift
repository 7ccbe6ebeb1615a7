/// Where an article stands in its library: the path below the library's folder, with `/`.
///
/// It names the article on screen, in `--json` and in annotation files. It is a hint, not an
/// identity: a file may be renamed.
public struct ArticlePath: Hashable, Sendable, RawRepresentable {
  /// The path as text.
  public let rawValue: String

  /// Takes a path below the library's folder.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Takes a path below the library's folder.
  public init(_ path: String) {
    rawValue = path
  }

  /// The last component of the path.
  public var fileName: String {
    let bytes = rawValue.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return rawValue }
    let name = rawValue[bytes.index(after: slash)...]
    // Nobody names a folder so, but a path may be anything.
    return name.isEmpty
      ? rawValue.split(separator: "/").last.map(String.init) ?? rawValue : String(name)
  }
}

extension ArticlePath: Comparable {
  /// Orders paths by their UTF-8 bytes, so that every machine lists them alike.
  public static func < (left: ArticlePath, right: ArticlePath) -> Bool {
    let (one, other) = (left.rawValue.utf8Span.span, right.rawValue.utf8Span.span)
    for index in 0..<min(one.count, other.count) where one[index] != other[index] {
      return one[index] < other[index]
    }
    return one.count < other.count
  }
}

extension ArticlePath: CustomStringConvertible {
  /// The path as text.
  public var description: String { rawValue }
}
