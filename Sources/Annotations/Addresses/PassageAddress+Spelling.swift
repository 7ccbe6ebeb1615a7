import Articles

extension PassageAddress {
  /// The scheme of addresses.
  public static let scheme = "lectern"

  /// What a fragment begins with that names words, not a heading.
  private static let directive = ":~:"

  /// Text of a fragment keeps nothing but letters and digits: `-`, `,` and `&` divide its parts.
  private static func encoded(_ text: String) -> String { PercentEncoding.encode(text) }

  /// The address as one word of ASCII: `lectern:PATH#:~:text=WORDS&at=312-421&in=9f3c21ab04`.
  public var text: String {
    var text = "\(Self.scheme):\(PercentEncoding.encode(path.rawValue, keeping: "/-"))"
    guard let passage else { return text }
    text += "#\(Self.directive)text="
    if !passage.prefix.isEmpty { text += Self.encoded(passage.prefix) + "-," }
    text += Self.encoded(passage.start)
    if let end = passage.end { text += "," + Self.encoded(end) }
    if !passage.suffix.isEmpty { text += ",-" + Self.encoded(passage.suffix) }
    if let position = passage.position {
      text += "&at=\(position.lowerBound)-\(position.upperBound)"
    }
    if let digits = passage.textDigits { text += "&in=\(digits)" }
    return text
  }

  /// Reads an address, white space that a mail put into it left out.
  public init(_ text: String) throws(AddressError) {
    let word = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace })
    ).droppingBrackets
    let colon = word.firstIndex(of: ":") ?? word.endIndex
    guard colon < word.endIndex, word[..<colon].lowercased() == Self.scheme else {
      throw .otherScheme(text)
    }
    let rest = word[word.index(after: colon)...]
    let hash = rest.firstIndex(of: "#") ?? rest.endIndex
    let path = PercentEncoding.decode(String(rest[..<hash]))
    guard !path.isEmpty else { throw .noArticle(text) }
    self.init(ArticlePath(path))
    let fragment = rest[hash...].dropFirst()
    guard !fragment.isEmpty else { return }
    guard fragment.hasPrefix(Self.directive) else { throw .noWords(String(fragment)) }
    passage = try Self.passage(fragment.dropFirst(Self.directive.count))
  }

  /// Reads the directives of a fragment; those that are not known say nothing.
  private static func passage(_ directives: Substring) throws(AddressError) -> Passage {
    var passage: Passage?
    var position: Range<Int>?
    var digits: String?
    for directive in directives.split(separator: "&") {
      let parts = directive.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      // The first words count: an address of this program names one passage.
      case "text" where passage == nil: passage = try words(parts[1])
      case "at": position = range(parts[1])
      case "in": digits = parts[1].lowercased()
      default: break
      }
    }
    guard passage != nil else { throw .noWords(String(directives)) }
    passage?.position = position
    passage?.textDigits = digits?.utf8.count == digitCount ? digits : nil
    return passage ?? Passage(start: "")
  }

  /// Reads `prefix-,start,end,-suffix`.
  private static func words(_ text: Substring) throws(AddressError) -> Passage {
    var parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var passage = Passage(start: "")
    if let first = parts.first, parts.count > 1, first.hasSuffix("-") {
      passage.prefix = PercentEncoding.decode(String(first.dropLast()))
      parts.removeFirst()
    }
    if let last = parts.last, parts.count > 1, last.hasPrefix("-") {
      passage.suffix = PercentEncoding.decode(String(last.dropFirst()))
      parts.removeLast()
    }
    guard let start = parts.first, !start.isEmpty, parts.count <= 2 else {
      throw .noWords(String(text))
    }
    passage.start = PercentEncoding.decode(start)
    passage.end = parts.count == 2 ? PercentEncoding.decode(parts[1]) : nil
    return passage
  }

  private static func range(_ text: Substring) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start >= 0, start < end
    else { return nil }
    return start..<end
  }
}

extension String {
  /// The text without the `<>` that mails put around addresses.
  fileprivate var droppingBrackets: String {
    hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
  }
}

/// Why a text is no address.
public enum AddressError: Error, Hashable, Sendable {
  /// It begins otherwise than `lectern:`.
  case otherScheme(String)
  /// It names no article.
  case noArticle(String)
  /// What follows `#` names no words.
  case noWords(String)
}
