import Articles
import Entities

/// Finds money, quantities and percentages.
struct FigureFinder {
  private let article: Article
  private let mentions: MentionTable
  private var sentences: SentenceMemo
  private(set) var figures: [Figure] = []

  /// The first words of figures that do not begin with a digit.
  private static let starters = WordSet(NumberWords.beginnings).union(["half"])

  init(_ article: Article, _ mentions: MentionTable) {
    self.article = article
    self.mentions = mentions
    sentences = SentenceMemo(article)
  }

  /// Reads a stretch of the article, in which some dates stand.
  ///
  /// - Complexity: O(n) in its tokens, O(log m) in the dates for each number.
  mutating func read(_ passage: Passage, dates: [DateMention]) {
    let reader = FigureReader(tokens: DateTokens(tokens: passage.tokens))
    var index = 0
    while index < passage.tokens.count {
      let token = passage.tokens[index]
      guard
        token.isNumber || Self.starters.contains(token.text),
        let reading = reader.reading(at: index)
      else {
        index += 1
        continue
      }
      index = max(index + 1, reading.tokens.upperBound)
      let range = passage.range(reading.tokens)
      guard !Self.overlaps(range, dates), !isInName(range) else { continue }
      add(reading, range, passage, dates)
    }
  }

  private mutating func add(
    _ reading: FigureReader.Reading, _ range: Range<Offset>, _ passage: Passage,
    _ dates: [DateMention]
  ) {
    let sentence = sentences.sentence(at: range.lowerBound)
    let years = Set(
      dates[Self.first(from: sentence.lowerBound, dates)...]
        .prefix { $0.range.lowerBound < sentence.upperBound }
        .compactMap { $0.rule == .relative ? nil : $0.value })
    figures.append(
      Figure(
        kind: reading.kind, range: range, value: reading.value, scale: reading.scale,
        unit: reading.unit, year: years.count == 1 ? years.first : nil, sentence: sentence,
        isRepeat: article.blocks[passage.block].isRepeat))
  }

  /// Whether a number belongs to a name.
  private func isInName(_ range: Range<Offset>) -> Bool {
    mentions.mention(holding: range.lowerBound.utf8..<range.lowerBound.utf8 + 1) != nil
  }

  private static func overlaps(_ range: Range<Offset>, _ dates: [DateMention]) -> Bool {
    let index = first(from: range.lowerBound, dates)
    if index < dates.count, dates[index].range.lowerBound < range.upperBound { return true }
    return index > 0 && dates[index - 1].range.upperBound > range.lowerBound
  }

  private static func first(from offset: Offset, _ dates: [DateMention]) -> Int {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
