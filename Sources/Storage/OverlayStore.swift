public import Entities

/// The file of what a person taught the program about names, beside the library's notebooks.
///
/// It is changed as ``StoreFile`` says.
public struct OverlayStore: Sendable {
  private let stored: StoreFile<OverlayFileProblem>

  /// The path of the file.
  public var file: String { stored.path }

  /// Takes a store's folder, which is made with the first change.
  public init(folder: String, patience: Int = 2000, calls: FileCalls = FileCalls()) {
    let layout = StoreLayout(folder: folder)
    stored = StoreFile(path: layout.overlay, layout: layout, calls: calls, patience: patience)
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
    try stored.withLock { () throws(OverlayFileProblem) in
      var document = try read(file)
      guard !document.isNewer else { throw .newer(file) }
      let inverse = document.overlay.apply(edit)
      if !inverse.isEmpty { try stored.write(OverlayCodec.bytes(of: document)) }
      return (document.overlay, inverse)
    }
  }

  /// Reads a file; one that is not there says nothing.
  private func read(_ path: String) throws(OverlayFileProblem) -> OverlayCodec.Document {
    guard let value = try stored.value(at: path) else { return OverlayCodec.Document() }
    do throws(OverlayError) {
      return try OverlayCodec.decode(value)
    } catch {
      throw .unreadable(path, error.message)
    }
  }

  private var conflictCopies: [String] {
    let stem = FileCalls.name(of: file).split(separator: ".").first.map(String.init) ?? ""
    let names = ((try? stored.calls.list(stored.layout.folder)) ?? []).compactMap(\.name)
    return names.filter { $0.hasPrefix(stem + ".sync-conflict-") && $0.hasSuffix(".json") }.sorted()
      .map { FileCalls.join(stored.layout.folder, $0) }
  }
}

/// Why what was taught about names cannot be read or kept.
public enum OverlayFileProblem: StoreFileProblem, Hashable, Sendable {
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
    case .unreadable(let file, let reason): StoreFileWords.unreadable(file, reason)
    case .newer(let file): StoreFileWords.newer(file)
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
