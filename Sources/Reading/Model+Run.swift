import Annotations
import Articles
import Console

extension Model {
  /// Runs a command: one line a case, in the file of its concern.
  mutating func run(_ command: Command, _ call: Invocation) -> [Effect] {
    switch command {
    case .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom,
      .percent, .nextParagraph, .previousParagraph, .nextSection, .previousSection,
      .nextSentence, .previousSentence, .nextWord, .previousWord, .nextCharacter,
      .previousCharacter:
      move(command, call)
    case .nextColumn, .previousColumn: moveInMap(command, call)
    case .map: openMap()
    case .grid: openGrid()
    case .setMark, .goToMark: waitForLetter(command)
    case .nextLink: stepLink(by: call.step)
    case .previousLink: stepLink(by: -call.step)
    case .follow: follow()
    case .readNext: goToNext()
    case .hints: showHints()
    case .peek: peek(after: call.panel)
    case .why: why()
    case .everywhere: walkEverywhere()
    case .density: cycleDensity()
    case .back: goBack()
    case .forward: goForward()
    case .notHere: reject(.passage)
    case .notInArticle: reject(.article)
    case .never: reject(.library)
    case .meaning: openMeaning()
    case .addAlias: openOwner()
    case .merge: openMerge()
    case .split: openSplit()
    case .undoCorrection: undoCorrection()
    case .search: openSearch()
    case .searchLibrary: openPrompt(.searchLibrary)
    case .nextHit: stepHit(by: call.step, wasWalking: call.wasWalking)
    case .previousHit: stepHit(by: -call.step, wasWalking: call.wasWalking)
    case .clearHits: clearHits()
    case .library: open(.library(LibraryView()))
    case .index: openIndex(of: nil)
    case .articleEntities: openIndex(of: view.article?.path)
    case .outline: openOutline()
    case .notebook: openNotebook()
    case .help: open(.help(HelpView(view.context)))
    case .filter: openPrompt(.filter, text: filter ?? "")
    case .sort: sortByNext()
    case .selectCharacters: startSelecting(.word)
    case .selectSentence: startSelecting(.sentence)
    case .swapEnds: swapEnds()
    case .grow: growSelection()
    case .highlight: highlight(in: nil)
    case .colorYellow: highlight(in: .yellow)
    case .colorGreen: highlight(in: .green)
    case .colorBlue: highlight(in: .blue)
    case .colorRed: highlight(in: .red)
    case .colorPurple: highlight(in: .purple)
    case .note: openNote(inEditor: false)
    case .noteInEditor: openNote(inEditor: true)
    case .tags: openTags()
    case .deleteAnnotation: deleteAnnotation()
    case .nextAnnotation: stepAnnotation(by: call.step)
    case .previousAnnotation: stepAnnotation(by: -call.step)
    case .showNotes: toggleNotes()
    case .undo: undo()
    case .redo: redo()
    case .copy: copy(withCitation: false)
    case .copyWithCitation: copy(withCitation: true)
    case .wider: setMeasure(record.measure + 2)
    case .narrower: setMeasure(record.measure - 2)
    case .defaultWidth: setMeasure(Settings.defaultMeasure)
    case .nextTheme: useNextTheme()
    case .commandLine: openPrompt(.command)
    case .cancel: cancel(after: call.panel)
    case .redraw: [.redraw]
    case .suspend: keepNow() + [.suspend]
    case .close: close()
    case .quit: quit()
    }
  }
}
