extension DisplayError {
  /// One sentence: what is wrong, and what helps.
  public var message: String {
    switch self {
    case .noTerminal:
      "there is no terminal to read on; with its output in a pipe, lectern prints plain text"
    case .dumb(let type):
      "a terminal of type “\(type)” has no screen to read on; set TERM, or send the output to a pipe"
    case .unknownType(let type):
      "the terminal database knows neither “\(type)” nor xterm-256color; install ncurses-base"
    case .refused(let errno):
      "the terminal cannot be opened (error \(errno))"
    }
  }
}
