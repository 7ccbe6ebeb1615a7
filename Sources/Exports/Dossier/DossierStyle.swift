/// How a dossier looks in a browser and on paper: one sheet, no resource of anybody else.
enum DossierStyle {
  static let sheet = """
    :root { color-scheme: light dark; --ink: #1d1d1b; --quiet: #5c5a55; --paper: #fdfcf9;
      --line: #d9d5cb; --mark: #f3efe4; --link: #174f86; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6e3db; --quiet: #a5a198; --paper: #171714; --line: #3b3933;
        --mark: #24231f; --link: #8fbdec; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1.05rem/1.55 Georgia, "Times New Roman", "Noto Serif", serif;
      overflow-wrap: anywhere; }
    main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.2rem 4rem; }
    h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .6rem; }
    h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.6rem 0 .8rem; padding-top: .6rem;
      border-top: 1px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
    p { margin: .5rem 0; }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
    .creed, .facts, .state { color: var(--quiet); }
    .creed { font-style: italic; }
    nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none;
      margin: 1rem 0 0; padding: 0; }
    .count { color: var(--quiet); }
    ul.lines, ol.sources, ul.plain { margin: 0; padding: 0; list-style: none; }
    ul.lines > li { margin: 0 0 .8rem; padding-left: .9rem; border-left: 3px solid var(--line); }
    ul.plain > li { margin: .25rem 0; padding-left: 1rem; text-indent: -1rem; }
    .cite { font: .85rem/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      color: var(--quiet); display: block; text-indent: 0; }
    blockquote { margin: 0 0 1.1rem; padding: .5rem .9rem; background: var(--mark);
      border-radius: 3px; }
    blockquote p { margin: 0 0 .35rem; }
    .speaker { font-weight: bold; }
    article.note { margin: 0 0 1.4rem; }
    article.note blockquote { margin-bottom: .4rem; }
    .written { white-space: pre-line; }
    .replies { margin: .3rem 0 0 1rem; padding: 0; list-style: none; }
    .replies li { padding-left: .8rem; border-left: 2px solid var(--line); margin-bottom: .3rem; }
    table { width: 100%; border-collapse: collapse; margin: .3rem 0 1rem; }
    th { text-align: left; font: bold .85rem/1.4 system-ui, "Segoe UI", Roboto, sans-serif;
      color: var(--quiet); border-bottom: 1px solid var(--line); padding: .25rem .6rem .25rem 0; }
    td { vertical-align: top; padding: .45rem .6rem .45rem 0;
      border-bottom: 1px solid var(--line); }
    td.value { font-weight: bold; min-width: 7rem; }
    td.year { white-space: nowrap; min-width: 4.5rem; }
    ol.sources > li { margin: 0 0 .8rem; padding-left: 2.4rem; position: relative; }
    ol.sources .number { position: absolute; left: 0; color: var(--quiet); }
    .address { font: .8rem/1.4 ui-monospace, Consolas, "DejaVu Sans Mono", monospace;
      word-break: break-all; }
    @media (max-width: 34rem) {
      main { padding: 1.2rem .9rem 3rem; }
      h1 { font-size: 1.6rem; }
      thead { display: none; }
      tr { display: block; border-bottom: 1px solid var(--line); padding: .4rem 0; }
      td { display: block; border: 0; padding: .1rem 0; }
      td.year:empty { display: none; }
    }
    @media print {
      @page { margin: 20mm 18mm; }
      :root { --ink: #000; --quiet: #444; --paper: #fff; --line: #bbb; --mark: #fff;
        --link: #000; }
      body { font-size: 10.5pt; line-height: 1.4; }
      main { max-width: none; padding: 0; }
      nav { display: none; }
      a { text-decoration: none; }
      h1, h2, h3 { break-after: avoid; break-inside: avoid; }
      h3 + *, h2 + * { break-before: avoid; }
      li, tr, blockquote, .cite { break-inside: avoid; }
      thead { display: table-header-group; }
      p, li, blockquote { orphans: 3; widows: 3; }
      blockquote { border-left: 2pt solid #bbb; border-radius: 0; }
    }

    """
}
