import Articles
import Entities
import Reading
public import Statements

extension Librarian {
  /// Who is quoted in the library, or by and about a topic.
  ///
  /// - Complexity: O(text of the library) the first time.
  public func voices(on topic: Topic) -> Voices {
    let found = passages(of: topic)
    var builder = VoicesBuilder(topic, gazetteer)
    forEachStated(in: found.map { $0.keys.sorted() }) { article in
      builder.add(article, passages: found?[article.path])
    }
    return builder.voices()
  }
}
