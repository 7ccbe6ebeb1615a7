import Articles

extension Draft {
  /// Takes what stands before and after the text itself into the metadata.
  mutating func takeHead() {
    takeGutenbergFrame()
    takeHeaderFields()
    takeLeadingDate()
  }

  /// Takes lines such as `Title: …` and `Date: …` at the start of the text.
  ///
  /// They are taken when there are two of them, or one and a blank line.
  private mutating func takeHeaderFields() {
    let fields = HeaderField.leading(lines, in: utf8)
    guard !fields.isEmpty else { return }
    let isClosed = fields.count < lines.count && lines[fields.count].blanksBefore > 0
    guard fields.count >= 2 || isClosed else { return }
    for field in fields { metadata.take(field.name, [field.value]) }
    hideFirstLines(fields.count)
  }

  /// Takes `date YYYY-MM-DD` from the start of the first line.
  private mutating func takeLeadingDate() {
    guard let line = lines.first, metadata.date == nil else { return }
    let start = line.text.lowerBound
    let words = utf8[line.text].prefix(16)
    guard words.count == 16 || words.count == 15,
      String(decoding: words.prefix(5), as: UTF8.self).lowercased() == "date ",
      let date = PartialDate.edtf(String(decoding: words.dropFirst(5).prefix(10), as: UTF8.self)),
      date.utf8.count == 10, words.count == 15 || utf8[start + 15] == 0x20
    else { return }
    metadata.date = date
    let rest = utf8.trimmed(start + 15..<line.text.upperBound)
    if rest.isEmpty {
      hideFirstLines(1)
    } else {
      hidden.append(start..<start + 15)
      lines[0] = line.starting(at: rest.lowerBound)
    }
  }
}
