public import Entities

extension GazetteerFile {
  /// Why what was taught could not be written into a gazetteer.
  public enum FoldingError: Error, Hashable, Sendable {
    case storage(StorageError)
    /// The file has problems, or an entry in a form that cannot be added to without a guess.
    case unclear(String)
  }

  /// Writes what a person taught about names into a gazetteer file, which is made if need be.
  ///
  /// The file as it was is kept beside it under the same name and `~`. Only aliases, new entities
  /// and texts that are never names have a place there.
  /// - Returns: The records that the file now holds.
  public static func fold(
    _ overlay: Overlay, into file: String, calls: FileCalls = FileCalls()
  ) throws(FoldingError) -> [OverlayRecord] {
    do throws(StorageError) {
      let old = try calls.infoIfPresent(file) == nil ? [] : try calls.readAll(file)
      let isMarked = old.starts(with: [0xEF, 0xBB, 0xBF])
      let text = String(validating: old, as: UTF8.self)
      guard !isMarked, let text, let folding = GazetteerFolding(overlay, into: text) else {
        throw StorageError.notReadable(path: file)
      }
      guard !folding.folded.isEmpty else { return [] }
      if !old.isEmpty { try AtomicFile.write(old, to: file + "~", mode: 0o644, calls: calls) }
      try AtomicFile.write(Array(folding.text.utf8), to: file, mode: 0o644, calls: calls)
      return folding.folded
    } catch {
      if case .notReadable = error { throw .unclear(file) }
      throw .storage(error)
    }
  }
}

extension GazetteerFile.FoldingError {
  /// The error in a sentence that names the file and what to do.
  public var message: String {
    switch self {
    case .storage(let error): error.message
    case .unclear(let file):
      "\(file): cannot be added to without a guess, nothing is changed; lectern check names what is wrong in it"
    }
  }
}
