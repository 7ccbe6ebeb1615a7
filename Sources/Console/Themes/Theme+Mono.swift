extension Theme {
  /// No colour at all: bold, underline, italic and reverse carry every meaning.
  public static let mono = Theme(
    name: "mono", summary: "no colour: bold, underline and reverse only",
    [
      .title: Style(nil, .bold),
      .heading1: Style(nil, .bold), .heading2: Style(nil, .bold),
      .heading3: Style(nil, [.bold, .italic]), .heading4: Style(nil, [.italic, .underline]),
      .heading5: Style(nil, .italic), .heading6: Style(nil, [.italic, .dim]),
      .dek: Style(nil, .italic), .byline: Style(nil, .dim),
      .emphasis: Style(nil, .italic), .strong: Style(nil, .bold), .code: Style(nil, .bold),
      .quotation: Style(nil, .italic), .attribution: Style(nil, .dim),
      .caption: Style(nil, .dim), .marker: Style(nil, .dim), .rule: Style(nil, .dim),
      .strikethrough: Style(nil, .dim), .link: Style(nil, .underline),
      .person: Style(nil, .underline), .place: Style(nil, .underline),
      .organisation: Style(nil, .underline), .agreement: Style(nil, .underline),
      .event: Style(nil, .underline), .project: Style(nil, .underline),
      .initiative: Style(nil, .underline), .publication: Style(nil, .underline),
      .otherKind: Style(nil, .underline), .weakMention: Style(nil, .dim),
      .ambiguousMention: Style(nil, [.dim, .underline]),
      .highlightYellow: Style(nil, .bold), .highlightGreen: Style(nil, .bold),
      .highlightBlue: Style(nil, .bold), .highlightRed: Style(nil, .bold),
      .highlightPurple: Style(nil, .bold), .note: Style(nil, .bold),
      .dim: Style(nil, .dim), .accent: Style(nil, .bold), .columnHead: Style(nil, .dim),
      .selectedRow: Style(nil, .reverse), .panelBorder: Style(nil, .dim),
      .panelTitle: Style(nil, .bold),
      .match: Style(nil, .reverse), .currentMatch: Style(nil, [.bold, .reverse, .underline]),
      .focus: Style(nil, [.bold, .reverse]), .selection: Style(nil, .reverse),
      .hint: Style(nil, [.bold, .reverse]),
      .status: Style(nil, .dim), .statusKey: Style(nil, .bold), .prompt: Style(nil, .bold),
      .good: Style(nil, .bold), .warning: Style(nil, .bold), .failure: Style(nil, .bold),
    ])
}
