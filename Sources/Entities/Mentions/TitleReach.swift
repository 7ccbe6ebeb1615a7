/// Lets a title go on over the name of what it is a title of.
///
/// A file may give the beginning of a long title: `Chairman of the Union` is followed in the text
/// by `of Norland`, and the whole is what the reader sees as the title. Only titles that hold an
/// `of` themselves go on; a bare `Premier` of another country is another person.
struct TitleReach {
  private let table: FormTable
  private let bytes: [UInt8]

  init(_ table: FormTable, _ bytes: [UInt8]) {
    self.table = table
    self.bytes = bytes
  }

  /// Moves the ends of titles; the matches stay in the order of their starts.
  func extend(_ matches: inout [FormTable.Match]) {
    for index in matches.indices where table.traits[matches[index].form].reaches {
      guard let start = start(after: matches[index].end) else { continue }
      let next = matches[(index + 1)...].prefix { $0.start <= start }
        .filter { $0.start == start && table.traits[$0.form].rule <= .acronym }
        .max { $0.end < $1.end }
      if let next { matches[index].end = next.end }
    }
  }

  /// Where the name begins that follows ` of ` or ` of the `.
  private func start(after end: Int) -> Int? {
    let of = Array(" of ".utf8)
    let article = Array("the ".utf8)
    guard bytes[end...].starts(with: of) else { return nil }
    let start = end + of.count
    return bytes[start...].starts(with: article) ? start + article.count : start
  }
}
