import CPty
import Glibc

/// A program on a terminal of its own, as one test sees it.
///
/// Nothing here sleeps: whatever is waited for is asked after every byte that arrives, up to a
/// deadline that only a broken program reaches.
public final class Pty {
  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    case exited(Int)
    case killed(signal: Int)
  }

  /// Everything the program has written.
  public private(set) var transcript: [UInt8] = []

  private let emulator: Emulator
  private let isMute: Bool
  private let child: pid_t
  private let watch: Int32
  private var master: Int32
  private var counted = 0
  private var ending: Ending?
  /// No program has the terminal open any more; its modes can still be asked for.
  private var isLost = false

  /// The time after which a wait has failed; far more than a loaded machine needs.
  private static let patience = Duration.seconds(60)

  /// Starts a program: the path of an executable, or the name of a product of this package.
  ///
  /// The environment is laid over a small one with `TERM=xterm-256color`; an empty value removes a
  /// variable. A terminal of a reader of Chinese gives ambiguous characters two cells; one that is
  /// mute answers no question.
  public init(
    _ program: String, _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = [:], isAmbiguousWide: Bool = false, isMute: Bool = false
  ) throws {
    self.isMute = isMute
    let path = program.contains("/") ? program : Products.path(of: program)
    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(environment) { $1 }
    let pairs = variables.filter { !$1.isEmpty }.map { "\($0)=\($1)" }
    var child: pid_t = 0
    master = unsafe CStrings.with([path] + arguments) { arguments in
      unsafe CStrings.with(pairs) { environment in
        unsafe pty_start(path, arguments, environment, Int32(rows), Int32(columns), &child)
      }
    }
    guard master >= 0 else { throw PtyFailure.notStarted(path) }
    self.child = child
    watch = pty_watch(child)
    emulator = Emulator(rows: rows, columns: columns, isAmbiguousWide: isAmbiguousWide)
  }

  /// The path of an executable of this package.
  public static func path(of product: String) -> String {
    Products.path(of: product)
  }

  deinit {
    if ending == nil {
      kill(child, SIGKILL)
      _ = pty_reap(child)
    }
    hangUp()
    close(watch)
  }

  // MARK: What a reader does

  /// Types: writes all of a text to the program.
  public func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Writes bytes to the program.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, master >= 0 {
      let count = unsafe rest.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else {
        // A program that waits for its output to be read does not read its input.
        if pty_wait(master, -1, 1, 1000) & Int32(PTY_OUTPUT) != 0 { pump() }
      }
    }
  }

  /// Gives the window another size.
  public func resize(rows: Int, columns: Int) {
    emulator.resize(rows: rows, columns: columns)
    _ = pty_resize(master, Int32(rows), Int32(columns))
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) {
    kill(child, number)
  }

  /// Closes the terminal under the program, as a lost connection does.
  public func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }

  // MARK: What a reader sees

  /// The cell at a place; nil outside the window.
  public func cell(_ row: Int, _ column: Int) -> PtyCell? {
    emulator.cell(row, column)
  }

  /// A row of the window as text, without trailing blanks.
  public func line(_ row: Int) -> String {
    var line = ""
    for column in 0..<emulator.size.columns { line += emulator.cell(row, column)?.text ?? "" }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The whole window as text.
  public var screen: String {
    (0..<emulator.size.rows).map { line($0) + "\n" }.joined()
  }

  /// Whether the alternate screen is shown.
  public var showsAlternateScreen: Bool { emulator.showsAlternateScreen }

  /// Whether the cursor is shown.
  public var showsCursor: Bool { emulator.showsCursor }

  /// Where the cursor is.
  public var cursor: (row: Int, column: Int) { emulator.cursor }

  /// Whether the terminal reads lines and echoes them, as a shell expects it.
  public var isCooked: Bool {
    let cooked = PTY_CANONICAL | PTY_ECHO | PTY_SIGNALS
    return pty_modes(master) == Int32(cooked)
  }

  /// Whether the terminal is as a program should leave it.
  public var isRestored: Bool {
    isCooked && !showsAlternateScreen && showsCursor
  }

  /// The bytes the program has written since this was last asked.
  public func takeByteCount() -> Int {
    defer { counted = transcript.count }
    return transcript.count - counted
  }

  // MARK: Waiting

  /// Reads and shows what the program writes until a condition holds.
  public func wait(_ what: String, until condition: (Pty) -> Bool) throws {
    let deadline = ContinuousClock.now + Self.patience
    while !condition(self) {
      guard isReadable else { throw PtyFailure.hungUp(waitingFor: what, screen: screen) }
      guard ContinuousClock.now < deadline else {
        throw PtyFailure.timedOut(waitingFor: what, screen: screen)
      }
      if pty_wait(master, -1, 0, 1000) != 0 { pump() }
    }
  }

  /// Waits until a text is somewhere in the window, within one row.
  public func wait(for text: String) throws {
    try wait("“\(text)”") { $0.screen.contains(text) }
  }

  /// Reads what the program writes for a while: the way to see that it writes nothing.
  public func read(for milliseconds: Int) {
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    while isReadable, case let left = deadline - ContinuousClock.now, left > .zero {
      let most = Int32(left.components.attoseconds / 1_000_000_000_000_000) + 1
      if pty_wait(master, -1, 0, most) != 0 { pump() }
    }
  }

  /// Waits until the program has ended, showing all it still writes, and tells how it ended.
  @discardableResult
  public func waitExit() throws -> Ending {
    if let ending { return ending }
    let deadline = ContinuousClock.now + Self.patience
    while true {
      let facts = pty_wait(isReadable ? master : -1, watch, 0, 1000)
      if facts & Int32(PTY_OUTPUT) != 0 {
        pump()
      } else if facts & Int32(PTY_ENDED) != 0 {
        break
      }
      guard ContinuousClock.now < deadline else {
        throw PtyFailure.timedOut(waitingFor: "end of the program", screen: screen)
      }
    }
    let code = Int(pty_reap(child))
    let result = code < 0 ? Ending.killed(signal: -code) : .exited(code)
    ending = result
    return result
  }

  private var isReadable: Bool { master >= 0 && !isLost }

  /// Takes what is there to read; a terminal without a program is hung up.
  private func pump() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while isReadable {
      let count = unsafe Glibc.read(master, &buffer, buffer.count)
      if count < 0, errno == EAGAIN { return }
      guard count > 0 else {
        isLost = true
        return
      }
      transcript += buffer[..<count]
      let answer = emulator.feed(buffer[..<count])
      if !answer.isEmpty, !isMute { send(answer) }
    }
  }
}
