/// An annotation with the replies to it, each with its depth.
public struct NoteThread: Hashable, Sendable {
  /// One annotation of a thread.
  public struct Entry: Hashable, Sendable {
    /// The annotation.
    public var annotation: Annotation
    /// 0 for the annotation that began the thread, 1 for a reply to it, 2 for a reply to that.
    public var depth: Int
  }

  /// The annotation that began it, then every reply below what it answers, the oldest first.
  public var entries: [Entry]

  /// The annotation that began it.
  public var root: Annotation { entries[0].annotation }

  /// Everything below the annotation that began it.
  public var replies: ArraySlice<Entry> { entries.dropFirst() }
}

extension Notebook {
  /// The annotations with their replies, in the order of the file.
  ///
  /// A reply to something that is not there, or that goes round in a circle, begins a thread of its
  /// own: nothing is left out.
  /// - Complexity: O(n log n) in the annotations.
  public var threads: [NoteThread] {
    let known = Set(annotations.map(\.id))
    var answers: [AnnotationID: [Annotation]] = [:]
    var roots: [Annotation] = []
    for annotation in annotations {
      if let parent = annotation.parent, known.contains(parent), parent != annotation.id {
        answers[parent, default: []].append(annotation)
      } else {
        roots.append(annotation)
      }
    }
    for (parent, replies) in answers {
      answers[parent] = replies.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
    }
    var seen: Set<AnnotationID> = []
    var threads = roots.map { Self.thread(from: $0, answers, &seen) }
    for annotation in annotations where !seen.contains(annotation.id) {
      threads.append(Self.thread(from: annotation, answers, &seen))
    }
    return threads
  }

  /// The annotation of an id with the replies to it; nil when there is none.
  public func thread(of id: AnnotationID) -> NoteThread? {
    guard let root = self[id] else { return nil }
    let answers = Dictionary(
      grouping: annotations.filter { $0.parent != nil && $0.parent != $0.id },
      by: { $0.parent ?? id })
    guard !answers.isEmpty else { return NoteThread(entries: [.init(annotation: root, depth: 0)]) }
    let sorted = answers.mapValues { $0.sorted { ($0.created, $0.id) < ($1.created, $1.id) } }
    var seen: Set<AnnotationID> = []
    return Self.thread(from: root, sorted, &seen)
  }

  private static func thread(
    from root: Annotation, _ answers: [AnnotationID: [Annotation]],
    _ seen: inout Set<AnnotationID>
  ) -> NoteThread {
    var entries: [NoteThread.Entry] = []
    // A stack of its own: a file may hold a chain deeper than the call stack.
    var waiting = [NoteThread.Entry(annotation: root, depth: 0)]
    while let entry = waiting.popLast() {
      guard seen.insert(entry.annotation.id).inserted else { continue }
      entries.append(entry)
      for reply in (answers[entry.annotation.id] ?? []).reversed() {
        waiting.append(.init(annotation: reply, depth: entry.depth + 1))
      }
    }
    return NoteThread(entries: entries)
  }
}
