import Statements

/// What is said by and about an entity, and when: sections of its page.
extension EntityView {
  /// A section that shows its first lines, and the rest when it is opened.
  public enum Section: Hashable, Sendable {
    case said, reported, about, timeline
  }

  /// Lines of a section that are shown before it is opened.
  private static let mostFolded = 5

  func quotes() -> [Row] {
    guard let statements else { return [] }
    let repeats = statements.repeats
    let folded = repeats == 0 ? "" : ", \(repeats) \(repeats == 1 ? "repeat" : "repeats") folded"
    let said = "Says · \(statements.said.count) word for word\(folded)"
    return section(said, .said, statements.said.map(Row.quotation))
      + section(
        "Reported to say · \(statements.reported.count)", .reported,
        statements.reported.map(Row.quotation))
      + section(
        "Said about it · \(statements.about.count)", .about, statements.about.map(Row.quotation))
  }

  func timeline() -> [Row] {
    guard let timeline = statements?.timeline else { return [] }
    let lines = timeline.lines.prefix(timeline.datedCount)
    return section(
      "Timeline · \(lines.count) dated · T for all", .timeline,
      lines.map { line in
        .dated(line, timeline.source(of: line))
      })
  }

  private func section(_ title: String, _ section: Section, _ lines: [Row]) -> [Row] {
    guard !lines.isEmpty else { return [] }
    let shown = unfolded.contains(section) ? lines[...] : lines.prefix(Self.mostFolded)
    let rest = lines.count - shown.count
    return [.blank, .section(title)] + shown + (rest > 0 ? [.more(section, rest)] : [])
  }
}

extension Model {
  /// Asks once what is said by and about the entity on the screen, when its place comes near.
  ///
  /// It stands behind the mentions, of which there may be thousands, each in an article that has to
  /// be looked through for it.
  mutating func askForStatements() -> [Effect] {
    guard case .entity(var view) = view, view.statements == nil, !view.hasAskedForStatements,
      let page = view.page, !page.isPartial,
      view.statementRow < view.list.top + 3 * listHeight
    else { return [] }
    view.hasAskedForStatements = true
    self.view = .entity(view)
    return [.stateEntity(view.entity)]
  }

  /// Takes what is said by and about the entity on the screen.
  mutating func take(_ statements: EntityStatements) -> [Effect] {
    guard case .entity(var view) = view, view.entity == statements.entity else { return [] }
    view.statements = statements
    self.view = .entity(view)
    fitList()
    return []
  }

  /// Shows all lines of a section; the timeline has a screen of its own.
  mutating func unfold(_ section: EntityView.Section) -> [Effect] {
    guard case .entity(var view) = view else { return [] }
    if section == .timeline { return openTimeline(of: .entity(view.entity)) }
    view.unfolded.insert(section)
    self.view = .entity(view)
    fitList()
    return []
  }
}
