/// Dates as sources write them, read as EDTF: what the source leaves out stays out.
enum PartialDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// A date such as `2024`, `2024-08-22T09:00`, `22 August 2024` or `Aug 22, 2024`, or nil.
  static func edtf(_ text: String) -> String? {
    iso(text) ?? inWords(text)
  }

  /// The leading `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a date, with a time after it perhaps.
  private static func iso(_ text: String) -> String? {
    let end = text.firstIndex { $0 == "T" || $0 == " " } ?? text.endIndex
    let parts = text[..<end].split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      end == text.endIndex || parts.count == 3
    else { return nil }
    let numbers = parts.compactMap { digits($0) }
    guard numbers.count == parts.count, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      isCalendar(month: numbers.dropFirst().first, day: numbers.dropFirst(2).first)
    else { return nil }
    return String(text[..<end])
  }

  /// A date with the English name of its month.
  private static func inWords(_ text: String) -> String? {
    var year: Int?
    var month: Int?
    var day: Int?
    for word in text.lowercased().split(whereSeparator: { " ,.".contains($0) }) {
      if let name = months.firstIndex(where: { word.hasPrefix($0) }) {
        guard month == nil else { return nil }
        month = name + 1
      } else if let number = digits(word.withoutOrdinal) {
        if number >= 1_000, year == nil {
          year = number
        } else if day == nil {
          day = number
        } else {
          return nil
        }
      } else {
        return nil
      }
    }
    guard let year, let month, isCalendar(month: month, day: day) else { return nil }
    return ([year.padded(4), month.padded(2)] + (day.map { [$0.padded(2)] } ?? []))
      .joined(separator: "-")
  }

  private static func isCalendar(month: Int?, day: Int?) -> Bool {
    (1...12).contains(month ?? 1) && (1...31).contains(day ?? 1)
  }

  private static func digits(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}

extension Substring {
  fileprivate var withoutOrdinal: Substring {
    for ending in ["st", "nd", "rd", "th"] where hasSuffix(ending) { return dropLast(2) }
    return self
  }
}

extension Int {
  fileprivate func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
