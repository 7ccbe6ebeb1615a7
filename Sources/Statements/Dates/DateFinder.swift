import Articles
import Entities

/// Finds what says when in an article, and normalises it to EDTF.
struct DateFinder {
  private let article: Article
  private let mentions: MentionTable
  private var sentences: SentenceMemo
  private let anchor: DateAnchor
  private var lastYear: Int?
  private(set) var dates: [DateMention] = []

  /// The first words of dates that do not begin with a digit.
  private static let starters: WordSet = DateWords.weekdays
    .union(DateWords.months.words).union(DateWords.seasons.words).union(DateWords.parts.words)
    .union(DateWords.ordinals.words).union(NumberWords.beginnings).union([
      "'", "the", "this", "last", "past", "next", "coming", "that", "a", "an", "yesterday",
      "tomorrow", "nearly", "almost", "about", "around", "some", "roughly", "approximately", "over",
      "merely", "just", "twenty", "q1", "q2", "q3", "q4", "than", "previous",
    ])

  init(_ article: Article, _ mentions: MentionTable, date: EDTF?) {
    self.article = article
    self.mentions = mentions
    sentences = SentenceMemo(article)
    anchor = DateAnchor(date)
  }

  /// Reads a stretch of the article.
  ///
  /// - Complexity: O(n) in its tokens.
  mutating func read(_ passage: Passage) {
    let tokens = DateTokens(tokens: passage.tokens)
    var index = 0
    while index < tokens.count {
      let token = passage.tokens[index]
      guard token.isNumber || Self.starters.contains(token.text) else {
        index += 1
        continue
      }
      guard let reading = reading(at: index, tokens) else {
        index += 1
        continue
      }
      if !reading.isRefused { add(reading, passage) }
      index = reading.tokens.upperBound
    }
  }

  // MARK: - Readers

  private func reading(at index: Int, _ tokens: DateTokens) -> DateReading? {
    guard let first = partial(at: index, tokens) ?? whole(at: index, tokens) else { return nil }
    return joined(first, tokens) ?? first
  }

  /// "early May", "the end of October 2019", "mid-2024".
  private func partial(at index: Int, _ tokens: DateTokens) -> DateReading? {
    let start = tokens.skip(index, ["the"])
    guard let part = DateWords.parts[tokens.text(start)] else { return nil }
    let needsOf = ["end", "beginning", "start", "middle"].contains(tokens.text(start))
    guard !needsOf || tokens.text(start + 1) == "of" else { return nil }
    var at = tokens.skip(tokens.skip(tokens.skip(start + 1, ["-"]), ["of", "in"]), ["the"])
    if tokens.text(at) == "part" || tokens.text(at) == "half" { at = tokens.skip(at + 1, ["of"]) }
    guard var reading = whole(at: at, tokens), !reading.isRefused,
      reading.rule != .relative || needsOf
    else { return nil }
    reading.part = reading.part ?? part
    reading.tokens = start..<reading.tokens.upperBound
    return reading
  }

  private func whole(at index: Int, _ tokens: DateTokens) -> DateReading? {
    NumericDate(tokens: tokens).reading(at: index)
      ?? CalendarDate(tokens: tokens, anchor: anchor).reading(at: index)
      ?? YearDate(tokens: tokens).reading(at: index)
      ?? RelativeDate(tokens: tokens, anchor: anchor, lastYear: lastYear).reading(at: index)
  }

  /// "from May 2023 to June 2024", "between 2010 and 2015", "May 2023 – June 2024".
  private func joined(_ first: DateReading, _ tokens: DateTokens) -> DateReading? {
    let before = tokens.text(first.tokens.lowerBound - 1)
    let joint = tokens.text(first.tokens.upperBound)
    let isDated = first.rule == .month || first.rule == .day || first.rule == .articleYear
    let isJoined =
      isDated && joint == "to"
      || before == "from" && ["to", "until", "till", "through"].contains(joint)
      || before == "between" && joint == "and" || joint == "-" && first.rule != .year
    guard isJoined, let second = whole(at: first.tokens.upperBound + 1, tokens),
      second.rule.isAbsolute, let until = second.value, let from = start(first, until, tokens),
      !from.text.contains("/"), !until.text.contains("/"),
      let value = EDTF("\(from.text)/\(until.text)")
    else { return nil }
    return DateReading(first.tokens.lowerBound..<second.tokens.upperBound, value, .interval)
  }

  /// When a stretch begins: of "23 June to 9 July 2016" the year stands at the end.
  private func start(_ first: DateReading, _ until: EDTF, _ tokens: DateTokens) -> EDTF? {
    if first.rule.isAbsolute { return first.value }
    guard first.rule == .articleYear, let year = until.latest?.year,
      until.earliest?.year == year
    else { return nil }
    let anchor = DateAnchor(EDTF(Calendar.year(year)))
    return CalendarDate(tokens: tokens, anchor: anchor).reading(at: first.tokens.lowerBound)?.value
  }

  // MARK: - Results

  private mutating func add(_ found: DateReading, _ passage: Passage) {
    let range = passage.range(found.tokens)
    let sentence = sentences.sentence(at: range.lowerBound)
    let reading = ofYearBefore(found, in: sentence, DateTokens(tokens: passage.tokens))
    guard !isPartOfName(reading, range) else { return }
    if reading.rule.namesYear, let first = reading.value?.earliest,
      let last = reading.value?.latest,
      first.year == last.year
    {
      lastYear = first.year
    }
    dates.append(
      DateMention(
        range: range, value: reading.value, part: reading.part, rule: reading.rule,
        sentence: sentence,
        isRepeat: article.blocks[passage.block].isRepeat))
  }

  /// A month without a year that follows a year in its sentence is of that year, not the article's:
  /// "signed in 2019, in force from the end of October".
  private func ofYearBefore(
    _ reading: DateReading, in sentence: Range<Offset>, _ tokens: DateTokens
  ) -> DateReading {
    guard reading.rule == .articleYear, let before = dates.last, before.sentence == sentence,
      before.rule.namesYear, let year = before.value?.earliest?.year,
      before.value?.latest?.year == year
    else { return reading }
    let calendar = CalendarDate(tokens: tokens, anchor: DateAnchor(EDTF(Calendar.year(year))))
    guard let again = reading.tokens.lazy.compactMap({ calendar.reading(at: $0) }).first else {
      return reading
    }
    var result = reading
    result.value = again.value
    result.rule = .anaphor
    return result
  }

  /// Whether a bare year closes an entity's name: the name of an exercise, of a fair.
  private func isPartOfName(_ reading: DateReading, _ range: Range<Offset>) -> Bool {
    guard reading.rule == .year,
      let mention = mentions.mention(holding: range.lowerBound.utf8..<range.upperBound.utf8),
      mention.range.upperBound == range.upperBound, mention.range.lowerBound < range.lowerBound
    else { return false }
    let words = article.text[mention.range.lowerBound..<range.lowerBound]
      .split(whereSeparator: \.isWhitespace)
    return words.last?.first?.isUppercase ?? false
  }
}

extension DateRule {
  /// Whether the date stands in the text itself.
  var isAbsolute: Bool {
    switch self {
    case .numeric, .day, .month, .year, .season, .decade, .century: true
    case .interval, .relative, .articleYear, .anaphor: false
    }
  }

  /// Whether "that year" can mean it.
  var namesYear: Bool {
    switch self {
    case .numeric, .day, .month, .year, .season: true
    case .interval, .decade, .century, .relative, .articleYear, .anaphor: false
    }
  }
}
