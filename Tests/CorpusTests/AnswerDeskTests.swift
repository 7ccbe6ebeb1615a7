import Dispatch
import Reading
import Synchronization
import Testing

@testable import Session

/// Answers in time for the frame that asks, and later ones.
struct AnswerDeskTests {
  private static let words = ["first", "second"]
  private static let answer = words.map { Message.notice(Notice($0)) }

  @Test func `an answer that is ready in time is part of the frame`() {
    let desk = AnswerDesk(inbox: Inbox(), patience: .seconds(600))
    #expect(desk.soon { Self.answer }.words == Self.words)
    #expect(Array(desk.inbox.take()).isEmpty)
  }

  @Test func `a late answer comes to the inbox, once and whole`() {
    let woken = Latch()
    let asked = Latch()
    let desk = AnswerDesk(inbox: Inbox { woken.open() }, patience: .milliseconds(0))
    let now = desk.soon {
      asked.wait()
      return Self.answer
    }
    #expect(now.isEmpty)
    asked.open()
    #expect(desk.inbox.messages(after: woken, count: 2).words == Self.words)
  }

  @Test func `what nobody waits for comes to the inbox`() {
    let woken = Latch()
    let desk = AnswerDesk(inbox: Inbox { woken.open() }, patience: .milliseconds(0))
    desk.later { Self.answer }
    #expect(desk.inbox.messages(after: woken, count: 2).words == Self.words)
  }

  @Test func `a slow answer holds up no later one`() {
    let release = Latch()
    let desk = AnswerDesk(inbox: Inbox(), patience: .seconds(600))
    for _ in 0..<8 {
      desk.later {
        release.wait()
        return []
      }
    }
    #expect(desk.soon { Self.answer }.words == Self.words)
    release.open()
  }

  @Test func `a latch that was opened twice lets everybody through`() {
    let latch = Latch()
    #expect(!latch.wait(atMost: .milliseconds(0)))
    latch.open()
    latch.open()
    latch.wait()
    #expect(latch.wait(atMost: .milliseconds(0)))
  }
}

extension [Message] {
  fileprivate var words: [String] {
    map { message in
      if case .notice(let notice) = message { return notice.text }
      return "\(message)"
    }
  }
}

extension Inbox {
  /// The messages that come in one answer, of which the first wakes.
  fileprivate func messages(after woken: Latch, count: Int) -> [Message] {
    woken.wait()
    var messages: [Message] = []
    while messages.count < count { messages += take() }
    return messages
  }
}
