extension StringProtocol {
  /// The text without the spaces at its end.
  var trimmedEnd: String {
    var view = self[...]
    while view.last == " " || view.last == "\t" { view.removeLast() }
    return String(view)
  }

  /// The text without the spaces at both ends.
  var trimmed: String {
    String(self[...].drop { $0 == " " || $0 == "\t" }.trimmedEnd)
  }
}
