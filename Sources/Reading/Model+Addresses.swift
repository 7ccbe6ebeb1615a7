import Annotations
import Articles

extension Model {
  /// Copies the address of the selection, the annotation or the sentence at the cursor.
  mutating func copyAddress() -> [Effect] {
    if let path = view.article?.path, shelf[path]?.excerpt != nil {
      return say("too long for addresses: split this file")
    }
    guard let target = noteTarget, let address = address(of: target) else {
      return say("no passage here that has an address")
    }
    endSelection()
    return [.copy(address.text)]
  }

  private func address(of target: NoteTarget) -> PassageAddress? {
    switch target {
    case .passage(let path, let range):
      guard let open = shelf[path] else { return nil }
      return PassageAddress(range, in: open.text, path: path, textHash: open.textHash)
    case .annotation(let path, _), .reply(let path, _):
      guard let annotation = annotation(target), !annotation.isReply else { return nil }
      if let range = annotation.range, let open = shelf[path] {
        return PassageAddress(range, in: open.text, path: path, textHash: open.textHash)
      }
      return PassageAddress(annotation.anchor, path: path)
    }
  }

  /// Goes to an address that was typed or pasted.
  mutating func openAddress(_ text: String) -> [Effect] {
    do throws(AddressError) {
      return [.findPassage(try PassageAddress(text))]
    } catch {
      return say(error.message, .warning)
    }
  }

  mutating func take(_ found: AddressedPassage?, for address: PassageAddress) -> [Effect] {
    guard let found else { return say(AddressedPassage.notFound(address), .warning) }
    let effects = go(to: found, remembering: true)
    return effects + (found.notice.map { show($0) } ?? [])
  }

  /// Opens the passage of an address when the program starts.
  public mutating func start(at found: AddressedPassage) -> [Effect] {
    let effects = go(to: found, remembering: false)
    return effects + (found.notice.map { show($0) } ?? [])
  }

  private mutating func go(to found: AddressedPassage, remembering: Bool) -> [Effect] {
    let target: Arrival.Target =
      switch found.finding {
      case .article: .lastPlace
      case .found(let range, _), .nearest(let range, _): .passage(range)
      case .gone(let near): near.map { .offset($0) } ?? .lastPlace
      }
    return go(to: found.path, target, remembering: remembering)
  }
}
