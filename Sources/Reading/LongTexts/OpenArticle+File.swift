public import Articles

/// Where an article stands in its file, of which only a part may have been read.
extension OpenArticle {
  /// The part of the file that was read; nil when that is all of it.
  public var excerpt: Excerpt? { article.excerpt }

  /// The byte of the file where the text at an offset begins.
  ///
  /// - Complexity: O(log n).
  public func fileByte(at offset: Offset) -> Int {
    if text.utf8.isEmpty { return excerpt?.bytes.lowerBound ?? 0 }
    return article.sourceMap.sourceStart(of: text.clamped(offset))
  }

  /// The offset of the text that a byte of the file became, or of the next that follows it.
  ///
  /// - Complexity: O(log n).
  func offset(ofFile byte: Int) -> Offset {
    text.clamped(article.sourceMap.offset(ofSource: byte) ?? text.end)
  }

  /// Whether the part that was read holds a place of the file.
  func holds(_ file: FilePlace) -> Bool {
    guard let excerpt else { return true }
    return [file.top, file.cursor].allSatisfy {
      excerpt.bytes.contains($0) || excerpt.isLast && $0 >= excerpt.bytes.upperBound
    }
  }

  /// Whether the part that was read is the beginning, which is what the library's lists know, and
  /// reaches as far as a passage of it.
  func holdsFromBeginning(_ passage: Range<Offset>) -> Bool {
    guard let excerpt else { return true }
    return excerpt.isFirst && passage.upperBound <= text.end
  }

  /// A place of the file as one of the part that was read.
  func place(_ place: ArticlePlace, at file: FilePlace) -> ArticlePlace {
    var place = place
    place.top = offset(ofFile: file.top)
    place.cursor = offset(ofFile: file.cursor)
    return place
  }
}
