import Articles

/// Where the text of an article stands in another that was made of the same file.
struct Move {
  let old: Article
  let new: Article

  init(from old: Article, to new: Article) {
    self.old = old
    self.new = new
  }

  func callAsFunction(_ offset: Offset) -> Offset {
    // A text begins where it began, unless it begins in the middle of a file.
    let isBeginning = old.excerpt?.isFirst ?? true && new.excerpt?.isFirst ?? true
    if offset == old.text.start, isBeginning { return new.text.start }
    let byte = old.sourceMap.sourceStart(of: old.text.clamped(offset))
    return new.text.clamped(new.sourceMap.offset(ofSource: byte) ?? new.text.end)
  }

  func callAsFunction(_ range: Range<Offset>) -> Range<Offset> {
    let start = self(range.lowerBound)
    guard !range.isEmpty, range.upperBound <= old.text.end else { return start..<start }
    let last = old.text.clamped(range.upperBound.advanced(by: -1))
    let end = self(last).advanced(by: last.distance(to: range.upperBound))
    return start..<max(start, new.text.clamped(end))
  }

  func callAsFunction(_ place: ArticlePlace) -> ArticlePlace {
    var place = place
    place.top = self(place.top)
    place.cursor = self(place.cursor)
    return place
  }
}
