import Annotations
import OrderedJSON

extension Export {
  /// The native form: an array of W3C annotation collections, one an article.
  static let json = Export(
    name: "json", aliases: ["w3c"],
    summary: "JSON: one W3C annotation collection an article, in an array",
    write: { articles in
      .file(JSONValue.array(articles.map { NotebookCodec.encode($0.notebook) }).serialized() + "\n")
    })

  /// JSON Lines: a W3C annotation a line, each whole by itself.
  static let jsonl = Export(
    name: "jsonl", summary: "JSON Lines: one W3C annotation a line, with its article",
    write: { articles in
      let lines = articles.flatMap { article in
        article.notebook.annotations.map { NativeRecord.whole($0, in: article) }
          + article.notebook.unreadable.map { NativeRecord.whole($0.value, in: article) }
      }
      return .file(lines.map { $0.serialized(pretty: false) + "\n" }.joined())
    })
}
