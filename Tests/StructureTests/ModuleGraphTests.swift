import FoundationEssentials
import Testing

/// The rules of ARCHITECTURE.md that the compiler does not know.
@Suite struct ModuleGraphTests {
  let tree: SourceTree

  init() throws {
    tree = try SourceTree()
  }

  /// What each module may import, besides the standard library.
  static let allowed: [String: Set<String>] = [
    "OrderedJSON": [],
    "Articles": ["Swift"],
    "Console": ["CWcwidth", "CFribidi", "Glibc", "Swift"],
    "Typesetting": ["Articles", "Console", "_FoundationICU", "Synchronization"],
    "Hyphenation": ["Typesetting", "CHyphen", "Glibc", "Synchronization"],
    "Entities": ["Articles", "OrderedJSON", "Synchronization"],
    "Annotations": ["Articles", "OrderedJSON", "_FoundationICU"],
    "Formats": ["Articles", "CMd4c", "CUchardet", "_FoundationICU"],
    "Curses": ["Console", "CNcurses", "CWcwidth", "Glibc"],
    "Queries": ["Articles", "CPcre2", "Glibc", "Swift"],
    "Reading": [
      "Synchronization",
      "Queries", "Articles", "Entities", "Annotations", "Typesetting", "Console", "Formats",
      "Statements", "Synchronization",
    ],
    "Exports": ["Articles", "Entities", "Annotations", "Statements", "OrderedJSON"],
    "Statements": ["Articles", "Entities"],
    "Screens": [
      "Reading", "Queries", "Typesetting", "Console", "Articles", "Entities", "Annotations",
      "Formats",
      "Statements",
    ],
    "Storage": [
      "Queries", "Articles", "Console", "Entities", "Annotations", "Formats", "OrderedJSON",
      "CCrypto",
      "TOMLKit", "Glibc", "Synchronization",
    ],
    "Index": [
      "Articles", "Entities", "Queries", "Statements", "CSQLite", "CPageSums", "CZstd",
      "Synchronization",
    ],
    "Session": [
      "Console", "Queries", "Reading", "Screens", "Storage", "Index", "Exports", "Articles",
      "Entities",
      "Annotations", "Typesetting", "Formats", "OrderedJSON", "Statements", "Glibc",
      "Synchronization", "Dispatch",
    ],
    "lectern": [
      "Session", "Queries", "Curses", "Storage", "Exports", "Reading", "Screens", "Console",
      "Articles",
      "Entities", "Annotations", "Typesetting", "Formats", "OrderedJSON", "Hyphenation",
      "Statements", "ArgumentParser", "Glibc", "CMalloc", "FoundationEssentials",
    ],
  ]

  /// The only files that may call what the compiler cannot check.
  static let unsafeFiles: Set<String> = [
    "Sources/Session/ChildProcess.swift", "Sources/Storage/FileCalls.swift",
    "Sources/Storage/Walking/FileCalls+Looking.swift",
    "Sources/Storage/PosixFile.swift", "Sources/Storage/Digest.swift",
    "Sources/lectern/StandardStreams.swift", "Sources/Articles/EightBytes.swift",
    "Sources/Index/Database/Database.swift", "Sources/Index/Database/SQLStatement.swift",
    "Sources/Index/Coding/Compression.swift", "Sources/Storage/Watching/FolderWatch.swift",
    // It is the word of a browser's policy for style sheets.
    "Sources/Exports/Dossier/DossierHTML.swift",
  ]
  static let unsafeModules: Set<String> = ["Curses", "Formats", "Hyphenation"]

  @Test func `a module imports only what the table allows`() {
    for file in tree.sources {
      let allowed = Self.allowed[file.module] ?? []
      for line in file.lines where line.contains("import ") && !line.hasPrefix("//") {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at <= 1, words.count > at + 1 else {
          continue
        }
        let name = String(words[at + 1])
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test func `every module says what it is for and what it is not`() throws {
    for module in Self.allowed.keys where module != "lectern" {
      let page = try SourceTree.read(
        "\(tree.root)/Sources/\(module)/\(module).docc/\(module).md")
      let paragraphs = page.split(separator: "\n\n")
      #expect(paragraphs.count >= 3, "\(module) needs a page of two paragraphs")
    }
  }

  @Test func `no file is longer than 400 lines`() {
    for file in tree.files where !file.name.contains("+Table") {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func `the median file is short`() {
    let counts = tree.sources.map(\.lines.count).sorted()
    #expect(counts[counts.count / 2] <= 140)
    #expect(counts[counts.count * 9 / 10] <= 320)
  }

  @Test func `unsafe code stays where it is expected`() {
    for file in tree.sources
    where !Self.unsafeModules.contains(file.module)
      && !["+ICU", "+FriBidi", "+PCRE2"].contains(where: file.name.contains)
    {
      let isUnsafe = file.lines.contains { line in
        !line.drop(while: { $0 == " " }).hasPrefix("//")
          && line.split(whereSeparator: { !$0.isLetter }).contains("unsafe")
      }
      #expect(!isUnsafe || Self.unsafeFiles.contains(file.path), "\(file.path) is unsafe")
    }
  }

  @Test func `only the command line prints`() {
    for file in tree.sources where file.module != "lectern" {
      let prints = file.lines.contains { line in
        let code = line.drop { $0 == " " }
        return code.hasPrefix("print(") || code.contains(" print(")
      }
      #expect(!prints, "\(file.path) prints")
    }
  }

  @Test(arguments: ["try!", "as!", "fatalError("])
  func `no file gives up on its input`(forbidden: String) {
    for file in tree.sources {
      #expect(!file.text.contains(forbidden), "\(file.path) has \(forbidden)")
    }
  }
}
