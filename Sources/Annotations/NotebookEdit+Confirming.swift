public import Articles

extension NotebookEdit {
  /// The change by which the reader confirms that an annotation means a place of the present text.
  ///
  /// The annotation gets an anchor made of that place; the target it had goes to
  /// `lectern:history` of its item when the notebook is written. The range must lie on scalars
  /// inside the text, and may not be empty.
  public static func confirm(
    _ annotation: Annotation, at range: Range<Offset>, in text: CanonicalText, textHash: String,
    at time: Timestamp
  ) -> NotebookEdit {
    let anchor = Anchor.make(range, in: text, textHash: textHash, at: time)
    return .replace(annotation.moved(to: range, anchor, at: time))
  }
}
