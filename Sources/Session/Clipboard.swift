import Console
import Reading

/// The clipboard of the reader's own terminal, also over SSH, in tmux and in screen.
struct Clipboard {
  private let route: ClipboardRoute

  init(environment: [String: String]) {
    route = ClipboardRoute.choose(environment: environment)
  }

  /// Puts a text there and says what became of it.
  func copy(_ text: String, on display: inout some Display & ~Copyable) -> Notice {
    let bytes = Array(text.utf8)
    guard bytes.count <= OSC52.limit else {
      return Notice("too long for a terminal's clipboard: \(bytes.count) bytes", .warning)
    }
    switch route {
    case .tmux:
      guard ChildProcess.feed(bytes, to: "tmux load-buffer -w - 2>/dev/null") else {
        return Notice("tmux did not take the text", .warning)
      }
      return Notice("copied, through tmux", .success)
    case .screen, .osc52:
      display.send(control: OSC52.sequence(for: bytes, route: route))
      return Notice("copied, if your terminal lets programs do that (OSC 52)", .success)
    }
  }
}
