import Annotations
import Articles

extension DossierFormat {
  /// BibTeX and biblatex: one entry a source, partial dates left partial.
  static let bibTeX = DossierFormat(
    name: "bibtex", suffixes: [".bib"], summary: "BibTeX of the sources, for LaTeX",
    write: { $0.sources.map(BibTeX.entry).joined(separator: "\n") })
}

/// Writes sources as BibTeX.
enum BibTeX {
  /// One entry.
  ///
  /// `date` is what biblatex reads, EDTF as it stands; `year` and `month`, what BibTeX itself reads,
  /// are there where the date is within one year, one month.
  static func entry(_ source: Dossier.Source) -> String {
    let metadata = source.metadata
    let date = metadata.date.flatMap { EDTF($0) }
    var fields: [(String, String)] = [("title", braced(metadata.title))]
    if let author = metadata.author { fields.append(("author", braced(author))) }
    if let date { fields.append(("date", "{\(escaped(date.text))}")) }
    if let first = date?.earliest, let last = date?.latest, first.year == last.year {
      fields.append(("year", "{\(first.year)}"))
      if first.month == last.month { fields.append(("month", months[first.month - 1])) }
    }
    if let kind = metadata.kind { fields.append(("type", "{\(escaped(kind))}")) }
    if let language = metadata.language { fields.append(("language", "{\(escaped(language))}")) }
    if let summary = metadata.summary { fields.append(("abstract", "{\(escaped(summary))}")) }
    if !metadata.sources.isEmpty {
      let note = "Drawing on " + metadata.sources.joined(separator: "; ")
      fields.append(("note", "{\(escaped(note))}"))
    }
    // An address is ASCII without braces: it is read as it stands.
    fields.append(("url", "{\(source.address.text)}"))
    return "@misc{\(key(of: source.path)),\n"
      + fields.map { "  \($0.0) = \($0.1),\n" }.joined() + "}\n"
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The key of an article, made of its path alone so that it never changes while that stands.
  ///
  /// Letters and digits of ASCII and `.` `_` `-` `/` stay; where anything else stood, eight digits
  /// of a checksum keep two paths apart.
  static func key(of path: ArticlePath) -> String {
    var key: [UInt8] = []
    var isWhole = true
    for byte in path.rawValue.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: key.append(byte)
      default:
        isWhole = false
        if key.last != 0x2D { key.append(0x2D) }
      }
    }
    // Keys begin with a letter or a digit for every program that reads them.
    let start = key.first.map { $0 >= 0x30 && $0 != 0x5F } ?? false
    let text = (start ? "" : "x") + String(decoding: key, as: UTF8.self)
    return isWhole && start
      ? text : text + "-" + ManagedBlock.checksum(Array(path.rawValue.utf8)[...]).suffix(8)
  }

  /// A value whose letters keep their case, and that is one name where a name is meant.
  private static func braced(_ text: String) -> String { "{{\(escaped(text))}}" }

  /// Text that TeX sets as it stands.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.line(text).unicodeScalars {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "{", "}", "$", "&", "#", "%", "_":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\t": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
