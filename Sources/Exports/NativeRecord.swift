import Annotations
import Articles
import OrderedJSON

/// An annotation in Lectern's own terms, as it travels inside a format that knows fewer.
///
/// It is the item of the notebook with its article, so that nothing is lost on the way back, not
/// even what Lectern itself does not know.
enum NativeRecord {
  /// The member that holds the article.
  static let article = "lectern:article"
  /// The member of other formats that holds the record.
  static let key = "lectern"
  /// The member of an item that holds what another program wrote.
  static let imported = "lectern:imported"

  /// The record as a part of another object.
  static func part(_ annotation: Annotation, in article: AnnotatedArticle) -> JSONObject {
    with(
      article, NotebookCodec.encode(annotation, in: article.notebook.article).object ?? JSONObject()
    )
  }

  /// The record as an annotation that stands by itself, with its context.
  static func whole(_ annotation: Annotation, in article: AnnotatedArticle) -> JSONValue {
    whole(NotebookCodec.encode(annotation, in: article.notebook.article), in: article)
  }

  /// An item that cannot be shown, by itself; what is no object has no room for its article.
  static func whole(_ item: JSONValue, in article: AnnotatedArticle) -> JSONValue {
    guard var object = item.object else { return item }
    let context = NotebookCodec.encode(article.notebook)["@context"]
    if object["@context"] == nil { object["@context"] = context }
    return .object(with(article, object).ordered(first: ["@context"]))
  }

  private static func with(_ article: AnnotatedArticle, _ item: JSONObject) -> JSONObject {
    var reference =
      NotebookCodec.encode(article.notebook.article).object ?? JSONObject()
    reference["lectern:path"] = .string(article.path.rawValue)
    reference["label"] = .string(article.title)
    var item = item
    item[Self.article] = .object(reference)
    return item
  }

  /// An item without what `part` and `whole` added, and the article it is on.
  static func taken(apart object: JSONObject) -> (item: JSONObject, hint: ArticleHint?) {
    guard let reference = object[article] else { return (object, nil) }
    var item = object
    item[article] = nil
    item["@context"] = nil
    return (item, ArticleHint(reference: reference))
  }
}
