import Articles

/// A short text of the program's own (a title, a note, a reason) broken into lines.
public enum WrappedText {
  /// The lines of a text at a width in cells; a newline in the text begins a new one.
  ///
  /// It is set like a paragraph of an article, so that one rule breaks all lines.
  public static func lines(_ text: String, columns: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      paragraph.isEmpty ? [""] : set(String(paragraph), columns: columns)
    }
  }

  private static func set(_ paragraph: String, columns: Int) -> [String] {
    let text = CanonicalText(paragraph)
    let article = Article(
      metadata: Metadata(title: paragraph), text: text,
      blocks: [Block(.paragraph, text.range)], textForm: "wrapped/1")
    let layout = Layout(article, measure: Measure(columns: columns))
    return layout.lines(in: 0..<layout.rowCount).map { line in
      text[line.range] + (line.trailer?.text ?? "")
    }
  }
}
