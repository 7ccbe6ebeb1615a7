import Testing

@testable import Session

/// How long keys wait for an answer.
@Suite struct AwaitedAnswersTests {
  private static let now = ContinuousClock.now

  private static func left(
    _ waiting: AwaitedAnswers.Waiting, of milliseconds: Int, after passed: Int
  ) -> (hold: Int?, isStill: Bool) {
    let awaited = AwaitedAnswers()
    _ = awaited.begin(until: now + .milliseconds(milliseconds), waiting)
    let then = now + .milliseconds(passed)
    return (awaited.millisecondsToHold(at: then), awaited.isStill(at: then))
  }

  @Test(
    arguments: [
      (.screen, 0, 41, true), (.screen, 39, 2, true), (.screen, 40, nil, false),
      (.keys, 0, 41, false), (.keys, 40, nil, false), (.nothing, 0, nil, false),
    ] as [(AwaitedAnswers.Waiting, Int, Int?, Bool)])
  func `what waits, and how long`(
    waiting: AwaitedAnswers.Waiting, passed: Int, hold: Int?, isStill: Bool
  ) {
    let left = Self.left(waiting, of: 40, after: passed)
    #expect(left.hold == hold)
    #expect(left.isStill == isStill)
  }

  @Test func `nothing waits once the answer was given`() {
    let awaited = AwaitedAnswers()
    let first = awaited.begin(until: Self.now + .seconds(1), .screen)
    let second = awaited.begin(until: Self.now + .seconds(2), .keys)
    awaited.end(first)
    #expect(!awaited.isStill(at: Self.now))
    #expect(awaited.millisecondsToHold(at: Self.now) == 2001)
    awaited.end(second)
    #expect(awaited.millisecondsToHold(at: Self.now) == nil)
  }

  @Test func `the longest of several answers is waited for`() {
    let awaited = AwaitedAnswers()
    for seconds in [2, 3, 1] { _ = awaited.begin(until: Self.now + .seconds(seconds), .screen) }
    #expect(awaited.millisecondsToHold(at: Self.now) == 3001)
  }

  @Test func `a word is said of what is overdue, once, and of nothing that was answered`() {
    let awaited = AwaitedAnswers()
    _ = awaited.begin(until: Self.now, .screen, word: "reading a…")
    let other = awaited.begin(until: Self.now, .screen, word: "reading b…")
    _ = awaited.begin(until: Self.now + .seconds(1), .screen, word: "reading c…")
    awaited.end(other)
    #expect(awaited.overdueWords(at: Self.now) == ["reading a…"])
    #expect(awaited.overdueWords(at: Self.now).isEmpty)
  }
}
