public import Articles

/// The date of an article, from which its relative dates are told.
public struct ArticleDate: Hashable, Sendable {
  /// How a date is known.
  public enum Origin: String, Sendable, Hashable {
    /// The article gives it.
    case article
    /// A person said so.
    case told
    /// Nobody knows it.
    case unknown
  }

  /// The date as far as it goes; nil where it is unknown.
  public let value: EDTF?
  /// How it is known.
  public let origin: Origin

  /// What an article's metadata give, else a date that a person gave.
  public init(of metadata: Metadata, else date: EDTF? = nil) {
    if let own = metadata.date.flatMap({ EDTF($0) }) {
      (value, origin) = (own, metadata.dateIsTold ? .told : .article)
    } else if let date {
      (value, origin) = (date, .told)
    } else {
      (value, origin) = (nil, .unknown)
    }
  }

  /// The date for a list: EDTF, or `unknown`.
  public var text: String { value?.text ?? "unknown" }
}
