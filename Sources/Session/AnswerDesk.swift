import Dispatch
import Reading
import Synchronization

/// Has answers made beside the loop, which waits for one no longer than a reader may notice.
///
/// An answer that is ready in time is part of the frame that asks, in the order of the keys; a later
/// one comes to the inbox.
struct AnswerDesk: Sendable {
  /// Where late answers go.
  let inbox: Inbox
  /// The longest that the loop waits: shorter, and keys that were typed ahead would be taken on a
  /// busy machine by the screen that they were to leave; longer, and a reader would notice.
  var patience = DispatchTimeInterval.milliseconds(40)

  /// Answers in time, or with nothing yet.
  ///
  /// `patience` is how long the loop waits for this one; nil for as long as for most.
  func soon(
    within patience: DispatchTimeInterval? = nil,
    _ answer: @escaping @Sendable () -> [Message]
  ) -> [Message] {
    let handover = Handover()
    later { handover.give(answer()) }
    return handover.take(within: patience ?? self.patience)
  }

  /// Answers to the inbox, for what nobody waits for.
  func later(_ answer: @escaping @Sendable () -> [Message]) {
    let inbox = inbox
    // A queue of its own has a thread even while an import keeps every core busy.
    DispatchQueue(label: "lectern.answer").async {
      for message in answer() { inbox.post(message) }
    }
  }

  /// One answer on its way from the thread that makes it to the loop, or past it.
  private final class Handover: Sendable {
    private enum State {
      case awaited
      case given([Message])
      case late
    }

    private let state = Mutex(State.awaited)
    private let given = Latch()

    /// Gives the answer; it comes back when nobody waits any more.
    func give(_ messages: [Message]) -> [Message] {
      let left: [Message] = state.withLock { state in
        if case .late = state { return messages }
        state = .given(messages)
        return []
      }
      given.open()
      return left
    }

    func take(within patience: DispatchTimeInterval) -> [Message] {
      _ = given.wait(atMost: patience)
      return state.withLock { state in
        if case .given(let messages) = state { return messages }
        state = .late
        return []
      }
    }
  }
}
