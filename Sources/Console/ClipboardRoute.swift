/// How text reaches the clipboard of the reader's own terminal, also over SSH.
public enum ClipboardRoute: Hashable, Sendable {
  /// The standard input of `tmux load-buffer -w -`, which tmux passes on whatever its settings.
  case tmux
  /// OSC 52 in the device control strings that GNU screen lets through.
  case screen
  /// OSC 52, straight to the terminal.
  case osc52

  /// The route for an environment: inside tmux and screen a plain sequence would not get through.
  public static func choose(environment: [String: String]) -> ClipboardRoute {
    if !environment["TMUX", default: ""].isEmpty { return .tmux }
    return environment["STY", default: ""].isEmpty ? .osc52 : .screen
  }
}
