import Articles
import FoundationEssentials
import Storage

/// The texts that trials run over.
public enum TrialTexts {
  /// The canonical texts of the articles in a folder, or of one file, in the order of their names.
  public static func read(_ path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let files = names.isEmpty ? [path] : names.sorted().map { "\(path)/\($0)" }
    return files.filter {
      !$0.hasSuffix("README.md") && ($0.hasSuffix(".md") || $0.hasSuffix(".txt"))
    }
    .compactMap { try? ArticleReader().read($0).article.text.string }
  }

  /// The bundled corpus.
  public static var corpus: [String] { read("\(root)/corpus") }

  /// The bundled corpus, and the source articles where they lie beside the repository.
  public static var standard: [String] {
    var path = root
    while let slash = path.lastIndex(of: "/") {
      path = String(path[..<slash])
      let seeds = read("\(path)/shared/seeds")
      if !seeds.isEmpty { return corpus + seeds }
    }
    return corpus
  }

  private static var root: String {
    var path = #filePath
    for _ in 0..<3 { path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
    return path
  }
}
