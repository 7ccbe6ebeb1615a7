import Console
public import Formats

/// A person chooses the encoding of a file among what it looks like in each.
extension Model {
  /// The encodings that fit what is typed; empty when none is being chosen.
  public var encodings: [EncodingCandidate] {
    guard let prompt, case .encoding(let all) = prompt.purpose else { return [] }
    let typed = prompt.text.trimmed.lowercased()
    let known = TextEncoding.named(typed)
    return all.filter { candidate in
      typed.isEmpty || candidate.encoding == known
        || candidate.encoding.names.contains { $0.lowercased().contains(typed) }
        || candidate.encoding.use.lowercased().contains(typed)
    }
  }

  mutating func openEncoding() -> [Effect] {
    guard let view = view.article, shelf[view.path] != nil else { return [] }
    return [.listEncodings(view.path)]
  }

  mutating func take(_ candidates: [EncodingCandidate]) -> [Effect] {
    guard view.article != nil else { return [] }
    return openPrompt(.encoding(candidates))
  }

  /// Arrows walk the list, Tab takes the name of its row into the line.
  mutating func stepEncoding(_ key: Key) {
    guard var line = prompt else { return }
    let rows = encodings
    if line.walk(key, rows: rows.count) {
      guard rows.indices.contains(line.selected) else { return }
      line = Prompt(line.purpose, text: rows[line.selected].encoding.name)
    }
    prompt = line
  }

  /// Takes the row that is chosen; the one that the bytes tell leaves it to them.
  mutating func acceptEncoding(_ line: Prompt) -> [Effect] {
    // The list was drawn for the line, which is no longer the prompt.
    prompt = line
    let rows = encodings
    prompt = nil
    guard rows.indices.contains(line.selected) else {
      return say("no encoding is called \(line.text)", .warning)
    }
    let chosen = rows[line.selected]
    return setEncoding(chosen.isDetected ? nil : chosen.encoding)
  }

  /// Chooses an encoding by its name, as the command line does; `auto` leaves it to the bytes.
  mutating func setEncoding(named name: String) -> [Effect] {
    if name == "auto" { return setEncoding(nil) }
    guard let encoding = TextEncoding.named(name) else {
      return say("no encoding is called \(name); pe lists them", .warning)
    }
    return setEncoding(encoding)
  }

  private mutating func setEncoding(_ encoding: TextEncoding?) -> [Effect] {
    guard let view = view.article, let open = shelf[view.path] else { return [] }
    var options = open.options
    options.encoding = encoding?.name
    guard options != open.options else { return say("the encoding is as it was") }
    let chosen = encoding.map { "read as \($0.name)" } ?? "the bytes tell the encoding again"
    return change(view.path, to: options) + say("\(chosen); U goes back")
  }
}
