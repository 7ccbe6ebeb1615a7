import Articles
public import Statements
import Typesetting

/// Who is quoted, on the screen; or what one of them said.
public struct VoicesView: Hashable, Sendable {
  /// What the quotations are about, or by whom they are.
  public let topic: Topic

  /// The speaker whose words are listed; nil for the list of speakers.
  public let voice: Voice?

  /// What was gathered; nil until it is.
  public private(set) var voices: Voices?

  /// What was typed to narrow the rows.
  public private(set) var filter = ""

  /// How the speakers are sorted.
  public private(set) var sort = VoiceSort.quotations

  /// In which order the articles of one speaker stand.
  public private(set) var order = ArticleOrder.path

  /// The rows of the screen.
  public private(set) var rows: [Row] = []

  /// The selected row and the row at the top.
  public internal(set) var list = ListState()

  /// Cells of the screen for which the rows were set.
  private var width = 80

  /// One row of the screen.
  public enum Row: Hashable, Sendable {
    /// A heading between speakers.
    case section(String)
    /// A speaker, by the index in `voices`.
    case speaker(Int)
    /// An article, by its index among the sources.
    case source(Int)
    /// A line of a quotation, by its index, with the lines of it that follow; 0 but on the first.
    case words(String, quotation: Int, extent: Int)
    case blank

    /// Whether Enter leads anywhere from here.
    public var isSelectable: Bool {
      switch self {
      case .speaker: true
      case .words(_, _, let extent): extent > 0
      case .section, .source, .blank: false
      }
    }

    /// The lines of what begins here.
    var extent: Int { if case .words(_, _, let extent) = self { max(1, extent) } else { 1 } }
  }

  /// Opens a list that is still to be gathered.
  public init(_ topic: Topic) {
    self.topic = topic
    voice = nil
  }

  /// Opens what a speaker of a list said.
  init(_ voice: Voice, of view: VoicesView) {
    topic = view.topic
    self.voice = voice
    voices = view.voices
    width = view.width
    order = view.order
    set()
  }

  /// The speaker whose words are listed.
  public var speaker: Voices.Speaker? {
    voice.flatMap { voice in voices?.speakers.first { $0.voice == voice } }
  }

  /// The selected speaker of the list.
  public var selectedSpeaker: Voices.Speaker? {
    guard rows.indices.contains(list.selected), case .speaker(let index) = rows[list.selected]
    else { return nil }
    return voices?.speakers[index]
  }

  /// The selected quotation, with who said it.
  public var selectedQuotation: (quoted: Voices.Quoted, speaker: Voices.Speaker)? {
    guard let speaker, rows.indices.contains(list.selected),
      case .words(_, let index, _) = rows[list.selected]
    else { return nil }
    return (speaker.quotations[index], speaker)
  }

  /// The place of a quotation as a hit.
  func hit(of quoted: Voices.Quoted) -> Hit? {
    voices.map { Hit(path: $0.sources[quoted.source].path, range: quoted.quotation.range) }
  }

  /// The quotations on the screen as a list that `n` walks.
  public var hits: [Hit] {
    guard let voices else { return [] }
    return rows.flatMap { row -> [Voices.Quoted] in
      switch row {
      case .speaker(let index): voices.speakers[index].quotations
      case .words(_, let index, let extent) where extent > 0:
        speaker.map { [$0.quotations[index]] } ?? []
      default: []
      }
    }.compactMap(hit)
  }

  // MARK: - Changing

  mutating func take(_ voices: Voices) {
    self.voices = voices
    set()
  }

  mutating func fit(columns: Int) {
    guard columns != width else { return }
    let place = selectedQuotation?.quoted
    width = columns
    set()
    select(place)
  }

  mutating func narrow(_ text: String) {
    filter = text
    set()
  }

  /// Sorts by the next order and answers its name.
  mutating func sortByNext() -> String {
    guard voice != nil else {
      sort = sort.next
      set()
      return sort.rawValue
    }
    let place = selectedQuotation?.quoted
    order = order.next
    set()
    select(place)
    return order.rawValue
  }

  private mutating func select(_ quoted: Voices.Quoted?) {
    guard let quoted, let place = speaker?.quotations.firstIndex(of: quoted) else { return }
    let row = rows.firstIndex { row in
      if case .words(_, place, _) = row { true } else { false }
    }
    if let row { list.select(row, in: listRows(height: 1)) }
  }

  func listRows(height: Int) -> ListState.Rows {
    let rows = rows
    return ListState.Rows(
      count: rows.count, height: height, isSelectable: { rows[$0].isSelectable },
      extent: { rows[$0].extent })
  }

  private mutating func set() {
    guard let voices else { return }
    let words = filter.lowercased().split(separator: " ")
    if voice == nil {
      rows = speakerRows(voices, words)
    } else if let speaker {
      rows = quotationRows(speaker, voices, words)
    }
  }

  /// Those that a rule tells, then those that none does, then whoever writes "I".
  private func speakerRows(_ voices: Voices, _ words: [Substring]) -> [Row] {
    let kept = voices.speakers.indices.filter { index in
      let speaker = voices.speakers[index]
      let text = ([speaker.title] + speaker.subjects.map(\.name)).joined(separator: " ")
        .lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    func group(_ title: String?, _ matches: (Voice) -> Bool) -> [Row] {
      let speakers = sort.sorted(
        kept.filter { matches(voices.speakers[$0].voice) }, voices.speakers)
      guard !speakers.isEmpty else { return [] }
      return (title.map { [.blank, .section($0)] } ?? []) + speakers.map(Row.speaker)
    }
    let told = group(nil) { $0.isTold }
    let rest =
      group("Nobody is named") { if case .unresolved = $0 { true } else { false } }
      + group("Whoever writes “I”") { $0 == .narrator }
    return told.isEmpty ? Array(rest.drop { $0 == .blank }) : told + rest
  }

  /// What one speaker said, by article.
  private func quotationRows(
    _ speaker: Voices.Speaker, _ voices: Voices, _ words: [Substring]
  ) -> [Row] {
    var rows: [Row] = []
    for source in order.order(of: voices.sources) {
      let title = voices.sources[source].title.lowercased()
      let kept = speaker.quotations.indices.filter { index in
        let quoted = speaker.quotations[index]
        let text = "\(title) \(quoted.quotation.rule.rawValue) \(quoted.text)".lowercased()
        return quoted.source == source && words.allSatisfy { text.contains($0) }
      }
      guard !kept.isEmpty else { continue }
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.source(source))
      for index in kept {
        let lines = WrappedText.lines(speaker.quotations[index].line, columns: max(8, width - 4))
        rows += lines.enumerated().map {
          .words($1, quotation: index, extent: $0 == 0 ? lines.count : 0)
        }
      }
    }
    return rows
  }
}

extension Voices.Quoted {
  /// The words as a list shows them: what is not word for word says so.
  fileprivate var line: String {
    let times = again.isEmpty ? "" : " (×\(again.count + 1))"
    return (quotation.form == .reported ? "reported: \(text)" : text) + times
  }
}
