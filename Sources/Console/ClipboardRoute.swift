/// How text reaches the clipboard of the reader's own terminal.
public enum ClipboardRoute: Hashable, Sendable {
  /// Through tmux, which passes it on whatever its settings are.
  case tmux
  /// OSC 52 in the device control strings of GNU screen.
  case screen
  /// OSC 52, straight to the terminal.
  case osc52

  /// The route for an environment; inside tmux or screen a plain OSC 52 would not get through.
  public static func choose(environment: [String: String]) -> ClipboardRoute {
    if environment["TMUX"]?.isEmpty == false { return .tmux }
    if environment["STY"]?.isEmpty == false { return .screen }
    return .osc52
  }
}
