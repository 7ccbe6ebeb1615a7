import Console
import Reading

/// The line being typed, at the foot of the screen.
struct PromptLine {
  let model: Model
  let prompt: Prompt

  init(_ model: Model, _ prompt: Prompt) {
    self.model = model
    self.prompt = prompt
  }

  func draw(into frame: inout Frame) {
    let row = frame.size.rows - (model.isSearchingLibrary ? 2 : 1)
    let width = frame.size.columns
    if model.isSearchingLibrary { SearchLine(model).draw(into: &frame) }
    frame.clear(row: row, columns: 0..<width)
    let right = rightText(columns: width)
    let room = width - right.cellWidth - 2
    let start = frame.draw(prompt.label, row: row, column: 0, roles: RoleSet(.prompt))
    let before = String(String.UnicodeScalarView(prompt.text.unicodeScalars.prefix(prompt.cursor)))
    let hidden = max(0, before.cellWidth - (room - start - 1))
    let shown = hidden == 0 ? prompt.text : String(prompt.text.dropCells(hidden))
    frame.draw(shown, row: row, column: start, limit: room)
    frame.draw(right, row: row, column: width - right.cellWidth - 1, roles: RoleSet(.dim))
    frame.cursor = Position(
      row: row, column: min(width - 1, start + before.cellWidth - hidden))
  }

  /// A notice is cut to fit; advice is shown whole beside what was typed, or not at all.
  private func rightText(columns: Int) -> String {
    if let notice = model.notice { return notice.text.fitted(to: columns / 3) }
    let room = columns - prompt.label.cellWidth - prompt.text.cellWidth - 4
    return detail.cellWidth <= room ? detail : ""
  }

  private var detail: String {
    switch prompt.purpose {
    case .search: return model.view.article?.find?.counter ?? ""
    case .note(.reply): return "Enter adds it, Esc drops"
    case .note: return "Enter saves, Esc drops"
    case .tags: return model.textChoices.isEmpty ? "divide by commas" : "Tab completes"
    case .chooseTag, .beside: return "Enter chooses"
    case .renameTag: return model.renamePreview
    case .facet: return "Enter shows only these"
    case .filter:
      if case .notebook = model.view { return "words #tag kind: state: about:" }
      return "Enter opens"
    case .encoding: return "Enter reads it so, Tab takes the name"
    case .articleDate: return "as 2025-10-21; empty: unknown"
    case .choose(.meaning), .choose(.candidate): return "Enter chooses, Tab: how far"
    case .choose(.split): return "Enter makes it"
    case .choose: return "Enter chooses"
    case .dossier: return ".md .html .json .bib"
    case .searchLibrary: return "Enter keeps it, Esc drops"
    case .saveSearch, .renameSearch: return "Enter keeps it, Esc drops"
    case .command: return ""
    }
  }
}

extension String {
  /// The text without clusters at its start that take some cells.
  fileprivate func dropCells(_ cells: Int) -> Substring {
    var left = cells
    return drop { character in
      guard left > 0 else { return false }
      left -= Cluster(character).width
      return true
    }
  }
}
