import Articles
public import Entities

extension Model {
  /// The link at the cursor with its words, or a known name there that is no link.
  private var passageAtCursor: NamedPassage? {
    guard let view = view.article, let open = shelf[view.path] else { return nil }
    let found = linkAtCursor.map { ($0.range, $0.entity) }
    guard
      let (range, entity) = found ?? unlinkedNameAtCursor.map({ ($0.range, $0.entity) })
    else { return nil }
    return NamedPassage(
      path: view.path, range: range, text: open.text[range].onOneLine, entity: entity)
  }

  /// Says that the link at the cursor is none: here, in the article, or anywhere.
  mutating func reject(_ scope: CorrectionScope) -> [Effect] {
    guard let passage = passageAtCursor else { return sayNoLink() }
    let name = gazetteer[passage.entity]?.name ?? passage.entity.rawValue
    // A name that is written in full need not be said twice.
    let words = name == passage.text ? "no link" : "not \(name)"
    return decide(passage, .not(passage.entity), scope, words)
  }

  /// Asks what the link at the cursor really is.
  mutating func openMeaning() -> [Effect] {
    guard let passage = passageAtCursor else { return sayNoLink() }
    return openPrompt(.choose(.meaning(of: passage)))
  }

  /// Asks which of several entities an unclear link means.
  mutating func openCandidates(_ link: Mention) -> [Effect] {
    guard let passage = passageAtCursor else { return sayNoLink() }
    return openPrompt(.choose(.candidate(of: passage, [link.entity] + link.others)))
  }

  /// Asks whose name the selected words are.
  mutating func openOwner() -> [Effect] {
    guard let view = view.article, let open = shelf[view.path] else { return [] }
    guard let selection = view.selection else {
      return say("select the name first: v and the arrows, then r+")
    }
    let text = open.text[selection.range(in: open.text)].onOneLine
    guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      return say("“\(text)” has no letter to know it by", .warning)
    }
    return openPrompt(.choose(.owner(of: text))) + previewChoice()
  }

  /// Asks which entity is the same as the one at the cursor or on the page.
  mutating func openMerge() -> [Effect] {
    if case .entity(let view) = view {
      return openPrompt(.choose(.merge(view.entity))) + previewChoice()
    }
    guard let passage = passageAtCursor else { return sayNoLink() }
    return openPrompt(.choose(.merge(passage.entity))) + previewChoice()
  }

  /// Asks for the name of the other thing that the link at the cursor means.
  mutating func openSplit() -> [Effect] {
    guard let passage = passageAtCursor else { return sayNoLink() }
    return openPrompt(.choose(.split(passage)))
  }

  /// Takes the last correction of this session back.
  mutating func undoCorrection() -> [Effect] {
    guard let last = corrections.last else { return say("no correction to undo") }
    corrections.removeLast()
    correcting = .init(sentence: "undone: \(last.sentence)", isUndo: true)
    return [.correct(last.inverse)]
  }

  /// Decides what a passage means, as far as a scope reaches.
  mutating func decide(
    _ passage: NamedPassage, _ meaning: Decision.Meaning, _ scope: CorrectionScope, _ words: String
  ) -> [Effect] {
    let reach: Decision.Scope
    switch scope {
    case .library: reach = .library
    case .article: reach = .article(passage.path)
    case .passage:
      guard let text = shelf[passage.path]?.text else { return [] }
      reach = .passage(passage.path, TextQuote(passage.range, in: text))
    }
    let decision = Decision(reach, text: passage.text, meaning: meaning)
    return correct(
      OverlayEdit(adding: [.decision(decision)]), "“\(passage.text)” is \(words) \(scope.words)")
  }

  /// Makes a new entity of what a passage means; the name stays shared until more is decided.
  mutating func split(_ passage: NamedPassage, name: String) -> [Effect] {
    let name = name.onOneLine
    guard let id = newID(for: name) else { return say("a new entity needs a name", .warning) }
    guard let text = shelf[passage.path]?.text else { return [] }
    let kind = gazetteer[passage.entity]?.kind ?? .other("entity")
    var records: [OverlayRecord] = [
      .entity(id, name: name, kind: kind),
      .decision(
        Decision(
          .passage(passage.path, TextQuote(passage.range, in: text)), text: passage.text,
          meaning: .entity(id))),
    ]
    if name != passage.text { records.append(.alias(id, text: passage.text)) }
    return correct(OverlayEdit(adding: records), "“\(passage.text)” is \(name) here")
  }

  /// Has a correction made; what it did is told when it is done.
  mutating func correct(_ edit: OverlayEdit, _ sentence: String) -> [Effect] {
    if case .article(var view) = view, view.selection != nil {
      view.selection = nil
      self.view = .article(view)
    }
    correcting = .init(sentence: sentence, isUndo: false)
    return [.correct(edit)]
  }

  /// Takes a correction that was made, with what takes it back.
  mutating func take(_ done: CorrectionResult) -> [Effect] {
    defer { correcting = nil }
    guard let correcting else { return [] }
    if done.inverse.isEmpty { return say("that was known already") }
    if !correcting.isUndo {
      corrections.append(.init(sentence: correcting.sentence, inverse: done.inverse))
    }
    let articles = done.articles == 1 ? "1 article" : "\(done.articles) articles"
    let undo = correcting.isUndo ? "" : " · ru undoes"
    return say("\(correcting.sentence) · \(articles)\(undo)", .success)
      + listSuggestionsAnew(after: correcting.isUndo)
  }

  private mutating func sayNoLink() -> [Effect] {
    say("no link at the cursor; Tab goes to one")
  }
}

/// What became of a correction.
public struct CorrectionResult: Hashable, Sendable {
  /// What takes it back; empty when nothing changed.
  public var inverse: OverlayEdit
  /// Articles that were linked anew.
  public var articles: Int

  /// Tells what was done.
  public init(inverse: OverlayEdit, articles: Int) {
    self.inverse = inverse
    self.articles = articles
  }
}

/// A correction of this session, and what takes it back.
struct MadeCorrection: Hashable, Sendable {
  var sentence: String
  var inverse: OverlayEdit
}

/// A correction that is being made.
struct CorrectionUnderway: Hashable, Sendable {
  var sentence: String
  var isUndo: Bool
}

extension String {
  /// The words with single spaces between them.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
