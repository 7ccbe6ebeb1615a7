import Articles
import Console

extension Model {
  /// Takes one key: the prompt first, then letters that a command waits for, then the key table.
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if view.article?.hints != nil { return typeHint(key) }
    if prompt != nil { return typeIntoPrompt(key) }
    if let command = input.letterFor { return giveLetter(key, to: command) }
    if typeCount(key) { return [] }
    input.pending.append(key)
    switch keymap.match(input.pending, in: view.context) {
    case .command(let command):
      let count = input.count
      input = KeyInput()
      return execute(command, count: count)
    case .prefix(let bindings):
      panel = .keys(bindings)
      return []
    case .none:
      let keys = KeySpelling.spell(input.pending)
      let isPrefixGivenUp =
        input.pending.count > 1 && keymap.match([key], in: view.context) == .command(.cancel)
      input = KeyInput()
      if isPrefixGivenUp { return execute(.cancel) }
      panel = nil
      return say("\(keys) does nothing here; ? shows the keys")
    }
  }

  /// Runs a command by name, as scripts and the command line do.
  public mutating func execute(_ command: Command, count: Int? = nil) -> [Effect] {
    let wasWalking = isWalking
    let shown = panel
    isWalking = false
    panel = nil
    return run(command, Invocation(count: count, panel: shown, wasWalking: wasWalking))
  }

  /// Digits before a command are its number; in a selection they are colours instead.
  private mutating func typeCount(_ key: Key) -> Bool {
    guard view.context != .selecting, input.pending.isEmpty, let scalar = key.typed,
      let digit = Int(String(Character(scalar))), digit > 0 || input.count != nil
    else { return false }
    input.count = min((input.count ?? 0) * 10 + digit, 9_999_999)
    return true
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
    return go(to: place.path, .offset(place.cursor))
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
