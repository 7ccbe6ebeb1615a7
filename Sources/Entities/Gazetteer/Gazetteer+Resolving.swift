extension Gazetteer {
  /// The entities a typed name can mean, the likeliest first.
  ///
  /// An id means that entity alone, in any case. Otherwise names come before other forms, each in
  /// the order of the file; case, quotes and spaces do not count, and where nothing fits, accents
  /// do not count either.
  /// - Complexity: O(1), after O(n) in the forms of all entities at the first call.
  public func resolve(_ name: String) -> [EntityID] {
    let id = EntityID(name)
    if self[id] != nil { return [id] }
    let lower = EntityID(name.lowercased())
    if self[lower] != nil { return [lower] }
    let wanted = Folding.lowercased(FormShape.trimmed(MatchingView(name).bytes)[...])
    guard !wanted.isEmpty else { return [] }
    let exact = names.ids(exactly: wanted, in: self)
    return exact.isEmpty ? names.ids(like: NameKey(name), in: self) : exact
  }
}
