import Console

/// Words with roles, set in lines of a width.
struct StyledWords {
  private(set) var words: [(text: String, roles: RoleSet)] = []

  mutating func add(_ text: String, _ roles: RoleSet) {
    for word in text.split(whereSeparator: \.isWhitespace) { words.append((String(word), roles)) }
  }

  mutating func add(word: String, _ roles: RoleSet) {
    words.append((word, roles))
  }

  /// The words in lines no wider than some cells; a word that is wider is cut into pieces.
  func lines(columns: Int) -> [[(text: String, roles: RoleSet)]] {
    let columns = max(2, columns)
    var lines: [[(text: String, roles: RoleSet)]] = []
    var line: [(text: String, roles: RoleSet)] = []
    var used = 0
    for word in words {
      for piece in Self.pieces(word.text, columns) {
        let width = piece.cellWidth
        if !line.isEmpty, used + 1 + width > columns {
          lines.append(line)
          line = []
          used = 0
        }
        used += width + (line.isEmpty ? 0 : 1)
        line.append((piece, word.roles))
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func pieces(_ word: String, _ columns: Int) -> [String] {
    guard word.cellWidth > columns else { return [word] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if (piece + String(character)).cellWidth > columns, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}

extension Frame {
  /// Draws lines of words below one another, at most some rows; a blank between words of the same
  /// roles carries them too, so that a lit stretch has no holes.
  mutating func draw(
    _ lines: [[(text: String, roles: RoleSet)]], row: Int, column: Int, rows: Int
  ) {
    for (index, line) in lines.prefix(max(0, rows)).enumerated() {
      var at = column
      for (place, word) in line.enumerated() {
        if place > 0 {
          let isSame = line[place - 1].roles == word.roles
          at = draw(" ", row: row + index, column: at, roles: isSame ? word.roles : [])
        }
        at = draw(word.text, row: row + index, column: at, roles: word.roles)
      }
    }
  }
}
