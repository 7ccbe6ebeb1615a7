import Annotations
import Articles
import Console
import Dispatch
import FoundationEssentials
import Reading
import Storage
import Testing

@testable import Session

/// The loop while an article is read beside it that takes its time.
@Suite struct LoopTests {
  @Test func `keys that are typed ahead of an article are taken by it, in one frame`() throws {
    let slow = try SlowLibrary()
    let frames = try slow.run(
      hold: .seconds(600),
      [
        .key("<enter>"), .key("G"), .answer, .end,
      ])
    // The list, and the article at its end: the screen stayed as it was in between.
    #expect(frames.count == 2)
    #expect(frames.first?.contains("Beta") == true)
    #expect(frames.last?.contains("The last line.") == true)
  }

  @Test func `a window that is resized meanwhile is drawn at once`() throws {
    let slow = try SlowLibrary()
    let frames = try slow.run(
      hold: .seconds(600),
      [
        .key("<enter>"), .resize(Size(rows: 8, columns: 50)), .answer, .end,
      ])
    #expect(frames.map(\.rows) == [12, 8, 8])
    #expect(frames[1].contains("Beta"))
    #expect(frames[2].contains("The first line."))
  }

  @Test func `keys wait no longer than they may, and the reader is told what is read`() throws {
    let slow = try SlowLibrary()
    let frames = try slow.run(
      hold: .zero,
      [
        .key("<enter>"), .key("G"), .answer, .end,
      ])
    #expect(frames.contains { $0.contains("reading b.md…") })
    #expect(frames.last?.contains("The first line.") == true)
    #expect(frames.last?.contains("reading") == false)
  }

  @Test func `an article that comes after the reader went elsewhere is not shown`() throws {
    let slow = try SlowLibrary()
    let frames = try slow.run(
      hold: .zero,
      [
        .key("<enter>"), .key("?"), .answer, .end,
      ])
    #expect(frames.last?.contains("The first line.") == false)
  }

  @Test func `a terminal that is gone ends the program while keys wait`() throws {
    let slow = try SlowLibrary()
    let frames = try slow.run(hold: .seconds(600), [.key("<enter>"), .key("G"), .end])
    #expect(frames.count == 1)
    slow.release.open()
  }
}

/// A library of two articles, the second of which is read when the test lets it.
private final class SlowLibrary: Sendable {
  let release = Latch()
  private let home: String

  init() throws {
    let temporary = try FileCalls().realPath(FileManager.default.temporaryDirectory.path)
    home = "\(temporary)/lectern-loop-\(UUID().uuidString)"
    try FileCalls().makeFolders("\(home)/library")
    let lines = (1...40).map { "Line \($0)." }.joined(separator: "\n\n")
    try write("# Alpha\n\nNothing here.\n", "a.md")
    try write("# Beta\n\nThe first line.\n\n\(lines)\n\nThe last line.\n", "b.md")
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(home)/library/\(name)"))
  }

  /// What happens to the loop, in turn.
  enum Step {
    case key(String)
    case resize(Size)
    /// The article is read, and the loop woken.
    case answer
    case end
  }

  /// The frames of a session that begins at the list with the second article selected.
  func run(hold: Duration, _ steps: [Step]) throws -> [Picture] {
    let isSlow = Latch()
    let library = "\(home)/library"
    let calls = FileCalls { [release] operation, path in
      if operation == .open, path == "\(library)/b.md", isSlow.wait(atMost: .milliseconds(0)) {
        release.wait()
      }
      return nil
    }
    let places = Places(environment: ["HOME": home])
    let location = try LibraryLocation([library])
    Librarian(location, places: places, seed: 1).importAll()
    // Another state of the file than the index knows has to be read.
    try write(
      String(decoding: Data(contentsOf: URL(filePath: "\(library)/b.md")), as: UTF8.self) + "\n",
      "b.md")
    let librarian = Librarian(location, places: places, seed: 1, calls: calls)
    let woken = Latch()
    let inbox = Inbox { woken.open() }
    let desk = AnswerDesk(inbox: inbox, patience: .milliseconds(0), hold: hold)
    let size = Size(rows: 12, columns: 60)
    var engine = Startup(
      librarian, Performer(librarian, desk: desk)
    ).engine(size: size, seed: 1, at: Timestamp(milliseconds: 0))
    _ = engine.handle(.progress(nil))
    for key in try KeySpelling.parse("j") {
      _ = engine.handle(.event(.key(key), at: Timestamp(milliseconds: 0)))
    }
    isSlow.open()
    var display = ScriptedDisplay(size: size, steps: steps) { [release] in
      release.open()
      woken.wait()
    }
    var loop = Loop(
      engine, inbox: inbox, environment: [:], clock: { Timestamp(milliseconds: 1000) })
    _ = loop.run(on: &display)
    return display.pictures
  }
}

/// What stood on a screen.
private struct Picture {
  let rows: Int
  let text: String

  func contains(_ words: String) -> Bool { text.contains(words) }
}

/// A display that answers from a script, an event each time the loop waits.
private struct ScriptedDisplay: Display, ~Copyable {
  var size: Size
  private var steps: ArraySlice<SlowLibrary.Step>
  private let answer: () -> Void
  private(set) var pictures: [Picture] = []

  init(size: Size, steps: [SlowLibrary.Step], answer: @escaping () -> Void) {
    self.size = size
    self.steps = steps[...]
    self.answer = answer
  }

  mutating func draw(_ frame: Frame) {
    pictures.append(Picture(rows: frame.size.rows, text: frame.text))
  }

  mutating func nextEvent(within milliseconds: Int?) -> Event {
    if milliseconds == 0 { return .timeout }
    switch steps.popFirst() {
    case .key(let spelling):
      guard let key = (try? KeySpelling.parse(spelling))?.first else { return .timeout }
      return .key(key)
    case .resize(let size):
      self.size = size
      return .resized(size)
    case .answer:
      answer()
      return .woken
    case .end, nil: return .ended(.hangUp)
    }
  }

  mutating func redraw() {}
  mutating func use(_ theme: Theme) {}
  mutating func suspend() {}
  mutating func yield<Result>(to body: () -> Result) -> Result { body() }
  mutating func send(control bytes: [UInt8]) {}
}
