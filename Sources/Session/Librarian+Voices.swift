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
    for entry in entries where entry.problem == nil {
      guard found == nil || found?[entry.path] != nil, let article = stated(entry.path) else {
        continue
      }
      builder.add(article, passages: found?[entry.path])
    }
    return builder.voices()
  }
}
