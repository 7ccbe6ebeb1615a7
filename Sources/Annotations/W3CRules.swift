public import Articles
public import OrderedJSON

/// Checks a notebook file against the Web Annotation model and the rules of our own.
///
/// Source of the former: W3C Recommendation "Web Annotation Data Model", 23 February 2017. The rules
/// that compare with the text apply to items whose `lectern:textHash` is that of the text.
public struct W3CRules {
  private var violations: [RuleViolation] = []
  private let text: CanonicalText?
  private let textHash: String?

  /// All rules that a collection breaks, in the order of the file.
  public static func check(
    _ collection: JSONValue, in text: CanonicalText? = nil, textHash: String? = nil
  ) -> [RuleViolation] {
    var rules = W3CRules(text: text, textHash: textHash)
    rules.checkCollection(collection)
    return rules.violations
  }

  /// All rules that a single annotation with its own context breaks.
  public static func checkAnnotation(_ annotation: JSONValue) -> [RuleViolation] {
    var rules = W3CRules(text: nil, textHash: nil)
    rules.expect(hasContext(annotation["@context"]), .context, "")
    rules.checkItem(annotation, "")
    return rules.violations
  }

  private init(text: CanonicalText?, textHash: String?) {
    self.text = text
    self.textHash = textHash
  }

  mutating func expect(_ holds: Bool, _ rule: RuleViolation.Rule, _ path: String) {
    if !holds { violations.append(RuleViolation(rule, at: path)) }
  }

  private mutating func checkCollection(_ collection: JSONValue) {
    expect(Self.hasContext(collection["@context"]), .context, "")
    expect(Self.isOneIRI(collection, key: "id"), .id, "")
    expect(Self.names("AnnotationCollection", in: collection["type"]), .collectionType, "")
    guard let page = collection["first"] else { return }
    expect(Self.isOneIRI(page, key: "id"), .id, "first")
    expect(Self.names("AnnotationPage", in: page["type"]), .pageType, "first")
    expect(page["@context"] == nil, .pageContext, "first")
    let items = page["items"]?.array ?? []
    expect(!items.isEmpty, .items, "first.items")
    var seen: Set<String> = []
    for (index, item) in items.enumerated() {
      let path = "first.items[\(index)]"
      checkItem(item, path)
      if let id = item["id"]?.string {
        expect(seen.insert(id).inserted, .uniqueID, path)
      }
      guard let text, let hash = textHash, item["target"]?["lectern:textHash"]?.string == hash
      else { continue }
      checkPlace(of: item, in: text, "\(path).target")
    }
  }

  private mutating func checkItem(_ item: JSONValue, _ path: String) {
    expect(Self.isOneIRI(item, key: "id"), .id, path)
    expect(Self.names("Annotation", in: item["type"]), .annotationType, path)
    checkMotivation(of: item, path)
    checkDates(of: item, path)
    checkBodies(of: item, path)
    checkTarget(of: item, path.isEmpty ? "target" : "\(path).target")
  }

  private static func hasContext(_ context: JSONValue?) -> Bool {
    names(Vocabulary.context, in: context)
  }

  /// Whether a member is a word, or an array that holds it.
  private static func names(_ word: String, in value: JSONValue?) -> Bool {
    value?.string == word || (value?.array ?? []).contains(.string(word))
  }

  private static func isOneIRI(_ value: JSONValue, key: String) -> Bool {
    guard let object = value.object, object.duplicates(among: [key]).isEmpty else { return false }
    return object[key]?.string.map(isIRI) ?? false
  }

  /// Whether a text is an IRI: a scheme, then no space and none of the characters that must be
  /// percent-encoded (RFC 3987).
  static func isIRI(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let colon = scalars.firstIndex(of: ":"), colon > 0, colon + 1 < scalars.count,
      scalars[0].isASCII, scalars[0].properties.isAlphabetic
    else { return false }
    let isScheme = scalars[..<colon].allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        || ["+", "-", "."].contains($0)
    }
    return isScheme
      && scalars[colon...].allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !#"<>"{}|\^`"#.unicodeScalars.contains($0)
      }
  }
}
