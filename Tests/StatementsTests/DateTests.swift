import Articles
import Entities
import Testing

@testable import Statements

/// Dates in sentences, as `words = value`.
struct DateTests {
  private func dates(_ text: String, on date: String? = nil) throws -> [String] {
    let sample = try Sample(text, date: date)
    return sample.statements.dates.map {
      "\(sample.article.text[$0.range]) = \($0.valueText)"
    }
  }

  @Test(arguments: [
    ("It began on 2024-07-12.", "2024-07-12 = 2024-07-12"),
    ("It began in 2024-07, they say.", "2024-07 = 2024-07"),
    ("It began on 12.07.2024 at noon.", "12.07.2024 = 2024-07-12"),
    ("It began on 12/31/2024 at noon.", "12/31/2024 = 2024-12-31"),
    ("It began on 11/12/2024 at noon.", "11/12/2024 = 2024"),
    ("It began on July 12th, 2024, at noon.", "July 12th, 2024 = 2024-07-12"),
    ("It began on the 12th of July 2024.", "12th of July 2024 = 2024-07-12"),
    ("It began on Friday, 12 July 2024.", "Friday, 12 July 2024 = 2024-07-12"),
    ("It began on Sept. 9, 2024.", "Sept. 9, 2024 = 2024-09-09"),
    ("On the twenty-first of March, 1888, it began.", "twenty-first of March, 1888 = 1888-03-21"),
    (
      "It lasted from the 5th to the 9th of July 2000.",
      "5th to the 9th of July 2000 = 2000-07-05/2000-07-09"
    ),
    ("It ran July 5–9, 2000, in France.", "July 5–9, 2000 = 2000-07-05/2000-07-09"),
    (
      "It ran from July 5th to 9th, 2000, in France.",
      "July 5th to 9th, 2000 = 2000-07-05/2000-07-09"
    ),
    ("It ran from July 5 to 9, 2000.", "July 5 to 9, 2000 = 2000-07-05/2000-07-09"),
    ("It ran from 23 June to 9 July 2016.", "23 June to 9 July 2016 = 2016-06-23/2016-07-09"),
    (
      "It ran from June 23rd to July 9th, 2016.",
      "June 23rd to July 9th, 2016 = 2016-06-23/2016-07-09"
    ),
    ("It ran from May to July 2016.", "May to July 2016 = 2016-05/2016-07"),
    ("It began in Mar. 2024 in Mar de Plata.", "Mar. 2024 = 2024-03"),
    ("It began in July 2024.", "July 2024 = 2024-07"),
    ("It began in early July 2024.", "early July 2024 = early 2024-07"),
    ("It began at the end of October 2019.", "end of October 2019 = late 2019-10"),
    ("It ran August–December 1993.", "August–December 1993 = 1993-08/1993-12"),
    ("It ran from May 2023 to June 2024.", "May 2023 to June 2024 = 2023-05/2024-06"),
    ("It ran between 2010 and 2015.", "2010 and 2015 = 2010/2015"),
    ("It ran 2004-2013 in all.", "2004-2013 = 2004/2013"),
    ("The war of 1914–18 ended it.", "1914–18 = 1914/1918"),
    ("In the 1990s it grew.", "1990s = 199X"),
    ("In the late '90s it grew.", "late '90s = late 199X"),
    ("In the nineteenth century it grew.", "nineteenth century = 18XX"),
    ("In the 17th and 18th centuries it grew.", "17th and 18th centuries = 16XX/17XX"),
    ("In summer 2024 it grew.", "summer 2024 = summer 2024"),
    ("It grew in the third quarter of 2024.", "third quarter of 2024 = 2024-07/2024-09"),
    ("It was agreed (2010) and kept.", "2010 = 2010"),
    ("Since 1866 it grew.", "1866 = 1866"),
    ("Around 1869 it grew.", "1869 = 1869~"),
    ("By mid-2024 it grew.", "mid-2024 = middle 2024"),
    ("After the 2020 elections it grew.", "2020 = 2020"),
  ])
  func `an expression has its value`(text: String, expected: String) throws {
    #expect(try dates(text) == [expected])
  }

