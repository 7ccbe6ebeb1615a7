public import Reading
import Synchronization

/// Where tasks leave messages for the loop.
///
/// Only the loop takes them.
public final class Inbox: Sendable {
  private let waiting = Mutex<[@Sendable () -> [Message]]>([])
  private let wake: @Sendable () -> Void

  /// Makes an inbox; `wake` makes a waiting loop look into it.
  public init(wake: @escaping @Sendable () -> Void = {}) {
    self.wake = wake
  }

  /// Leaves a message; the loop is woken once a batch, so that a pipe cannot fill.
  public func post(_ message: Message) {
    post(asTaken: { [message] })
  }

  /// Leaves messages that are made when the loop takes them, on its thread.
  func post(asTaken messages: @escaping @Sendable () -> [Message]) {
    let isFirst = waiting.withLock { waiting in
      waiting.append(messages)
      return waiting.count == 1
    }
    if isFirst { wake() }
  }

  /// Takes every message that waits; each is made when the ones before it were handled, for what
  /// they change may decide about it.
  public func take() -> some Sequence<Message> {
    let taken = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    return taken.lazy.flatMap { $0() }
  }
}
