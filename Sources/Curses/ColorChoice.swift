/// Which colours may be sent to the terminal: what `--color` takes.
public enum ColorChoice: String, CaseIterable, Hashable, Sendable {
  /// What the terminal has, none where `NO_COLOR` is set.
  case auto
  /// None at all.
  case never
  /// At most the eight plain ones.
  case eight = "8"
  /// At most the sixteen of the palette.
  case sixteen = "16"
  /// At most 256.
  case many = "256"

  /// Whether any colour may be sent in an environment; an explicit number outranks `NO_COLOR`.
  public func permitsColor(in environment: [String: String]) -> Bool {
    switch self {
    case .auto: environment["NO_COLOR", default: ""].isEmpty
    case .never: false
    case .eight, .sixteen, .many: true
    }
  }

  /// The most colours it lets a terminal use.
  var limit: Int {
    switch self {
    case .never: 0
    case .eight: 8
    case .sixteen: 16
    case .auto, .many: 256
    }
  }
}
