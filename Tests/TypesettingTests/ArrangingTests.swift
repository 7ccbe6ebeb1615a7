import Articles
import Testing
import Typesetting

/// Blocks, a width and the rows they must give.
struct PageCase: Sendable, CustomTestStringConvertible {
  let name: String
  let parts: [Sample.Part]
  let columns: Int
  let rows: String

  init(_ name: String, _ parts: [Sample.Part], columns: Int = 40, _ rows: String) {
    self.name = name
    self.parts = parts
    self.columns = columns
    self.rows = rows
  }

  var testDescription: String { name }
}

@Suite struct ArrangingTests {
  typealias Part = Sample.Part

  @Test(arguments: [
    PageCase(
      "two paragraphs",
      [Part(.paragraph, "One."), Part(.paragraph, "Two.")],
      """
      One.

      Two.
      """),
    PageCase(
      "a title and the lines under it",
      [
        Part(.heading(level: 1), "A bridge"), Part(.dek, "How it was built"),
        Part(.byline, "By A. Writer"), Part(.paragraph, "Text."),
      ],
      """
      A bridge
      How it was built
      By A. Writer

      Text.
      """),
    PageCase(
      "headings of two sizes",
      [
        Part(.paragraph, "One."), Part(.heading(level: 2), "Large"), Part(.paragraph, "Two."),
        Part(.heading(level: 3), "Small"), Part(.paragraph, "Three."),
      ],
      """
      One.


      Large

      Two.

      Small
      Three.
      """),
    PageCase(
      "the largest heading has a rule below it",
      [
        Part(.paragraph, "One."), Part(.heading(level: 1), "Largest"),
        Part(.heading(level: 2), "Large"), Part(.heading(level: 1), "Again"),
        Part(.paragraph, "Two."),
      ],
      columns: 12,
      """
      One.


      Largest
      ────────────
      Large

      Again
      ────────────

      Two.
      """),
    PageCase(
      "a list",
      [
        Part(.paragraph, "Namely:"),
        Part(.listItem, "a first item that is long enough for two rows", depth: 1, marker: "•"),
        Part(.listItem, "a second", depth: 1, marker: "•"),
        Part(.listItem, "inside it", depth: 2, marker: "–"),
        Part(.paragraph, "After."),
      ],
      """
      Namely:

        • a first item that is long enough for
          two rows
        • a second
            – inside it

      After.
      """),
    PageCase(
      "numbers stand in one column",
      [
        Part(.listItem, "nine", depth: 1, marker: "9."),
        Part(.listItem, "ten", depth: 1, marker: "10."),
        Part(.paragraph, "more on ten", depth: 1),
      ],
      """
         9. nine
        10. ten

            more on ten
      """),
    PageCase(
      "a quotation, its speaker and its second paragraph",
      [
        Part(.attribution, "The minister:"),
        Part(.quotation, "A first thing that was said at length.", depth: 1, isQuoted: true),
        Part(.quotation, "A second.", depth: 1, isQuoted: true),
        Part(.paragraph, "After."),
      ],
      columns: 30,
      """
        The minister:
        │ A first thing that was
        │ said at length.
        │
        │ A second.

      After.
      """),
    PageCase(
      "a quotation in a quotation has a bar for each",
      [
        Part(.quotation, "Outer.", depth: 1, isQuoted: true),
        Part(.quotation, "Inner, twice.", depth: 2, isQuoted: true, quotations: 2),
        Part(.quotation, "Innermost.", depth: 3, isQuoted: true, quotations: 3),
        Part(.quotation, "Outer again.", depth: 1, isQuoted: true),
        Part(.paragraph, "After."),
      ],
      columns: 20,
      """
        │ Outer.
        │
        │ │ Inner, twice.
        │ │
        │ │ │ Innermost.
        │
        │ Outer again.

      After.
      """),
    PageCase(
      "lists in lists, with numbers of two digits",
      [
        Part(.listItem, "nine and more", depth: 1, marker: "9."),
        Part(.listItem, "inside it and on", depth: 2, marker: "•"),
        Part(.listItem, "deeper, still on", depth: 3, marker: "–"),
        Part(.listItem, "ten", depth: 1, marker: "10."),
      ],
      columns: 20,
      """
         9. nine and more
            • inside it
              and on
              – deeper,
                still on
        10. ten
      """),
    PageCase(
      "in a narrow column the inner bars are left out first",
      [
        Part(.quotation, "Outer.", depth: 1, isQuoted: true),
        Part(.quotation, "Innermost.", depth: 3, isQuoted: true, quotations: 3),
      ],
      columns: 15,
      """
        │ Outer.
        │
        │ │Innermost.
      """),
    PageCase(
      "a list in a quotation",
      [
        Part(.quotation, "He named:", depth: 1, isQuoted: true),
        Part(.listItem, "a first thing of two rows", depth: 2, marker: "1.", isQuoted: true),
        Part(.listItem, "a second", depth: 2, marker: "2.", isQuoted: true),
      ],
      columns: 24,
      """
        │ He named:
        │
        │   1. a first thing
        │      of two rows
        │   2. a second
      """),
    PageCase(
      "a caption and a break between sections",
      [Part(.caption, "The bridge in May"), Part(.sectionBreak, "***"), Part(.paragraph, "On.")],
      columns: 21,
      """
        The bridge in May

               ***

      On.
      """),
    PageCase(
      "a narrow column keeps room for text",
      [Part(.listItem, "words", depth: 4, marker: "•")],
      columns: 14,
      """
        • words
      """),
  ])
  func `blocks stand where readers expect them`(_ page: PageCase) {
    let layout = Layout(Sample.article(page.parts), measure: Measure(columns: page.columns))
    #expect(layout.rows.joined(separator: "\n") == page.rows)
  }

