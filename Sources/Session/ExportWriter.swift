public import Exports
public import Storage

/// Puts what an export made into its file, and writes over nothing that is the reader's.
public struct ExportWriter: Sendable {
  /// Why nothing was written.
  public enum Failure: Error, Hashable, Sendable {
    case storage(StorageError)
    /// The file holds something else.
    case exists(String)
    /// The block in the file cannot be replaced.
    case block(String, ManagedBlockError)
    /// The format is a folder of files, and none was named.
    case needsFolder(String)
  }

  private let isForced: Bool
  private let calls: FileCalls

  /// A writer that replaces files of other contents, and blocks edited by hand, only by force.
  public init(isForced: Bool = false, calls: FileCalls = FileCalls()) {
    self.isForced = isForced
    self.calls = calls
  }

  /// Writes a file, the block of a file, or the files of a folder.
  public func write(_ product: Export.Product, to path: String) throws(Failure) {
    switch product {
    case .file(let text):
      try checkFree(path, text)
      try save(Array(text.utf8), path)
    case .block(let body):
      let old = try contents(of: path) ?? []
      let new = try block(body, in: old, path)
      if new != old { try save(new, path) }
    case .folder(let files):
      try storing { () throws(StorageError) in try calls.makeFolders(path, mode: 0o755) }
      // Either all files can be written or none is.
      for file in files { try checkFree(FileCalls.join(path, file.name), file.text) }
      for file in files { try save(Array(file.text.utf8), FileCalls.join(path, file.name)) }
    }
  }

  /// What is printed where no file is named.
  public func text(_ product: Export.Product, of format: String) throws(Failure) -> String {
    switch product {
    case .file(let text): text
    case .block(let body): String(decoding: try block(body, in: [], format), as: UTF8.self)
    case .folder: throw .needsFolder(format)
    }
  }

  private func block(
    _ body: String, in file: [UInt8], _ path: String
  ) throws(Failure) -> [UInt8] {
    do throws(ManagedBlockError) {
      return try ManagedBlock.replacing(in: file, with: body, replacingEdits: isForced)
    } catch {
      throw .block(path, error)
    }
  }

  /// Refuses to replace a file that holds something else.
  private func checkFree(_ path: String, _ text: String) throws(Failure) {
    guard !isForced, let old = try contents(of: path) else { return }
    if old != Array(text.utf8) { throw .exists(path) }
  }

  private func contents(of path: String) throws(Failure) -> [UInt8]? {
    try storing { () throws(StorageError) in
      try calls.infoIfPresent(path) == nil ? nil : try calls.readAll(path)
    }
  }

  private func save(_ bytes: [UInt8], _ path: String) throws(Failure) {
    _ = try storing { () throws(StorageError) in
      try AtomicFile.write(bytes, to: path, mode: 0o644, calls: calls)
    }
  }

  private func storing<Result>(
    _ body: () throws(StorageError) -> Result
  ) throws(Failure) -> Result {
    do throws(StorageError) {
      return try body()
    } catch {
      throw .storage(error)
    }
  }
}

extension ExportWriter.Failure {
  /// Why nothing was written, and what to do, for the reader.
  public var message: String {
    switch self {
    case .storage(let error): error.message
    case .exists(let path):
      "\(path) exists and is left alone; --force replaces it on the command line"
    case .needsFolder(let format): "\(format) is a folder of files: name one"
    case .block(let path, .edited(let line)):
      "\(path): \(ManagedBlockError.edited(line: line).message); lectern import markdown takes"
        + " the edits, lectern export --force drops them"
    case .block(let path, let error): "\(path): \(error.message)"
    }
  }
}
