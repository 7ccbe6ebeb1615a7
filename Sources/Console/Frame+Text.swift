extension Frame {
  /// The frame as lines of text without trailing blanks: what goldens and saved screens hold.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns { line += self[row, column].text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The frame as one text, a newline after every row.
  public var text: String {
    lines.map { $0 + "\n" }.joined()
  }
}