  @Test(arguments: [
    PageCase(
      "a table that fits; numbers stand at the right",
      [
        Part(.tableRow, "Year\tTrade\tPlace"), Part(.tableRow, "2004\t1,200\tMinsk"),
        Part(.tableRow, "2013\t7\t北京"),
      ],
      """
      Year  Trade  Place
      ──────────────────
      2004  1,200  Minsk
      2013      7  北京
      """),
    PageCase(
      "dates are no numbers, signs and currencies belong to them",
      [
        Part(.tableRow, "Date\tBalance"), Part(.tableRow, "2004\t-1,200.50"),
        Part(.tableRow, "2013-07\t$7"), Part(.tableRow, "2014\t"),
      ],
      """
      Date       Balance
      ──────────────────
      2004     -1,200.50
      2013-07         $7
      2014
      """),
    PageCase(
      "a table that is too wide fills its cells",
      [
        Part(.tableRow, "Year\tA long description of it\tPlace"),
        Part(.tableRow, "2004\tb\tc"), Part(.tableRow, "2005\td\te"),
      ],
      columns: 26,
      """
      Year  A long         Place
            description
            of it
      ──────────────────────────
      2004  b              c
      2005  d              e
      """),
    PageCase(
      "a table whose words do not fit becomes records",
      [
        Part(.tableRow, "Company\tSeat\tPurpose of it all\tYear"),
        Part(.tableRow, "The Harbour Company\tLindwall\tBuilding quays\t1894"),
        Part(.tableRow, "Railway\t\tCarrying grain\t1901\tmore"),
      ],
      columns: 28,
      """
      Company · Seat · Purpose of
      it all · Year

      Company:   The Harbour
                 Company
      Seat:      Lindwall
      Purpose …: Building quays
      Year:      1894

      Company:   Railway
      Purpose …: Carrying grain
      Year:      1901
                 more
      """),
    PageCase(
      "a table that is too narrow for records is folded",
      [Part(.tableRow, "Year of it\tA long description of it"), Part(.tableRow, "2004\tb")],
      columns: 16,
      """
      Year of it · A
      long description
      of it
      2004 · b
      """),
    PageCase(
      "stated alignments",
      [
        Part(.tableRow, "Left\tCentre\tRight", alignments: [.left, .center, .right]),
        Part(.tableRow, "a\tb\tc"), Part(.tableRow, "1\t2\t3"),
      ],
      """
      Left  Centre  Right
      ───────────────────
      a       b         c
      1       2         3
      """),
    PageCase(
      "a table in a quotation",
      [
        Part(.quotation, "He said:", depth: 1, isQuoted: true),
        Part(.tableRow, "a\tb", depth: 1, isQuoted: true),
        Part(.tableRow, "c\td", depth: 1, isQuoted: true),
      ],
      """
        │ He said:
        │
        │ a  b
        │ ────
        │ c  d
      """),
    PageCase(
      "two tables with text between them",
      [Part(.tableRow, "a\tb"), Part(.paragraph, "Text."), Part(.tableRow, "longer\tb")],
      """
      a  b

      Text.

      longer  b
      """),
    PageCase(
      "empty cells, and a row of more cells than others",
      [Part(.tableRow, "a\tb\tc"), Part(.tableRow, "\t\tz"), Part(.tableRow, "x\ty\tz\tq")],
      """
      a  b  c
      ──────────
            z
      x  y  z  q
      """),
    PageCase(
      "a word broken in its cell shows that it goes on",
      [Part(.tableRow, "a\tabcdefghijklmnopqrstuvwxyz\tb"), Part(.tableRow, "1\t2\t3")],
      columns: 24,
      """
      a  abcdefghijklmnopq\\  b
                  rstuvwxyz
      ────────────────────────
      1                   2  3
      """),
  ])
  func `the rows of a table line up or fold`(_ page: PageCase) {
    let layout = Layout(Sample.article(page.parts), measure: Measure(columns: page.columns))
    #expect(layout.rows.joined(separator: "\n") == page.rows)
  }
}
