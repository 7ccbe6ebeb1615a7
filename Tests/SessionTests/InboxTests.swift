import Reading
import Synchronization
import Testing

@testable import Session

@Suite struct InboxTests {
  @Test func `a message is made when those before it were handled`() {
    let inbox = Inbox()
    let handled = Mutex(0)
    inbox.post(.notice(Notice("first")))
    inbox.post(asTaken: { [.notice(Notice("after \(handled.withLock { $0 })"))] })
    var words: [String] = []
    for message in inbox.take() {
      if case .notice(let notice) = message { words.append(notice.text) }
      handled.withLock { $0 += 1 }
    }
    #expect(words == ["first", "after 1"])
    #expect(Array(inbox.take()).isEmpty)
  }
}
