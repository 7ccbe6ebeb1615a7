import Articles

/// The sentences of an article, of which the last one asked for is remembered: several dates and
/// figures stand in one.
struct SentenceMemo {
  /// Bytes above which a sentence is not remembered: in a block without ends of sentences it depends
  /// on the place how far is looked.
  private static let longest = 8192

  private let article: Article
  private var last: Range<Offset>?

  init(_ article: Article) { self.article = article }

  /// The sentence around a place.
  mutating func sentence(at place: Offset) -> Range<Offset> {
    if let last, last.contains(place) { return last }
    let sentence = TextBoundaries.sentence(at: place, in: article)
    last = sentence.upperBound.utf8 - sentence.lowerBound.utf8 <= Self.longest ? sentence : nil
    return sentence
  }
}
