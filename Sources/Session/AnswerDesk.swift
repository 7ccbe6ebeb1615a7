import Dispatch
import Reading
import Synchronization

/// Has answers made beside the loop, which waits for one no longer than a reader may notice.
///
/// An answer that is ready in time is part of the frame that asks, in the order of the keys; a later
/// one comes to the inbox, and keys that are typed meanwhile wait for it a little longer.
struct AnswerDesk: Sendable {
  /// Where late answers go.
  let inbox: Inbox
  /// The longest that the loop itself waits.
  var patience = DispatchTimeInterval.milliseconds(8)
  /// The longest that keys wait, from when they could have been taken: shorter, and keys that were
  /// typed ahead would be taken on a busy machine by the screen that they were to leave; longer, and
  /// a reader would notice.
  var hold = Duration.milliseconds(40)
  /// The answers that are awaited.
  let awaited = AwaitedAnswers()

  /// What is said of an answer, and done with it.
  struct Terms: Sendable {
    /// What waits with it when it is late.
    var waiting = AwaitedAnswers.Waiting.screen
    /// What is said when it is so late that keys wait no longer.
    var word: String?
    /// Looks at a late answer when the loop takes it, for things may have changed since.
    var late: @Sendable ([Message]) -> [Message] = { $0 }
    /// Goes on from the answer where it was made, once it is given.
    var rest: @Sendable ([Message]) -> Void = { _ in }
  }

  /// Answers in time, or with nothing yet.
  func soon(_ terms: Terms = Terms(), _ answer: @escaping @Sendable () -> [Message]) -> [Message] {
    let deadline = ContinuousClock.now + hold
    let handover = Handover()
    let (inbox, awaited) = (inbox, awaited)
    beside {
      let messages = answer()
      if let ticket = handover.give(messages) {
        inbox.post(asTaken: {
          awaited.end(ticket)
          return terms.late(messages)
        })
      }
      terms.rest(messages)
    }
    return handover.take(within: patience) {
      awaited.begin(until: deadline, terms.waiting, word: terms.word)
    }
  }

  /// Answers to the inbox, for what nobody waits for.
  func later(_ answer: @escaping @Sendable () -> [Message]) {
    let inbox = inbox
    beside { for message in answer() { inbox.post(message) } }
  }

  private func beside(_ work: @escaping @Sendable () -> Void) {
    // A queue of its own has a thread even while an import keeps every core busy.
    DispatchQueue(label: "lectern.answer").async(execute: work)
  }

  /// One answer on its way from the thread that makes it to the loop, or past it.
  private final class Handover: Sendable {
    private enum State {
      case awaited
      case given([Message])
      case late(AwaitedAnswers.Ticket)
    }

    private let state = Mutex(State.awaited)
    private let given = Latch()

    /// Gives the answer; the ticket under which it is awaited where the loop waits no more.
    func give(_ messages: [Message]) -> AwaitedAnswers.Ticket? {
      let ticket: AwaitedAnswers.Ticket? = state.withLock { state in
        if case .late(let ticket) = state { return ticket }
        state = .given(messages)
        return nil
      }
      given.open()
      return ticket
    }

    func take(
      within patience: DispatchTimeInterval, orElse begin: () -> AwaitedAnswers.Ticket
    ) -> [Message] {
      _ = given.wait(atMost: patience)
      return state.withLock { state in
        if case .given(let messages) = state { return messages }
        state = .late(begin())
        return []
      }
    }
  }
}
