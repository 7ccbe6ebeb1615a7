import Articles

/// A place outside the library: an address, or a file that is no article.
public struct OutsideTarget: Hashable, Sendable {
  /// The target as the source writes it.
  public let text: String

  /// Makes a target.
  public init(_ text: String) {
    self.text = text
  }

  /// The target as a reader may see it: what controls or hides something stands encoded.
  public var shown: String { PercentEncoding.encodeControls(text) }

  /// The scheme in lower case, as `https`; nil for a path.
  public var scheme: String? { OutsideTarget.scheme(of: text) }

  /// Whether another program may be asked to open it: an address of a kind that only shows
  /// something, without signs that nobody can see.
  public var isOpenable: Bool {
    guard let scheme, OutsideTarget.openableSchemes.contains(scheme) else { return false }
    return text.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && !PercentEncoding.isControl($0)
    }
  }

  /// The schemes that are handed to another program.
  public static let openableSchemes = ["http", "https", "mailto", "ftp", "gopher", "gemini"]

  /// The scheme that a text begins with, in lower case.
  static func scheme(of text: String) -> String? {
    let scheme = text.prefix { $0 != ":" }
    guard scheme.utf8.count < text.utf8.count, let first = scheme.utf8.first,
      (0x61...0x7A).contains(first | 0x20)
    else { return nil }
    let isName = scheme.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
      default: false
      }
    }
    return isName ? scheme.lowercased() : nil
  }
}
