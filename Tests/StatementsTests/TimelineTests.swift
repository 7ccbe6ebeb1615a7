import Articles
import Entities
import SeededSupport
import Testing

@testable import Statements

/// Timelines as values: which lines there are, and in which order.
@Suite struct TimelineTests {
  @Test(arguments: [
    // Days, months and years: the wider one first.
    ("In 2024 it was. In July 2024 too. On 1 January 2024 first.", "2024 2024-01-01 2024-07"),
    // Parts of a year follow the year and never become months.
    (
      "In late 2024 it was. In March 2024 too. In early 2024 first. All of 2024.",
      "2024 early 2024 late 2024 2024-03"
    ),
    (
      "In winter 2024 it was. In summer 2024. In spring 2024. In autumn 2024.",
      "spring 2024 summer 2024 autumn 2024 winter 2024"
    ),
    // Decades and centuries go before the years that they hold.
    ("In 2000 it was. In the 2000s too. In 2003 once.", "2000s 2000 2003"),
    ("In 1800 it was. In the nineteenth century too.", "19th century 1800"),
    // Stretches go by their beginning, the longer first.
    (
      "It ran from 2014 to 2022. In 2014 it began. It ran 2014–2016. In 2013 not.",
      "2013 2014 to 2022 2014 to 2016 2014"
    ),
    // Dates before Christ are no dates of a timeline.
    ("It fell in 44 BC. It rose in the 5th century BC. In 1995 it was.", "1995"),
    // What nobody knows is last.
    ("Last year it was. In 1995 too.", "1995 unknown"),
    ("No date is in this.", ""),
  ])
  func `lines are in the order of time`(text: String, expected: String) throws {
    let timeline = try TimelineSample([text]).timeline()
    #expect(TimelineSample.dates(timeline).joined(separator: " ") == expected)
  }

