import Console
import Reading

/// How searches are written, as plain text.
enum SearchPage {
  static var text: String {
    SearchGrammar.sections.map { section in
      let rows = section.rows.map { row in
        let gap = String(
          repeating: " ", count: max(2, 26 - row.example.reduce(0) { $0 + Cluster($1).width }))
        return "  \(row.example)\(gap)\(row.meaning)"
      }
      return section.title + "\n" + rows.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
