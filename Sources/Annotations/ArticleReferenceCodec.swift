import Articles
import OrderedJSON

/// Spells and reads the `lectern:article` of a notebook.
enum ArticleReferenceCodec {
  static func decode(_ object: JSONObject) throws(NotebookError) -> ArticleReference {
    if let key = object.duplicates(among: Vocabulary.article).first {
      throw .duplicateKey("lectern:article.\(key)")
    }
    guard let id = object["id"]?.string else { throw .missing(key: "lectern:article.id") }
    guard let path = object["lectern:path"]?.string else {
      throw .missing(key: "lectern:article.lectern:path")
    }
    var article = ArticleReference(id: id, path: ArticlePath(path))
    article.raw = object
    article.sha256 = object["lectern:sha256"]?.string
    article.bytes = object["lectern:bytes"]?.integer
    article.codePoints = object["lectern:codePoints"]?.integer
    article.textForm = object["lectern:textForm"]?.string
    article.format = object["format"]?.string
    article.language = object["language"]?.string
    return article
  }

  static func encode(_ article: ArticleReference) -> JSONObject {
    var object = article.raw
    func set(_ key: String, _ value: JSONValue?) {
      if let value { object[key] = value }
    }
    set("id", .string(article.id))
    set("lectern:path", .string(article.path.rawValue))
    set("lectern:sha256", article.sha256.map { .string($0) })
    set("lectern:bytes", article.bytes.map { .number(String($0)) })
    set("lectern:codePoints", article.codePoints.map { .number(String($0)) })
    set("format", article.format.map { .string($0) })
    set("language", article.language.map { .string($0) })
    set("lectern:textForm", article.textForm.map { .string($0) })
    return object.ordered(first: Vocabulary.article)
  }
}
