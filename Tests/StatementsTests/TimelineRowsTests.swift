import Articles
import SeededSupport
import Testing

@testable import Statements

/// Heads, gaps, and the strip that shows where lines lie in time.
@Suite struct TimelineRowsTests {
  @Test(arguments: [
    (
      "In 1995 it was. In 2007 too.",
      ["# 1995", "1995", "… 11 years without a dated line", "# 2007", "2007"]
    ),
    // One empty year is no gap, two are.
    ("In 1995 it was. In 1997 too.", ["# 1995", "1995", "# 1997", "1997"]),
    (
      "In 1995 it was. In 1998 too. In 1999 not.",
      [
        "# 1995", "1995", "… 2 years without a dated line", "# 1998", "1998", "# 1999", "1999",
      ]
    ),
    // A stretch fills its years; a century fills only its first.
    (
      "It ran from 1995 to 2001. In 2003 it ended.",
      ["# 1995", "1995 to 2001", "# 2003", "2003"]
    ),
    (
      "In the nineteenth century it was. In 1899 it ended.",
      ["# 1800", "19th century", "… 98 years without a dated line", "# 1899", "1899"]
    ),
    // Within three years rows go by months; what is known to the year stands before them.
    (
      "In 2024 it was. In late 2024. In March 2024 too. On 9 March 2024. In July 2024.",
      [
        "# 2024", "2024", "late 2024", "# March 2024", "2024-03", "2024-03-09",
        "… 3 months without a dated line", "# July 2024", "2024-07",
      ]
    ),
    ("In 2024 it was. Last year not.", ["# 2024", "2024", "# date unknown", "unknown"]),
    ("Last year not.", ["# date unknown", "unknown"]), ("Never.", []),
  ])
  func `rows have heads and gaps`(text: String, rows: [String]) throws {
    #expect(TimelineSample.rows(try TimelineSample([text]).timeline()) == rows)
  }

  @Test func `small gaps of a long time are not shown`() throws {
    let years = [1400, 1405, 1450, 2000]
    let text = years.map { "In \($0) it was." }.joined(separator: " ")
    let rows = TimelineSample.rows(try TimelineSample([text]).timeline())
    #expect(rows.filter { $0.hasPrefix("…") }.count == 2)
  }

  @Test func `a row leads to its line and a line to its row`() throws {
    let timeline = try TimelineSample(["In 1995 it was. In 2007 too. Last year not."]).timeline()
    let rows = TimelineRows(timeline)
    #expect((0..<3).map(rows.row) == [1, 4, 6])
    // A head or a gap is for the line below it.
    #expect((0..<7).map(rows.place) == [0, 0, 1, 1, 1, 2, 2])
    #expect(rows.datedCount == 2)
  }

  private func scale(_ from: String, _ until: String, _ columns: Int) throws -> TimelineScale {
    let first = try #require(EDTF(from)?.earliest)
    return TimelineScale(
      from: first, until: try #require(EDTF(until)?.earliest), columns: columns)
  }

  @Test(arguments: [
    ("2024-07-12", "2024-07-12", 10, TimelineScale.Unit.day, 1, "2024-07-12"),
    ("2024-07-01", "2024-09-08", 70, .day, 70, "2024-09-08"),
    ("2024-07-01", "2024-09-08", 69, .month, 3, "2024-09"),
    ("2020-02-28", "2024-03-01", 70, .month, 50, "2024-03"),
    ("1949", "2026", 78, .year, 78, "2026"), ("1949", "2026", 77, .decade, 9, "2020s"),
    ("1066", "2026", 40, .century, 11, "2000s"), ("0001", "2026", 5, .millennium, 3, "2000s"),
    ("2024", "2024", 0, .day, 1, "2024-01-01"),
  ])
  func `the finest scale that fits is taken`(
    from: String, until: String, columns: Int, unit: TimelineScale.Unit, count: Int, last: String
  ) throws {
    let scale = try scale(from, until, columns)
    #expect(scale.unit == unit)
    #expect(scale.count == count)
    #expect(scale.label(of: count - 1) == last)
  }

  @Test(arguments: [
    // A decade is no day, a month no day either.
    ("In the 1990s it was.", TimelineScale.Unit.year), ("In July 2024 it was.", .month),
    ("On 3 July 2024 it was. On 9 July 2024 too.", .day),
    ("In 2023 it was. In 2024 too. In July 2024 not.", .year),
  ])
  func `no bar is finer than the dates`(text: String, unit: TimelineScale.Unit) throws {
    let timeline = try TimelineSample([text]).timeline()
    let strip = try #require(TimelineStrip(timeline, TimelineRows(timeline), columns: 70))
    #expect(strip.scale.unit == unit)
  }

  @Test func `days have numbers without holes`() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let (year, month) = (1 + generator.below(2999), 1 + generator.below(12))
      let text = try #require(Calendar.day(year, month, 1 + generator.below(28)))
      let day = try #require(EDTF(text)?.earliest)
      let number = Calendar.number(of: day)
      #expect(Calendar.day(ofNumber: number) == text)
      let next = try #require(Calendar.day(day, plus: 1))
      #expect(Calendar.number(of: next) == number + 1)
      #expect(Calendar.day(ofNumber: number + 1) == Calendar.text(next))
    }
    #expect(
      Calendar.day(ofNumber: Calendar.number(of: try #require(EDTF("2024-02-29")?.earliest)))
        == "2024-02-29")
  }

