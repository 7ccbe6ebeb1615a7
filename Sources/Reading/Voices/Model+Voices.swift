import Articles
import Console
import Entities
import Statements

extension Model {
  /// Lists who is quoted: by and about what the screen is about, else in the whole library.
  ///
  /// Pressed in such a list it shows everybody.
  mutating func openVoices() -> [Effect] {
    let topic: Topic
    if case .voices(let view) = view {
      if view.topic == .library, view.voice == nil { return [] }
      topic = .library
    } else {
      topic = topicHere ?? .library
    }
    _ = open(.voices(VoicesView(topic)))
    return [.gatherVoices(topic)]
  }

  /// Takes who is quoted.
  mutating func take(_ voices: Voices) -> [Effect] {
    guard case .voices(var view) = view, view.topic == voices.topic else { return [] }
    view.take(voices)
    self.view = .voices(view)
    walkVoices(view)
    fitList()
    return []
  }

  private mutating func walkVoices(_ view: VoicesView) {
    let label = view.speaker?.title ?? "voices"
    hits = HitList(label: label, hits: view.hits)
  }

  /// Opens what the selected speaker said, or the sentence of the selected quotation.
  mutating func followVoice(_ view: VoicesView) -> [Effect] {
    if let speaker = view.selectedSpeaker {
      let next = VoicesView(speaker.voice, of: view)
      _ = open(.voices(next))
      walkVoices(next)
      fitList()
      return []
    }
    guard let found = view.selectedQuotation, let hit = view.hit(of: found.quoted) else {
      return []
    }
    walkVoices(view)
    hits?.arrive(at: hit)
    return go(to: hit.path, .passage(hit.range))
  }

  /// Sets the rows of the voices for the width of the screen.
  mutating func fitVoices() {
    guard case .voices(var view) = view else { return }
    view.fit(columns: size.columns)
    self.view = .voices(view)
  }

  /// Says why what is selected is there: by which rule somebody speaks, or an item was found.
  mutating func whySaid() -> [Effect] {
    switch view {
    case .voices(let view):
      guard let found = view.selectedQuotation else {
        return say("Enter lists what this speaker said; w says why there")
      }
      panel = .whySaid(
        found.quoted.quotation.why(found.speaker.title, words: found.quoted.speakerWords))
    case .comparison(let view):
      guard let why = view.why(gazetteer) else { return say("nothing is said here") }
      panel = .whySaid(why)
    default: break
    }
    return []
  }
}
