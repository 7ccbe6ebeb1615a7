/// Something a key can do.
///
/// Each case has one row in the command table and one line in `run`.
public enum Command: String, CaseIterable, Hashable, Sendable {
  // Moving.
  case lineDown = "line-down"
  case lineUp = "line-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case top
  case bottom
  case percent
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case nextSection = "next-section"
  case previousSection = "previous-section"
  case nextSentence = "next-sentence"
  case previousSentence = "previous-sentence"
  case scrollRight = "scroll-right"
  case scrollLeft = "scroll-left"
  case setMark = "set-mark"
  case goToMark = "go-to-mark"
  case foldRepeat = "fold-repeat"
  // Links.
  case nextLink = "next-link"
  case previousLink = "previous-link"
  case follow
  case readNext = "read-next"
  case hints
  case peek
  case why
  case openOutside = "open-outside"
  case everywhere
  case density
  case back
  case forward
  // Correcting links.
  case notHere = "not-here"
  case notInArticle = "not-in-article"
  case never
  case meaning
  case addAlias = "add-alias"
  case merge
  case split
  case undoCorrection = "undo-correction"
  // Deciding suggested names.
  case acceptName = "accept-name"
  case aliasName = "alias-name"
  case neverName = "never-name"
  case nextKind = "next-kind"
  case previousKind = "previous-kind"
  // Finding.
  case search
  case searchLibrary = "search-library"
  case searchHelp = "search-help"
  case saveSearch = "save-search"
  case searches
  case renameSearch = "rename-search"
  case deleteSearch = "delete-search"
  case nextHit = "next-hit"
  case previousHit = "previous-hit"
  case clearHits = "clear-hits"
  // Screens.
  case library
  case index
  case articleEntities = "article-entities"
  case outline
  case repeats
  case nextRepeat = "next-repeat"
  case previousRepeat = "previous-repeat"
  case notebook
  case notesAbout = "notes-about"
  case facets
  case desk
  case review
  case randomNote = "random-note"
  case trash
  case suggestions
  case articleSuggestions = "article-suggestions"
  case map
  case timeline
  case grid
  case beside
  case otherSide = "other-side"
  case bind
  case compare
  case voices
  case nextColumn = "next-column"
  case previousColumn = "previous-column"
  case about
  case help
  // Rows.
  case filter
  case sort
  // Selecting.
  case selectCharacters = "select"
  case selectSentence = "select-sentence"
  case nextWord = "next-word"
  case previousWord = "previous-word"
  case nextCharacter = "next-character"
  case previousCharacter = "previous-character"
  case swapEnds = "swap-ends"
  case grow
  case colorYellow = "yellow"
  case colorGreen = "green"
  case colorBlue = "blue"
  case colorRed = "red"
  case colorPurple = "purple"
  // Annotating.
  case highlight
  case note
  case noteInEditor = "note-in-editor"
  case tags
  case kind
  case reply
  case attach
  case renameTag = "rename-tag"
  case deleteAnnotation = "delete-annotation"
  case nextAnnotation = "next-annotation"
  case previousAnnotation = "previous-annotation"
  case showNotes = "show-notes"
  case undo
  case redo
  case copy
  case copyWithCitation = "copy-with-citation"
  case copyAddress = "copy-address"
  case dossier
  // Settling what lost its passage.
  case acceptPlace = "accept-place"
  case nextPlace = "next-place"
  case previousPlace = "previous-place"
  case keepOrphan = "keep-orphan"
  case findPassage = "find-passage"
  case skipNote = "skip-note"
  // Reading notes again.
  case again
  case good
  case easy
  // Putting the importer right.
  case heading
  case paragraph
  case quotation
  case listItem = "list-item"
  case preformatted
  case joinBlocks = "join-blocks"
  case splitBlock = "split-block"
  case undoBlock = "undo-block"
  case encoding
  case articleDate = "article-date"
  // The program.
  case wider
  case narrower
  case defaultWidth = "default-width"
  case justify
  case hyphenate
  case nextTheme = "next-theme"
  case commandLine = "command-line"
  case cancel
  case readOn = "read-on"
  case redraw
  case suspend
  case close
  case quit
}
