/// The state of an article that something was found in.
///
/// What was found in another state of it is untrue: another session may have read the file anew, or
/// linked the article anew, since.
public struct ArticleVersion: Hashable, Sendable {
  let id: Int
  let hash: [UInt8]
  let options: String
  /// The checksum of its mentions.
  let links: UInt32

  /// The checksum of a list of mentions, which it begins with; 0 for none.
  static func links(_ list: [UInt8]) -> UInt32 {
    list.count < 4 ? 0 : (0..<4).reduce(UInt32(0)) { $0 | UInt32(list[$1]) << ($1 * 8) }
  }

  /// The digest of what a person said about the file.
  public var optionsKey: String { options }
}
