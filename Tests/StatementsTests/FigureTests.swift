import Articles
import Testing

@testable import Statements

/// Figures in sentences, as `words = value unit`.
struct FigureTests {
  private func figures(_ text: String) throws -> [String] {
    let sample = try Sample(text)
    return sample.statements.figures.map {
      "\($0.kind.rawValue) \(sample.article.text[$0.range]) = \($0.value.text) \($0.unit ?? "-")"
    }
  }

  @Test(arguments: [
    ("It cost $8.4 billion in all.", "money $8.4 billion = 8400000000 USD"),
    ("It cost US$5m in all.", "money US$5m = 5000000 USD"),
    ("It cost $8.4bn in all.", "money $8.4bn = 8400000000 USD"),
    ("It cost eight billion dollars.", "money eight billion dollars = 8000000000 USD"),
    ("It cost 12.5 million euros.", "money 12.5 million euros = 12500000 EUR"),
    ("It cost 20 € in all.", "money 20 € = 20 EUR"),
    ("It cost EUR 1,250.50 in all.", "money EUR 1,250.50 = 1250.5 EUR"),
    (
      "It cost 300 million Belarusian rubles.",
      "money 300 million Belarusian rubles = 300000000 BYN"
    ),
    ("It rose by 12.5% then.", "percentage 12.5% = 12.5 %"),
    ("It rose by fifty per cent.", "percentage fifty per cent = 50 %"),
    ("It rose by 3 percentage points.", "percentage 3 percentage points = 3 percentage points"),
    ("There are 12,000 Chinese students.", "quantity 12,000 Chinese students = 12000 students"),
    ("There are 50 countries in it.", "quantity 50 countries = 50 countries"),
    ("There are two million people in it.", "quantity two million people = 2000000 people"),
    ("It has a five-hour delay.", "quantity five-hour = 5 hours"),
    ("It is 12km long.", "quantity 12km = 12 km"),
    ("It is 9.5 km long.", "quantity 9.5 km = 9.5 km"),
    ("It took half a million workers.", "quantity half a million workers = 500000 workers"),
    ("It holds 1.234.567 books.", "quantity 1.234.567 books = 1234567 books"),
    ("It gave 8.4billion tonnes.", "quantity 8.4billion tonnes = 8400000000 tonnes"),
    ("It drew 12000students at once.", "quantity 12000students = 12000 students"),
  ])
  func `a figure has its value and unit`(text: String, expected: String) throws {
    #expect(try figures(text) == [expected])
  }

  @Test(arguments: [
    "The two countries met.", "It is the 21st fair.", "The EX5 car is new.", "See page 12 of it.",
    "In 2023 it grew.", "It was 32 years ago.", "1) first, 2) second", "Version 2.4.1 is out.",
    "The COVID-19 wave came.", "It is 12:30 now.", "One year it rained.", "A one-time thing.",
    "He is No. 7 there.",
  ])
  func `small words, ordinals, names and dates are no figures`(text: String) throws {
    #expect(try figures(text) == [])
  }

  @Test func `a figure takes the year of its sentence, if there is one`() throws {
    let sample = try Sample(
      "In 2023 trade exceeded $8 billion. It was $7 billion. From 2010 to 2011 and in 2012 it was $1 billion."
    )
    #expect(sample.statements.figures.map { $0.year?.text } == ["2023", nil, nil])
  }

  @Test(arguments: [
    (84, -1, "8.4"), (5, -3, "0.005"), (8, 9, "8000000000"), (120, -2, "1.2"), (0, 5, "0"),
  ])
  func `a value is written in full`(digits: Int, exponent: Int, text: String) {
    #expect(FigureValue(digits: digits, exponent: exponent).text == text)
  }
}
