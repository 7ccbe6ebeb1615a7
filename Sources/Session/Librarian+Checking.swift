import Annotations
import Articles
import Entities
import Formats
import Index
import Reading
import Storage
import Synchronization

extension Librarian {
  /// Everything that is wrong, a sentence each: articles, gazetteers, notebooks.
  public func problems() -> [String] {
    let gazetteer = state.withLock { $0.gazetteerProblems }
    let options = imports.options()
    let articles = ask { $0.rows() }.flatMap { entry in
      entry.problem.map { [$0] }
        ?? FrontMatterProblem.messages(of: entry.metadata, in: location.file(of: entry.path))
        + lostCorrections(of: entry.path, options[entry.path])
    }
    let contents = store.loadAll()
    return articles + gazetteer + imports.problems() + searchProblems.map(\.message)
      + contents.problems.map(\.message)
      + contents.notebooks.flatMap(problems)
  }

  /// The corrections whose place is not in the text any more, a sentence each.
  private func lostCorrections(of path: ArticlePath, _ options: ImportOptions?) -> [String] {
    guard let options, let article = known(path)?.article else { return [] }
    let lost = Set(article.lostCorrections)
    return options.corrections.filter { lost.contains($0.id) }.map {
      "\(location.file(of: path)): the correction \($0.sentence) finds no place and is kept"
    }
  }

  /// The first thing that is wrong in the gazetteers, with the name of its file, and how much more
  /// there is; nil when all is well.
  var gazetteerWarning: String? {
    let problems = state.withLock { $0.gazetteerProblems }
    guard var first = problems.first else { return nil }
    if let file = gazetteerFiles.first(where: { first.hasPrefix($0) }) {
      let name = file.split(separator: "/").last ?? Substring(file)
      first = String(name + first.dropFirst(file.count))
    }
    return problems.count == 1 ? first : "lectern check lists \(problems.count) problems: \(first)"
  }

  /// What is wrong in a notebook that can be read: items that cannot be shown, rules it breaks.
  private func problems(in stored: StoredNotebook) -> [String] {
    let text = known(stored.notebook.article.path)?.article.text
    let items = stored.notebook.unreadable.map {
      "\(stored.file): item \($0.index + 1) cannot be shown and is kept: \($0.problem.message)"
    }
    return items + store.violations(of: stored, in: text).map { "\(stored.file): \($0.message)" }
  }

  /// What is unusual and may well be right, a sentence each: gazetteers, guessed encodings.
  public func notices() -> [String] {
    let gazetteer = state.withLock { $0.gazetteerNotices }
    let encodings = ask { $0.rows() }.compactMap { entry in
      entry.metadata.encoding?.notice.map { "\(location.file(of: entry.path)): \($0)" }
    }
    return gazetteer + deadLinks() + encodings
  }
}
