public import Articles
public import Formats

/// Reads one article from its file.
public struct ArticleReader: Sendable {
  /// What was read.
  public struct Result: Sendable {
    /// The article.
    public var article: Article
    /// SHA-256 of the file.
    public var fileHash: String
    /// Bytes of the file.
    public var bytes: Int
    /// When the file was changed last, in nanoseconds since 1970 UTC; nil for a text from a pipe.
    public var modifiedNanoseconds: Int64?
    /// What a person said about the file.
    public var options: ImportOptions

    /// Hashes what was read.
    init(_ article: Article, of bytes: [UInt8], fileHash: String, _ options: ImportOptions) {
      self.article = article
      self.bytes = bytes.count
      self.fileHash = fileHash
      self.options = options
    }

    /// SHA-256 of the canonical text.
    ///
    /// - Complexity: O(n); only an open article needs it.
    public var textHash: String { Digest.sha256(article.text.utf8) }
  }

  private let calls: FileCalls

  /// Makes a reader.
  public init(calls: FileCalls = FileCalls()) {
    self.calls = calls
  }

  /// Reads a file as the format that its name and first bytes tell.
  ///
  /// `encoding` is what was said of every file. `options` gives what a person said about a file
  /// with this digest; its own encoding counts only where nothing was said of all.
  public func read(
    _ file: String, encoding: String? = nil,
    options: (_ fileHash: String) -> ImportOptions = { _ in ImportOptions() }
  ) throws(ArticleError) -> Result {
    let bytes: [UInt8]
    do throws(StorageError) {
      bytes = try calls.readAll(file)
    } catch {
      throw .file(error)
    }
    var result = try read(
      bytes, named: FileCalls.name(of: file), path: file, encoding: encoding,
      options: options)
    result.modifiedNanoseconds = (try? calls.info(file))?.modifiedNanoseconds
    return result
  }

  /// Reads bytes that came from a file or a pipe.
  public func read(
    _ bytes: [UInt8], named name: String, path: String,
    encoding: String? = nil,
    options: (_ fileHash: String) -> ImportOptions = { _ in ImportOptions() }
  ) throws(ArticleError) -> Result {
    let fileHash = Digest.sha256(bytes)
    let options = options(fileHash)
    var effective = options
    effective.encoding = encoding ?? options.encoding
    let firstBytes = Array(bytes.prefix(4096))
    guard let format = Format.detect(name: name, firstBytes: firstBytes, effective) else {
      throw .format(path: path, .binary)
    }
    do throws(FormatError) {
      return Result(
        try format.read(bytes, name, effective), of: bytes, fileHash: fileHash, options)
    } catch {
      throw .format(path: path, error)
    }
  }
}
