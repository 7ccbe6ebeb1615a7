import Articles
import FoundationEssentials
import Reading
import Session
import Storage
import Testing

/// The corpus of the repository, read by the program's own librarian.
enum Corpus {
  /// The repository.
  static let root: URL = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  static let folder = root.appending(path: "corpus")

  /// The library, read and linked; nil when the folder is not there.
  static let librarian: Librarian? = {
    guard let location = try? LibraryLocation([folder.path]) else { return nil }
    let nowhere = Places(environment: ["HOME": "/nonexistent"])
    let librarian = Librarian(location, places: nowhere, seed: 1)
    librarian.importAll()
    return librarian
  }()

  /// The articles, by path.
  static let pages: [CorpusPage] = (librarian?.entries ?? []).compactMap { entry in
    guard
      let text = try? String(
        contentsOf: folder.appending(path: entry.path.rawValue), encoding: .utf8)
    else { return nil }
    return CorpusPage(entry: entry, text: text)
  }

  /// The gazetteer as it is written.
  static let gazetteerText =
    (try? String(contentsOf: folder.appending(path: "entities.toml"), encoding: .utf8)) ?? ""

  /// The source articles, where `shared/seeds` lies beside the repository or further up.
  static let sourceTexts: [String] = {
    var folder = root
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let seeds = folder.appending(path: "shared/seeds")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: seeds.path)) ?? []
      let texts = names.filter { $0.hasSuffix(".txt") }.sorted().compactMap {
        try? String(contentsOf: seeds.appending(path: $0), encoding: .utf8)
      }
      if !texts.isEmpty { return texts }
    }
    return []
  }()
}

/// One file of the corpus, as it is written and as the library lists it.
struct CorpusPage: CustomTestStringConvertible, Sendable {
  let entry: LibraryEntry
  let text: String

  var testDescription: String { name }

  var name: String { "corpus/\(entry.path)" }

  /// The place of a line in messages, from 1.
  func place(_ line: Int) -> String { "\(name):\(line)" }

  /// The line that names a field of the front matter; line 1 when none does.
  func line(of field: String) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.firstIndex { $0.hasPrefix("\(field):") } ?? 0) + 1
  }
}
