public import Annotations
public import Articles
import OrderedJSON

extension NotebookStore {
  /// All that the store holds.
  public struct Contents: Hashable, Sendable {
    /// The notebooks, by the paths of their articles; the annotations have no places.
    public var notebooks: [StoredNotebook] = []
    /// The files that cannot be read.
    public var problems: [UnreadableNotebook] = []

    /// Makes the contents of a store that does not exist.
    public init() {}
  }

  /// The notebook of an article, its annotations found in the article's present text.
  ///
  /// Notes that waited beside an unreadable file are part of it once the file can be read again.
  public func load(
    _ path: ArticlePath, text: CanonicalText, textHash: String
  ) -> LoadedNotebook {
    // Waiting notes that cannot be read now are not lost: no save replaces what it cannot read.
    let waiting = (try? pendingNotebook(of: path)) ?? nil
    let found: Found?
    do throws(StorageError) {
      found = try find(path, textHash: textHash)
    } catch {
      found = .broken(file: layout.notebook(of: path), .storage(error))
    }
    switch found {
    case nil:
      guard let waiting else { return .none }
      return .notebook(
        StoredNotebook(
          notebook: waiting.reanchored(in: text, textHash: textHash, snapshot: snapshot),
          file: layout.pending))
    case .sound(let found):
      var stored = found.stored
      stored.notebook.article.path = path
      stored.notebook = adding(waiting, to: stored.notebook)
        .reanchored(in: text, textHash: textHash, snapshot: snapshot)
      return .notebook(stored)
    case .broken(let file, let problem):
      return .unreadable(
        UnreadableNotebook(
          file: file, problem: problem,
          pending: waiting?.reanchored(in: text, textHash: textHash, snapshot: snapshot),
          backup: newestBackup(of: file)?.path))
    }
  }

  /// Every notebook of the library, for lists; one unreadable file hides no other.
  public func loadAll() -> Contents {
    var contents = Contents()
    var waiting: [ArticlePath: Notebook] = [:]
    var files: [String] = []
    do throws(StorageError) {
      files = try jsonFiles()
      waiting = try pendingNotebooks()
    } catch {
      contents.problems.append(UnreadableNotebook(file: folder, problem: .storage(error)))
    }
    for file in files {
      do throws(NotebookProblem) {
        if Self.isConflictCopy(file) { throw .conflictCopy }
        let notebook = try read(file).notebook
        let whole = adding(waiting.removeValue(forKey: notebook.article.path), to: notebook)
        contents.notebooks.append(StoredNotebook(notebook: whole, file: file))
      } catch {
        contents.problems.append(
          UnreadableNotebook(file: file, problem: error, backup: newestBackup(of: file)?.path))
      }
    }
    contents.notebooks += waiting.values.map {
      StoredNotebook(notebook: $0, file: layout.pending)
    }
    contents.notebooks.sort {
      ($0.notebook.article.path, $0.file) < ($1.notebook.article.path, $1.file)
    }
    return contents
  }

  /// The rules that a notebook file breaks; those about the text need its present version.
  public func violations(
    of stored: StoredNotebook, in text: CanonicalText? = nil
  ) -> [RuleViolation] {
    guard let bytes = try? calls.readAll(stored.file), let value = try? JSONValue.parse(bytes)
    else { return [] }
    return W3CRules.check(value, in: text, textHash: text.map { Digest.sha256($0.utf8) })
  }

  /// The paths of the notebook files, in the order of their names' bytes.
  func notebookFiles() throws(StorageError) -> [String] {
    try jsonFiles().filter { !Self.isConflictCopy($0) }
  }

  func jsonFiles() throws(StorageError) -> [String] {
    guard try calls.infoIfPresent(layout.annotations) != nil else { return [] }
    return try calls.list(layout.annotations).compactMap(\.name)
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { FileCalls.join(layout.annotations, $0) }
  }

  /// Reads one notebook file.
  func read(_ file: String) throws(NotebookProblem) -> (notebook: Notebook, bytes: [UInt8]) {
    let bytes: [UInt8]
    if let known = cache.entry(of: file, looking: try? calls.info(file)) {
      return (known.spelling.notebook, known.spelling.bytes)
    }
    do throws(StorageError) {
      bytes = try calls.readAll(file)
    } catch {
      throw .storage(error)
    }
    return (try Self.parse(bytes), bytes)
  }

  /// Reads the bytes of a notebook; empty is a problem, never a notebook without annotations.
  static func parse(_ bytes: [UInt8]) throws(NotebookProblem) -> Notebook {
    let value = try json(bytes)
    do throws(NotebookError) {
      return try NotebookCodec.decode(value)
    } catch {
      throw .notebook(error)
    }
  }

  /// Reads JSON that a store keeps; empty and half-merged files are problems of their own.
  static func json(_ bytes: [UInt8]) throws(NotebookProblem) -> JSONValue {
    guard !bytes.isEmpty else { throw .empty }
    do throws(JSONError) {
      return try JSONValue.parse(bytes)
    } catch {
      if let line = conflictLine(in: bytes) { throw .mergeConflict(line: line) }
      throw .json(line: error.line, column: error.column, reason: error.sentence)
    }
  }

  /// The line of the first mark that version control leaves in a file it could not merge.
  private static func conflictLine(in bytes: [UInt8]) -> Int? {
    let mark = Array("<<<<<<< ".utf8)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { $0.starts(with: mark) }.map { $0 + 1 }
  }
}
