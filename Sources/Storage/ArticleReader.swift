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
    /// The whole of a text of which only the beginning was read; nil when all of it was.
    public var longText: LongText?

    /// Takes what was kept of an article that was read before.
    public init(
      kept article: Article, fileHash: String, bytes: Int, modifiedNanoseconds: Int64,
      options: ImportOptions
    ) {
      self.article = article
      self.fileHash = fileHash
      self.bytes = bytes
      self.modifiedNanoseconds = modifiedNanoseconds
      self.options = options
    }

    /// Takes the beginning of a long text.
    init(_ article: Article, of text: LongText, fileHash: String, _ options: ImportOptions) {
      self.article = article
      bytes = text.size
      self.fileHash = fileHash
      self.options = options
      modifiedNanoseconds = text.info.modifiedNanoseconds
      longText = text
    }

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
  private let limits: LongText.Limits

  /// Makes a reader; `limits` say which texts are too long to be read as a whole.
  public init(calls: FileCalls = FileCalls(), limits: LongText.Limits = .standard) {
    self.calls = calls
    self.limits = limits
  }

  /// Reads a file as the format that its name and first bytes tell; of a plain text that is too
  /// long, its beginning.
  ///
  /// `encoding` is what was said of every file. `options` gives what a person said about a file
  /// with this digest; its own encoding counts only where nothing was said of all.
  public func read(
    _ file: String, encoding: String? = nil,
    options: (_ fileHash: String) -> ImportOptions = { _ in ImportOptions() }
  ) throws(ArticleError) -> Result {
    let opened = try open(file)
    let info: FileInfo
    let bytes: [UInt8]
    do throws(StorageError) {
      info = try opened.info()
    } catch {
      throw .file(error)
    }
    if let long = try readLong(file, info, encoding: encoding, options: options) { return long }
    do throws(StorageError) {
      bytes = try opened.readAll(info)
    } catch {
      throw .file(error)
    }
    var result = try read(
      bytes, named: FileCalls.name(of: file), path: file, encoding: encoding,
      options: options)
    result.modifiedNanoseconds = info.modifiedNanoseconds
    return result
  }

  private func open(_ file: String) throws(ArticleError) -> PosixFile {
    do throws(StorageError) {
      return try calls.open(file, .reading)
    } catch {
      throw .file(error)
    }
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

  /// Reads the beginning of a long plain text; nil for everything else.
  private func readLong(
    _ file: String, _ info: FileInfo, encoding: String?,
    options: (_ fileHash: String) -> ImportOptions
  ) throws(ArticleError) -> Result? {
    guard info.kind == .file, info.size > limits.whole else { return nil }
    let name = FileCalls.name(of: file)
    guard Format.named(byExtensionOf: name)?.name ?? Format.plainText == Format.plainText
    else { return nil }
    let first: [UInt8]
    let hash: String
    do throws(StorageError) {
      first = try calls.open(file, .reading).read(0..<4096)
      hash = try LongText.sampledHash(of: file, size: info.size, limits: limits, calls: calls)
    } catch {
      throw .file(error)
    }
    let said = options(hash)
    var effective = said
    effective.encoding = encoding ?? said.encoding
    guard let format = Format.detect(name: name, firstBytes: first, effective) else {
      throw .format(path: file, .binary)
    }
    guard format.name == Format.plainText,
      let text = try LongText(
        file, info: info, limits: limits, options: effective, calls: calls)
    else { return nil }
    do throws(StorageError) {
      return Result(try text.beginning(), of: text, fileHash: hash, said)
    } catch {
      throw .file(error)
    }
  }
}
