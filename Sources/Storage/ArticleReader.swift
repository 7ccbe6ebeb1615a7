public import Articles
public import Formats

/// Reads one article from its file.
public struct ArticleReader: Sendable {
  /// What was read.
  public struct Result: Sendable {
    /// The article.
    public var article: Article
    /// SHA-256 of the canonical text.
    public var textHash: String
    /// SHA-256 of the file.
    public var fileHash: String
    /// Bytes of the file.
    public var bytes: Int

    /// Hashes what was read.
    init(_ article: Article, of bytes: [UInt8]) {
      self.article = article
      self.bytes = bytes.count
      textHash = Digest.sha256(article.text.utf8)
      fileHash = Digest.sha256(bytes)
    }
  }

  private let calls: FileCalls

  /// Makes a reader.
  public init(calls: FileCalls = FileCalls()) {
    self.calls = calls
  }

  /// Reads a file as the format that its name and first bytes tell.
  public func read(
    _ file: String, _ options: ImportOptions = ImportOptions()
  ) throws(ArticleError) -> Result {
    let bytes: [UInt8]
    do throws(StorageError) {
      bytes = try calls.readAll(file)
    } catch {
      throw .file(error)
    }
    return try read(bytes, named: FileCalls.name(of: file), path: file, options)
  }

  /// Reads bytes that came from a file or a pipe.
  public func read(
    _ bytes: [UInt8], named name: String, path: String,
    _ options: ImportOptions = ImportOptions()
  ) throws(ArticleError) -> Result {
    let firstBytes = Array(bytes.prefix(4096))
    guard let format = Format.detect(name: name, firstBytes: firstBytes, options) else {
      throw .format(path: path, .binary)
    }
    do throws(FormatError) {
      return Result(try format.read(bytes, name, options), of: bytes)
    } catch {
      throw .format(path: path, error)
    }
  }
}
