public import Articles
public import Formats
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
  /// `orphans` are looked for when they are not given.
  public func load(
    _ path: ArticlePath, fileHash: String, orphans: Orphans? = nil
  ) -> LoadedImportRecord {
    do throws(StorageError) {
      switch try read(file(of: path)) {
      case .none: break
      case .unreadable(let file, let problem): return .unreadable(file: file, problem)
      case .record(var record):
        record.path = path
        return .record(record)
      }
      guard var record = (orphans ?? self.orphans()).records[fileHash]?.record else {
        return .none
      }
      record.path = path
      return .record(record)
    } catch {
      return .unreadable(file: file(of: path), .file(.storage(error)))
    }
  }

  /// The records of files that are not there any more, by what was in them.
  public struct Orphans: Sendable {
    var records: [String: (file: String, record: ImportRecord)] = [:]
  }

  /// Looks for the records of files that are gone; they may have been renamed.
  ///
  /// - Complexity: reads every record of the store.
  public func orphans() -> Orphans {
    var orphans = Orphans()
    guard let library, let files = try? files() else { return orphans }
    for file in files where !NotebookStore.isConflictCopy(file) {
      guard case .record(let record) = (try? read(file)) ?? .none, let hash = record.fileHash,
        !calls.exists(FileCalls.join(library, record.path.rawValue))
      else { continue }
      orphans.records[hash] = (file, record)
    }
    return orphans
  }

  /// Whether nothing was said about any file: there is no record, not even one that cannot be read.
  public var isEmpty: Bool { (try? files())?.isEmpty ?? false }

  /// What was said about each article that anything was said about.
  ///
  /// - Complexity: reads every record of the store.
  public func options() -> [ArticlePath: ImportOptions] {
    var options: [ArticlePath: ImportOptions] = [:]
    for file in (try? files()) ?? [] where !NotebookStore.isConflictCopy(file) {
      guard case .record(let record) = (try? read(file)) ?? .none else { continue }
      options[record.path] = record.options
    }
    return options
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
