import OrderedJSON
import Queries

extension SearchesDocument {
  /// Makes a change and answers what takes it back; nil when there is nothing to change.
  mutating func apply(_ edit: SavedSearchEdit) throws(SearchesFault) -> SavedSearchEdit? {
    switch edit {
    case .save(let search):
      guard let index = index(of: search.name) else {
        entries.append(Entry(search: search, raw: .object(JSONObject())))
        return .delete(search.name)
      }
      guard let old = entries[index].search, old != search else { return nil }
      entries[index].search = search
      return .save(old)
    case .rename(let name, let new):
      guard let index = index(of: name) else {
        throw SearchesFault("no search is called “\(name)”")
      }
      guard name != new else { return nil }
      guard !new.isEmpty, self.index(of: new) == nil else {
        throw SearchesFault("another search is called “\(new)”")
      }
      entries[index].search?.name = new
      return .rename(new, to: name)
    case .delete(let name):
      guard let index = index(of: name), let old = entries[index].search else {
        throw SearchesFault("no search is called “\(name)”")
      }
      entries.remove(at: index)
      return .save(old)
    }
  }

  private func index(of name: String) -> Int? {
    entries.firstIndex { $0.search?.name == name }
  }

  /// Joins two successors of one document by the names of their searches.
  ///
  /// What one side added, changed or removed is so in the result; where both changed the same search
  /// this one's stands. `mine` brings its changes into `theirs`.
  static func merge(
    base: SearchesDocument?, mine: SearchesDocument, theirs: SearchesDocument
  ) -> SearchesDocument {
    func table(_ document: SearchesDocument?) -> [String: Entry] {
      let named = (document?.entries ?? []).compactMap { entry in
        entry.search.map { ($0.name, entry) }
      }
      return Dictionary(named) { first, _ in first }
    }
    let (old, left) = (table(base), table(mine))
    var merged = theirs
    merged.entries.removeAll { entry in
      guard let name = entry.search?.name else { return false }
      return left[name] == nil && old[name] == entry
    }
    for entry in mine.entries {
      guard let name = entry.search?.name else {
        if !merged.entries.contains(entry) { merged.entries.append(entry) }
        continue
      }
      if old[name] == entry { continue }
      if let index = merged.index(of: name) {
        if old[name] == merged.entries[index] { merged.entries[index] = entry }
      } else {
        merged.entries.append(entry)
      }
    }
    return merged
  }
}
