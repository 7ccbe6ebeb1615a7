import Console
import Formats
import Reading

/// What the file looks like in the encodings that fit what is typed, above the line.
struct EncodingList {
  let model: Model
  let prompt: Prompt

  private static let nameColumns = 14

  init(_ model: Model, _ prompt: Prompt) {
    self.model = model
    self.prompt = prompt
  }

  func draw(into frame: inout Frame) {
    guard case .encoding = prompt.purpose else { return }
    let rows = model.encodings
    let list = ListOverPrompt(
      count: rows.count, selected: prompt.selected, emptyText: "no encoding is called that")
    list.draw(into: &frame) { frame, index, row in draw(rows[index], row: row, into: &frame) }
  }

  private func draw(_ candidate: EncodingCandidate, row: Int, into frame: inout Frame) {
    let width = frame.size.columns
    let detail = candidate.isDetected ? "the bytes tell" : candidate.encoding.use
    let room = width - Self.nameColumns - 6
    frame.draw(candidate.encoding.name.fitted(to: Self.nameColumns), row: row, column: 2)
    frame.draw(
      candidate.preview.fitted(to: max(4, room - detail.cellWidth)), row: row,
      column: Self.nameColumns + 3)
    guard room - detail.cellWidth > 12 else { return }
    frame.draw(detail, row: row, column: width - detail.cellWidth - 2, roles: RoleSet(.dim))
  }
}
