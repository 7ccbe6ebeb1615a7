import CNcurses
import CWcwidth
import Console
import Glibc

/// The terminal of the reader, through ncurses.
///
/// There is one at a time, and one thread owns it: the one that made it. It takes the alternate
/// screen, raw keys and the signals of a terminal program, and gives everything back when it is
/// closed, when it goes out of scope, when the process exits and when it crashes. The mouse stays
/// the terminal's own, and nothing is sent while nothing happens.
public struct CursesDisplay: ~Copyable {
  /// What the reader should be told once: a terminal type that is unknown, a missing locale.
  public let notice: String?

  /// How many colours are used: 0, 8, 16 or 256.
  public let colors: Int

  var palette: Palette
  var decoder: KeyDecoder
  var facts: Facts = []
  /// A key that was read with the terminal's answer, until the answer is reported.
  var held: Key?
  private(set) var isOpen = true

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - options: Theme, colours and where diagnostics go.
  ///   - environment: Where `TERM` and `NO_COLOR` are looked up.
  /// - Throws: `DisplayError.dumb` for a terminal without a screen, which line mode can still
  ///   serve; the other cases where there is nothing to be done.
  public init(
    _ options: Options = Options(), environment: [String: String]
  ) throws(DisplayError) {
    let hasLocale = lc_utf8() == 1
    let type = try TerminalType.choose(options.terminalType ?? environment["TERM"])
    switch unsafe lc_open(type.name, options.logPath) {
    case 0: break
    case ENOTTY, ENXIO: throw .noTerminal
    case let errno: throw .refused(errno: errno)
    }
    let permitted = options.color.permitsColor(in: environment)
    colors = permitted ? min(Int(lc_start_colors()), options.color.limit) : 0
    palette = Palette(options.theme, depth: ColorDepth(colors: colors))
    decoder = KeyDecoder(named: KeyTable.keys { unsafe lc_key_code($0) })
    options.ambiguous.width.map(AmbiguousWidth.use)
    decoder.awaitsReport = options.ambiguous == .auto && lc_probe_width() != 0
    notice =
      type.notice
      ?? (hasLocale ? nil : "no UTF-8 locale here: letters other than ASCII may look wrong")
  }

  deinit {
    if isOpen { lc_close() }
  }

  /// Gives the terminal back; from then on nothing is drawn, and the session has ended.
  public mutating func close() {
    guard isOpen else { return }
    isOpen = false
    lc_close()
  }

  /// Makes a display that waits return `.woken`; any thread may call it, at any time.
  public static let wake: @Sendable () -> Void = { lc_wake() }

  /// The end of what was written to standard error while the last screen was up.
  ///
  /// It was kept from the screen; print it once the display is closed.
  public static var diagnostics: String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe lc_diverted(&bytes, bytes.count)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
