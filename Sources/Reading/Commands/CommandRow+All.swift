extension CommandRow {
  /// The command table: help, manual, key list and completions are made from it.
  public static let all: [CommandRow] =
    moving + links + correcting + finding + annotating + settling + structuring + screens + program

  private static let text: Set<Context> = [.article, .selecting]
  private static let pages: Set<Context> = [.article, .beside]
  private static let read = text.union(pages)
  private static let passed = read.union([.timeline])
  private static let noted: Set<Context> = [.article, .selecting, .notebook]
  private static let remarked = noted.union(Context.single)

  /// The desk has keys of its own for places.
  private static let walked = Context.screens.subtracting([.desk])

  private static let moving = [
    CommandRow(.lineDown, "one line down", in: Context.all, .moving),
    CommandRow(.lineUp, "one line up", in: Context.all, .moving),
    CommandRow(.pageDown, "one page down", in: Context.screens, .moving),
    CommandRow(.pageUp, "one page up", in: Context.screens, .moving),
    CommandRow(.halfPageDown, "half a page down", in: Context.screens, .moving),
    CommandRow(.halfPageUp, "half a page up", in: Context.screens, .moving),
    CommandRow(.top, "to the top", in: Context.all, .moving),
    CommandRow(
      .bottom, "to the bottom; with a number, to that paragraph", in: Context.all, .moving),
    CommandRow(.percent, "to a percentage: 50%", in: pages, .moving),
    CommandRow(.nextParagraph, "next paragraph; next year of a timeline", in: passed, .moving),
    CommandRow(.previousParagraph, "previous paragraph, or year", in: passed, .moving),
    CommandRow(.nextSection, "next section", in: pages, .moving),
    CommandRow(.previousSection, "previous section", in: pages, .moving),
    CommandRow(.nextSentence, "next sentence", in: read, .moving),
    CommandRow(.previousSentence, "previous sentence", in: read, .moving),
    CommandRow(.scrollRight, "code that is too wide: half a page right", in: text, .moving),
    CommandRow(.scrollLeft, "code: half a page back to the left", in: text, .moving),
    CommandRow(.setMark, "set a mark: m and a letter", in: [.article], .moving),
    CommandRow(.goToMark, "go to a mark; '' where you were", in: [.article], .moving),
    CommandRow(
      .foldRepeat, "open a passage that is printed again, or fold it", in: [.article], .moving),
  ]

  private static let links = [
    CommandRow(.nextLink, "next link", in: [.article], .links),
    CommandRow(.previousLink, "previous link", in: [.article], .links),
    CommandRow(.follow, "open what is selected", in: walked, .links),
    CommandRow(
      .readNext, "the end, and what to read next; again: the one below", in: [.article], .links),
    CommandRow(.hints, "letters on every link in view", in: [.article], .links),
    CommandRow(
      .peek, "who or what is this; again: go there", in: [.article, .entity], .links),
    CommandRow(
      .why, "why is this a link, or none; why is it said or found",
      in: [.article, .suggestions, .comparison, .voices], .links),
    CommandRow(.openOutside, "open an outside link in the browser", in: [.article], .links),
    CommandRow(.everywhere, "walk this entity or word through the library", in: [.article], .links),
    CommandRow(
      .density, "links marked: first in a paragraph, in the article, none, all", in: [.article],
      .links),
    CommandRow(.back, "back to where you were", in: Context.screens, .links),
    CommandRow(.forward, "forward again", in: Context.screens, .links),
  ]

  private static let correcting = [
    CommandRow(.notHere, "this link is wrong here", in: [.article], .correcting),
    CommandRow(
      .notInArticle, "these words are not this, in this article", in: [.article],
      .correcting),
    CommandRow(.never, "these words are never this", in: [.article], .correcting),
    CommandRow(
      .meaning, "it is really: choose an entity; Tab says how far", in: [.article],
      .correcting),
    CommandRow(.addAlias, "the selected words are a name of an entity", in: text, .correcting),
    CommandRow(.merge, "it is the same as another entity", in: [.article, .entity], .correcting),
    CommandRow(
      .split, "it is another thing of that name: a new entity", in: [.article],
      .correcting),
    CommandRow(
      .acceptName, "take the name in as a new entity of the kind shown", in: [.suggestions],
      .correcting),
    CommandRow(
      .aliasName, "it is another name of: choose an entity", in: [.suggestions], .correcting),
    CommandRow(.neverName, "never a link, never asked again", in: [.suggestions], .correcting),
    CommandRow(.nextKind, "the next kind for the name", in: [.suggestions], .correcting),
    CommandRow(.previousKind, "the kind before", in: [.suggestions], .correcting),
    CommandRow(.undoCorrection, "undo the last correction", in: Context.screens, .correcting),
  ]

  private static let finding = [
    CommandRow(.search, "search as you type", in: [.article], .finding),
    CommandRow(
      .searchLibrary, "search the whole library", in: Context.screens, .finding),
    CommandRow(.searchHelp, "how searches are written", in: Context.screens, .finding),
    CommandRow(.saveSearch, "keep this search under a name", in: [.results], .finding),
    CommandRow(.searches, "saved searches", in: Context.screens, .finding),
    CommandRow(.renameSearch, "give the saved search another name", in: [.searches], .finding),
    CommandRow(.deleteSearch, "delete the saved search", in: [.searches], .finding),
    CommandRow(.nextHit, "next of the list opened last", in: walked, .finding),
    CommandRow(.previousHit, "previous of the list opened last", in: walked, .finding),
    CommandRow(.clearHits, "hide what was found", in: [.article], .finding),
    CommandRow(.filter, "narrow the rows as you type", in: Context.narrowed, .finding),
    CommandRow(
      .sort, "sort by the next column",
      in: [.library, .index, .entity, .results, .notebook, .comparison, .voices],
      .finding),
  ]

  private static let annotating = [
    CommandRow(.selectCharacters, "select, from the cursor", in: [.article], .annotating),
    CommandRow(.selectSentence, "select the sentence", in: [.article], .annotating),
    CommandRow(.nextWord, "to the next word", in: [.selecting], .annotating),
    CommandRow(.previousWord, "to the previous word", in: [.selecting], .annotating),
    CommandRow(.nextCharacter, "one character on", in: [.selecting], .annotating),
    CommandRow(.previousCharacter, "one character back", in: [.selecting], .annotating),
    CommandRow(.swapEnds, "to the other end of the selection", in: [.selecting], .annotating),
    CommandRow(.grow, "grow to the sentence, then the paragraph", in: [.selecting], .annotating),
    CommandRow(.highlight, "highlight the sentence; again: next colour", in: text, .annotating),
    CommandRow(.note, "write a note in one line", in: remarked, .annotating),
    CommandRow(.noteInEditor, "write a note in your editor", in: remarked, .annotating),
    CommandRow(.tags, "set tags; Tab completes", in: remarked, .annotating),
    CommandRow(
      .kind, "claim, evidence, question, quote, follow-up; 3 before it: the third", in: remarked,
      .annotating),
    CommandRow(
      .reply, "reply to the note", in: [.article, .notebook, .desk, .review], .annotating),
    CommandRow(
      .attach, "put the note that is looked for on this passage", in: text, .annotating),
    CommandRow(
      .renameTag, "rename a tag in the whole library", in: [.library, .notebook], .annotating),
    CommandRow(.colorYellow, "highlight in yellow", in: [.selecting], .annotating),
    CommandRow(.colorGreen, "highlight in green", in: [.selecting], .annotating),
    CommandRow(.colorBlue, "highlight in blue", in: [.selecting], .annotating),
    CommandRow(.colorRed, "highlight in red", in: [.selecting], .annotating),
    CommandRow(.colorPurple, "highlight in purple", in: [.selecting], .annotating),
    CommandRow(.deleteAnnotation, "delete the annotation", in: [.article, .notebook], .annotating),
    CommandRow(.nextAnnotation, "next annotation", in: [.article], .annotating),
    CommandRow(.previousAnnotation, "previous annotation", in: [.article], .annotating),
    CommandRow(.showNotes, "show notes below their lines", in: [.article], .annotating),
    CommandRow(
      .undo, "undo the last change to notes or blocks", in: undone.union([.searches]), .annotating),
    CommandRow(.redo, "do it again", in: undone, .annotating),
    CommandRow(.copy, "copy the passage, or a selected link's target", in: noted, .annotating),
    CommandRow(.copyWithCitation, "copy with its source", in: noted, .annotating),
    CommandRow(
      .copyAddress, "copy the passage's address, which :open goes to", in: noted, .annotating),
    CommandRow(
      .dossier, "write a dossier of what the screen is about", in: Context.screens, .annotating),
  ]

  private static let undone: Set<Context> = [.article, .notebook, .desk, .review]

  private static let settling = [
    CommandRow(.acceptPlace, "the passage stands here now", in: [.desk], .settling),
    CommandRow(.nextPlace, "the next place that may be meant", in: [.desk], .settling),
    CommandRow(.previousPlace, "the place before it", in: [.desk], .settling),
    CommandRow(.keepOrphan, "keep the note without a passage", in: [.desk], .settling),
    CommandRow(.findPassage, "search the library for its words", in: [.desk], .settling),
    CommandRow(.skipNote, "leave it for later", in: Context.single, .settling),
    CommandRow(.again, "forgotten: again tomorrow", in: [.review], .settling),
    CommandRow(.good, "remembered: one step on", in: [.review], .settling),
    CommandRow(.easy, "all too clear: two steps on", in: [.review], .settling),
  ]

  private static let structuring = [
    CommandRow(
      .heading, "this is a heading; 1 before it: the title; again: it is none", in: text,
      .structuring),
    CommandRow(.paragraph, "this is a paragraph", in: text, .structuring),
    CommandRow(.quotation, "this is a quotation", in: text, .structuring),
    CommandRow(.listItem, "this is a list item", in: text, .structuring),
    CommandRow(.preformatted, "keep the lines of this as they are", in: text, .structuring),
    CommandRow(.joinBlocks, "join with the next block", in: text, .structuring),
    CommandRow(.splitBlock, "split at the selection or the sentence", in: text, .structuring),
    CommandRow(.undoBlock, "take back the last correction", in: [.article], .structuring),
    CommandRow(.encoding, "choose the encoding of the file", in: [.article], .structuring),
    CommandRow(
      .articleDate, "say the date of the article", in: [.article, .timeline], .structuring),
  ]

  private static let screens = [
    CommandRow(.library, "the library", in: Context.screens, .screens),
    CommandRow(.index, "index of all entities, by typing", in: Context.screens, .screens),
    CommandRow(.articleEntities, "entities of this article", in: [.article], .screens),
    CommandRow(.outline, "outline", in: [.article], .screens),
    CommandRow(
      .repeats, "which articles print these words too; again: go there", in: [.article], .screens),
    CommandRow(
      .nextRepeat, "next passage that another article prints too", in: [.article], .screens),
    CommandRow(
      .previousRepeat, "previous passage that another article prints too", in: [.article],
      .screens),
    CommandRow(.notebook, "notebook: all annotations", in: Context.screens, .screens),
    CommandRow(
      .notesAbout, "notebook: annotations about this entity", in: [.article, .entity], .screens),
    CommandRow(
      .facets, "what the notes share: kinds, tags, colours, states", in: [.notebook], .screens),
    CommandRow(.desk, "desk: notes that lost their passage", in: Context.screens, .screens),
    CommandRow(.review, "review: notes to read again", in: Context.screens, .screens),
    CommandRow(.randomNote, "a note by chance", in: Context.screens, .screens),
    CommandRow(
      .trash, "trash: what was deleted; Enter restores, :trash empty ends it", in: Context.screens,
      .screens),
    CommandRow(
      .suggestions, "names that no entry knows, to decide", in: Context.screens, .screens),
    CommandRow(
      .articleSuggestions, "the same, of this article only", in: [.article], .screens),
    CommandRow(.map, "map: who is named with whom", in: Context.screens, .screens),
    CommandRow(
      .timeline, "timeline: of the entity or the search here, else of the library",
      in: Context.screens, .screens),
    CommandRow(.grid, "grid: entities by articles", in: Context.screens, .screens),
    CommandRow(
      .compare, "compare: what the articles say of this, side by side", in: Context.screens,
      .screens),
    CommandRow(
      .voices, "voices: who is quoted, of this or of the library", in: Context.screens, .screens),
    CommandRow(.beside, "two articles side by side: choose the other", in: pages, .screens),
    CommandRow(.otherSide, "to the other article", in: [.beside], .screens),
    CommandRow(.bind, "the other article follows, or stays", in: [.beside], .screens),
    CommandRow(
      .nextColumn, "to the next column; the next bar of a timeline", in: Context.columned,
      .screens),
    CommandRow(.previousColumn, "to the previous column, or bar", in: Context.columned, .screens),
    CommandRow(.about, "about this article: file, encoding, corrections", in: [.article], .screens),
    CommandRow(.help, "the keys of this screen", in: Context.all, .screens),
  ]

  private static let program = [
    CommandRow(.wider, "wider column", in: [.article], .program),
    CommandRow(.narrower, "narrower column", in: [.article], .program),
    CommandRow(.defaultWidth, "column of 66", in: [.article], .program),
    CommandRow(.justify, "justified or ragged lines", in: [.article], .program),
    CommandRow(.hyphenate, "part long words at line ends, or not", in: [.article], .program),
    CommandRow(.nextTheme, "the next theme", in: Context.screens, .program),
    CommandRow(
      .commandLine, "command: a paragraph, 50%, theme NAME, export FORMAT FILE, q, or any by name",
      in: Context.screens,
      .program),
    CommandRow(.cancel, "cancel; hide what is open", in: Context.all, .program),
    CommandRow(
      .readOn, "read the rest of the library, which Esc stopped", in: [.library], .program),
    CommandRow(.redraw, "draw the screen again", in: Context.all, .program),
    CommandRow(.suspend, "suspend, fg comes back", in: Context.all, .program),
    CommandRow(.close, "close this screen", in: Context.screens, .program),
    CommandRow(.quit, "quit", in: Context.screens, .program),
  ]
}
