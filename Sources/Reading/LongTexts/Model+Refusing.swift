import Articles

/// What cannot be done to a text of which only a part is read, in sentences.
extension Model {
  /// Why nothing can be noted on the article on the screen; nil where it can.
  ///
  /// A note knows its passage by where it stands in the whole text, which nobody has counted here.
  var reasonAgainstNotes: String? {
    guard let path = view.article?.path, shelf[path]?.excerpt != nil else { return nil }
    return Self.reasonAgainstNotes
  }

  static let reasonAgainstNotes =
    "too long for notes: split this file"

  /// Why the blocks of the article on the screen cannot be corrected; nil where they can.
  var reasonAgainstStructuring: String? {
    guard let path = view.article?.path, shelf[path]?.excerpt != nil else { return nil }
    return "too long to correct: split this file"
  }
}
