public import Articles
import Formats
import OrderedJSON

/// What a person said about the files of a library, on the disk: one small file per article.
///
/// It is saved as notebooks are: locked, read again, merged, replaced in one step.
public struct ImportStore: Sendable {
  /// The library's folder, to tell a renamed article from a copied one; nil for single files.
  public let library: String?

  let layout: StoreLayout
  let calls: FileCalls
  /// How long to wait for another session, in milliseconds.
  let patience: Int

  /// Takes a store's folder, which is made with the first save.
  public init(
    folder: String, library: String? = nil, patience: Int = 2000, calls: FileCalls = FileCalls()
  ) {
    self.library = library
    self.patience = patience
    self.calls = calls
    layout = StoreLayout(folder: folder)
  }

  /// The file in which an article's record lies.
  public func file(of path: ArticlePath) -> String { layout.imports(of: path) }

  /// What was said about an article; about one that was renamed, by the digest of its bytes.
  ///
  /// - Complexity: O(1) files for an article that was corrected or a store without corrections.
  public func load(_ path: ArticlePath, fileHash: String) -> LoadedImportRecord {
    do throws(StorageError) {
      switch try read(file(of: path)) {
      case .record(let record) where record.path.rawValue.hasSameScalars(as: path.rawValue):
        return .record(record)
      case .unreadable(let file, let problem): return .unreadable(file: file, problem)
      case .record, .none: break
      }
      guard var moved = try renamed(fileHash) else { return .none }
      moved.path = path
      return .record(moved)
    } catch {
      return .unreadable(file: file(of: path), .file(.storage(error)))
    }
  }

  /// Everything that is wrong with the records of the library, a sentence each.
  public func problems() -> [String] {
    do throws(StorageError) {
      return try files().flatMap { file -> [String] in
        if NotebookStore.isConflictCopy(file) {
          return [ImportRecordProblem.file(.conflictCopy).message(of: file)]
        }
        return ((try? read(file)) ?? .none).problems(in: self)
      }
    } catch {
      return [error.message]
    }
  }

  /// The record of a file that is gone and had these bytes.
  private func renamed(_ fileHash: String) throws(StorageError) -> ImportRecord? {
    guard let library else { return nil }
    let needle = Array(fileHash.utf8)
    for file in try files() {
      guard let bytes = try? calls.readAll(file), ByteSearch.contains(needle, in: bytes),
        let record = try? Self.parse(bytes), record.fileHash == fileHash,
        !calls.exists(FileCalls.join(library, record.path.rawValue))
      else { continue }
      return record
    }
    return nil
  }

  /// The files of records, in the order of their names' bytes.
  private func files() throws(StorageError) -> [String] {
    guard try calls.infoIfPresent(layout.imports) != nil else { return [] }
    return try calls.list(layout.imports).compactMap(\.name)
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { FileCalls.join(layout.imports, $0) }
  }

  /// Reads a file; that the disk does not give it is an error, never an empty record.
  func read(_ file: String) throws(StorageError) -> LoadedImportRecord {
    guard try calls.infoIfPresent(file) != nil else { return .none }
    let bytes = try calls.readAll(file)
    do throws(ImportRecordProblem) {
      return .record(try Self.parse(bytes))
    } catch {
      return .unreadable(file: file, error)
    }
  }

  static func parse(_ bytes: [UInt8]) throws(ImportRecordProblem) -> ImportRecord {
    let value: JSONValue
    do throws(NotebookProblem) {
      value = try NotebookStore.json(bytes)
    } catch {
      throw .file(error)
    }
    return try ImportRecordCodec.decode(value)
  }
}
