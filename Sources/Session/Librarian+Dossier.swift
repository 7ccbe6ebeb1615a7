import Annotations
public import Articles
public import Exports
import Index
import Reading
public import Statements
import Storage

extension Librarian {
  /// What the library says of a topic, with what the reader noted and how far they read.
  ///
  /// `date` is that of articles which give none; `progress` is how much was read of each article, in
  /// percent, by default as it was remembered.
  /// - Complexity: O(text of the library) the first time.
  public func dossier(
    on topic: Topic, date: EDTF? = nil, progress: [ArticlePath: Int]? = nil
  ) -> Dossier {
    let progress = progress ?? record.places.mapValues(\.percent)
    let notebooks = Dictionary(
      store.loadAll().notebooks.map { ($0.notebook.article.path, placed($0.notebook)) },
      uniquingKeysWith: { first, _ in first })
    let articles = stated(on: topic, date: date).map { article, passages in
      DossierArticle(
        article, passages: passages,
        textHash: known(article.path)?.textHash ?? "",
        notebook: notebooks[article.path], percent: progress[article.path])
    }
    return Dossier(on: topic, in: location.name, articles, gazetteer: gazetteer)
  }

  /// Writes a dossier to a file, in the format that its name ends with.
  func writeDossier(
    on topic: Topic, to file: String, progress: [ArticlePath: Int]
  ) -> [Message] {
    guard let format = DossierFormat.of(file: file) else {
      return [.notice(Notice(DossierFormat.unknown(file: file), .warning))]
    }
    let dossier = dossier(on: topic, progress: progress)
    guard !dossier.isEmpty else {
      return [.notice(Notice("no article says anything of \(dossier.title)", .warning))]
    }
    do throws(ExportWriter.Failure) {
      try ExportWriter(calls: calls).write(.file(format.write(dossier)), to: file)
      return [.notice(Notice("a dossier of \(dossier.title) written to \(file)"))]
    } catch {
      return [.notice(Notice("NOT written: \(error.message)", .failure))]
    }
  }
}
