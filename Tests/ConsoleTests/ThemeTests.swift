import Console
import Testing

@Suite struct Themes {
  @Test(arguments: Theme.all.map(\.name))
  func `every role looks different from plain text`(name: String) throws {
    let theme = try #require(Theme.named(name))
    for role in Role.allCases { #expect(theme[role] != .plain, "\(name) \(role)") }
  }

  @Test(arguments: Theme.all.map(\.name))
  func `every level of headings looks different`(name: String) throws {
    let theme = try #require(Theme.named(name))
    // The first level has a rule below it besides.
    let styles = (2...6).map { theme.style(of: RoleSet(.heading($0))) }
    #expect(Set(styles).count == styles.count)
    #expect(!styles.contains(theme.base))
  }

  @Test func `a base is under everything, and what is laid over it wins`() {
    let base = Style(.palette(7), on: .palette(0))
    let theme = Theme(
      name: "test", summary: "", base: base, [.person: Style(.palette(5), .underline)])
    #expect(theme.style(of: []) == base)
    #expect(
      theme.style(of: RoleSet(.person)) == Style(.palette(5), on: .palette(0), .underline))
  }

  @Test func `the theme without colour has none`() {
    for role in Role.allCases {
      #expect(Theme.mono[role].foreground == nil && Theme.mono[role].background == nil)
      #expect(!Theme.mono[role].attributes.isEmpty, "\(role)")
    }
  }

  @Test(arguments: Theme.all.map(\.name))
  func `what is pointed at stands out from every text`(name: String) throws {
    let theme = try #require(Theme.named(name))
    let texts: [Role] = [.title, .emphasis, .quotation, .person, .link, .highlightYellow]
    for role in [Role.selection, .currentMatch] {
      for text in texts where theme[text].attributes.contains(.reverse) == false {
        let roles = RoleSet(text).adding(role)
        #expect(theme.style(of: roles) != theme[text], "\(name) \(role) on \(text)")
      }
    }
  }

  @Test(arguments: Theme.all.map(\.name))
  func `links, marks, matches and focus can be told apart`(name: String) throws {
    let theme = try #require(Theme.named(name))
    let roles: [Role] = [.person, .highlightYellow, .match, .currentMatch, .focus]
    let styles = Set(roles.map { theme[$0] })
    #expect(styles.count == roles.count)
    for role in [Role.match, .currentMatch, .focus] {
      #expect(theme.style(of: RoleSet(role).adding(.highlightYellow)) != theme[.highlightYellow])
      #expect(theme.style(of: RoleSet(role).adding(.person)) != theme[.person])
    }
  }

  @Test(arguments: Theme.all.map(\.name))
  func `a painted background says what is written on it`(name: String) throws {
    let theme = try #require(Theme.named(name))
    for role in Role.allCases where theme[role].background != nil {
      #expect(theme[role].foreground != nil, "\(name) \(role)")
      #expect(theme[role].foreground != theme[role].background)
    }
  }

  @Test func `later roles outrank earlier ones, and attributes add up`() {
    let theme = Theme(
      name: "test", summary: "",
      [
        .person: Style(.palette(5), .underline), .match: Style(.palette(1), on: .palette(2), .bold),
        .status: Style(nil, .dim),
      ])
    let style = theme.style(of: RoleSet(.match).adding(.person).adding(.status))
    #expect(style == Style(.palette(1), on: .palette(2), [.underline, .bold, .dim]))
    #expect(theme.style(of: []) == .plain)
    #expect(theme[.title] == .plain)
  }

  @Test func `themes are found by name, and names are their own`() {
    #expect(Set(Theme.all.map(\.name)).count == Theme.all.count)
    for theme in Theme.all { #expect(Theme.named(theme.name)?.summary == theme.summary) }
    #expect(Theme.named("nonsense") == nil)
  }

  @Test func `a set of roles gives them back in rank`() {
    let set = RoleSet(.failure).adding(.title).adding(.match)
    #expect(set.roles == [.title, .match, .failure])
    #expect(set.contains(.match) && !set.contains(.note))
    #expect(Role.allCases.count <= 64)
  }
}
