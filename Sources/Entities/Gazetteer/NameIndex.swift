import Synchronization

/// The forms of a gazetteer by what is typed for them.
///
/// Its tables are made when somebody asks for the first time, and shared by all copies of the
/// gazetteer.
final class NameIndex: Sendable {
  private struct Tables {
    /// By the folded bytes of a form.
    var exact: [[UInt8]: [EntityID]]?
    /// By the key in which accents do not count.
    var plain: [NameKey: [EntityID]]?
  }

  private let tables = Mutex(Tables())

  /// The entities that a form means, those named so before those called so.
  ///
  /// - Complexity: O(1), after O(n) in the forms at the first call.
  func ids(exactly lower: [UInt8], in gazetteer: Gazetteer) -> [EntityID] {
    tables.withLock { tables in
      let table = tables.exact ?? gazetteer.idsByForm { $0.lower }
      tables.exact = table
      return table[lower] ?? []
    }
  }

  /// The entities that a form means whose accents do not count.
  ///
  /// - Complexity: O(1), after O(n) in the forms at the first call.
  func ids(like key: NameKey, in gazetteer: Gazetteer) -> [EntityID] {
    tables.withLock { tables in
      let table = tables.plain ?? gazetteer.idsByForm { NameKey($0.text) }
      tables.plain = table
      return table[key] ?? []
    }
  }
}

extension Gazetteer {
  /// The entities of all forms by a key of the form, those named so before those called so.
  fileprivate func idsByForm<Key: Hashable>(_ key: (Form) -> Key) -> [Key: [EntityID]] {
    var named: [Key: [EntityID]] = [:]
    var called: [Key: [EntityID]] = [:]
    for form in forms {
      guard let entity = form.entity else { continue }
      if form.rule == .name {
        named[key(form), default: []].append(new: [entities[entity].id])
      } else {
        called[key(form), default: []].append(new: [entities[entity].id])
      }
    }
    return named.merging(called) { named, called in
      var ids = named
      ids.append(new: called)
      return ids
    }
  }
}
