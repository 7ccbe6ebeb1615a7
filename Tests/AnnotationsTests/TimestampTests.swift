import Annotations
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (1, "1970-01-01T00:00:00.001Z"),
    (-1, "1969-12-31T23:59:59.999Z"), (1_795_428_131_000, "2026-11-23T10:02:11Z"),
    (951_782_400_000, "2000-02-29T00:00:00Z"), (4_107_542_400_000, "2100-03-01T00:00:00Z"),
    (4_294_967_296_000, "2106-02-07T06:28:16Z"), (-62_135_596_800_000, "0001-01-01T00:00:00Z"),
    (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
  ])
  func `a moment is spelled in UTC and read again`(milliseconds: Int64, spelling: String) {
    #expect(Timestamp(milliseconds: milliseconds).spelling == spelling)
    #expect(Timestamp(spelling)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    ("2026-11-23T13:02:11+03:00", "2026-11-23T10:02:11Z"),
    ("2026-01-01T00:30:00-01:30", "2026-01-01T02:00:00Z"),
    ("2026-01-01T00:30:00+01:30", "2025-12-31T23:00:00Z"),
    ("2026-11-23T10:02:11.5Z", "2026-11-23T10:02:11.500Z"),
    ("2026-11-23T10:02:11.123987Z", "2026-11-23T10:02:11.123Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
  ])
  func `other spellings mean the same moment`(text: String, utc: String) {
    #expect(Timestamp(text)?.spelling == utc)
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-11-23T10:02:11", "2026-11-23 10:02:11Z", "2026-13-01T00:00:00Z",
    "2026-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T10:60:11Z",
    "2026-11-23T10:02:61Z", "2026-11-23T10:02:11.Z", "2026-11-23T10:02:11Zx",
    "2026-11-23T10:02:11+3", "2026-11-00T10:02:11Z", "26-11-23T10:02:11Z",
    "２026-11-23T10:02:11Z",
  ])
  func `what is no moment is refused`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func `every day of four centuries comes back`() {
    for day in stride(from: -80_000, through: 80_000, by: 1) {
      let moment = Timestamp(milliseconds: Int64(day) * 86_400_000 + 43_200_123)
      #expect(Timestamp(moment.spelling) == moment)
    }
  }

  @Test func `a day is the date in UTC`() {
    #expect(Timestamp(milliseconds: 1_795_428_131_000).day == "2026-11-23")
  }
}
