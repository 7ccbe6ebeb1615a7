import ArgumentParser
import Session
import Storage

/// Joins the copies that a file synchroniser put aside.
struct MergeConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-conflicts",
    abstract: "Join the sync-conflict copies of a library's annotations with their files.",
    discussion: """
      Nothing is lost: annotations of both are kept, a note written in both keeps both texts, and \
      the copy goes to the backups of the day.
      """)

  @OptionGroup var library: LibraryArguments

  func run() throws {
    let librarian = try library.librarian(.current)
    let copies = try Surroundings.current.opened { () throws(StorageError) in
      try librarian.mergeConflictCopies(at: Surroundings.clock())
    }
    var left = 0
    for copy in copies {
      switch copy.outcome {
      case .merged(let notices):
        Output.line("\(copy.file): joined")
        for notice in notices { Output.line("  \(notice)") }
      case .left(let reason):
        left += 1
        Output.line("\(copy.file): left as it is: \(reason)")
      }
    }
    if copies.isEmpty { Output.line("no copies were put aside") }
    if left > 0 { throw ExitCode(1) }
  }
}
