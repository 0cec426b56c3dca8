import CygnetCore

extension Parser {
  /// Grammar: <pattern>
  mutating func parsePattern() throws(Failure) -> [PatternPart] {
    var parts: [PatternPart] = []
    repeat { parts.append(try parsePatternPart()) } while take(.comma)
    return parts
  }

  /// Grammar: <pattern part>, <shortest path>
  mutating func parsePatternPart() throws(Failure) -> PatternPart {
    let start = position
    var variable: Name?
    if at(.equals, ahead: 1), current.kind == .name || current.kind == .quotedName {
      variable = try parseVariable()
      advance()
    }
    var part: PatternPart
    if let search = shortestSearch() {
      advance()
      try expect(.openParenthesis)
      part = try parseElement()
      part.search = search
      try expect(.closeParenthesis)
    } else if at(.openParenthesis), at(.openParenthesis, ahead: 1) {
      advance()
      part = try parseBracketedPart()
      try expect(.closeParenthesis)
    } else {
      part = try parseElement()
    }
    part.variable = variable ?? part.variable
    part.range = range(from: start)
    return part
  }

  /// Grammar: <bracketed part>
  private mutating func parseBracketedPart() throws(Failure) -> PatternPart {
    try enter()
    defer { depth -= 1 }
    return try parsePatternPart()
  }

  /// Whether `shortestPath(` or `allShortestPaths(` stands here.
  func shortestSearch() -> PatternPart.Search? {
    guard current.kind == .name, at(.openParenthesis, ahead: 1) else { return nil }
    switch string(current.range).lowercased() {
    case "shortestpath": return .shortest
    case "allshortestpaths": return .allShortest
    default: return nil
    }
  }

  /// Grammar: <path element>
  ///
  /// - Parameter stopsEarly: whether the pattern may end before an arrow that
  ///   leads nowhere: what follows it may be arithmetic.
  private mutating func parseElement(stopsEarly: Bool = false) throws(Failure) -> PatternPart {
    let start = position
    var nodes = [try parseNode()]
    var relationships: [RelationshipPattern] = []
    while at(.minus) || at(.less) {
      let before = position
      do {
        let relationship = try parseRelationship()
        nodes.append(try parseNode())
        relationships.append(relationship)
      } catch {
        guard stopsEarly else { throw error }
        position = before
        break
      }
    }
    return PatternPart(
      variable: nil, search: .every, nodes: nodes, relationships: relationships,
      range: range(from: start))
  }

  /// Grammar: <node pattern>
  mutating func parseNode() throws(Failure) -> NodePattern {
    let start = position
    guard take(.openParenthesis) else { throw expected("a node such as `(n:Label)`") }
    let variable = try parsePatternVariable()
    let labels = at(.colon) ? try parseLabels() : nil
    let properties = try parsePatternProperties()
    let predicate = try parseWhere()
    try expect(.closeParenthesis, "to end the node")
    return NodePattern(
      variable: variable, labels: labels, properties: properties, predicate: predicate,
      range: range(from: start))
  }

  /// The variable of a node or a relationship, if there is one.
  private mutating func parsePatternVariable() throws(Failure) -> Name? {
    guard current.kind == .name || current.kind == .quotedName, !at(.where) else { return nil }
    return try parseVariable()
  }

  // MARK: Labels

  /// Labels that are given or taken away: `:A:B` or `:A&B`.
  ///
  /// Grammar: <label list>
  mutating func parseLabelNames() throws(Failure) -> [Name] {
    let start = position
    let labels = try parseLabels()
    let isPlain = tokens[start..<position].allSatisfy { token in
      token.kind != .symbol(.exclamation) && token.kind != .symbol(.openParenthesis)
    }
    guard isPlain, let names = labels.conjunction else {
      report(
        "UnexpectedSyntax", "a choice of labels can only be asked for, not given or taken away",
        at: labels.range, gqlStatus: "42I06")
      throw Failure()
    }
    return names
  }

  /// Grammar: <labels>
  ///
  /// - Parameter isInExpression: whether `|` may belong to a comprehension
  ///   around it.
  mutating func parseLabels(isInExpression: Bool = false) throws(Failure) -> LabelExpression {
    try expect(.colon)
    let start = position
    if current.kind == .name || current.kind == .quotedName, at(.colon, ahead: 1) {
      var parts: [LabelExpression] = []
      repeat { parts.append(.name(try parseName("a label"))) } while take(.colon)
      return .and(parts)
    }
    let choice = try parseLabelChoice(endedByBar: isInExpression && barEndsLabels)
    guard !at(.colon) else {
      while take(.colon) { _ = takeName() }
      report(
        "UnexpectedSyntax", "`:A:B` cannot be mixed with `|`, `&` and `!`",
        at: range(from: start), gqlStatus: "42I06", suggestion: "write `&` for each further colon")
      throw Failure()
    }
    return choice
  }

