public import Articles
public import Entities
import Queries

/// An article made ready for the index.
///
/// Making one is most of the work and touches nothing shared, so several threads can do it at once.
public struct PreparedArticle: Sendable {
  /// The article's path in the library.
  public let path: ArticlePath
  let stamp: FileStamp
  let hash: [UInt8]
  let options: String
  let metadata: Metadata
  let words: Int
  let problem: String?
  let textBytes: Int
  let packedText: [UInt8]
  let searchText: [UInt8]
  let mentions: NumberedMentions
  let counts: [MentionPlaces.Count]
  /// Different entities that are shown, and mentions that are.
  let shown: (entities: Int, mentions: Int)

  /// Prepares an article that was read.
  ///
  /// - Parameters:
  ///   - path: Its path in the library.
  ///   - stamp: How its file looked before it was read.
  ///   - fileHash: The digest of its file, as `sha256:` and hexadecimal digits.
  ///   - options: The digest of what a person said about the file.
  ///   - article: The article.
  ///   - mentions: What it mentions.
  ///   - words: The number of its words.
  ///   - packer: What makes texts small in this thread, as the index wants it.
  /// - Complexity: O(n) in the text.
  public init(
    path: ArticlePath, stamp: FileStamp, fileHash: String, options: String, article: Article,
    mentions: [Mention], words: Int, packer: TextPacker = TextPacker()
  ) {
    self.path = path
    self.stamp = stamp
    self.options = options
    self.words = words
    hash = FileHash.bytes(of: fileHash)
    metadata = article.metadata
    problem = nil
    textBytes = article.text.utf8.count
    packedText = packer.packed(article)
    searchText = SearchTokens.indexable(article.text)
    self.mentions = NumberedMentions(MentionPlaces(article, mentions))
    counts = self.mentions.counts
    shown = self.mentions.shown
  }

  /// Notes why a file is no article, in a sentence.
  public init(path: ArticlePath, stamp: FileStamp, options: String, problem: String) {
    self.path = path
    self.stamp = stamp
    self.options = options
    self.problem = problem
    hash = []
    metadata = Metadata(title: path.fileName, titleIsDerived: true)
    words = 0
    textBytes = 0
    packedText = []
    searchText = []
    mentions = NumberedMentions(.none)
    counts = []
    shown = (0, 0)
  }
}

/// The digest of a file in 32 bytes instead of 71; that of a sample of one has a byte more.
enum FileHash {
  private static let prefixes = ["sha256:", "sampled:"]
  private static let length = 32

  static func bytes(of hash: String) -> [UInt8] {
    guard let kind = prefixes.firstIndex(where: hash.hasPrefix) else { return [] }
    let digits = hash.utf8.dropFirst(prefixes[kind].utf8.count).map { byte -> UInt8 in
      byte < 0x3A ? byte &- 0x30 : (byte | 0x20) &- 0x57
    }
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      digits[$0] << 4 | digits[$0 + 1]
    } + (kind == 0 ? [] : [UInt8(kind)])
  }

  static func text(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.prefix(length).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return prefixes[bytes.count > length ? 1 : 0] + String(decoding: text, as: UTF8.self)
  }
}
