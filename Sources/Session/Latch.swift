import Dispatch
import Synchronization

/// Something that is done once, on whatever thread, and that others may wait for.
final class Latch: Sendable {
  private let isOpened = Mutex(false)
  private let group = DispatchGroup()

  /// Makes a latch that is closed.
  init() { group.enter() }

  /// A group that somebody still waits to leave must not go: whoever waited would wait for ever.
  deinit { open() }

  /// Lets everybody through, now and later.
  func open() {
    let isFirst = isOpened.withLock { isOpened in
      defer { isOpened = true }
      return !isOpened
    }
    if isFirst { group.leave() }
  }

  /// Waits until it is opened.
  func wait() { group.wait() }

  /// Waits until it is opened, at most a while; whether it is.
  func wait(atMost patience: DispatchTimeInterval) -> Bool {
    group.wait(timeout: .now() + patience) == .success
  }
}
