import Articles
import Formats
import Statements

/// A person says when an article is from.
extension Model {
  /// Asks for the date of the article on the screen, or of the selected line of a timeline.
  mutating func openDate() -> [Effect] {
    switch view {
    case .timeline(let view): return view.selected.map { [.guessDate($0.source.path)] } ?? []
    default: return view.article.map { [.guessDate($0.path)] } ?? []
    }
  }

  mutating func take(_ guesses: [DateGuess], of open: OpenArticle) -> [Effect] {
    if shelf[open.path] == nil { shelf[open.path] = open }
    let own = open.article.metadata
    let text = open.options.date ?? ""
    // What the article says needs no guess.
    let offered = own.date == nil || own.dateIsTold ? guesses : []
    _ = openPrompt(.articleDate(open.path, offered), text: text)
    guard let date = own.date, !own.dateIsTold else { return [] }
    return say("the article says \(date)")
  }

  /// The guesses that go on as typed, as rows to choose from.
  static func choices(of guesses: [DateGuess], typed: String) -> [TextChoice] {
    guesses.filter { $0.value.text.hasPrefix(typed) && $0.value.text != typed }.map {
      TextChoice(text: $0.value.text, detail: "\($0.reason); Tab takes it", value: $0.value.text)
    }
  }

  /// Takes the date that was typed; an empty line takes back what was told.
  mutating func acceptDate(_ line: Prompt, of path: ArticlePath) -> [Effect] {
    guard var options = shelf[path]?.options else { return [] }
    let text = line.text.trimmed
    let date = text.isEmpty ? nil : EDTF(text)
    if date == nil, !text.isEmpty {
      prompt = line
      return say("no date: as 2025-10-21, 2025-10, 2025", .warning)
    }
    options.date = date?.text
    guard options != shelf[path]?.options else { return say("the date is as it was") }
    let told = date.map { "dated \($0.text) by you" } ?? "what you said of its date is taken back"
    return change(path, to: options) + say("\(told); U in the article goes back")
  }

  /// Draws the timeline on the screen up anew: the date of an article is another.
  mutating func redrawTimeline() -> [Effect] {
    guard case .timeline(let view) = view else { return [] }
    return [.drawTimeline(view.topic)]
  }
}
