import PtySupport
import TestSupport
import Testing

/// Searches of the library through the shipped program.
@Suite struct SearchCommandTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "---\ntitle: Stones\ndate: 2024-05\nkind: brief\n---\n\nThe great\nstone lies here.\n", "a.md"
    )
    try sandbox.write(
      "---\ntitle: Loans\ndate: 2025\n---\n\nA loan for a stone. Another loan.\n\nA Loan.\n", "b.md"
    )
    try sandbox.write("习近平主席 said so. Café in Łódź.\n", "c.txt")
    return sandbox
  }

  @Test(arguments: [
    ("stone", ["a.md", "b.md"]), ("loan*", ["b.md"]), ("\"great stone\"", ["a.md"]),
    ("stone -loan", ["a.md"]), ("great OR loan", ["a.md", "b.md"]), ("Great", []),
    ("date:2024", ["a.md"]), ("date:2024.. -kind:brief", ["b.md"]), ("近平", ["c.txt"]),
    ("cafe lodz", ["c.txt"]), ("near(loan stone, 2)", ["b.md"]), ("/st.ne/", ["a.md", "b.md"]),
    ("unread", ["a.md", "b.md", "c.txt"]), ("path:*.txt", ["c.txt"]), ("title:stones", ["a.md"]),
  ])
  func `every part of the language finds through the program`(
    query: String, articles: [String]
  ) throws {
    let outcome = try sandbox().lectern(
      ["search", query, "--sort", "path", "--library", "library"])
    var found: [String] = []
    for line in outcome.output.split(separator: "\n") {
      let path = String(line.prefix { $0 != "\t" })
      if found.last != path { found.append(path) }
    }
    #expect(found == articles, "\(outcome.output)\(outcome.error)")
    #expect(outcome.code == (articles.isEmpty ? 1 : 0))
  }

  @Test(arguments: [
    (
      "loan \"stone",
      "lectern: column 6: the quotation mark is never closed\n  loan \"stone\n       ^\n"
    ),
    ("类 (", "lectern: column 3: the parenthesis is never closed\n  类 (\n     ^\n"),
    ("type:persn", "no entity is of type “persn”"), ("tpye:person", "there is no field “tpye”"),
    ("/a(/", "column 4: the regular expression cannot be read"),
  ])
  func `a wrong search ends with 2 and says where and what`(query: String, message: String) throws {
    let outcome = try sandbox().lectern(["search", query, "--library", "library"])
    #expect(outcome.code == 2)
    #expect(outcome.error.contains(message), "\(outcome.error)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `results are sorted, limited, and told in JSON`() throws {
    let sandbox = try sandbox()
    func paths(_ words: String) throws -> [String] {
      try sandbox.lectern("search stone --library library \(words)").output
        .split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    }
    #expect(try paths("--sort date") == ["b.md", "a.md"])
    #expect(try paths("--sort path") == ["a.md", "b.md"])
    // The title counts, so the article about stones comes first.
    #expect(try paths("--sort rank --limit 1") == ["a.md"])
    let json = try sandbox.lectern(["search", "\"great stone\"", "--json", "--library", "library"])
    #expect(json.output.contains("\"article\":\"a.md\",\"start\":4,\"end\":15"))
    #expect(json.output.contains("\"match\":\"great stone\""))
    let whole = try sandbox.lectern(["search", "kind:brief", "--json", "--library", "library"])
    #expect(
      whole.output == "{\"article\":\"a.md\",\"title\":\"Stones\",\"date\":\"2024-05\"}\n")
    #expect(try sandbox.lectern("search stone --limit 0 --library library").code == 2)
  }

  @Test func `a regular expression that backtracks is left out, and said so`() throws {
    let sandbox = try sandbox()
    try sandbox.write(String(repeating: "a", count: 3_000) + "!\n", "bomb.txt")
    let outcome = try sandbox.lectern(["search", "/(a+)+$/", "--library", "library"])
    #expect(outcome.code == 1)
    #expect(outcome.error.contains("the expression takes too long on 1 article, left out"))
  }

  @Test func `a search is kept, listed, run and deleted`() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.script("keys g/loan<space>stone<enter>sSdebts<enter>").code == 0)
    #expect(
      try sandbox.lectern("searches library").output == "loan stonedebts\tloan stone\n")
    let listed = try sandbox.lectern("searches library --json").output
    #expect(
      listed == "{\"name\":\"loan stonedebts\",\"query\":\"loan stone\",\"sort\":\"date\"}\n")
    let run = try sandbox.lectern(
      ["search", "--saved", "loan stonedebts", "--library", "library"])
    #expect(run.code == 0)
    #expect(run.output.contains("b.md\t"))
    #expect(try sandbox.lectern("search --saved nobody --library library").code == 1)
    #expect(try sandbox.lectern("search --library library").code == 2)
    #expect(
      try sandbox.lectern(["searches", "library", "--delete", "loan stonedebts"]).code == 0)
    #expect(try sandbox.lectern("searches library").output.isEmpty)
    #expect(sandbox.files(below: "library/.lectern").contains { $0.hasSuffix("searches.json") })
  }

  @Test func `notes and tags of the reader are found`() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.script("keys <enter>)cWhere exactly?<enter>#place<enter>").code == 0)
    for query in ["note:exactly", "tag:place", "note:\"where exactly\" -unread"] {
      let outcome = try sandbox.lectern(["search", query, "--library", "library"])
      #expect(outcome.code == 0, "\(query): \(outcome.error)")
      #expect(outcome.output.hasPrefix("a.md\t"), "\(outcome.output)")
    }
    #expect(try sandbox.lectern("search note:nothing --library library").code == 1)
  }

  @Test func `the help of the command is the page of the language`() throws {
    let help = try sandbox().lectern("help search")
    #expect(help.output.contains("near(loan bank, 5)"))
    #expect(try sandbox().lectern("manual").output.contains(".SH SEARCHES"))
  }
}

extension Sandbox {
  /// Runs the program with arguments that a shell would take apart.
  fileprivate func lectern(_ arguments: [String]) throws -> Outcome {
    let quoted = arguments.map { argument in
      "'"
        + argument.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
    }
    return try lectern(quoted.joined(separator: " "))
  }
}
