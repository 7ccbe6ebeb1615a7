import Articles
import Console
import Formats

extension Model {
  mutating func openPrompt(_ purpose: Prompt.Purpose, text: String = "") -> [Effect] {
    // What is looked for is looked for in the article on the screen.
    if case .search = purpose { stay() }
    prompt = Prompt(purpose, text: text)
    return []
  }

  /// Gives a key to the line being typed; what it means then depends on the line's purpose.
  mutating func typeIntoPrompt(_ key: Key) -> [Effect] {
    guard var line = prompt else { return [] }
    let answer = line.type(key)
    prompt = line
    switch answer {
    case .stayed: return []
    case .changed: return promptChanged(line)
    case .accepted:
      prompt = nil
      return promptAccepted(line)
    case .cancelled:
      prompt = nil
      return promptCancelled(line)
    case .passed: return passToList(key, behind: line)
    }
  }

  private mutating func promptChanged(_ line: Prompt) -> [Effect] {
    switch line.purpose {
    case .search(let origin): return searchAsTyped(line.text, from: origin)
    case .filter:
      setFilter(line.text)
      return settleSuggestion()
    case .note:
      unsaved.since = unsaved.draft ? unsaved.since : now
      unsaved.draft = true
    case .choose:
      prompt?.selected = 0
      return previewChoice()
    case .encoding, .articleDate, .tags, .chooseTag, .beside, .facet: prompt?.selected = 0
    case .searchLibrary(let origin): return searchLibraryAsTyped(line.text, from: origin)
    case .renameTag, .saveSearch, .renameSearch, .command, .dossier: break
    }
    return []
  }

  private mutating func promptAccepted(_ line: Prompt) -> [Effect] {
    switch line.purpose {
    case .search(let origin): return acceptSearch(line.text, from: origin)
    case .searchLibrary(let origin): return acceptLibrarySearch(line, from: origin)
    case .saveSearch(let search): return saveSearch(search, as: line.text)
    case .renameSearch(let name): return renameSearch(name, to: line.text)
    case .filter: return follow()
    case .note(let target): return finishNote(target, line.text)
    case .tags(let target): return setTags(line.text, on: target)
    case .chooseTag: return acceptTag(line)
    case .beside: return acceptBeside(line)
    case .renameTag(let tag): return renameTag(tag, to: line.text)
    case .facet: return acceptFacet(line)
    case .command: return runLine(line.text)
    case .dossier(let topic): return writeDossier(on: topic, to: line.text.trimmed)
    case .encoding: return acceptEncoding(line)
    case .articleDate(let path, _): return acceptDate(line, of: path)
    case .choose(let choice): return acceptChoice(choice, line)
    }
  }

  private mutating func promptCancelled(_ line: Prompt) -> [Effect] {
    switch line.purpose {
    case .search(let origin):
      guard case .article(var view) = view else { return [] }
      view.place = origin
      view.find = nil
      view.focus = nil
      self.view = .article(view)
    case .filter:
      setFilter("")
      return settleSuggestion()
    case .note(let target):
      unsaved.draft = false
      return [.saveDraft(target, "")]
    case .searchLibrary(let origin): leaveLibrarySearch(for: origin)
    case .saveSearch, .renameSearch, .tags, .chooseTag, .beside, .renameTag, .facet, .command,
      .encoding, .articleDate, .choose, .dossier:
      break
    }
    return []
  }

  /// While a list is narrowed, arrows and pages move in it.
  private mutating func passToList(_ key: Key, behind line: Prompt) -> [Effect] {
    if case .encoding = line.purpose {
      stepEncoding(key)
      return []
    }
    switch line.purpose {
    case .tags, .chooseTag, .beside, .facet, .articleDate:
      stepTextChoice(key)
      return []
    default: break
    }
    if case .choose = line.purpose {
      stepChoice(key)
      return previewChoice()
    }
    if case .searchLibrary(let origin) = line.purpose {
      return passToResults(key, behind: line, from: origin)
    }
    guard case .filter = line.purpose,
      case .command(let command) = keymap.match([key], in: view.context)
    else { return [] }
    return moveInList(command, Invocation(count: nil, panel: nil, wasWalking: false))
  }

  /// The command line: a paragraph's number, a percentage, or a command's name.
  private mutating func runLine(_ text: String) -> [Effect] {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else { return [] }
    if let number = Int(first) { return execute(.bottom, count: number) }
    if first.hasSuffix("%"), let number = Int(first.dropLast()), view.article != nil {
      return execute(.percent, count: number)
    }
    switch first {
    case "q", "quit": return execute(.quit)
    case "trash" where words.dropFirst().first == "empty": return emptyTrash()
    case "encoding" where words.count == 2 && view.article != nil:
      return setEncoding(named: words[1])
    case "rename-tag" where words.count == 3:
      return renameTag(words[1].asTag, to: words[2])
    case "rename-tag": return execute(.renameTag)
    case "export":
      guard words.count > 2 else {
        return say("export takes a format and a file, as in: export markdown notes.md", .warning)
      }
      return [.export(words[1], to: words.dropFirst(2).joined(separator: " "))]
    case "dossier" where words.count > 1:
      return writeDossier(to: words.dropFirst().joined(separator: " "))
    case "open":
      guard words.count > 1 else { return say("open takes an address, which gy copies", .warning) }
      return openAddress(words.dropFirst().joined())
    case "timeline": return openTimeline(named: words.dropFirst().joined(separator: " "))
    case "theme": return useTheme(named: words.dropFirst().joined(separator: " "))
    default: break
    }
    if let row = CommandRow.named(first), row.contexts.contains(view.context) {
      return execute(row.command, count: words.dropFirst().first.flatMap(Int.init))
    }
    return say("no command \(first); ? shows the keys and their commands", .warning)
  }
}
