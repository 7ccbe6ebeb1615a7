import Reading
import Storage

/// Looks at the store's files beside the loop and tells it what another session changed.
///
/// Files are looked at, not read, twice a second: that works on folders of the network as well,
/// where the kernel tells nobody of changes.
public struct Watcher: Sendable {
  private let librarian: Librarian
  private let inbox: Inbox

  /// Time between two looks; a change of another session is on the screen within a second.
  private static let interval = Duration.milliseconds(400)

  /// Joins a library to the inbox that hears of it.
  public init(_ librarian: Librarian, inbox: Inbox) {
    self.librarian = librarian
    self.inbox = inbox
  }

  /// Begins to look, for as long as the program runs.
  public func start() {
    let (librarian, inbox) = (librarian, inbox)
    Task.detached(priority: .utility) {
      var glance = librarian.glance(after: StoreGlance())
        .replacing(files: librarian.nameFiles)
      // What changed between the reading of an article and the first look is not in the files'
      // times: the articles that are open are compared once.
      let aside = librarian.copiesAside(from: StoreGlance(), to: glance)
      inbox.post(.storeChanged(StoreNews(notebooks: librarian.openNotebooks(), aside: aside)))
      while !Task.isCancelled {
        try? await Task.sleep(for: Self.interval)
        let next = librarian.glance(after: glance)
        let news = librarian.news(from: glance, to: next)
        if !news.isEmpty { inbox.post(.storeChanged(news)) }
        glance = next
        guard librarian.needsRepair else { continue }
        for notice in librarian.importAll().notices {
          inbox.post(.notice(Notice(notice, .warning)))
        }
        inbox.post(librarian.listing)
      }
    }
  }
}
