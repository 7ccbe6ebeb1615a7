import Annotations
import Console

extension Model {
  /// A row of plain words that can be chosen while a line is typed.
  public struct TextChoice: Hashable, Sendable {
    /// The words.
    public var text: String
    /// What is said of them at the right.
    public var detail: String
    /// What is taken when they are chosen.
    var value: String
  }

  /// The rows that fit what is typed: tags, or what the notes share.
  public var textChoices: [TextChoice] {
    guard let prompt else { return [] }
    switch prompt.purpose {
    case .tags:
      let parts = prompt.text.split(separator: ",", omittingEmptySubsequences: false)
      let typed = (parts.last.map(String.init) ?? "").asTag
      let given = Set(parts.dropLast().map { String($0).asTag })
      return tagChoices(typed) { !given.contains($0.tag) && $0.tag != typed }
    case .chooseTag: return tagChoices(prompt.text.asTag) { _ in true }
    case .beside: return besideChoices
    case .facet:
      guard case .notebook(let view) = view else { return [] }
      let typed = prompt.text.lowercased()
      return view.facets
        .filter { typed.isEmpty || $0.label.lowercased().contains(typed) || $0.group == typed }
        .map {
          TextChoice(text: $0.label, detail: "\($0.group) · \($0.count)", value: $0.term)
        }
    case .articleDate(_, let guesses): return Self.choices(of: guesses, typed: prompt.text)
    default: return []
    }
  }

  /// The tags that begin as typed, then those that hold it; in each the most frequent first.
  private func tagChoices(
    _ typed: String, where isWanted: (TagCount) -> Bool
  ) -> [TextChoice] {
    let typed = typed.lowercased()
    let fitting = library.tags.filter { $0.tag.lowercased().contains(typed) && isWanted($0) }
    let first = fitting.filter { $0.tag.lowercased().hasPrefix(typed) }
    let rest = fitting.filter { !$0.tag.lowercased().hasPrefix(typed) }
    return (first + rest).map {
      TextChoice(text: "#\($0.tag)", detail: $0.words, value: $0.tag)
    }
  }

  mutating func take(_ tags: [TagCount]) -> [Effect] {
    library.tags = tags
    return []
  }

  /// Arrows walk the rows; Tab takes one while tags are typed.
  mutating func stepTextChoice(_ key: Key) {
    guard var line = prompt else { return }
    let rows = textChoices
    if line.walk(key, rows: rows.count) {
      guard rows.indices.contains(line.selected) else { return }
      if case .articleDate = line.purpose {
        prompt = Prompt(line.purpose, text: rows[line.selected].value)
        return
      }
      guard case .tags = line.purpose else { return }
      let given = line.text.split(separator: ",", omittingEmptySubsequences: false).dropLast()
        .map { String($0).asTag }
      let tags = given + [rows[line.selected].value]
      line = Prompt(line.purpose, text: tags.joined(separator: ", "))
    }
    prompt = line
  }

  /// The row that is chosen for a line that is no longer the prompt.
  mutating func chosen(for line: Prompt) -> TextChoice? {
    prompt = line
    let rows = textChoices
    prompt = nil
    return rows.indices.contains(line.selected) ? rows[line.selected] : nil
  }

  /// Lists what the notes on the screen share.
  mutating func openFacets() -> [Effect] {
    guard case .notebook(let view) = view, !view.facets.isEmpty else {
      return say("nothing to choose from")
    }
    return openPrompt(.facet)
  }

  /// Narrows the notebook by the chosen facet, on top of what narrows it already.
  mutating func acceptFacet(_ line: Prompt) -> [Effect] {
    guard let choice = chosen(for: line) else { return say("no note has that", .warning) }
    let terms = [filter ?? "", choice.value].filter { !$0.isEmpty }
    setFilter(terms.joined(separator: " "))
    return []
  }

  /// Asks which tag is to have another name.
  mutating func openRenameTag() -> [Effect] {
    openPrompt(.chooseTag) + [.listTags]
  }

  mutating func acceptTag(_ line: Prompt) -> [Effect] {
    guard let choice = chosen(for: line) else {
      return say("no note has the tag “\(line.text)”", .warning)
    }
    return openPrompt(.renameTag(choice.value), text: choice.value)
  }

  /// What renaming the tag of the line would change.
  public var renamePreview: String {
    guard case .renameTag(let tag) = prompt?.purpose else { return "" }
    return library.tags.first { $0.tag == tag }?.words ?? "no note has it"
  }

  /// Renames a tag wherever it is used.
  mutating func renameTag(_ old: String, to text: String) -> [Effect] {
    let new = text.asTag
    guard !new.isEmpty, !new.contains(",") else {
      return say("a tag needs a name without commas", .warning)
    }
    guard new != old else { return say("that is its name") }
    guard shelf.kept.isEmpty else {
      return say("some notes are not saved yet; rename when they are", .warning)
    }
    changing = "#\(old) is #\(new)"
    return [.renameTag(old, to: new, at: now)]
  }

  /// Takes a change of several notebooks, with what takes it back.
  mutating func take(_ result: NotebookChangeResult) -> [Effect] {
    let sentence = changing ?? "changed"
    changing = nil
    if let first = result.inverse.first {
      let entry = EditHistory.Entry(path: first.path, change: .notebooks(result.inverse))
      switch undoing {
      case .undo: edits.redoable.append(entry)
      case .redo: edits.undoable.append(entry)
      case nil:
        edits.undoable.append(entry)
        edits.redoable = []
      }
    }
    undoing = nil
    if let problem = result.problems.first { return say(problem, .failure) }
    guard !result.inverse.isEmpty else { return say("no note has that tag", .warning) }
    let count = TagCount(tag: "", notes: result.notes, articles: result.inverse.count)
    return say("\(sentence) · \(count.words) · U undoes", .success)
  }
}

extension String {
  /// The text as a tag: no blanks at its ends, no `#` before it.
  var asTag: String { String(trimmed.drop { $0 == "#" }) }
}