  /// Grammar: <label choice>
  private mutating func parseLabelChoice(endedByBar: Bool) throws(Failure) -> LabelExpression {
    var parts = [try parseLabelConjunction()]
    while !endedByBar, take(.pipe) {
      // `:T|:U` is how openCypher 9 writes a choice of types.
      _ = take(.colon)
      parts.append(try parseLabelConjunction())
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  /// Grammar: <label conjunction>
  private mutating func parseLabelConjunction() throws(Failure) -> LabelExpression {
    var parts = [try parseLabelTerm()]
    while take(.ampersand) { parts.append(try parseLabelTerm()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  /// Grammar: <label term>
  private mutating func parseLabelTerm() throws(Failure) -> LabelExpression {
    var isNegated = false
    while take(.exclamation) { isNegated.toggle() }
    let term: LabelExpression
    if at(.percent) {
      term = .any(current.range)
      advance()
    } else if take(.openParenthesis) {
      try enter()
      defer { depth -= 1 }
      term = try parseLabelChoice(endedByBar: false)
      try expect(.closeParenthesis)
    } else {
      term = .name(try parseName("a label"))
    }
    guard isNegated else { return term }
    // `!(!A)` is `A`, as `!!A` is.
    if case .not(let inner) = term { return inner }
    return .not(term)
  }

  /// Grammar: <properties>
  private mutating func parsePatternProperties() throws(Failure) -> Expression? {
    if at(.openBrace) { return try parseMap() }
    if current.kind == .dollar { return try parseParameter() }
    return nil
  }

  /// Grammar: <relationship pattern>, <relationship detail>
  private mutating func parseRelationship() throws(Failure) -> RelationshipPattern {
    let start = position
    let pointsLeft = take(.less)
    try expect(.minus, "to begin a relationship")
    var pattern = RelationshipPattern(
      variable: nil, types: nil, properties: nil, predicate: nil, arrow: .either, length: nil,
      range: range(from: start))
    if take(.openBracket) {
      try enter()
      defer { depth -= 1 }
      pattern.variable = try parsePatternVariable()
      if take(.colon) { pattern.types = try parseLabelChoice(endedByBar: false) }
      if take(.star) { pattern.length = try parseLength() }
      if pattern.length == nil, at(.doubleDot) || current.kind == .integer {
        report(
          "InvalidRelationshipPattern",
          "unexpected `\(string(current.range))`; a range of lengths "
            + "begins with `*`", at: current.range, gqlStatus: "42I06",
          suggestion: "write `*1..3` for one to three relationships")
        throw Failure()
      }
      pattern.properties = try parsePatternProperties()
      pattern.predicate = try parseWhere()
      try expect(.closeBracket, "to end the relationship")
    }
    try expect(.minus, "to end the relationship")
    let pointsRight = take(.greater)
    pattern.arrow = pointsLeft == pointsRight ? .either : (pointsLeft ? .left : .right)
    pattern.range = range(from: start)
    return pattern
  }

  /// `*`, `*2`, `*2..`, `*..3`, `*2..3`, the star taken.
  ///
  /// Grammar: <range literal>
  private mutating func parseLength() throws(Failure) -> RelationshipPattern.Length {
    let minimum = try parseBound()
    guard take(.doubleDot) else {
      return RelationshipPattern.Length(minimum: minimum, maximum: minimum)
    }
    let maximum = try parseBound()
    return RelationshipPattern.Length(minimum: minimum, maximum: maximum)
  }

  private mutating func parseBound() throws(Failure) -> Int64? {
    guard current.kind == .integer else { return nil }
    let literal = try parseInteger()
    guard case .literal(.integer(let number)) = literal.kind else { return nil }
    return number
  }

  /// A pattern where an expression could stand too: `(a)-->(b)`. `nil`,
  /// nothing consumed, when the text is no pattern with a relationship.
  ///
  /// Grammar: <path pattern>
  mutating func tryPattern() -> PatternPart? {
    let start = position
    guard at(.openParenthesis), !notPatterns.contains(start) else { return nil }
    if let known = patterns[start] {
      position = known.end
      return known.part
    }
    speculation += 1
    defer { speculation -= 1 }
    do {
      try enter()
      defer { depth -= 1 }
      let part = try parseElement(stopsEarly: true)
      if !part.relationships.isEmpty {
        patterns[start] = (part, position)
        return part
      }
    } catch {}
    position = start
    notPatterns.insert(start)
    return nil
  }
}
