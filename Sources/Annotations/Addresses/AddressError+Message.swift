extension AddressError {
  /// Why it is no address, for the reader.
  public var message: String {
    switch self {
    case .otherScheme(let text): "\(text) is no passage address: those begin with lectern:"
    case .noArticle: "this address names no article"
    case .noWords(let fragment): "this address names no words behind its #: \(fragment)"
    }
  }
}
