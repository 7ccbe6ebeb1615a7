public import Articles
import Formats
import Synchronization

/// A plain text that is too long to be read as a whole: windows of it are, wherever they are wanted.
///
/// The file is thought of as parts of about equal length, cut where a paragraph ends. A window is
/// some parts in a row. A part is the same in every window, so that whoever goes from one window to
/// the next finds each line as it was.
public struct LongText: Sendable {
  /// What is long, and how long its parts are, in bytes.
  public struct Limits: Hashable, Sendable {
    /// Files of more bytes than this are read in parts.
    public var whole: Int
    /// The length of a part.
    public var part: Int
    /// How much of the beginning is read for lists and searches of the library.
    public var beginning: Int

    /// Makes limits.
    public init(whole: Int, part: Int, beginning: Int) {
      precondition(part >= 8 && beginning >= part, "a part holds some characters")
      self.whole = whole
      self.part = part
      self.beginning = beginning
    }

    /// Reading 16 MB as a whole takes about a second; a part takes half a millisecond.
    public static let standard = Limits(whole: 16_000_000, part: 16_384, beginning: 131_072)
  }

  /// The file.
  public let file: String
  /// How the file looked when it was opened.
  public let info: FileInfo

  private let importer: PartImporter
  private let limits: Limits
  private let calls: FileCalls
  private let cache = PartCache()

  /// Opens a file; nil for one whose encoding can be read from the beginning only.
  ///
  /// - Complexity: O(beginning), however long the file is.
  init?(
    _ file: String, info: FileInfo, limits: Limits, options: ImportOptions, calls: FileCalls
  ) throws(ArticleError) {
    self.file = file
    self.info = info
    self.limits = limits
    self.calls = calls
    let (bytes, firstPart): ([UInt8], Int)
    do throws(StorageError) {
      let length = limits.beginning + limits.part / 2
      let read = try calls.open(file, .reading).read(0..<min(info.size, length))
      // The sample ends between two characters, or it would look like damaged UTF-8.
      let end = PartCut.place(
        in: read, from: limits.beginning, reach: limits.part / 2, isUTF8: true)
      bytes = Array(read.prefix(end))
      firstPart = PartCut.place(in: read, from: limits.part, reach: limits.part / 2, isUTF8: true)
    } catch {
      throw .file(error)
    }
    do throws(FormatError) {
      guard
        let importer = try PartImporter(
          bytes, firstPart: firstPart, fileName: FileCalls.name(of: file), options: options)
      else { return nil }
      self.importer = importer
    } catch {
      throw .format(path: file, error)
    }
  }

  /// Bytes of the file.
  public var size: Int { info.size }

  /// The number of parts; some may be empty.
  public var partCount: Int { (size + limits.part - 1) / limits.part }

  /// Whether the file looks as it did when it was opened.
  public var isFresh: Bool {
    guard let now = try? calls.info(file) else { return false }
    return !now.differs(from: info)
  }

  /// The beginning of the text, which is what lists and searches of the library know of it.
  public func beginning() throws(StorageError) -> Article {
    var count = 1
    while count < partCount, count * limits.part < limits.beginning { count += 1 }
    return try window(parts: 0..<count)
  }

  /// The text around a byte of the file, so many bytes to either side of it at least.
  ///
  /// Where there are only blank lines it reaches further, though not without end.
  public func window(around byte: Int, reach: Int) throws(StorageError) -> Article {
    let byte = max(0, min(byte, size - 1))
    var low = try index(ofPartHolding: max(0, byte - reach))
    var high = try index(ofPartHolding: min(size - 1, byte + reach)) + 1
    let own = try index(ofPartHolding: byte)
    low = try textIndex(from: low, by: -1, near: own)
    high = try textIndex(from: high - 1, by: 1, near: own) + 1
    return try window(parts: low..<high)
  }

  /// How far a window is widened over parts that hold no text.
  private static let mostEmptyParts = 16

