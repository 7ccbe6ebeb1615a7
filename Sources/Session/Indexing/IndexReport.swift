import Reading

/// What bringing an index up to date did.
public struct IndexReport: Hashable, Sendable {
  /// Articles in the library.
  public var articles = 0
  /// Those of them that cannot be read.
  public var unreadable = 0
  /// Those that were read, because they are new or changed.
  public var imported = 0
  /// Those whose files look otherwise and hold what they held.
  public var touched = 0
  /// Those that were forgotten, because their files are gone.
  public var removed = 0
  /// Those whose files have another name now.
  public var renamed = 0
  /// Those that were linked anew, because the names changed.
  public var relinked = 0
  /// Bytes of all texts.
  public var textBytes = 0
  /// Articles that were not read, because the reader stopped it.
  public var unread = 0
  /// What the reader should hear, in sentences.
  public var notices: [String] = []
}

extension IndexReport {
  /// How far it was when it was stopped; nil when everything was read.
  var stopped: Progress? {
    unread == 0 ? nil : Progress(done: articles, total: articles + unread, isStopped: true)
  }
}
