import Glibc
import Synchronization
public import Typesetting

/// The dictionaries that are installed, each read when its language is first asked for.
///
/// They are the files `hyph_LANGUAGE_REGION.dic` that LibreOffice and Debian's packages `hyphen-*`
/// put into a folder `hyphen` of the data folders.
public final class HyphenDictionaries: Sendable {
  private let folders: [String]
  private let loaded = Mutex<[String: HyphenDictionary?]>([:])

  /// Looks for dictionaries in folders, the first that has a language wins.
  public init(folders: [String]) {
    self.folders = folders
  }

  /// The folders that the XDG Base Directory Specification gives for an environment.
  public static func folders(in environment: [String: String]) -> [String] {
    let listed = environment["XDG_DATA_DIRS"].flatMap { $0.isEmpty ? nil : $0 }
    var roots = (listed ?? "/usr/local/share:/usr/share").split(separator: ":").map(String.init)
    if let own = environment["XDG_DATA_HOME"], !own.isEmpty {
      roots.insert(own, at: 0)
    } else if let home = environment["HOME"], !home.isEmpty {
      roots.insert(home + "/.local/share", at: 0)
    }
    return roots.filter { $0.hasPrefix("/") }.map { $0 + "/hyphen" }
  }

  /// The dictionaries as the layout takes them.
  public var hyphenators: Hyphenators {
    Hyphenators { self.dictionary(for: $0) }
  }

  /// The dictionary of a BCP 47 tag: of its region if there is one, else of the language.
  public func dictionary(for tag: String) -> HyphenDictionary? {
    loaded.withLock { loaded in
      if let known = loaded[tag] { return known }
      let found = Self.names(for: tag).lazy.compactMap { name in
        self.folders.lazy.flatMap { Self.files(matching: "\($0)/\(name)") }
          .compactMap(HyphenDictionary.init(path:)).first
      }.first
      loaded[tag] = .some(found)
      return found
    }
  }

  /// The names of files to look for, best first, as patterns of the shell.
  ///
  /// A tag that is not made of letters and digits has none, so that it can name no other file.
  static func names(for tag: String) -> [String] {
    let parts = tag.split { $0 == "-" || $0 == "_" }.map(String.init)
    guard let language = parts.first?.lowercased(), (2...3).contains(language.count),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
    else { return [] }
    let region = parts.dropFirst().first { $0.count == 2 }?.uppercased()
    let own = region.map { ["hyph_\(language)_\($0).dic"] } ?? []
    return own + [
      "hyph_\(language).dic", "hyph_\(language)_\(language.uppercased()).dic",
      "hyph_\(language)_*.dic",
    ]
  }

  private static func files(matching pattern: String) -> [String] {
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(unsafe found.gl_pathc)).compactMap { index in
      unsafe found.gl_pathv[index].map { unsafe String(cString: $0) }
    }
  }
}
