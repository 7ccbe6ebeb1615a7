public import Reading
import Synchronization

/// Where tasks leave messages for the loop.
///
/// Only the loop takes them.
public final class Inbox: Sendable {
  private let waiting = Mutex<[Message]>([])
  private let wake: @Sendable () -> Void

  /// Makes an inbox; `wake` makes a waiting loop look into it.
  public init(wake: @escaping @Sendable () -> Void = {}) {
    self.wake = wake
  }

  /// Leaves a message; the loop is woken once a batch, so that a pipe cannot fill.
  public func post(_ message: Message) {
    let isFirst = waiting.withLock { messages in
      messages.append(message)
      return messages.count == 1
    }
    if isFirst { wake() }
  }

  /// Takes every message that waits.
  public func take() -> [Message] {
    waiting.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
