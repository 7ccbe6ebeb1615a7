import Annotations
import Articles
import OrderedJSON
import Testing

@Suite struct RulesTests {
  private let sound = NotebookCodec.encode(
    notebook(
      annotation(1, on: "forty winters", note: "long", tags: ["age"]), annotation(2, on: "🐕"),
      annotation(3, on: "Nobody hurries a ship", nth: 1)))

  private func violations(_ value: JSONValue) -> [RuleViolation.Rule] {
    W3CRules.check(value, in: sample, textHash: sampleHash).map(\.rule)
  }

  /// The sound notebook with one text replaced everywhere.
  private func broken(_ old: String, _ new: String) throws -> JSONValue {
    let text = sound.serialized(pretty: false)
    let changed = text.split(separator: old, omittingEmptySubsequences: false)
    #expect(changed.count > 1, "\(old) stands in the file")
    return try JSONValue.parse(Array(changed.joined(separator: new).utf8))
  }

  @Test func `what the program writes breaks no rule`() {
    #expect(violations(sound) == [])
    #expect(violations(NotebookCodec.encode(notebook())) == [])
  }

  @Test(arguments: [
    (#""http://www.w3.org/ns/anno.jsonld","#, "", RuleViolation.Rule.context),
    (#""id":"urn:uuid:99999999-8888-4777-8666-555555555555","#, "", .id),
    (#""id":"urn:uuid:99999999-8888-4777-8666-555555555555""#, #""id":"not an iri""#, .id),
    (#""type":"AnnotationCollection""#, #""type":"Collection""#, .collectionType),
    (#""type":"AnnotationPage""#, #""type":"Page""#, .pageType),
    (#""type":"AnnotationPage""#, #""type":"AnnotationPage","@context":"x""#, .pageContext),
    (#""type":"Annotation","#, "", .annotationType),
    (#""source":"urn:uuid:11111111-2222-4333-8444-555555555555","#, "", .target),
    (#""source":"urn:uuid:11111111-2222-4333-8444-555555555555""#, #""source":"a.txt""#, .target),
    (#""target":"#, #""aim":"#, .target),
    (#""value":"long""#, #""value":["long"]"#, .body),
    (#""body":"#, #""bodyValue":"x","body":"#, .body),
    (#""motivation":"commenting""#, #""motivation":"musing""#, .motivation),
    (#""sourceDate":""#, #""sourceDate":"x"#, .date),
    (#""created":"2026"#, #""created":"x"#, .created),
    (#""created":"2026"#, #""created":"2027"#, .dateOrder),
    (#""modified":"#, #""changed":"#, .modified),
    (#""motivation":"highlighting""#, #""motivation":"highlighting","body":[]"#, .emptyBody),
    (#""type":"TextPositionSelector""#, #""type":"DataPositionSelector""#, .selectors),
    (#""exact":"forty winters""#, #""exact":"             ""#, .blankQuote),
    (#""end":"#, #""end":-"#, .positionOrder),
    (#""exact":"forty winters""#, #""exact":"forty winter""#, .positionLength),
    (#""exact":"forty winters""#, #""exact":"fifty winters""#, .positionText),
    (#""suffix":" here"#, #""suffix":" there"#, .contextText),
  ])
  func `every broken rule is named`(old: String, new: String, rule: RuleViolation.Rule) throws {
    #expect(violations(try broken(old, new)).contains(rule))
  }

  @Test func `two items with one id, and none at all`() throws {
    let ids = sound["first"]?["items"]?.array?.compactMap { $0["id"]?.string } ?? []
    #expect(violations(try broken(ids[0], ids[1])) == [.uniqueID])
    var page = sound.object?["first"]?.object
    page?["items"] = []
    var collection = sound.object
    collection?["first"] = page.map { .object($0) }
    #expect(violations(.object(try #require(collection))) == [.items])
  }

  @Test func `every rule has a case here`() {
    // The table above and the two rules below it: a rule without a test would go unnoticed.
    #expect(RuleViolation.Rule.allCases.count == 22)
    for rule in RuleViolation.Rule.allCases {
      #expect(RuleViolation(rule, at: "first").message.hasPrefix("first: "))
    }
  }

  @Test(arguments: [
    ("urn:uuid:1", true), ("http://example.org/ü", true), ("file:///a%20b.txt", true),
    ("a b:c", false), ("x", false), (":x", false), ("x:", false), ("http://a b", false),
    ("01:2", false), ("http://<x>", false), ("", false),
  ])
  func `an id is an IRI`(id: String, isIRI: Bool) throws {
    let value = try broken(
      #""id":"urn:uuid:99999999-8888-4777-8666-555555555555""#,
      "\"id\":\(JSONValue.string(id).serialized())")
    #expect(violations(value).contains(.id) == !isIRI)
  }

  @Test func `rules that compare with the text pass over other versions of it`() throws {
    let value = try broken(#""exact":"forty winters""#, #""exact":"fifty winters""#)
    #expect(W3CRules.check(value, in: sample, textHash: otherHash) == [])
    #expect(W3CRules.check(value) == [])
  }
}
