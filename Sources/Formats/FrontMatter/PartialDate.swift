import Articles

/// Dates as sources write them, read as EDTF: what the source leaves out stays out.
enum PartialDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The date that a text gives, or nil when it gives none.
  ///
  /// EDTF is kept as it was written: `2024`, `2024-08~`, `2024-10-23/..`. A day may have a time
  /// behind it, as in `2024-08-22T09:00`, and a month its English name, as in `22 August 2024` or
  /// `Aug 22, 2024`.
  static func edtf(_ text: String) -> String? {
    (EDTF(text) ?? day(before: text) ?? inWords(text))?.text
  }

  /// The day `YYYY-MM-DD` that a time follows.
  private static func day(before text: String) -> EDTF? {
    let day = text.prefix { $0 != "T" && $0 != " " }
    guard day.endIndex < text.endIndex, day.utf8.count == 10,
      day.utf8.count(where: { $0 == UInt8(ascii: "-") }) == 2
    else { return nil }
    return EDTF(String(day))
  }

  /// A date with the English name of its month.
  private static func inWords(_ text: String) -> EDTF? {
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
    guard let year, let month else { return nil }
    let fields = [year.padded(4), month.padded(2)] + (day.map { [$0.padded(2)] } ?? [])
    return EDTF(fields.joined(separator: "-"))
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
