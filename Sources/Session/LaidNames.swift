import Entities

/// What the gazetteer files say with what the reader taught laid over it, ready to find names.
struct LaidNames {
  let overlay: Overlay
  let gazetteer: Gazetteer
  let finder: MentionFinder
  let problems: [String]

  init(_ written: Gazetteer, _ overlay: Overlay, from file: String) {
    self.overlay = overlay
    let laid = written.applying(overlay, from: file)
    gazetteer = laid.gazetteer
    finder = MentionFinder(gazetteer, decisions: overlay.decisions)
    problems = laid.problems.map { "\(file): \($0.message)" }
  }
}
