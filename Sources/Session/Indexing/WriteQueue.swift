import Dispatch
import Synchronization

/// What threads have prepared and one of them writes, while the others go on.
///
/// Who brings something becomes the writer if nobody is. At most so many things are on their way
/// at a time, so that memory does not grow when writing takes longer for a while.
final class WriteQueue<Item: Sendable>: Sendable {
  private struct Waiting {
    var items: [Item] = []
    var isWriting = false
  }

  private let waiting = Mutex(Waiting())
  private let room: DispatchSemaphore

  /// Makes a queue for some items on their way.
  init(atMost limit: Int) {
    precondition(limit > 0, "without room for an item nobody could bring one")
    room = DispatchSemaphore(value: limit)
  }

  /// Waits until there is room for an item; it has to be brought, or the room given back.
  func takeRoom() { room.wait() }

  /// Gives room back that is not needed.
  func giveRoom() { room.signal() }

  /// Brings an item for which there is room; writes what waits, if nobody else does.
  ///
  /// Items are written one at a time, in the order in which they were brought.
  func bring(_ item: Item, write: (Item) -> Void) {
    let isWriter = waiting.withLock { waiting in
      waiting.items.append(item)
      guard !waiting.isWriting else { return false }
      waiting.isWriting = true
      return true
    }
    guard isWriter else { return }
    while let next = next() {
      write(next)
      room.signal()
    }
  }

  /// The next item for the writer, who is none any more when there is no other.
  private func next() -> Item? {
    waiting.withLock { waiting in
      guard !waiting.items.isEmpty else {
        waiting.isWriting = false
        return nil
      }
      return waiting.items.removeFirst()
    }
  }
}
