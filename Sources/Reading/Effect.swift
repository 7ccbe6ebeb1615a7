public import Annotations
public import Articles
public import Entities
public import Formats
public import Queries
public import Statements

/// What must happen outside the model, as a value that a test can compare.
public enum Effect: Hashable, Sendable {
  /// Read an article; answered by `articleOpened` or `articleMissing`.
  case openArticle(ArticlePath)
  /// Read the part of a long text around a byte of its file, so many bytes to either side at least;
  /// answered by `partOpened` or `partMissing`.
  case openPart(ArticlePath, around: Int, reach: Int)
  /// Search the file of a long text; answered by `foundInFile`.
  case findInFile(FileSearch)
  /// Stop the search of a file.
  case stopFinding
  /// Gather an entity's page; answered by `entityOpened`, or by a notice when nobody knows it.
  case openEntity(EntityID)
  /// Gather what is said by and about an entity, and when; answered by `entityStated`.
  case stateEntity(EntityID)
  /// List the paragraphs that name two entities; answered by `sharedListed`.
  case listShared(EntityID, EntityID)
  /// List the entities of the library or of one article; answered by `indexListed`.
  case listIndex(of: ArticlePath?)
  /// List the names that no entry knows, of the library or of one article; answered by
  /// `suggestionsListed`.
  case listSuggestions(of: ArticlePath?)
  /// Find out what a correction would do; answered by `previewed`.
  case preview(OverlayEdit)
  /// Draw up the map of the library's entities; answered by `mapDrawn`.
  case drawMap
  /// Draw up the timeline of a topic; answered by `timelineDrawn`.
  case drawTimeline(Topic)
  /// Put what articles say of a topic side by side; answered by `compared`.
  case compare(Topic)
  /// Gather who is quoted, by and about a topic; answered by `voicesGathered`.
  case gatherVoices(Topic)
  /// Find words as they are spelled in every article; answered by `searched`.
  case search(String)
  /// Search the library; answered by `answered`, unless another search was asked for since.
  case searchLibrary(LibrarySearch)
  /// List the saved searches; answered by `searchesListed`.
  case listSearches
  /// Change the saved searches on the disk; answered by `searchesChanged`.
  case changeSearches(SavedSearchEdit)
  /// Find what to read after an article, knowing how much was read of the others, in percent;
  /// answered by `nextSuggested`.
  case suggestNext(after: ArticlePath, progress: [ArticlePath: Int])
  /// List what shares entities with an article, the nearest first; answered by `kinListed`.
  case listKin(of: ArticlePath)
  /// Find the passages that several articles print; answered by `repeatsFound`, or by `repeatsPutOff`.
  case findRepeats
  /// Find the passages that an article shares with those nearest to it, where the library is too large
  /// to be compared whole; answered by `repeatsFound`.
  case findRepeatsNear(ArticlePath)
  /// List all annotations; answered by `notebookListed`.
  case listNotebook
  /// List the annotations that have no place; answered by `deskListed`.
  case listDesk
  /// List the tags of the library; answered by `tagsListed`.
  case listTags
  /// Rename a tag wherever it is used; answered by `notebooksChanged`.
  case renameTag(String, to: String, at: Timestamp)
  /// Change several notebooks; answered by `notebooksChanged`.
  case changeNotebooks([NotebookChange], at: Timestamp)
  /// Save a notebook; answered by `notebookSaved` or `notSaved`.
  case saveNotebook(ArticlePath, Notebook, at: Timestamp)
  /// Read a notebook again that another session changed, and join it with this one's; answered by
  /// `notebookReread` when it is other than this session knows it.
  case rereadNotebook(ArticlePath, Notebook)
  /// Read the gazetteers and what was taught again; answered by `gazetteerLoaded` if they changed.
  case rereadNames
  /// List what was deleted; answered by `trashListed`.
  case listTrash
  /// Remove what was deleted for good; answered by a notice.
  case emptyTrash
  /// Show what a file looks like in every encoding; answered by `encodingsListed`.
  case listEncodings(ArticlePath)
  /// Find what may be guessed of an article's date; answered by `datesGuessed`.
  case guessDate(ArticlePath)
  /// Keep what a person says about a file and read it anew; answered by `importedAnew` or
  /// `notImported`.
  case importAnew(ArticlePath, ImportOptions, at: Timestamp)
  /// Keep a note that is being typed; an empty text forgets it.
  case saveDraft(NoteTarget, String)
  /// Let the reader's editor change a text; answered by `edited`.
  case edit(NoteTarget, String)
  /// Put text on the clipboard; answered by a notice.
  case copy(String)
  /// Open an address in another program, else copy it; answered by a notice.
  case openOutside(String)
  /// Keep the places of the session.
  case saveSession(SessionRecord)
  /// Keep what a person taught about names, and link anew what it touches; answered by `corrected`.
  case correct(OverlayEdit)
  /// Stop reading the rest of the library.
  case cancelImport
  /// Read the rest of the library after all.
  case resumeImport
  /// Write every annotation to a file, in the format of a name; answered by a notice.
  case export(String, to: String)
  /// Write a dossier to a file, knowing how much was read of each article, in percent; answered by a
  /// notice.
  case writeDossier(Topic, to: String, progress: [ArticlePath: Int])
  /// Find the passage of an address; answered by `passageFound`.
  case findPassage(PassageAddress)
  /// Use another theme; answered by a notice when something is wrong with it.
  case useTheme(String)
  /// Draw everything again.
  case redraw
  /// Stop as `^Z` does.
  case suspend
  /// End the program with an exit code.
  case quit(Int32)
}

extension Effect {
  /// Whether notes or names are other ones after it, which an article that is being read may miss.
  public var changesNotesOrNames: Bool {
    switch self {
    case .saveNotebook, .changeNotebooks, .renameTag, .rereadNotebook, .rereadNames, .correct,
      .importAnew:
      true
    default: false
    }
  }
}
