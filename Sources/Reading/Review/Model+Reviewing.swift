import Annotations

extension Model {
  /// Opens the notes whose time has come.
  mutating func openReview() -> [Effect] {
    if case .review(let view) = view, view.course == .due { return [] }
    _ = open(.review(ReviewView(.due)))
    return [.listNotebook]
  }

  /// Shows a note by chance; again: another.
  mutating func showRandomNote() -> [Effect] {
    if case .review(let view) = view, view.course == .random {
      self.view = .review(ReviewView(.random))
    } else {
      _ = open(.review(ReviewView(.random)))
    }
    return [.listNotebook]
  }

  mutating func review(_ rows: [NotebookRow]) -> [Effect] {
    guard case .review(var view) = view else { return [] }
    view.take(rows, at: now)
    self.view = .review(view)
    return readReviewed()
  }

  /// Takes the reader's answer to the note and goes on to the next.
  mutating func answer(_ answer: Review.Answer) -> [Effect] {
    guard case .review(var view) = view, let row = view.current else {
      return say("nothing to answer")
    }
    let reviewed = row.annotation.reviewed(answer, at: now)
    view.finish()
    self.view = .review(view)
    let days = Review.days[reviewed.review?.step ?? 0]
    let when = days == 1 ? "tomorrow" : "in \(days) days"
    return change(row.path, .replace(reviewed)) + readReviewed() + say("again \(when)")
  }

  mutating func skipReview() -> [Effect] {
    guard case .review(var view) = view else { return [] }
    if view.course == .random { return showRandomNote() }
    view.skip()
    self.view = .review(view)
    return readReviewed()
  }

  /// Opens the article at the passage that is read.
  mutating func followReview(_ view: ReviewView) -> [Effect] {
    guard let row = view.current else { return [] }
    guard let range = row.annotation.range else { return openDesk(at: row.annotation.id) }
    return go(to: row.path, .passage(range))
  }

  /// Has the article of the note read, so that the passage is shown in its paragraph.
  private func readReviewed() -> [Effect] {
    guard case .review(let view) = view, let row = view.current, shelf[row.path] == nil,
      library[row.path] != nil
    else { return [] }
    return [.openArticle(row.path)]
  }
}