  @Test func `lines of one date stand beside each other, by article and place`() throws {
    let sample = try TimelineSample([
      "In 2001 here. In 1999 before. In 2001 again, it was.", "In 2001 there. In 2000 too.",
    ])
    let timeline = sample.timeline()
    #expect(TimelineSample.dates(timeline) == ["1999", "2000", "2001", "2001", "2001"])
    #expect(
      timeline.lines.suffix(3).map(\.text.text) == [
        "In 2001 here.", "In 2001 again, it was.", "In 2001 there.",
      ])
    #expect(timeline.lines.map(\.source) == [0, 1, 0, 0, 1])
  }

  @Test func `a sentence that names one date twice is one line, two dates are two`() throws {
    let timeline = try TimelineSample(["In 1995 and then, in 1995 still, and in 1996 no more."])
      .timeline()
    #expect(TimelineSample.dates(timeline) == ["1995", "1996"])
    #expect(timeline.lines[0].sentence == timeline.lines[1].sentence)
  }

  @Test func `a sentence of several articles is one line with its other places`() throws {
    let sample = try TimelineSample([
      "It was signed in 1995.", "Before.\n\nIt was signed in\n1995.", "It was signed in 1996.",
    ])
    let timeline = sample.timeline()
    #expect(TimelineSample.dates(timeline) == ["1995", "1996"])
    #expect(timeline.lines[0].copies.map(\.source) == [1])
    let copy = try #require(timeline.lines[0].copies.first)
    #expect(sample.articles[1].line(copy.sentence) == "It was signed in 1995.")
  }

  @Test func `an article is a line by its own date, before what is told of that day`() throws {
    let text = "---\ntitle: A report\ndate: 2024-07-12\n---\n\nOn 12 July 2024 it was. Later no."
    let timeline = try TimelineSample([text]).timeline()
    #expect(timeline.lines.map(\.kind) == [.publication, .sentence])
    let published = timeline.lines[0]
    #expect(published.text.text == "A report")
    #expect((published.origin, published.rule) == (.article, nil))
    #expect(published.date.isEmpty)
  }

  @Test(arguments: [
    ("---\ndate: 2024\n---\n\nLast year it was.", "", DatedLine.Origin.article, "2023"),
    ("Last year it was.", "2024", .told, "2023"), ("Last year it was.", "", .unknown, "unknown"),
    // Yesterday of a year is no day.
    ("Yesterday it was.", "2024", .unknown, "unknown"),
    ("In 1995 it was.", "2024", .text, "1995"),
  ])
  func `a line says what its date rests on`(
    text: String, told: String, origin: DatedLine.Origin, date: String
  ) throws {
    let timeline = try TimelineSample([text], told: told.isEmpty ? [:] : ["1.md": told]).timeline()
    let line = try #require(timeline.lines.first { $0.kind == .sentence })
    #expect(line.origin == origin)
    #expect(line.dateText == date)
    #expect(line.isCounted == (date == "2023"))
    #expect(timeline.sources[0].untold == (origin == .unknown ? 1 : 0))
  }

  @Test(arguments: [
    (Topic.entity(TimelineSample.minsk), ["1995", "1997"]),
    (.entity(TimelineSample.brest), ["1996", "1997"]),
    (.pair(TimelineSample.minsk, TimelineSample.brest), ["1996", "1997"]),
    (.library, ["1995", "1996", "1997"]),
  ])
  func `a topic has the sentences that are about it`(topic: Topic, dates: [String]) throws {
    let sample = try TimelineSample([
      "Minsk signed in 1995.\n\nBrest followed in 1996. Minsk and Brest met in 1997."
    ])
    let timeline = sample.timeline(topic)
    #expect(TimelineSample.dates(timeline) == dates)
    let marks = timeline.lines.last?.text.marks.map(\.kind) ?? []
    #expect(marks.contains(.date))
    #expect(
      marks.contains(.entity(TimelineSample.minsk)) == topic.entities.contains(TimelineSample.minsk)
    )
  }

  @Test func `what a search found is marked in its sentence`() throws {
    let sample = try TimelineSample(["The old ferry left in 1995. The bell rang in 1996."])
    let article = sample.articles[0]
    let ferry = try #require(article.article.text.offset(ofScalar: 8))
    let passages = TopicPassages([ferry..<ferry.advanced(by: 5)])
    let timeline = Timeline(of: .search("ferry"), in: [(article, passages)])
    #expect(TimelineSample.dates(timeline) == ["1995"])
    let line = timeline.lines[0].text
    let words = line.marks.map { mark in
      String(decoding: Array(line.text.utf8)[mark.range], as: UTF8.self)
    }
    #expect(words == ["ferry", "1995"])
  }

  @Test(
    arguments: [
      ("2000", nil, ["2000s", "2003", "2014 to 2022"]), (nil, "2000", ["1995", "2000s"]),
      ("2015", "2016", ["2014 to 2022"]), (nil, nil, ["1995", "2000s", "2003", "2014 to 2022"]),
      ("2023", nil, []),
    ] as [(String?, String?, [String])])
  func `a stretch of time holds what may lie in it`(
    from: String?, until: String?, dates: [String]
  ) throws {
    let timeline = try TimelineSample([
      "In 1995 it was. In the 2000s too. In 2003 once. It ran from 2014 to 2022. Last year no."
    ]).timeline()
    let found = timeline.between(from.flatMap { EDTF($0) }, until.flatMap { EDTF($0) })
    #expect(found.map { timeline.lines[$0].dateText } == dates)
  }

  @Test(arguments: [
    ("ferry", 1), ("FERRY left", 1), ("1996", 1), ("199", 2), ("ferry 1996", 0), ("", 2),
    ("river", 2), ("ferries", 0),
  ])
  func `lines are narrowed by words of the sentence, the date and the title`(
    words: String, count: Int
  ) throws {
    let timeline = try TimelineSample([
      "---\ntitle: A River\n---\n\nThe Ferry left in 1995.\n\nThe bell rang in 1996."
    ]).timeline()
    #expect(timeline.narrowed(Array(timeline.lines.indices), by: words).count == count)
  }

  @Test func `every line opens on a sentence with its words, and the order never falls`() throws {
    var generator = SeededGenerator(seed: 61)
    let openings = [
      "In 1995", "In July 2024", "On 12 July 2024", "Last year", "In the 1990s", "In early May",
      "From 2004 to 2013", "Two weeks ago", "In the late nineteenth century", "Since 2001",
    ]
    let names = ["Minsk", "Brest", "nobody", "the old\nriver"]
    for round in 0..<40 {
      let texts = (0..<(1 + generator.below(3))).map { _ in
        (0..<(1 + generator.below(8))).map { _ in
          let gap = ["\n\n", " ", "\n"][generator.below(3)]
          return "\(openings[generator.below(openings.count)]) it was \(names[generator.below(4)]),"
            + " they say.\(gap)"
        }.joined()
      }
      let told = round.isMultiple(of: 2) ? ["1.md": "2024-08-20"] : [:]
      let sample = try TimelineSample(texts, told: told)
      let topic: Topic = round.isMultiple(of: 3) ? .entity(TimelineSample.minsk) : .library
      let timeline = sample.timeline(topic)
      for line in timeline.lines where line.kind == .sentence {
        let source = timeline.source(of: line)
        let stated = try #require(sample.articles.first { $0.path == source.path })
        let article = stated.article
        #expect(line.sentence == TextBoundaries.sentence(at: line.date.lowerBound, in: article))
        #expect(line.sentence.contains(line.date.lowerBound))
        #expect(line.text.text == stated.line(line.sentence))
        let mark = try #require(line.text.marks.first { $0.kind == .date })
        let words = String(decoding: Array(line.text.text.utf8)[mark.range], as: UTF8.self)
        #expect(words == stated.line(line.date))
      }
      let days = timeline.lines.map { $0.day.map(TimelineOrder.number) ?? .max }
      #expect(days == days.sorted())
      let rows = TimelineRows(timeline)
      #expect(
        rows.rows.compactMap { if case .line(let index) = $0 { index } else { nil } }
          == Array(timeline.lines.indices))
    }
  }
}
