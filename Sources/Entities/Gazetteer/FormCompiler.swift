/// Lists the forms of a gazetteer: those that its entries write down, and those that follow.
enum FormCompiler {
  static func forms(of entities: [Entity], never: [NeverRule]) -> [Form] {
    var forms: [Form] = []
    for (index, entity) in entities.enumerated() {
      forms.append(contentsOf: written(entity, at: index))
    }
    forms.append(contentsOf: DerivedForms(entities, forms).all)
    forms.append(contentsOf: never.compactMap { Form($0.text, .never, .name) })
    return forms
  }

  private static func written(_ entity: Entity, at index: Int) -> [Form] {
    let mention = Form.Effect.mention(index)
    var forms = [named(Alias(entity.name), .name, mention)]
    forms += (entity.aliases + entity.match).map { named($0, .alias, mention) }
    forms += entity.roles.map { Form($0.text, mention, .title, term: $0) }
    forms += entity.demonyms.map { Form($0, mention, .demonym) }
    forms += entity.epithets.map { Form($0, mention, .epithet) }
    forms += entity.weak.map { Form($0, mention, .weak, condition: .afterFullMention) }
    forms += entity.not.map { Form($0, .not(index), .name) }
    forms += entity.context.map { Form($0, .context(index), .name, case: .any) }
    return forms.compactMap(\.self).filter { FormFault(of: $0.text) == nil }
  }

  private static func named(_ alias: Alias, _ rule: MentionRule, _ effect: Form.Effect) -> Form? {
    let articles = alias.articles
    guard let form = Form(alias.text, effect, rule, case: alias.caseRule, articles: articles)
    else { return nil }
    guard rule == .alias, form.isAcronym else { return form }
    return Form(alias.text, effect, .acronym, case: alias.caseRule, articles: articles)
  }
}

/// Why a form cannot be matched.
enum FormFault {
  case empty
  case singleLetter

  /// The fault of a form, nil when it can be matched.
  ///
  /// One sign of a script without spaces is a word, and can be a name.
  init?(of text: String) {
    var letters = 0
    for scalar in MatchingView(text).string.unicodeScalars {
      switch ScalarClass(scalar) {
      case .standalone: return nil
      case .word: letters += 1
      case .other: continue
      }
    }
    switch letters {
    case 0: self = .empty
    case 1: self = .singleLetter
    default: return nil
    }
  }
}
