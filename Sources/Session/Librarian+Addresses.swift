public import Annotations
import Articles
import Index
public import Reading
import Storage
import Synchronization

extension Librarian {
  /// What an address leads to in the library as it is now; nil when nothing is what it names.
  ///
  /// The article is the one of its path, if its passage is there. Else it is the one that has the
  /// text that the address was made in, or that had it when it was annotated; then one of the same
  /// file name in another folder; last the only one that holds the passage word for word.
  /// - Complexity: O(n) in the article, O(text of the library) when its path leads nowhere.
  public func find(_ address: PassageAddress) -> AddressedPassage? {
    let isThere = canOpen(address.path) && open(address.path) != nil
    let here = isThere ? finding(of: address, in: address.path) : nil
    if let here, here.isSure { return AddressedPassage(path: address.path, finding: here) }
    // What is known already is not read again.
    importAll()
    let others = ask { $0.readablePaths() }.filter { $0 != address.path }
    let ways: [() -> AddressedPassage?] = [
      { self.only(others.filter { self.hasText(of: address, $0) }, address) },
      { self.only(self.annotatedPaths(on: address).filter { $0 != address.path }, address) },
      { here.map { AddressedPassage(path: address.path, finding: $0) } },
      { self.only(others.filter { $0.fileName == address.path.fileName }, address) },
      { address.passage == nil ? nil : self.onlyHolder(of: address, among: others) },
    ]
    return ways.lazy.compactMap { $0() }.first
  }

  /// What became of the passage of an address in an article.
  private func finding(of address: PassageAddress, in path: ArticlePath) -> PassageFinding? {
    guard let read = known(path) else { return nil }
    return address.find(
      in: read.article.text, textHash: read.textHash, snapshot: store.snapshot(beginning:))
  }

  /// The passage in the one article of a list, if it is there.
  private func only(_ paths: [ArticlePath], _ address: PassageAddress) -> AddressedPassage? {
    let found = paths.compactMap { path -> AddressedPassage? in
      guard let finding = finding(of: address, in: path),
        finding == .article || finding.range != nil
      else { return nil }
      return AddressedPassage(path: path, finding: finding, movedFrom: address.path)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The passage in the one article that holds it word for word.
  private func onlyHolder(
    of address: PassageAddress, among paths: [ArticlePath]
  ) -> AddressedPassage? {
    let found = paths.compactMap { path -> AddressedPassage? in
      guard let finding = finding(of: address, in: path),
        case .found(_, isChanged: false) = finding
      else { return nil }
      return AddressedPassage(path: path, finding: finding, movedFrom: address.path)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether an article has the text that an address was made in.
  private func hasText(of address: PassageAddress, _ path: ArticlePath) -> Bool {
    known(path).map { address.isOn($0.textHash) } ?? false
  }

  /// The articles on whose earlier text an address was made, as their annotations remember it.
  private func annotatedPaths(on address: PassageAddress) -> [ArticlePath] {
    guard address.passage?.textDigits != nil else { return [] }
    return store.loadAll().notebooks.map(\.notebook).filter { notebook in
      notebook.annotations.contains { $0.anchor.textHash.map(address.isOn) ?? false }
    }.map(\.article.path)
  }
}
