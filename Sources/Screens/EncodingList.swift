import Console
import Formats
import Reading

/// What the file looks like in the encodings that fit what is typed, above the line.
struct EncodingList {
  let model: Model
  let prompt: Prompt

  /// Rows shown at once.
  private static let most = 8
  private static let nameColumns = 14

  init(_ model: Model, _ prompt: Prompt) {
    self.model = model
    self.prompt = prompt
  }

  func draw(into frame: inout Frame) {
    guard case .encoding = prompt.purpose else { return }
    let rows = model.encodings
    let width = frame.size.columns
    let height = min(Self.most, max(1, rows.count), max(1, frame.size.rows / 2))
    let top = frame.size.rows - 1 - height - 1
    frame.clear(row: top, columns: 0..<width)
    frame.draw(
      String(repeating: "─", count: width), row: top, column: 0, roles: RoleSet(.panelBorder))
    let first = min(max(0, prompt.selected - height + 1), max(0, rows.count - height))
    for line in 0..<height {
      let row = top + 1 + line
      frame.clear(row: row, columns: 0..<width)
      guard rows.indices.contains(first + line) else {
        frame.draw("no encoding is called that", row: row, column: 2, roles: RoleSet(.dim))
        continue
      }
      draw(rows[first + line], row: row, into: &frame)
      if first + line == prompt.selected {
        frame.add(RoleSet(.selectedRow), row: row, columns: 0..<width)
      }
    }
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
