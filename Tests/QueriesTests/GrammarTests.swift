import Queries
import Testing

@Suite struct GrammarTests {
  /// A tree in one line, so that tables of them can be read.
  static func outline(_ node: QueryNode) -> String {
    switch node {
    case .everything: "everything"
    case .words(let words): "[\(words.text)\(words.isPrefix ? "…" : "")]"
    case .near(let parts, let distance, _):
      "near\(distance)(\(parts.map { outline(.words($0)) }.joined()))"
    case .field(let field):
      "\(field.name.rawValue)={\(field.value)\(field.isPrefix ? "…" : "")}"
    case .pattern(let pattern): "/\(pattern.source)/"
    case .not(let inner, _): "!\(outline(inner))"
    case .all(let parts): "(\(parts.map(outline).joined(separator: " & ")))"
    case .any(let parts): "(\(parts.map(outline).joined(separator: " | ")))"
    }
  }

  @Test(arguments: [
    ("", "everything"), ("   ", "everything"),
    ("loan", "[loan]"), ("great stone", "([great] & [stone])"),
    ("\"great stone\"", "[great stone]"), ("“great stone”", "[great stone]"),
    ("lo*", "[lo…]"), ("\"great sto\"*", "[great sto…]"),
    ("a AND b", "([a] & [b])"), ("a OR b", "([a] | [b])"), ("a NOT b", "([a] & ![b])"),
    ("a -b", "([a] & ![b])"), ("-\"a b\"", "![a b]"), ("-(a b)", "!([a] & [b])"),
    ("a b OR c d", "(([a] & [b]) | ([c] & [d]))"),
    ("a (b OR c) d", "([a] & ([b] | [c]) & [d])"),
    ("(a b) c", "([a] & [b] & [c])"), ("(a OR b) OR c", "([a] | [b] | [c])"),
    ("NOT NOT a", "[a]"), ("NOT NOT NOT a", "![a]"), ("NOT (NOT a)", "[a]"),
    ("((((a))))", "[a]"), ("a)(b", ""),
    ("and or not", "([and] & [or] & [not])"), ("\"AND\"", "[AND]"),
    ("state-owned", "[state-owned]"), ("don't", "[don't]"), ("a,b", "[a,b]"),
    ("near(loan bank, 5)", "near5([loan][bank])"), ("near(loan bank)", "near10([loan][bank])"),
    ("NEAR(\"great stone\" lo* ,3)", "near3([great stone][lo…])"),
    ("near (a b)", "([near] & [a] & [b])"), ("near", "[near]"),
    ("entity:China", "entity={China}"), ("entity:\"Great Stone\"", "entity={Great Stone}"),
    ("entity:Lukash*", "entity={Lukash…}"), ("Type:person", "type={person}"),
    ("kind:op-ed", "kind={op-ed}"), ("path:2024/*.md", "path={2024/*.md}"),
    ("date:2024..2025", "date={2024..2025}"), ("date:2024-05..", "date={2024-05..}"),
    ("date:..2024", "date={..2024}"), ("date:2024/2025", "date={2024/2025}"),
    ("note:\"to check\"*", "note={to check…}"), ("-tag:done", "!tag={done}"),
    ("unread", "unread={}"), ("-unread", "!unread={}"), ("\"unread\"", "[unread]"),
    ("UNREAD", "[UNREAD]"), ("unread*", "[unread…]"),
    ("/lo(an|ad)s?/", "/lo(an|ad)s?/"), ("/a\\/b/ c", "(/a\\/b/ & [c])"),
    ("a OR /b c/", "([a] | /b c/)"), ("http://a.org", "[http://a.org]"), ("10:30", "[10:30]"),
    ("note: x", ""), ("习近平", "[习近平]"), ("foo\"bar baz\"", "([foo] & [bar baz])"),
  ])
  func `what is typed becomes a tree`(text: String, tree: String) {
    let read = try? Query(text)
    #expect((read.map { Self.outline($0.root) } ?? "") == tree)
  }

