import Console

/// Words with roles, set in lines of a width.
struct StyledWords {
  /// A word as it is drawn.
  struct Word {
    var text: String
    var roles: RoleSet
    /// Whether it follows the word before it without a blank.
    var isGlued = false
  }

  private(set) var words: [Word] = []

  /// Adds the words of a text; the first is glued to what stands before it where the text says so.
  mutating func add(_ text: String, _ roles: RoleSet, isGlued: Bool = false) {
    for (index, word) in text.split(whereSeparator: \.isWhitespace).enumerated() {
      add(word: String(word), roles, isGlued: isGlued && index == 0)
    }
  }

  mutating func add(word: String, _ roles: RoleSet, isGlued: Bool = false) {
    words.append(Word(text: word, roles: roles, isGlued: isGlued && !words.isEmpty))
  }

  /// The words in lines no wider than some cells; a word that is wider is cut into pieces.
  func lines(columns: Int) -> [[Word]] {
    let columns = max(2, columns)
    var lines: [[Word]] = []
    var line: [Word] = []
    var used = 0
    for word in words {
      for (index, piece) in Self.pieces(word.text, columns).enumerated() {
        let width = piece.cellWidth
        let isGlued = word.isGlued && index == 0
        let gap = line.isEmpty || isGlued ? 0 : 1
        if !line.isEmpty, used + gap + width > columns {
          lines.append(line)
          line = []
          used = 0
        }
        used += width + (line.isEmpty ? 0 : gap)
        line.append(Word(text: piece, roles: word.roles, isGlued: isGlued))
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func pieces(_ word: String, _ columns: Int) -> [String] {
    guard word.cellWidth > columns else { return [word] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let width = String(character).cellWidth
      if used + width > columns, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += width
    }
    return pieces + [piece]
  }
}

extension Frame {
  /// Draws lines of words below one another, at most some rows; a blank between words of the same
  /// roles carries them too, so that a lit stretch has no holes.
  mutating func draw(_ lines: [[StyledWords.Word]], row: Int, column: Int, rows: Int) {
    for (index, line) in lines.prefix(max(0, rows)).enumerated() {
      var at = column
      for (place, word) in line.enumerated() {
        if place > 0, !word.isGlued {
          let isSame = line[place - 1].roles == word.roles
          at = draw(" ", row: row + index, column: at, roles: isSame ? word.roles : [])
        }
        at = draw(word.text, row: row + index, column: at, roles: word.roles)
      }
    }
  }
}
