import Dispatch
import Synchronization
import Testing

@testable import Session

/// What several threads bring, one writes.
@Suite struct WriteQueueTests {
  @Test(arguments: [1, 2, 7, 100])
  func `everything is written once, one at a time, whoever writes`(room: Int) {
    let queue = WriteQueue<Int>(atMost: room)
    let next = Atomic(0)
    let written = Mutex<[Int]>([])
    let writers = Atomic(0)
    let most = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      while true {
        queue.takeRoom()
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < 2_000 else { return queue.giveRoom() }
        queue.bring(number) { item in
          most.max(writers.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
          written.withLock { $0.append(item) }
          writers.subtract(1, ordering: .relaxed)
        }
      }
    }
    #expect(written.withLock { $0.sorted() } == Array(0..<2_000))
    #expect(most.load(ordering: .relaxed) == 1)
  }

  @Test func `what one thread brings is written in that order`() {
    let queue = WriteQueue<Int>(atMost: 3)
    var written: [Int] = []
    for number in 0..<10 {
      queue.takeRoom()
      queue.bring(number) { written.append($0) }
    }
    #expect(written == Array(0..<10))
  }
}
