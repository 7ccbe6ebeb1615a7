extension Keymap {
  /// The default keys: `less` where it has them, vi's help for links, nothing that a plain SSH
  /// terminal cannot send.
  ///
  /// One row a binding; a command may be bound in several contexts whose keys do not clash.
  public static let defaults = Keymap(
    [
      ("j", .lineDown), ("<down>", .lineDown), ("<C-e>", .lineDown), ("<C-n>", .lineDown),
      ("k", .lineUp), ("<up>", .lineUp), ("<C-y>", .lineUp), ("<C-p>", .lineUp),
      ("<space>", .pageDown), ("<pagedown>", .pageDown), ("<C-f>", .pageDown), ("<C-v>", .pageDown),
      ("b", .pageUp), ("<pageup>", .pageUp), ("<C-b>", .pageUp), ("<M-v>", .pageUp),
      ("d", .halfPageDown), ("<C-d>", .halfPageDown), ("u", .halfPageUp), ("<C-u>", .halfPageUp),
      ("gg", .top), ("<lt>", .top), ("<home>", .top),
      ("G", .bottom), (">", .bottom), ("<end>", .bottom), ("%", .percent),
      ("}", .nextParagraph), ("{", .previousParagraph),
      ("]]", .nextSection), ("[[", .previousSection),
      (")", .nextSentence), ("(", .previousSentence),
      ("zl", .scrollRight), ("zh", .scrollLeft),
      ("m", .setMark), ("'", .goToMark),
      ("za", .foldRepeat),

      ("<tab>", .nextLink), ("<backtab>", .previousLink),
      ("<enter>", .follow), ("<right>", .follow), ("<C-]>", .follow),
      ("E", .readNext), ("F", .hints), ("K", .peek), ("w", .why), ("gx", .openOutside),
      ("*", .everywhere), ("D", .density),
      ("<C-o>", .back), ("H", .back), ("<left>", .back), ("<C-t>", .back), ("<backspace>", .back),
      ("L", .forward), ("<M-right>", .forward),

      ("rn", .notHere), ("ra", .notInArticle), ("rv", .never), ("rr", .meaning),
      ("r+", .addAlias), ("rm", .merge), ("rs", .split), ("ru", .undoCorrection),

      ("/", .search), ("g/", .searchLibrary), ("g?", .searchHelp),
      ("S", .saveSearch), ("gf", .searches), ("c", .renameSearch), ("x", .deleteSearch),
      ("n", .nextHit),
      ("N", .previousHit),
      ("\\", .clearHits), ("<M-u>", .clearHits), ("f", .filter), ("s", .sort),

      ("v", .selectCharacters), ("V", .selectSentence),
      ("w", .nextWord), ("b", .previousWord),
      ("l", .nextCharacter), ("<right>", .nextCharacter),
      ("h", .previousCharacter), ("<left>", .previousCharacter),
      ("o", .swapEnds), ("<tab>", .grow), ("<enter>", .grow),
      ("1", .colorYellow), ("2", .colorGreen), ("3", .colorBlue), ("4", .colorRed),
      ("5", .colorPurple),
      ("a", .highlight), ("c", .note), ("C", .noteInEditor), ("#", .tags),
      ("gk", .kind), ("gr", .reply), ("gp", .attach), ("gt", .renameTag),
      ("x", .deleteAnnotation), ("]a", .nextAnnotation), ("[a", .previousAnnotation),
      ("o", .showNotes), ("U", .undo), ("R", .redo), ("y", .copy), ("Y", .copyWithCitation),
      ("gy", .copyAddress), ("gB", .dossier),

      ("<enter>", .acceptPlace), ("n", .nextPlace), ("<tab>", .nextPlace),
      ("N", .previousPlace), ("<backtab>", .previousPlace), ("x", .keepOrphan),
      ("/", .findPassage), ("s", .skipNote),
      ("1", .again), ("2", .good), ("3", .easy),

      ("ph", .heading), ("pp", .paragraph), ("pq", .quotation), ("pl", .listItem),
      ("pv", .preformatted), ("pj", .joinBlocks), ("ps", .splitBlock), ("pu", .undoBlock),
      ("pe", .encoding), ("pd", .articleDate),

      ("gl", .library), ("gi", .readOn), ("i", .index), ("e", .articleEntities), ("t", .outline),
      ("A", .notebook),
      ("g=", .repeats), ("]=", .nextRepeat), ("[=", .previousRepeat),
      ("gA", .notesAbout), ("<tab>", .facets), ("gO", .desk), ("gv", .review),
      ("gR", .randomNote),
      ("gT", .trash),
      ("gs", .suggestions), ("gS", .articleSuggestions), ("a", .acceptName),
      ("=", .aliasName), ("m", .aliasName), ("x", .neverName),
      ("<tab>", .nextKind), ("<backtab>", .previousKind),
      ("gm", .map), ("T", .timeline), ("gd", .grid), ("gb", .beside), ("<tab>", .otherSide),
      ("<backtab>", .otherSide), ("z=", .bind), ("l", .nextColumn), ("h", .previousColumn),
      ("gc", .compare), ("gq", .voices),
      ("I", .about), ("?", .help), ("<f1>", .help),

      ("+", .wider), ("-", .narrower), ("=", .defaultWidth),
      ("zj", .justify), ("z-", .hyphenate), ("zt", .nextTheme), (":", .commandLine),
      ("<esc>", .cancel), ("<C-c>", .cancel), ("<C-g>", .cancel),
      ("<C-l>", .redraw), ("<C-z>", .suspend), ("q", .close), ("Q", .quit), ("ZZ", .quit),
    ],
    narrowed: [
      ("<right>", .nextColumn, Context.columned), ("<left>", .previousColumn, Context.columned),
      ("f", .pageDown, [.article]), ("/", .searchLibrary, Context.lists),
      ("<space>", .good, [.review]),
    ])
}
