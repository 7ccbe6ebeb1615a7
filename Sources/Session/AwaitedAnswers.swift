import Synchronization

/// The answers that a screen still waits for, and until when keys wait with it.
///
/// A key that is typed ahead is meant for the screen that the answer makes: it is kept for a while
/// rather than taken by the screen that it was to leave. Nothing is held up by that but keys.
final class AwaitedAnswers: Sendable {
  /// An answer that did not come in time.
  struct Ticket: Hashable, Sendable {
    fileprivate let number: Int
  }

  /// What waits with an answer.
  enum Waiting: Hashable, Sendable {
    /// Nothing: what is typed goes on changing the question.
    case nothing
    /// The keys, while the screen already shows a part of the answer.
    case keys
    /// The keys, and the screen stays as it was.
    case screen
  }

  private struct Answer {
    let deadline: ContinuousClock.Instant
    let waiting: Waiting
    /// What is said of it when it takes longer; nil once it was said.
    var word: String?
  }

  private struct State {
    var last = 0
    var answers: [Int: Answer] = [:]
  }

  private let state = Mutex(State())

  /// Begins to wait for an answer; `word` is said of it when it is not there by a moment.
  func begin(
    until deadline: ContinuousClock.Instant, _ waiting: Waiting, word: String? = nil
  ) -> Ticket {
    state.withLock { state in
      state.last += 1
      state.answers[state.last] = Answer(deadline: deadline, waiting: waiting, word: word)
      return Ticket(number: state.last)
    }
  }

  /// Notes that an answer was taken by the loop.
  func end(_ ticket: Ticket) {
    state.withLock { $0.answers[ticket.number] = nil }
  }

  /// Milliseconds that keys wait from now, rounded up; nil when they wait no longer.
  func millisecondsToHold(at now: ContinuousClock.Instant = .now) -> Int? {
    longest(at: now) { $0 != .nothing }
  }

  /// Whether the screen stays as it was.
  func isStill(at now: ContinuousClock.Instant = .now) -> Bool {
    longest(at: now) { $0 == .screen } != nil
  }

  /// What is to be said of answers that were not there in time, each once.
  func overdueWords(at now: ContinuousClock.Instant = .now) -> [String] {
    state.withLock { state in
      var words: [String] = []
      for number in state.answers.keys.sorted() {
        guard let answer = state.answers[number], answer.deadline <= now, let word = answer.word
        else { continue }
        words.append(word)
        state.answers[number]?.word = nil
      }
      return words
    }
  }

  private func longest(
    at now: ContinuousClock.Instant, where counts: (Waiting) -> Bool
  ) -> Int? {
    let left = state.withLock { state in
      state.answers.values.filter { counts($0.waiting) && $0.deadline > now }
        .map { now.duration(to: $0.deadline) }.max()
    }
    guard let (seconds, attoseconds) = left?.components else { return nil }
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000) + 1
  }
}
