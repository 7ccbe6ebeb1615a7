import Console
import Reading
import Storage

/// The program that opens addresses: `$BROWSER`, else the desktop's own, else none.
struct Opener {
  /// What is done with an address.
  enum Route: Hashable {
    /// A command beside the reader, in a window of its own.
    case beside(String)
    /// A command in the reader's place on the terminal.
    case onTerminal(String)
    /// The address goes to the clipboard.
    case copied
  }

  private let environment: [String: String]

  /// Browsers that run on a terminal.
  private static let onTerminal: Set<String> = [
    "w3m", "lynx", "links", "links2", "elinks", "browsh", "www-browser", "chawan", "cha",
  ]

  init(environment: [String: String]) {
    self.environment = environment
  }

  /// Opens an address, or copies it where no program can, and says what became of it.
  func open(_ target: String, on display: inout some Display & ~Copyable) -> Notice {
    switch route {
    case .beside(let command):
      let line = "(\(Self.line(command, target))) </dev/null >/dev/null 2>&1 &"
      return ChildProcess.run(line)
        ? Notice("opening in \(Self.name(of: command))", .success) : copy(target, on: &display)
    case .onTerminal(let command):
      let isDone = display.yield { ChildProcess.run(Self.line(command, target)) }
      return isDone
        ? Notice("back from \(Self.name(of: command))") : copy(target, on: &display)
    case .copied: return copy(target, on: &display)
    }
  }

  /// How addresses are opened here.
  var route: Route {
    let hasWindows = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    // `$BROWSER` is a list; the first that is named is meant.
    if let browser = environment["BROWSER"]?.split(separator: ":").first.map(String.init) {
      let isOnTerminal = Self.onTerminal.contains(Self.name(of: browser)) || !hasWindows
      return isOnTerminal ? .onTerminal(browser) : .beside(browser)
    }
    return hasWindows && isInstalled("xdg-open") ? .beside("xdg-open") : .copied
  }

  private func copy(_ target: String, on display: inout some Display & ~Copyable) -> Notice {
    let copied = Clipboard(environment: environment).copy(target, on: &display)
    return Notice("no browser here: \(copied.text)", copied.level)
  }

  private func isInstalled(_ program: String) -> Bool {
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let calls = FileCalls()
    return folders.contains { (try? calls.info("\($0)/\(program)"))?.kind == .file }
  }

  /// A command with an address as one word, in the place of `%s` or at its end.
  static func line(_ command: String, _ target: String) -> String {
    let word = ChildProcess.quoted(target)
    let parts = command.split(separator: "%s", omittingEmptySubsequences: false)
    return parts.count == 1 ? "\(command) \(word)" : parts.joined(separator: word)
  }

  /// The name of the program that a command runs.
  private static func name(of command: String) -> String {
    let program = command.split(separator: " ").first ?? ""
    return program.split(separator: "/").last.map(String.init) ?? command
  }
}
