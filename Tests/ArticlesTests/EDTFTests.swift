import Testing

@testable import Articles

struct EDTFTests {
  @Test(
    arguments: [
      ("2024", "2024-1-1", "2024-12-31"), ("2024-02", "2024-2-1", "2024-2-29"),
      ("1900-02", "1900-2-1", "1900-2-28"), ("2024-07-12", "2024-7-12", "2024-7-12"),
      ("200X", "2000-1-1", "2009-12-31"), ("19XX", "1900-1-1", "1999-12-31"),
      ("2014/2022", "2014-1-1", "2022-12-31"), ("2014-05/2014-06", "2014-5-1", "2014-6-30"),
      ("2014/..", "2014-1-1", nil), ("../2014", nil, "2014-12-31"), ("/2014", nil, "2014-12-31"),
      ("2014/", "2014-1-1", nil), ("2024~", "2024-1-1", "2024-12-31"),
      ("2024-07?", "2024-7-1", "2024-7-31"), ("0000", "0-1-1", "0-12-31"),
    ] as [(String, String?, String?)])
  func `a date spans the days it can mean`(text: String, earliest: String?, latest: String?) throws
  {
    func spell(_ day: EDTF.Day?) -> String? { day.map { "\($0.year)-\($0.month)-\($0.day)" } }
    let date = try #require(EDTF(text))
    #expect(date.text == text)
    #expect(spell(date.earliest) == earliest)
    #expect(spell(date.latest) == latest)
  }

  @Test(arguments: [
    "", " ", "2024-13", "2024-00", "2023-02-29", "2024-04-31", "24", "20240", "2024-7", "2024-07-1",
    "May 2024", "2024/2023", "..", "../..", "/", "2014/2015/2016", "2XXX", "X", "20X4", "2024-",
    "~",
    "2024-07-12-01", "200X-05", "２０２４", "-2024", "2024 ",
  ])
  func `what is no date gives none`(text: String) {
    #expect(EDTF(text) == nil)
  }

  @Test(arguments: [("2024~", true), ("2024?/2025", true), ("2024%", true), ("2024", false)])
  func `doubt is seen`(text: String, isUncertain: Bool) throws {
    #expect(try #require(EDTF(text)).isUncertain == isUncertain)
  }

  @Test(arguments: [
    ("1994", "1999", true), ("1999-06", "1999", true), ("2000", "1999", false),
    ("1994/..", "1990", false), ("../1994", "1990", true), ("2000", "1999/..", true),
  ])
  func `a date can begin before another ends`(first: String, second: String, expected: Bool) throws
  {
    let (first, second) = (try #require(EDTF(first)), try #require(EDTF(second)))
    #expect(first.canBegin(before: second) == expected)
  }
}
