import Articles
import Console
import Reading

/// The headings of an article.
struct OutlineScreen {
  let model: Model
  let view: OutlineView

  init(_ model: Model, _ view: OutlineView) {
    self.model = model
    self.view = view
  }

  func draw(into frame: inout Frame) {
    let list = ListFrame(model: model, list: view.list, count: view.rows.count)
    let title = model.shelf[view.path]?.article.metadata.title ?? view.path.fileName
    list.drawTitle(title, detail: "outline", into: &frame)
    list.drawRows(into: &frame) { frame, index, row in
      let heading = view.rows[index]
      frame.draw(
        "\(heading.percent)%".rightAligned(in: 4), row: row, column: 1, roles: RoleSet(.dim))
      let indent = 7 + 2 * max(0, heading.level - 1)
      frame.draw(
        heading.text.fitted(to: frame.size.columns - indent - 1), row: row, column: indent)
    }
  }
}
