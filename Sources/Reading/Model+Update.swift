import Annotations
import Console

extension Model {
  /// Changes the state by one message and says what must happen outside.
  ///
  /// It only dispatches: each message has one line, in the file of its concern.
  public mutating func update(_ message: Message) -> [Effect] {
    let effects = apply(message)
    openFoldAtFocus()
    if let path = view.article?.path {
      shelf.prepare(path, size: size, setting: pageSetting)
    }
    prepareBeside()
    let followed = followText()
    noteFilePlace()
    return effects + followed + askForNext() + askForStatements()
      + askForRepeats() + keepPlace()
  }

  private mutating func apply(_ message: Message) -> [Effect] {
    switch message {
    case .event(let event, let time): react(to: event, at: time)
    case .gazetteerLoaded(let gazetteer): take(gazetteer)
    case .libraryLoaded(let entries, let counts): take(entries, counts)
    case .progress(let progress): take(progress)
    case .articleOpened(let open): arrive(open)
    case .articleMissing(let path, let reason): miss(path, reason: reason)
    case .partOpened(let open): take(part: open)
    case .partMissing(let path, let reason): missPart(of: path, reason: reason)
    case .foundInFile(let search, let match): take(match, of: search)
    case .findingInFile(let search, let percent): take(progress: percent, of: search)
    case .entityOpened(let page): take(page)
    case .entityStated(let statements): take(statements)
    case .indexListed(let rows, let path): take(rows, of: path)
    case .searched(let query, let rows): take(rows, for: query)
    case .searchesListed(let searches): take(searches: searches)
    case .searchesChanged(let result): take(result)
    case .answered(let search, let answer): take(answer, to: search)
    case .sharedListed(let pair, let rows): take(rows, for: pair)
    case .suggestionsListed(let rows, let path): take(rows, of: path)
    case .previewed(let edit, let preview): take(preview, of: edit)
    case .mapDrawn(let map): take(map)
    case .timelineDrawn(let timeline): take(timeline)
    case .compared(let comparison): take(comparison)
    case .voicesGathered(let voices): take(voices)
    case .nextSuggested(let next, let path): take(next, after: path)
    case .kinListed(let articles, let path): take(articles, kinOf: path)
    case .repeatsFound(let table): take(table)
    case .repeatsPutOff: putRepeatsOff()
    case .notebookListed(let rows): take(rows)
    case .deskListed(let items): take(items)
    case .tagsListed(let tags): take(tags)
    case .notebooksChanged(let result): take(result)
    case .notebookSaved(let path, let notebook): take(notebook, for: path)
    case .storeChanged(let news): take(news)
    case .notebookReread(let path, let notebook, let changes):
      take(reread: notebook, for: path, changes)
    case .trashListed(let rows): take(trash: rows)
    case .notSaved(let path, let reason): keepUnsaved(path, reason: reason)
    case .encodingsListed(let candidates): take(candidates)
    case .datesGuessed(let guesses, let open): take(guesses, of: open)
    case .importedAnew(let open): take(anew: open) + redrawTimeline()
    case .notImported(let path, let options, let reason):
      refuseImport(path, options, reason: reason)
    case .corrected(let result): take(result)
    case .edited(let target, let text): finishNote(target, text)
    case .draftFound(let target, let text): offerDraft(target, text)
    case .passageFound(let found, let address): take(found, for: address)
    case .notice(let notice): show(notice)
    }
  }

  private mutating func react(to event: Event, at time: Timestamp) -> [Effect] {
    now = time
    switch event {
    case .key(let key):
      partRequest = nil
      return stopFinding() + press(key)
    case .resized(let size): return resize(to: size)
    case .resumed: return [.redraw]
    case .widthsChanged:
      shelf.forgetPages()
      return [.redraw]
    case .timeout: return keepNow()
    case .woken: return []
    case .ended(let cause): return saveWaiting() + keepNow() + [.quit(cause.exitCode)]
    }
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    fitList()
    return followActive()
  }

  mutating func show(_ notice: Notice) -> [Effect] {
    self.notice = notice
    return []
  }

  /// Says something on the status line.
  mutating func say(_ text: String, _ level: Notice.Level = .information) -> [Effect] {
    show(Notice(text, level))
  }
}
