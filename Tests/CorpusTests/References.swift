/// The short references in square brackets that a text gives.
struct References {
  /// One reference, with the line on which it begins, from 1.
  struct Reference: Hashable {
    let name: String
    let line: Int
  }

  let references: [Reference]

  /// Finds every pair of square brackets outside code and front matter, within one paragraph.
  init(in markdown: String) {
    var found: [Reference] = []
    var isCode = false
    var opening: (name: String, line: Int)?
    var isFrontMatter = markdown.hasPrefix("---\n")
    for (index, row) in markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = index + 1
      if isFrontMatter {
        isFrontMatter = index == 0 || row != "---"
        continue
      }
      if row.isEmpty { (isCode, opening) = (false, nil) }
      for character in row {
        switch character {
        case "`": isCode.toggle()
        case "[" where !isCode: opening = ("", line)
        case "]" where !isCode:
          if let reference = opening {
            found.append(Reference(name: reference.name, line: reference.line))
          }
          opening = nil
        default: opening?.name.append(character)
        }
      }
      opening?.name.append(" ")
    }
    references = found
  }
}
