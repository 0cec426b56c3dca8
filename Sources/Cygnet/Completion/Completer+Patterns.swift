import CygnetCore
import CypherSyntax
import QueryPlanner

// Labels, types and keys, as far as the pattern around the cursor says which.

extension Completer {
  /// What the properties belong to.
  private enum Owner {
    /// A node with one of these sets of labels, a relationship of one of these types;
    /// nothing is known where there is none.
    case node([[String]])
    case relationship([String])
    case unknown
  }

  // MARK: Labels and types

  /// - Parameter colon: where the labels or types begin.
  func labelsOrTypes(_ colon: Int) -> [Completion] {
    let bracket = scan.brackets.last { $0.kind != .labels } ?? scan.inner
    let isElement = bracket.kind == .node || bracket.kind == .parenthesis
    if bracket.kind == .relationship, let number = bracket.element {
      return completions(types(number), .relationshipType, colon)
    }
    if isElement, let number = bracket.element, colon - bracket.start <= 2 {
      return completions(labels(number), .label, colon)
    }
    if let name = scan.name(colon - 1), scan.variable(name)?.kind == .relationship {
      return completions(names.types(), .relationshipType, colon)
    }
    return completions(names.labels(), .label, colon)
  }

  /// Those that are not written yet.
  private func completions(
    _ counted: [Catalog.Ranked], _ kind: Completion.Kind, _ colon: Int
  ) -> [Completion] {
    let written = scan.tokens[colon...].compactMap(text.name).map(CodePoints.init)
    return counted.filter { !written.contains(CodePoints($0.name)) }
      .map { named($0.name, kind, String($0.count)) }
  }

  /// Types that fit the node before.
  private func types(_ number: Int) -> [Catalog.Ranked] {
    let relationship = scan.elements[number]
    guard let before = relationship.before else { return names.types() }
    let arrow = relationship.arrow ?? arrowAfterCursor
    return names.types(near(arrow), at: labelSets([before])) ?? names.types()
  }

  /// Labels found at the far end of the relationship before.
  private func labels(_ number: Int) -> [Catalog.Ranked] {
    guard let before = scan.elements[number].before else { return names.labels() }
    let relationship = scan.elements[before]
    var types = relationship.names.flatMap(\.self)
    if types.isEmpty, let start = relationship.before {
      types = names.types(near(relationship.arrow), at: labelSets([start]))?.map(\.name) ?? []
    }
    return names.labels(far(relationship.arrow), of: types) ?? names.labels()
  }

  /// The end of a relationship at the node written before it.
  private func near(_ arrow: PatternElement.Arrow?) -> [Direction] {
    switch arrow {
    case .right, nil: [.outgoing]
    case .left: [.incoming]
    case .either: [.outgoing, .incoming]
    }
  }

  private func far(_ arrow: PatternElement.Arrow?) -> [Direction] { near(arrow).map(\.reversed) }

  /// How the relationship that the cursor is in goes on, if it does.
  private var arrowAfterCursor: PatternElement.Arrow? {
    guard let bracket = text.after.firstIndex(where: { $0.symbol == .closeBracket }),
      bracket + 1 < text.after.count, text.after[bracket + 1].symbol == .minus
    else { return nil }
    guard bracket + 2 < text.after.count else { return nil }
    return text.after[bracket + 2].symbol == .greater ? .right : .either
  }

  /// What labels a node may have, from its own and, where it has none, from the
  /// relationships at it.
  ///
  /// - Parameter mentions: the elements that are the node.
  private func labelSets(_ mentions: [Int]) -> [[String]] {
    var all = mentions
    for name in mentions.compactMap({ scan.elements[$0].variable }) {
      all += scan.variable(name)?.mentions ?? []
    }
    var sets: [[String]] = []
    for said in all.map({ scan.elements[$0].names }) where !said.isEmpty {
      let both = sets.flatMap { set in said.map { set + $0 } }
      // Beyond that the first will do.
      if both.count <= 64 { sets = sets.isEmpty ? said : both }
    }
    return sets.isEmpty ? inferredLabels(all).map { [$0] } : sets
  }

  private func inferredLabels(_ mentions: [Int]) -> [String] {
    var common: [String]?
    for element in mentions.map({ scan.elements[$0] }) {
      for (neighbour, isAfter) in [(element.before, false), (element.after, true)] {
        guard let neighbour else { continue }
        let relationship = scan.elements[neighbour]
        let ends = isAfter ? near(relationship.arrow) : far(relationship.arrow)
        guard let labels = names.labels(ends, of: relationship.names.flatMap(\.self)) else {
          continue
        }
        let found = labels.map(\.name)
        common = common?.filter(found.contains) ?? found
      }
    }
    return common ?? []
  }

  // MARK: Keys

  private func owner(_ variable: ScopeVariable) -> Owner {
    switch variable.kind {
    case .node: .node(labelSets(variable.mentions))
    case .relationship: .relationship(types(of: variable.mentions))
    case .path, .value: .unknown
    }
  }

  private func owner(ofElement number: Int) -> Owner {
    var mentions = [number]
    if let name = scan.elements[number].variable {
      mentions += scan.variable(name)?.mentions ?? []
    }
    return scan.elements[number].isRelationship
      ? .relationship(types(of: mentions)) : .node(labelSets([number]))
  }

  private func types(of mentions: [Int]) -> [String] {
    mentions.flatMap { scan.elements[$0].names.flatMap(\.self) }
  }

