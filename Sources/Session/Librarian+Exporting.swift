import Annotations
import Exports
import Reading

extension Librarian {
  /// Writes every annotation of the library to a file, in the format of a name.
  func export(_ format: String, to file: String) -> [Message] {
    guard let export = Export.named(format) else {
      let names = Export.all.map(\.name).joined(separator: ", ")
      return [.notice(Notice("there is no format \(format); there are \(names)", .warning))]
    }
    let articles = annotatedArticles()
    guard !articles.isEmpty else {
      return [.notice(Notice("nothing is annotated in this library", .warning))]
    }
    do throws(ExportWriter.Failure) {
      try ExportWriter(calls: calls).write(export.write(articles), to: file)
      let count = articles.reduce(0) { $0 + $1.notebook.annotations.count }
      let notes = count == 1 ? "1 annotation" : "\(count) annotations"
      return [.notice(Notice("\(notes) written to \(file)"))]
    } catch {
      return [.notice(Notice("NOT written: \(error.message)", .failure))]
    }
  }
}