  private static let years = [1990, 1990, 1990, 1995, 2004, 2004, 2019]

  private func strip(_ columns: Int, _ tail: String = "") throws -> TimelineStrip {
    let text = Self.years.enumerated().map { "In \($1) it was the \($0)th." }
    let timeline = try TimelineSample([text.joined(separator: " ") + tail]).timeline()
    return try #require(TimelineStrip(timeline, TimelineRows(timeline), columns: columns))
  }

  @Test(arguments: [30, 29, 4, 1])
  func `the bars count every dated line once`(columns: Int) throws {
    let strip = try strip(columns, " Last year not.")
    #expect(strip.counts.count == strip.scale.count)
    #expect(strip.counts.reduce(0, +) == Self.years.count)
    #expect(zip(strip.counts, strip.levels).allSatisfy { ($0 == 0) == ($1 == 0) })
    #expect(strip.levels.max() == TimelineStrip.signs.count - 1)
  }

  @Test func `a bar of a line is where it is counted`() throws {
    let strip = try strip(30)
    #expect(strip.counts.indices.filter { strip.counts[$0] > 0 } == [0, 5, 14, 29])
    #expect((0..<7).map(strip.bar) == [0, 0, 0, 5, 14, 14, 29])
    #expect(strip.bar(ofShown: 7) == nil)
  }

  @Test(arguments: [
    (0, 1, 3), (1, 1, 3), (3, 1, 4), (4, 1, 6), (6, 1, 7), (7, 1, 7), (0, 2, 4), (0, 9, 7),
    (7, -1, 6), (6, -1, 4), (5, -1, 3), (4, -1, 3), (3, -1, 0), (2, -1, 0), (0, -1, 0), (7, -3, 3),
  ])
  func `a jump leads to the first line of the next bar with lines`(
    place: Int, steps: Int, expected: Int
  ) throws {
    let strip = try strip(30, " Last year not.")
    #expect(strip.place(steps, barsFrom: place) == expected)
    #expect(strip.place(steps, yearsFrom: place) == expected)
  }

  @Test func `bars of a decade are jumped along by decades`() throws {
    let strip = try strip(4)
    #expect(strip.scale.unit == .decade)
    #expect(strip.place(1, barsFrom: 0) == 4)
    #expect(strip.place(1, yearsFrom: 0) == 3)
  }

  @Test(arguments: [
    ("2024-07", "2024-07"), ("200X", "2000s"), ("18XX", "19th century"), ("20XX", "21st century"),
    ("10XX", "11th century"), ("01XX", "2nd century"), ("2024~", "about 2024"),
    ("2024?", "perhaps 2024"), ("2014/2022", "2014 to 2022"), ("2014/..", "since 2014"),
    ("../2014", "until 2014"), ("/2014", "until 2014"), ("1994~/2024", "about 1994 to 2024"),
  ])
  func `a date is words for a reader`(value: String, words: String) throws {
    #expect(try #require(EDTF(value)).words == words)
  }
}
