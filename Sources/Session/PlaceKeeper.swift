import Dispatch
import Reading
import Storage
import Synchronization

/// Writes the places of a session beside the loop: forcing them to the disk takes many milliseconds,
/// and a reader who jumps waits for none.
///
/// Of several that wait the last one is written, for it holds what the others do.
final class PlaceKeeper: Sendable {
  private let sessions: SessionFile
  private let library: LibraryLocation
  private let waiting = Mutex<SessionRecord?>(nil)
  private let queue = DispatchQueue(label: "lectern.places")

  /// Makes a keeper of the places in a library.
  init(_ sessions: SessionFile, _ library: LibraryLocation) {
    self.sessions = sessions
    self.library = library
  }

  /// Writes a record soon; `failed` hears from another thread why it cannot be written.
  func keep(_ record: SessionRecord, failed: @escaping @Sendable (StorageError) -> Void) {
    waiting.withLock { $0 = record }
    queue.async { [self] in
      let record = waiting.withLock { waiting in
        defer { waiting = nil }
        return waiting
      }
      guard let record else { return }
      do throws(StorageError) {
        try sessions.save(record, library)
      } catch {
        failed(error)
      }
    }
  }

  /// Waits until everything is written.
  func finish() { queue.sync {} }
}
