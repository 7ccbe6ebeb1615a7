import ArgumentParser
import Storage

/// Joins two versions of a file of a store for git.
struct MergeDriverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver",
    abstract: "Join two versions of a file of annotations: git's merge driver.",
    discussion: """
      In .gitattributes:  .lectern/**/*.json merge=lectern
                          .lectern/*.json    merge=lectern
                          .lectern/*.jsonl   merge=lectern
      In .git/config:     git config merge.lectern.driver "lectern merge-driver %O %A %B %P"

      The result goes to OURS. The exit code is 0 when everything is joined; a note written on both \
      sides keeps both texts. It is 1, and OURS is as it was, when a version cannot be read.
      """)

  @Argument(help: "The version both sides began with (%O); it may be empty.", completion: .file())
  var base: String

  @Argument(help: "Our version (%A); the result goes here.", completion: .file())
  var ours: String

  @Argument(help: "Their version (%B).", completion: .file())
  var theirs: String

  @Argument(help: "The path of the file in the repository (%P).")
  var path: String?

  func run() throws {
    let calls = FileCalls()
    let name = path ?? ours
    let (old, mine, present) = try Surroundings.current.opened { () throws(StorageError) in
      (try calls.readAll(base), try calls.readAll(theirs), try calls.readAll(ours))
    }
    let result: StoreFileMerge.Result
    do throws(StoreFileMergeProblem) {
      result = try StoreFileMerge.merge(base: old, mine: mine, theirs: present, name: name)
    } catch {
      throw Failure("\(name): \(error.message)")
    }
    for notice in result.notices { Output.error("lectern: \(name): \(notice)\n") }
    try Surroundings.current.opened { () throws(StorageError) in
      _ = try AtomicFile.write(result.bytes, to: ours)
    }
  }
}