  private func keys(_ owner: Owner, without written: [CodePoints] = []) -> [Completion] {
    let keys: [String]
    switch owner {
    case .node(let sets): keys = names.keys(ofNodes: sets) ?? names.allKeys(ofRelationships: false)
    case .relationship(let types):
      keys = names.keys(ofRelationships: types) ?? names.allKeys(ofRelationships: true)
    case .unknown: keys = names.allKeys(ofRelationships: false)
    }
    return keys.filter { !written.contains(CodePoints($0)) }.map { named($0, .propertyKey) }
  }

  /// Behind `{` or `,`.
  ///
  /// - Returns: `nil` where no key stands.
  func keysInBraces() -> [Completion]? {
    let bracket = scan.inner
    switch bracket.kind {
    case .properties:
      guard let element = bracket.element else { return [] }
      return keys(owner(ofElement: element), without: writtenKeys())
    case .map:
      // `SET n += {`
      guard scan.brackets.dropLast().last?.query.clause == .set,
        [.equals, .plusEquals].contains(scan.symbol(bracket.start - 1)),
        let variable = scan.name(bracket.start - 2).flatMap(scan.variable)
      else { return [] }
      return keys(owner(variable), without: writtenKeys())
    default: return nil
    }
  }

  /// Keys that stand in the braces around the cursor, before it and after.
  private func writtenKeys() -> [CodePoints] {
    var written: [CodePoints] = []
    var index = scan.inner.start
    while index < end {
      if index > scan.inner.start, let closing = scan.closings[index] {
        index = closing.end
      } else if [.openBrace, .comma, .dot].contains(scan.symbol(index)),
        let name = scan.name(index + 1)
      {
        written.append(CodePoints(name))
      }
      index += 1
    }
    var depth = 0
    for (index, token) in text.after.enumerated() {
      switch token.symbol {
      case .openBrace, .openBracket, .openParenthesis: depth += 1
      case .closeBrace, .closeBracket, .closeParenthesis: depth -= 1
      case .comma where depth == 0 && index + 1 < text.after.count:
        if let name = text.name(text.after[index + 1]) { written.append(CodePoints(name)) }
      default: break
      }
      if depth < 0 { break }
    }
    return written
  }

  // MARK: Dots

  /// Behind `name.`, and behind `{ .` in a projection.
  func afterDot() -> [Completion] {
    let before = end - 2
    if [.openBrace, .comma].contains(scan.symbol(before)) {
      let bracket = scan.inner
      guard bracket.kind == .projection || bracket.kind == .properties else { return [] }
      let variable = scan.name(bracket.start - 1).flatMap(scan.variable)
      return keys(variable.map(owner) ?? .unknown, without: writtenKeys())
    }
    guard scan.name(before) != nil else {
      let closes: [Token.Symbol] = [.closeParenthesis, .closeBracket, .closeBrace]
      return scan.symbol(before).map(closes.contains) == true ? keys(.unknown) : []
    }
    var start = before
    while scan.symbol(start - 1) == .dot, scan.name(start - 2) != nil { start -= 2 }
    let parts = stride(from: start, through: before, by: 2).compactMap(scan.name)
    let namespace = parts.joined(separator: ".") + "."
    if let found = procedureCandidates(namespace: namespace, before: start) { return found }
    if let variable = scan.variable(parts[0]) {
      // What is within a property is not known.
      return parts.count == 1 ? keys(owner(variable)) : []
    }
    let functions = FunctionDescription.all.filter {
      $0.name.lowercased().hasPrefix(namespace.lowercased())
    }
    if functions.isEmpty, parts.count == 1 { return keys(.unknown) }
    return functions.map { function($0, after: namespace) }
  }
}

extension StatementScan {
  /// The colon of the labels or types that a name at `index` would belong to; `nil`
  /// where it would be none.
  func labelColon(before index: Int) -> Int? {
    // Whether an operator follows, so that an operand must end here.
    var endsOperand = false
    for place in (max(0, index - StatementScan.labelReach)..<max(0, index)).reversed() {
      switch tokens[place].symbol {
      case .colon where !endsOperand:
        // `:T|:U` and `:A:B` are older ways to write `:T|U` and `:A&B`.
        if symbol(place - 1) == .pipe { continue }
        guard name(place - 1) != nil, symbol(place - 2) == .colon, !isKeyColon(place - 2) else {
          return isKeyColon(place) ? nil : place
        }
        endsOperand = true
      case .pipe where !endsOperand && !isBar, .ampersand where !endsOperand: endsOperand = true
      case .exclamation where !endsOperand, .openParenthesis where !endsOperand: break
      case .closeParenthesis where endsOperand: break
      case .percent where endsOperand: endsOperand = false
      case nil where endsOperand && name(place) != nil: endsOperand = false
      default: return nil
      }
    }
    return nil
  }

  /// The most tokens of one expression of labels.
  private static let labelReach = 256

  /// Whether `|` ends a list or an accumulator rather than parts labels.
  private var isBar: Bool {
    inner.kind == .list || inner.kind == .foreach
      || inner.kind == .arguments && inner.scope != nil
  }

  /// Whether the colon parts a key from its value.
  private func isKeyColon(_ place: Int) -> Bool {
    [.map, .properties, .projection].contains(inner.kind) && name(place - 1) != nil
      && [.openBrace, .comma].contains(symbol(place - 2))
  }
}
