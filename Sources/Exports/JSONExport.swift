import Annotations
import OrderedJSON

extension Export {
  /// The native form: an array of W3C annotation collections, one an article.
  static let json = Export(
    name: "json", summary: "JSON: one W3C annotation collection an article, in an array",
    isProse: false,
    write: { articles in
      JSONValue.array(articles.map { NotebookCodec.encode($0.notebook) }).serialized()
    })
}