  /// The part from which a window need not be widened: the last of those up to another that holds
  /// text, or as far as the limit.
  private func textIndex(from edge: Int, by step: Int, near own: Int) throws(StorageError) -> Int {
    let inner = min(edge, own)...max(edge, own)
    for index in inner where try !part(index).article.blocks.isEmpty { return edge }
    var index = edge
    for _ in 0..<Self.mostEmptyParts {
      guard index + step >= 0, index + step < partCount else { break }
      index += step
      if try !part(index).article.blocks.isEmpty { break }
    }
    return index
  }

  private func window(parts: Range<Int>) throws(StorageError) -> Article {
    var articles: [Article] = []
    var bytes: Range<Int>?
    for index in parts {
      let part = try part(index)
      bytes = (bytes?.lowerBound ?? part.bytes.lowerBound)..<part.bytes.upperBound
      articles.append(part.article)
    }
    return importer.joined(articles, excerpt: Excerpt(bytes ?? 0..<0, fileSize: size))
  }

  /// The part that holds a byte of the file.
  public func index(ofPartHolding byte: Int) throws(StorageError) -> Int {
    var index = max(0, min(partCount - 1, byte / limits.part))
    while index > 0, try part(index).bytes.lowerBound > byte { index -= 1 }
    return index
  }

  /// One part of the text.
  public struct Part: Sendable {
    /// The bytes of the file.
    public let bytes: Range<Int>
    /// What was made of them.
    public let article: Article
  }

  /// A part by its number.
  ///
  /// - Complexity: O(length of a part), of which few are kept at hand.
  public func part(_ index: Int) throws(StorageError) -> Part {
    if let known = cache[index] { return known }
    let part = try read(index)
    cache[index] = part
    return part
  }

  private func read(_ index: Int) throws(StorageError) -> Part {
    let nominal = index * limits.part
    let reach = limits.part / 2
    let start = max(0, nominal - PartCut.before)
    let bytes = try calls.open(file, .reading).read(
      start..<min(size, nominal + limits.part + reach))
    let first = index == 0 ? 0 : cut(bytes, at: nominal - start)
    let last = max(first, cut(bytes, at: nominal + limits.part - start))
    return Part(
      bytes: start + first..<start + last,
      article: importer.article(of: Array(bytes[first..<last]), at: start + first))
  }

  private func cut(_ bytes: [UInt8], at index: Int) -> Int {
    PartCut.place(in: bytes, from: index, reach: limits.part / 2, isUTF8: importer.isUTF8)
  }

  /// Two neighbouring parts as one article, for what begins in the first and ends in the second.
  public func joined(_ first: Part, _ second: Part?) -> Article {
    let end = second?.bytes.upperBound ?? first.bytes.upperBound
    return importer.joined(
      [first.article] + (second.map { [$0.article] } ?? []),
      excerpt: Excerpt(first.bytes.lowerBound..<end, fileSize: size))
  }

  /// What tells a text from others without reading all of it: its length, its beginning and its
  /// end.
  static func sampledHash(
    of file: String, size: Int, limits: Limits, calls: FileCalls
  ) throws(StorageError) -> String {
    let opened = try calls.open(file, .reading)
    let sample =
      try opened.read(0..<min(size, limits.part))
      + opened.read(max(0, size - limits.part)..<size)
    return sampled + Digest.hex(Array("\(size)\n".utf8) + sample)
  }

  /// What stands before the digest of a sample, where that of a whole file says `sha256:`.
  public static let sampled = "sampled:"
}

/// The parts that were read last.
private final class PartCache: Sendable {
  private struct State {
    var parts: [Int: LongText.Part] = [:]
    var order: [Int] = []
  }

  /// The most parts that are kept: those of some windows.
  private static let limit = 64

  private let state = Mutex(State())

  subscript(index: Int) -> LongText.Part? {
    get { state.withLock { $0.parts[index] } }
    set {
      state.withLock { state in
        if state.parts[index] == nil { state.order.append(index) }
        state.parts[index] = newValue
        if state.order.count > Self.limit { state.parts[state.order.removeFirst()] = nil }
      }
    }
  }
}
