import CNcurses
import CWcwidth
public import Console

/// The terminal through ncurses: frames in, events out.
///
/// There is one at a time.
///
/// It restores the terminal when it is closed or goes out of scope, when the process is told to
/// end, and when it crashes.
@safe public struct CursesDisplay: ~Copyable {
  /// How the terminal is to be used.
  public struct Options: Sendable {
    /// The theme of the first frame.
    public var theme: Theme
    /// Which colours may be sent.
    public var color: ColorChoice
    /// Where standard error goes while the screen is up; nil throws it away.
    public var logPath: String?

    /// Makes options.
    public init(theme: Theme, color: ColorChoice = .auto, logPath: String? = nil) {
      self.theme = theme
      self.color = color
      self.logPath = logPath
    }
  }

  /// One line for the reader about the terminal, as that its type is not known.
  public let notice: String?

  var palette: Palette
  var keys = KeyReader()
  private var isOpen = true

  /// Takes the terminal.
  ///
  /// An unknown type falls back to a common one, with a notice; a type that cannot move its cursor
  /// is an error.
  public init(
    _ options: Options, environment: [String: String]
  ) throws(DisplayError) {
    let hasLocale = lc_utf8() == 1
    let choice = try TerminalType.choose(environment["TERM"])
    guard unsafe lc_open(choice.name, options.color == .never ? 0 : 1) == 0 else {
      throw .cannotOpen(type: choice.name)
    }
    lc_redirect_errors(ErrorLog.descriptor(options.logPath))
    palette = Palette(options.theme, colors: options.color.limit(Int(lc_colors())))
    notice =
      choice.notice
      ?? (hasLocale ? nil : "no UTF-8 locale here: letters other than ASCII may look wrong")
  }

  deinit {
    if isOpen { lc_close() }
  }

  /// Gives the terminal back.
  public mutating func close() {
    guard isOpen else { return }
    isOpen = false
    lc_close()
  }

  /// Makes a display that waits look around; any thread may call it.
  public static let wake: @Sendable () -> Void = { lc_wake() }
}

/// Which colours may be sent to the terminal.
public enum ColorChoice: String, Sendable, CaseIterable {
  case auto, never
  case eight = "8"
  case sixteen = "16"
  case many = "256"

  /// The number of colours to use on a terminal that has some.
  func limit(_ available: Int) -> Int {
    switch self {
    case .auto: available
    case .never: 0
    case .eight: min(8, available)
    case .sixteen: min(16, available)
    case .many: min(256, available)
    }
  }
}
