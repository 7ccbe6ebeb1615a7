public import Annotations
public import Articles

/// What an address leads to in a library as it is now.
public struct AddressedPassage: Hashable, Sendable {
  /// The article.
  public var path: ArticlePath
  /// What became of the passage in it.
  public var finding: PassageFinding
  /// The path that the address has, if the article has another now.
  public var movedFrom: ArticlePath?

  /// Joins an article to what became of a passage in it.
  public init(path: ArticlePath, finding: PassageFinding, movedFrom: ArticlePath? = nil) {
    self.path = path
    self.finding = finding
    self.movedFrom = movedFrom
  }

  /// What a reader should know of it; nil when everything is as it was.
  public var message: String? {
    let moved = movedFrom.map { "\($0) is \(path) now" }
    let parts = [moved, finding.message].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The same as a notice.
  var notice: Notice? {
    message.map { Notice($0, finding.isSure ? .information : .warning) }
  }

  /// What is said where nothing in the library is what an address names.
  public static func notFound(_ address: PassageAddress) -> String {
    "no article of this library is \(address.path) or holds that passage"
  }
}