  @Test(arguments: [
    ("last year", "2024", "2023"), ("this year", "2024-08", "2024"), ("next year", "2024", "2025"),
    ("32 years ago", "2024", "1992"), ("nearly a year ago", "2024", "2023~"),
    ("the past five years", "2024", "2019/2024"), ("the next five years", "2024", "2024/2029"),
    ("the past three decades", "2024", "1994/2024"), ("last month", "2024-01", "2023-12"),
    ("two weeks ago", "2024-03-05", "2024-02-20"), ("yesterday", "2024-03-01", "2024-02-29"),
    ("the last century", "2024", "19XX"), ("this century", "2024", "20XX"),
    ("two weeks ago", "2024", "unknown"), ("last month", "2024", "unknown"),
    ("last year", "2020/2024", "unknown"), ("last year", "2024~", "2023~"),
    ("early May", "2025", "early 2025-05"), ("early May", "2025-03-01", "early unknown"),
  ])
  func `relative dates count from the article's own date as far as it goes`(
    words: String, date: String, value: String
  ) throws {
    let sample = try Sample("It grew in \(words), they say.", date: date)
    let expected = value == "early unknown" ? "unknown" : value
    #expect(sample.statements.dates.map(\.valueText) == [expected])
  }

  @Test(arguments: ["last year", "32 years ago", "the past five years", "yesterday", "this year"])
  func `without a date of the article nothing relative is guessed`(words: String) throws {
    #expect(try Sample("It grew \(words).").statements.dates.map(\.value) == [nil])
  }

  @Test(arguments: [
    ("It was signed in 2019 and came into force at the end of October.", "late 2019-10"),
    ("It was signed in 2019. It came into force at the end of October.", "late 2022-10"),
    ("From 2004 to 2013 little happened, and in May it ended.", "2022-05"),
  ])
  func `a month is of the year that its sentence names before it`(
    text: String, value: String
  ) throws {
    let dates = try Sample(text, date: "2022").statements.dates
    #expect(dates.last?.valueText == value)
  }

  @Test func `that year is the one named last`() throws {
    #expect(
      try dates("In 2013 it began. That year it grew, and the following year it fell.")
        == ["2013 = 2013", "That year = 2013", "the following year = 2014"])
    #expect(try dates("That year it grew.") == ["That year = unknown"])
  }

  @Test(arguments: [
    "On 30 February 2024 it rained.", "On February 30, 2024 it rained.", "On 2024-02-30 it rained.",
    "On 31.04.2024 it rained.",
  ])
  func `a day that does not exist is no date`(text: String) throws {
    #expect(try dates(text).isEmpty)
  }

  @Test(arguments: [
    "See page 1984 of it.", "See pp. 1984 and more.", "It cost $2024 then.",
    "It cost 2000 dollars.",
    "He met 1500 people there.", "A weight of 2000 kg was lost.", "The code is A-2024 now.",
    "Call 555-1984 for it.", "He used Windows 2000 at home.", "We saw Expo 2020 there.",
    "It is version 2.2010.1 now.", "He read 1984 with care.", "1984", "You may march in step.",
    "It is 2024x2000 wide.", "See RFC 2119 for it.", "the year by year growth", "many years ago",
    "in recent years", "the past few years", "It took 1984:3 turns.",
    "It holds over 2000 packages.",
  ])
  func `figures, pages and names are no dates`(text: String) throws {
    #expect(try dates(text) == [])
  }

  @Test func `a year that closes an entity's name belongs to the name`() throws {
    var exercise = Entity(id: EntityID("heron"), name: "Grey Heron 2024", kind: .event)
    exercise.aliases = ["Weir Accord of 1998"]
    let gazetteer = Gazetteer(entities: [exercise])
    let sample = try Sample(
      "In Grey Heron 2024 all took part, as the Weir Accord of 1998 asks.", gazetteer)
    #expect(sample.statements.dates.map(\.valueText) == ["1998"])
  }

  @Test func `an event is a dated sentence with its entities`() throws {
    let gazetteer = Gazetteer(entities: [
      Entity(id: EntityID("weir"), name: "Ada Weir", kind: .person),
      Entity(id: EntityID("rill"), name: "Tom Rill", kind: .person),
    ])
    let sample = try Sample(
      "Ada Weir came. In 1998 and 1999 Ada Weir met Tom Rill and Ada Weir spoke. It rained.",
      gazetteer)
    let event = try #require(sample.statements.events.first)
    #expect(sample.statements.events.count == 1)
    #expect(event.entities == [EntityID("weir"), EntityID("rill")])
    #expect(event.dates.map(\.valueText) == ["1998", "1999"])
    #expect(sample.article.text[event.sentence].hasPrefix("In 1998"))
  }
}
