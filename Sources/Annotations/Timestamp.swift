/// A moment, in milliseconds since 1970-01-01 UTC without leap seconds.
public struct Timestamp: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z; negative before it.
  public let milliseconds: Int64

  /// Takes milliseconds since 1970.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }
}

extension Timestamp: Comparable {
  /// Orders moments from past to future.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Timestamp {
  /// The day as `2026-11-23`, in UTC.
  public var day: String {
    String(spelling.prefix { $0 != "T" })
  }

  /// The moment as `xsd:dateTime` in UTC: `2026-11-23T10:02:11Z`, with `.250` when needed.
  public var spelling: String {
    let day = Self.floorDivide(milliseconds, by: 86_400_000)
    let rest = Int(milliseconds - day * 86_400_000)
    let (year, month, date) = Self.civil(fromDay: Int(day))
    let fraction = rest % 1000 == 0 ? "" : ".\(Self.pad(rest % 1000, 3))"
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60]
      .map { Self.pad($0, 2) }.joined(separator: ":")
    return "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(date, 2))T\(time)\(fraction)Z"
  }

  /// Reads an `xsd:dateTime` with a zone: `Z`, `+03:00` or `-05:30`.
  ///
  /// Fractions beyond milliseconds are cut off; second 60 is the first of the next minute. Nil for
  /// everything else, for a moment without a zone is no moment.
  public init?(_ text: String) {
    var reader = DateReader(Array(text.utf8))
    guard let year = reader.digits(4), reader.take("-"), let month = reader.digits(2),
      reader.take("-"), let date = reader.digits(2), reader.take("T"),
      let hour = reader.digits(2), reader.take(":"), let minute = reader.digits(2),
      reader.take(":"), let second = reader.digits(2)
    else { return nil }
    guard let fraction = reader.milliseconds(), let zone = reader.zoneMinutes(), reader.isAtEnd,
      (1...12).contains(month), date >= 1, date <= Self.days(in: month, of: year),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    let day = Self.day(fromCivil: year, month, date)
    let minutes = (day * 24 + hour) * 60 + minute - zone
    milliseconds = Int64((minutes * 60 + second) * 1000 + fraction)
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }

  private static func floorDivide(_ value: Int64, by divisor: Int64) -> Int64 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970 of a date in the Gregorian calendar, by the era arithmetic of Howard
  /// Hinnant's "chrono-Compatible Low-Level Date Algorithms": years begin in March.
  private static func day(fromCivil year: Int, _ month: Int, _ date: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + date - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func civil(fromDay day: Int) -> (year: Int, month: Int, date: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let date = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
  }
}

extension Timestamp: CustomStringConvertible {
  /// The moment as `xsd:dateTime` in UTC.
  public var description: String { spelling }
}

private struct DateReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func digit() -> Int? {
    guard position < bytes.count, (0x30...0x39).contains(bytes[position]) else { return nil }
    position += 1
    return Int(bytes[position - 1]) - 0x30
  }

  mutating func digits(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// The fraction of a second if there is one, else 0; nil when the point has no digits.
  mutating func milliseconds() -> Int? {
    guard take(".") else { return 0 }
    guard var value = digit() else { return nil }
    var places = 1
    while let next = digit() {
      if places < 3 { value = value * 10 + next }
      places += 1
    }
    while places < 3 {
      value *= 10
      places += 1
    }
    return value
  }

  mutating func zoneMinutes() -> Int? {
    if take("Z") { return 0 }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = digits(2), take(":"), let minutes = digits(2), hours <= 14, minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
