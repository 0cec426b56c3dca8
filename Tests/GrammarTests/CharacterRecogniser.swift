/// Matches the lexical part of the grammar, character by character. The lexical
/// productions are not recursive, so nothing is remembered.
struct CharacterRecogniser {
  let grammar: Grammar

  /// Whether the whole text is one sentence of the production.
  func matches(_ production: String, _ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return end(of: production, in: scalars, at: 0) == scalars.count
  }

  /// Where the production's longest reading ends; `nil` when there is none.
  func end(of production: String, in text: [Unicode.Scalar], at start: Int) -> Int? {
    grammar[production].flatMap { match($0.body, text, start) }
  }

  /// The tokens of a text and where each begins and ends; `nil` when the text is
  /// no sentence of <text>.
  func tokens(of text: String) -> [Range<Int>]? {
    let scalars = Array(text.unicodeScalars)
    var position = scalars.first == "\u{FEFF}" ? 1 : 0
    var tokens: [Range<Int>] = []
    while position < scalars.count {
      if let end = end(of: "gap", in: scalars, at: position) {
        position = end
      } else if let end = end(of: "token", in: scalars, at: position), end > position {
        tokens.append(position..<end)
        position = end
      } else {
        return nil
      }
    }
    return tokens
  }

  private func match(_ rule: Grammar.Rule, _ text: [Unicode.Scalar], _ start: Int) -> Int? {
    switch rule {
    case .sequence(let parts):
      var position = start
      for part in parts {
        guard let end = match(part, text, position) else { return nil }
        position = end
      }
      return position
    case .choice(let alternatives, _):
      for alternative in alternatives {
        if let end = match(alternative, text, start) { return end }
      }
      return nil
    case .optional(let part, _): return match(part, text, start) ?? start
    case .repeated(let part, let atLeastOne, _):
      var position = start
      while let end = match(part, text, position), end > position { position = end }
      return atLeastOne && position == start ? nil : position
    case .ahead(let part): return match(part, text, start) == nil ? nil : start
    case .notAhead(let part, _): return match(part, text, start) == nil ? start : nil
    case .quoted(let word):
      let scalars = Array(word.unicodeScalars)
      return text[start...].starts(with: scalars) ? start + scalars.count : nil
    case .characters(let set):
      return start < text.count && set.contains(text[start]) ? start + 1 : nil
    case .property(let name):
      return start < text.count && Self.hasProperty(text[start], name) ? start + 1 : nil
    case .production(let name, _): return end(of: name, in: text, at: start)
    case .parameterIsClear: return start
    }
  }

  /// The properties that the grammar asks for.
  private static func hasProperty(_ scalar: Unicode.Scalar, _ name: String) -> Bool {
    switch name {
    case "ID_Start": scalar.properties.isIDStart
    case "ID_Continue": scalar.properties.isIDContinue
    case "Pc": scalar.properties.generalCategory == .connectorPunctuation
    case "Sc": scalar.properties.generalCategory == .currencySymbol
    default: false
    }
  }
}
