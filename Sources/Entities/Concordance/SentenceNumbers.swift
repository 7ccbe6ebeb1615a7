import Articles

/// Numbers the sentences of an article, to tell which names share one.
enum SentenceNumbers {
  /// The number of the sentence in which each range begins; the ranges ascend.
  ///
  /// Only blocks that hold a range are read; sentences of different blocks are never the same.
  /// - Complexity: O(n) in the text of those blocks.
  static func numbers(of ranges: [Range<Offset>], in article: Article) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(ranges.count)
    var sentence = 0
    for index in article.blocks.indices {
      guard numbers.count < ranges.count else { break }
      let end = article.blocks[index].range.upperBound
      guard ranges[numbers.count].lowerBound < end else { continue }
      let starts = TextBoundaries.sentenceStarts(of: article.blocks[index], in: article)
      var passed = 0
      while numbers.count < ranges.count, ranges[numbers.count].lowerBound < end {
        while passed < starts.count, starts[passed] <= ranges[numbers.count].lowerBound {
          passed += 1
        }
        numbers.append(sentence + passed)
      }
      sentence += starts.count + 1
    }
    while numbers.count < ranges.count { numbers.append(sentence) }
    return numbers
  }
}
