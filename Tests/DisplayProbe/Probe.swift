import Console
import Curses
import Glibc

/// A program that does nothing but show what its display reports.
struct Probe: ~Copyable {
  private var display: CursesDisplay
  private let page: Page
  private var events: [String] = []
  private var top = 0
  private var writes = 0

  init(_ display: consuming CursesDisplay, page: Page) {
    self.display = display
    self.page = page
  }

  /// Shows and reports until there is an exit code.
  mutating func run() -> Int32 {
    if let notice = display.notice { events.append(notice) }
    draw()
    while true {
      let event = display.nextEvent(within: nil)
      report(event)
      if case .ended(let cause) = event { return cause.exitCode }
      if case .key(let key) = event, let code = obey(key) { return code }
      draw()
    }
  }

  private mutating func draw() {
    var frame = Frame(size: display.size)
    page.draw(on: &frame, events: events, top: top)
    let last = frame.size.rows - 1
    let size = "\(frame.size.rows)x\(frame.size.columns)"
    let status = "[\(events.count) \(size) \(display.colors)c \(writes)w] \(events.last ?? "ready")"
    frame.draw(status, row: last, column: 0, limit: frame.size.columns - 2)
    frame.cursor = page == .wide ? Position(row: 0, column: 3) : nil
    let before = Self.writeCalls
    display.draw(frame)
    writes = Self.writeCalls - before
  }

  private mutating func report(_ event: Event) {
    switch event {
    case .key(let key): events.append("key \(KeySpelling.spell(key))")
    case .resized(let size): events.append("resized \(size.rows)x\(size.columns)")
    case .ended(let cause): events.append("ended \(cause)")
    case .widthsChanged: events.append("widths changed")
    case .woken: events.append("woken")
    case .resumed: events.append("resumed")
    case .timeout: events.append("timeout")
    }
  }

  /// Does what an upper-case key asks for; returns an exit code to end with.
  private mutating func obey(_ key: Key) -> Int32? {
    if key == Key(.character("z"), control: true) {
      display.suspend()
      events.append("back")
    }
    switch key.typed {
    case "Q": return 0
    case "R": events.append("\(recurse(1))")
    case "U": return usesAfterClosing() ? 4 : 5
    case "A": exit(7)
    case "C": print(events[events.count])
    case "D": display.redraw()
    case "E":
      let code = display.yield { unsafe system("stty -a; echo lent >&2; read answer") }
      events.append("returned \(code)")
    case "L": complain("a complaint for the log\n")
    case "M": display.use(.mono)
    case "O": display.send(control: OSC52.sequence(for: Array("clip".utf8), route: .osc52))
    case "N": top += 1
    case "P": top += display.size.rows - 1
    case "T":
      if display.nextEvent(within: 1) == .timeout { events.append("timeout") }
    case "W": Task.detached { CursesDisplay.wake() }
    case "Z": kill(0, SIGTSTP)
    default: break
    }
    return nil
  }

  /// Runs out of stack, where a handler needs a stack of its own.
  private func recurse(_ depth: Int) -> Int {
    depth == .max ? 0 : recurse(depth + 1) + events.count
  }

  /// Whether a closed display is harmless.
  private mutating func usesAfterClosing() -> Bool {
    display.close()
    display.close()
    draw()
    display.redraw()
    display.send(control: [7])
    display.yield {}
    return display.nextEvent(within: nil) == .ended(.hangUp)
      && display.size == Size(rows: 0, columns: 0)
  }

  private func complain(_ text: String) {
    _ = unsafe write(STDERR_FILENO, text, text.utf8.count)
  }

  /// The write calls of this process so far, 0 where the system does not count them.
  private static var writeCalls: Int {
    guard let file = unsafe fopen("/proc/self/io", "r") else { return 0 }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("syscw:") }
    return line.flatMap { Int($0.dropFirst(7)) } ?? 0
  }
}
