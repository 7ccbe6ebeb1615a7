import Articles

/// Everything that decides how articles are linked, a line each, to tell later what changed.
///
/// Kept beside links, it says which articles have to be linked anew after a change: those in which
/// a text of a line stands that came or went.
public struct LinkingSignature: Hashable, Sendable {
  /// The lines, ascending; each begins with its text, then its article if it has one.
  public let lines: [String]

  private static let separator: Character = "\u{1F}"

  /// Gathers the forms of a gazetteer and what a person decided.
  ///
  /// - Complexity: O(n log n) in the forms.
  public init(_ gazetteer: Gazetteer, decisions: [Decision]) {
    let forms = gazetteer.forms.map { form in
      let effect =
        switch form.effect {
        case .mention(let index): "is \(gazetteer.entities[index].signature)"
        case .not(let index): "not \(gazetteer.entities[index].id)"
        case .context(let index): "for \(gazetteer.entities[index].id)"
        case .never: "never"
        }
      let parts = [
        form.text, "", effect, form.rule.rawValue, "\(form.condition)", "\(form.caseTest)",
        form.articles.joined(separator: " "), form.term?.from ?? "", form.term?.until ?? "",
      ]
      return parts.joined(separator: String(Self.separator))
    }
    let decided = decisions.map { decision in
      ([decision.text, decision.article?.rawValue ?? ""] + decision.sortKey)
        .joined(separator: String(Self.separator))
    }
    lines = (forms + decided).sorted()
  }

  /// Takes lines that were kept.
  public init(lines: [String]) {
    self.lines = lines
  }

  /// What has to be linked anew when this takes the place of an earlier one.
  public func reach(since earlier: LinkingSignature) -> OverlayEdit.Reach {
    var reach = OverlayEdit.Reach()
    for line in Set(lines).symmetricDifference(earlier.lines) {
      let parts = line.split(
        separator: Self.separator, maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      if parts[1].isEmpty {
        reach.texts.append(String(parts[0]))
      } else {
        reach.articles.insert(ArticlePath(String(parts[1])))
      }
    }
    return reach
  }
}

extension Entity {
  /// What of an entity decides where its forms are links.
  fileprivate var signature: String {
    "\(id) \(kind) \(prefer ?? 0)"
  }
}
