extension Gazetteer {
  /// The entities a typed name can mean, the likeliest first.
  ///
  /// An id means that entity alone, in any case. Otherwise names come before other forms, each in
  /// the order of the file; case, quotes and spaces do not count, and where nothing fits, accents
  /// do not count either.
  /// - Complexity: O(n) in the forms of all entities.
  public func resolve(_ name: String) -> [EntityID] {
    let id = EntityID(name)
    if self[id] != nil { return [id] }
    let lower = EntityID(name.lowercased())
    if self[lower] != nil { return [lower] }
    let wanted = Folding.lowercased(FormShape.trimmed(MatchingView(name).bytes)[...])
    guard !wanted.isEmpty else { return [] }
    let exact = ids { $0.lower == wanted }
    guard exact.isEmpty else { return exact }
    let key = NameKey(name)
    return ids { NameKey($0.text) == key }
  }

  private func ids(where fits: (Form) -> Bool) -> [EntityID] {
    var named: [EntityID] = []
    var called: [EntityID] = []
    for form in forms {
      guard let entity = form.entity, fits(form) else { continue }
      if form.rule == .name {
        named.append(new: [entities[entity].id])
      } else {
        called.append(new: [entities[entity].id])
      }
    }
    named.append(new: called)
    return named
  }
}
