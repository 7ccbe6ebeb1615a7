public import Console

extension CursesDisplay {
  /// What may differ from one terminal session to the next.
  public struct Options: Sendable {
    /// The theme to begin with.
    public var theme: Theme
    /// Which colours may be sent.
    public var color: ColorChoice
    /// The file that collects diagnostics while the screen is up; nil keeps them in memory.
    ///
    /// Diagnostics are what is written to a standard error that is the terminal.
    public var logPath: String?
    /// The terminal type to use in place of `TERM`.
    public var terminalType: String?
    /// How wide ambiguous characters are, or that the terminal is asked.
    public var ambiguous: AmbiguityChoice

    /// Makes options; the defaults suit an interactive start.
    public init(
      theme: Theme = .terminal, color: ColorChoice = .auto, logPath: String? = nil,
      terminalType: String? = nil, ambiguous: AmbiguityChoice = .auto
    ) {
      self.theme = theme
      self.color = color
      self.logPath = logPath
      self.terminalType = terminalType
      self.ambiguous = ambiguous
    }
  }
}
