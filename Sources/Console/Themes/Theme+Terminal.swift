extension Theme {
  /// The terminal's own palette, on its own background: fits dark and light terminals alike.
  public static let terminal = Theme(
    name: "terminal", summary: "the terminal's own sixteen colours, nothing painted",
    [
      .title: Style(nil, .bold), .heading: Style(nil, .bold),
      .subheading: Style(nil, [.bold, .italic]),
      .emphasis: Style(nil, .italic), .strong: Style(nil, .bold),
      .code: Style(.palette(6)), .strikethrough: Style(nil, .dim),
      .quotation: Style(nil, .italic), .attribution: Style(nil, .dim),
      .caption: Style(nil, .dim), .marker: Style(nil, .dim), .rule: Style(nil, .dim),
      .link: Style(nil, .underline),
      .person: Style(.palette(5), .underline), .place: Style(.palette(2), .underline),
      .organisation: Style(.palette(4), .underline), .agreement: Style(.palette(6), .underline),
      .event: Style(.palette(1), .underline), .project: Style(.palette(3), .underline),
      .initiative: Style(.palette(3), .underline), .publication: Style(.palette(6), .underline),
      .otherKind: Style(nil, .underline), .weakMention: Style(nil, .dim),
      .highlightYellow: Style(.palette(0), on: .palette(3)),
      .highlightGreen: Style(.palette(0), on: .palette(2)),
      .highlightBlue: Style(.palette(15), on: .palette(4)),
      .highlightRed: Style(.palette(15), on: .palette(1)),
      .highlightPurple: Style(.palette(15), on: .palette(5)),
      .note: Style(.palette(3)),
      .dim: Style(nil, .dim), .accent: Style(.palette(4), .bold), .columnHead: Style(nil, .dim),
      .selectedRow: Style(nil, .reverse), .panelBorder: Style(nil, .dim),
      .panelTitle: Style(nil, .bold),
      .match: Style(nil, .reverse),
      .currentMatch: Style(.palette(0), on: .palette(6), .bold),
      .focus: Style(nil, [.bold, .reverse]), .selection: Style(nil, .reverse),
      .hint: Style(.palette(0), on: .palette(3), .bold),
      .status: Style(nil, .dim), .statusKey: Style(nil, .bold), .prompt: Style(nil, .bold),
      .good: Style(.palette(2)), .warning: Style(.palette(3)), .failure: Style(.palette(1), .bold),
    ])
}