  @Test(arguments: [
    ("loan \"great stone", "column 6: the quotation mark is never closed"),
    (
      "/loan",
      "column 1: the regular expression is never closed by /; put it in quotation marks if it is none"
    ),
    ("a (b OR c", "column 3: the parenthesis is never closed"),
    ("near(a b", "column 1: the parenthesis is never closed"),
    ("a) b", "column 2: the parenthesis was never opened"),
    ("a ( ) b", "column 3: nothing stands in the parentheses"),
    ("OR a", "column 1: nothing stands before OR"), ("AND", "column 1: nothing stands before AND"),
    ("a OR AND b", "column 3: nothing stands after OR"),
    ("a OR", "column 3: nothing stands after OR"),
    ("a AND", "column 3: nothing stands after AND"),
    ("a NOT", "column 3: nothing stands after NOT"),
    ("(a OR) b", "column 4: nothing stands after OR"),
    ("习 NOT OR b", "column 3: nothing stands after NOT"),
    ("a -- b", "column 4: “-” has neither a letter nor a digit to search for"),
    ("a & b", "column 3: “&” has neither a letter nor a digit to search for"),
    ("\"—\"", "column 1: “\"—\"” has neither a letter nor a digit to search for"),
    ("*", "column 1: “*” has neither a letter nor a digit to search for"),
    ("kind: x", "column 1: nothing stands after kind:"),
    ("kind:\"\"", "column 1: nothing stands after kind:"),
    (
      "a date:soon",
      "column 3: “soon” is no date; dates are 2024, 2024-05, 2024-05-01, 2023..2025, 2024.. or ..2024"
    ),
    (
      "date:2024*",
      "column 1: “2024*” is no date; dates are 2024, 2024-05, 2024-05-01, 2023..2025, 2024.. or ..2024"
    ),
    (
      "date:2025..2024",
      "column 1: “2025..2024” is no date; dates are 2024, 2024-05, 2024-05-01, 2023..2025, 2024.. or ..2024"
    ),
    ("a /b(c/", "column 7: the regular expression cannot be read: missing closing parenthesis"),
    ("near(a)", "column 1: near needs two words or more: near(word word, 5)"),
    ("near(a (b), 5)", "column 8: near takes only words and phrases, not “(”"),
    (
      "near(a b, five)",
      "column 11: “five” is no distance; near(word word, 5) means at most 5 words between"
    ),
    (
      "near(a b, -1)",
      "column 11: “-1” is no distance; near(word word, 5) means at most 5 words between"
    ),
    (
      "near(a b, 5 c)",
      "column 11: “5” is no distance; near(word word, 5) means at most 5 words between"
    ),
    (
      "tpye:person",
      "column 1: there is no field “tpye”; fields are entity, type, kind, source, title, author, date, tag, note, lang, path, and words stand in quotation marks"
    ),
  ])
  func `a wrong query says where and what`(text: String, message: String) {
    #expect(throws: QueryError.self) { try Query(text) }
    do throws(QueryError) {
      _ = try Query(text)
    } catch {
      #expect(error.message == message)
      #expect(error.range.upperBound <= text.unicodeScalars.count)
    }
  }

  @Test func `a type that nobody knows is refused with those to choose from`() throws {
    let query = try Query("loan -type:persn")
    let error = #expect(throws: QueryError.self) {
      try query.checkTypes(known: ["person", "place"]) { ["person", "place"].contains($0.value) }
    }
    #expect(error?.message == "column 7: no entity is of type “persn”; types are person, place")
    try Query("type:person").checkTypes(known: ["person"]) { $0.value == "person" }
  }

  @Test func `places count scalars of what was typed`() throws {
    let query = try Query("é习 (kind:x OR -\"b c\")")
    guard case .all(let parts) = query.root, case .any(let inner) = parts[1] else {
      Issue.record("another tree")
      return
    }
    #expect(parts[0].range == 0..<2)
    #expect(inner.map(\.range) == [4..<10, 14..<20])
  }

  @Test(arguments: [
    ("loa", "[loa…]"), ("great sto", "([great] & [sto…])"), ("a OR -b", "([a] | ![b…])"),
    ("loan ", "[loan]"), ("\"loan\"", "[loan]"), ("(loan)", "[loan]"), ("kind:x", "kind={x}"),
  ])
  func `the last word counts as begun while it is typed`(text: String, tree: String) throws {
    #expect(Self.outline(try Query(text).whileTyping.root) == tree)
  }
}
