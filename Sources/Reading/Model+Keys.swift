import Articles
import Console

extension Model {
  /// Takes one key: the prompt first, then letters that a command waits for, then the key table.
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if input != KeyInput(), keymap.match([key], in: view.context) == .command(.cancel) {
      input = KeyInput()
      panel = nil
      return []
    }
    if view.article?.hints != nil { return typeHint(key) }
    if prompt != nil { return typeIntoPrompt(key) }
    if let command = input.letterFor { return giveLetter(key, to: command) }
    if typeCount(key) { return sayCount() }
    input.pending.append(key)
    switch keymap.match(input.pending, in: view.context) {
    case .command(let command):
      let count = input.count
      if let shown = input.panel { panel = shown }
      input = KeyInput()
      return execute(command, count: count)
    case .prefix(let bindings):
      if input.pending.count == 1 { input.panel = panel }
      panel = .keys(bindings)
      return []
    case .none:
      let keys = input.pending.map { KeySpelling.spell($0).plainKey }.joined()
      input = KeyInput()
      panel = nil
      return say("\(keys) does nothing here; ? shows keys")
    }
  }

  /// Runs a command by name, as scripts and the command line do.
  public mutating func execute(_ command: Command, count: Int? = nil) -> [Effect] {
    let wasWalking = isWalking
    let shown = panel
    isWalking = false
    panel = nil
    bringCursorIntoView()
    leaveProposal(for: command)
    return run(command, Invocation(count: count, panel: shown, wasWalking: wasWalking))
  }

  /// A smaller window may have left the cursor below its foot: nothing is done where nobody sees it.
  private mutating func bringCursorIntoView() {
    guard case .article(var view) = view, view.selection == nil, let page else { return }
    Scrolling.keepCursorInView(&view, on: page)
    self.view = .article(view)
  }

  /// Digits before a command are its number; in a selection they are colours instead, in a
  /// review answers.
  private mutating func typeCount(_ key: Key) -> Bool {
    guard view.context != .selecting, view.context != .review, input.pending.isEmpty,
      let scalar = key.typed,
      let digit = Int(String(Character(scalar))), digit > 0 || input.count != nil
    else { return false }
    input.count = min((input.count ?? 0) * 10 + digit, 9_999_999)
    return true
  }

  /// Shows the number as it is typed, and what it is for.
  private mutating func sayCount() -> [Effect] {
    guard let count = input.count else { return [] }
    guard case .article = view else { return say("\(count)") }
    return say("\(count): G to that paragraph, % that far")
  }

  private mutating func giveLetter(_ key: Key, to command: Command) -> [Effect] {
    input.letterFor = nil
    panel = nil
    guard let scalar = key.typed, case .article(let view) = view else { return [] }
    let letter = String(Character(scalar))
    if command == .setMark {
      record.marks[Mark(letter: letter, path: view.path)] = view.place
      keepSoon()
      return say("mark \(letter) set")
    }
    if letter == "'" { return goBack() }
    guard let place = record.marks[Mark(letter: letter, path: view.path)] else {
      return say("no mark \(letter)", .warning)
    }
    return go(to: place.path, place.file.map { .byte($0) } ?? .offset(place.cursor))
  }
}

/// How a command was called.
struct Invocation {
  /// The number typed before it.
  var count: Int?
  /// The panel that was open when it was called.
  var panel: Panel?
  /// Whether the command before it walked the hits.
  var wasWalking: Bool

  /// The number, or 1.
  var step: Int { count ?? 1 }
}
