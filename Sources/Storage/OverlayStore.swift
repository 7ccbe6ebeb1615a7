public import Entities
import OrderedJSON

/// The file of what a person taught the program about names, beside the library's notebooks.
///
/// Each change is made on the file as it stands at that moment, under the store's lock, so that two
/// sessions add to each other's. A file that cannot be read is left alone and nothing is changed.
public struct OverlayStore: Sendable {
  /// The path of the file.
  public let file: String

  private let layout: StoreLayout
  private let calls: FileCalls
  private let patience: Int

  /// Takes a store's folder, which is made with the first change.
  public init(folder: String, patience: Int = 2000, calls: FileCalls = FileCalls()) {
    layout = StoreLayout(folder: folder)
    file = layout.overlay
    self.calls = calls
    self.patience = patience
  }

  /// What the file says, with what copies say that a file synchroniser put beside it.
  public func load() -> (overlay: Overlay, problems: [OverlayFileProblem]) {
    var overlay = Overlay()
    var problems: [OverlayFileProblem] = []
    for path in conflictCopies + [file] {
      do throws(OverlayFileProblem) {
        let document = try read(path)
        overlay = overlay.union(document.overlay)
        if document.isNewer { problems.append(.newer(path)) }
        problems += document.problems.map { .record(path, $0) }
        if path != file { problems.append(.conflictCopy(path)) }
      } catch {
        problems.append(error)
      }
    }
    return (overlay, problems)
  }

  /// Makes a change on the disk; only when this returns is it kept.
  ///
  /// - Returns: The overlay with other sessions' changes, and what takes this one back.
  public func apply(
    _ edit: OverlayEdit
  ) throws(OverlayFileProblem) -> (overlay: Overlay, inverse: OverlayEdit) {
    try withLock { () throws(OverlayFileProblem) in
      var document = try read(file)
      guard !document.isNewer else { throw .newer(file) }
      let inverse = document.overlay.apply(edit)
      if !inverse.isEmpty {
        do throws(StorageError) {
          try AtomicFile.write(OverlayCodec.bytes(of: document), to: file, calls: calls)
        } catch {
          throw .storage(error)
        }
      }
      return (document.overlay, inverse)
    }.get()
  }

  /// Does something while no other session can save.
  private func withLock<Value>(
    _ body: () throws(OverlayFileProblem) -> Value
  ) -> Result<Value, OverlayFileProblem> {
    StoreLock.holding(
      layout, patience: patience, calls: calls, failing: OverlayFileProblem.storage, body)
  }

  /// Reads a file; one that is not there says nothing, an empty one is broken.
  private func read(_ path: String) throws(OverlayFileProblem) -> OverlayCodec.Document {
    let bytes: [UInt8]
    do throws(StorageError) {
      guard try calls.infoIfPresent(path) != nil else { return OverlayCodec.Document() }
      bytes = try calls.readAll(path)
    } catch {
      throw .storage(error)
    }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue.parse(bytes)
    } catch {
      throw .unreadable(path, "line \(error.line), column \(error.column): \(error.sentence)")
    }
    do throws(OverlayError) {
      return try OverlayCodec.decode(value)
    } catch {
      throw .unreadable(path, error.message)
    }
  }

  private var conflictCopies: [String] {
    let stem = FileCalls.name(of: file).split(separator: ".").first.map(String.init) ?? ""
    let names = ((try? calls.list(layout.folder)) ?? []).compactMap(\.name)
    return names.filter { $0.hasPrefix(stem + ".sync-conflict-") && $0.hasSuffix(".json") }.sorted()
      .map { FileCalls.join(layout.folder, $0) }
  }
}

/// Why what was taught about names cannot be read or kept.
public enum OverlayFileProblem: Error, Hashable, Sendable {
  case storage(StorageError)
  /// The file is no overlay.
  case unreadable(String, String)
  /// The file comes from a newer program: it is read and not written.
  case newer(String)
  /// A record cannot be read; it stays in the file.
  case record(String, String)
  /// A file synchroniser put a copy aside; what it says counts as well.
  case conflictCopy(String)
}

extension OverlayFileProblem {
  /// The problem in a sentence that names the file and what to do.
  public var message: String {
    switch self {
    case .storage(let error): error.message
    case .unreadable(let file, let reason):
      "\(file): \(reason); mend it or move it away, nothing in it is changed until then"
    case .newer(let file): "\(file): a newer lectern wrote it; it is read and not changed"
    case .record(let file, let reason): "\(file): \(reason); it is kept and does nothing"
    case .conflictCopy(let file):
      "\(file): a copy that a file synchroniser put aside; what it says counts as well"
    }
  }
}

extension OverlayFileProblem {
  /// Whether nothing of what was taught is out of effect.
  public var isNotice: Bool {
    switch self {
    case .newer, .conflictCopy: true
    case .storage, .unreadable, .record: false
    }
  }
}
