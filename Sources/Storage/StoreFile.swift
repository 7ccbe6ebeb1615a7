import OrderedJSON

/// Why a JSON file beside the notebooks cannot be read or kept.
protocol StoreFileProblem: Error {
  /// The disk refuses.
  static func storage(_ error: StorageError) -> Self
  /// The file at a path is not what it should be, for a reason in words.
  static func unreadable(_ path: String, _ reason: String) -> Self
}

/// A JSON file beside a library's notebooks that several sessions change in turns.
///
/// Each change is made on the file as it stands at that moment, under the store's lock, so that two
/// sessions add to each other's. A file that cannot be read is left alone and nothing is changed.
struct StoreFile<Problem: StoreFileProblem>: Sendable {
  let path: String
  let layout: StoreLayout
  let calls: FileCalls
  /// How long to wait for another session, in milliseconds.
  let patience: Int

  /// Does something while no other session can save; the store's folder is made if need be.
  func withLock<Value>(_ body: () throws(Problem) -> Value) throws(Problem) -> Value {
    let result: Result<Value, Problem>
    do throws(StorageError) {
      try calls.makeFolders(layout.folder)
      result = try StoreLock.holding(layout.lock, patience: patience, calls: calls) {
        () throws(StorageError) in
        Result { () throws(Problem) in try body() }
      }
    } catch {
      throw .storage(error)
    }
    return try result.get()
  }

  /// What stands in the file, or in a copy of it; nil where none is, while an empty one is broken.
  func value(at copy: String? = nil) throws(Problem) -> JSONValue? {
    let path = copy ?? path
    let bytes: [UInt8]
    do throws(StorageError) {
      guard try calls.infoIfPresent(path) != nil else { return nil }
      bytes = try calls.readAll(path)
    } catch {
      throw .storage(error)
    }
    do throws(JSONError) {
      return try JSONValue.parse(bytes)
    } catch {
      throw .unreadable(path, "line \(error.line), column \(error.column): \(error.sentence)")
    }
  }

  /// Replaces the file; only when this returns is it kept.
  func write(_ bytes: [UInt8]) throws(Problem) {
    do throws(StorageError) {
      try AtomicFile.write(bytes, to: path, calls: calls)
    } catch {
      throw .storage(error)
    }
  }
}

/// The sentences that every such file shares.
enum StoreFileWords {
  static func unreadable(_ file: String, _ reason: String) -> String {
    "\(file): \(reason); mend it or move it away, nothing in it is changed until then"
  }

  static func newer(_ file: String) -> String {
    "\(file): a newer lectern wrote it; it is read and not changed"
  }
}
