import CygnetCore

extension Parser {
  /// Grammar: <pattern>
  mutating func parsePattern() throws(Failure) -> [PatternPart] {
    var parts: [PatternPart] = []
    repeat { parts.append(try parsePatternPart()) } while take(.comma)
    return parts
  }

  /// Grammar: <pattern part>
  mutating func parsePatternPart() throws(Failure) -> PatternPart {
    let start = position
    var variable: Name?
    if at(.equals, ahead: 1), let name = takeName() {
      variable = name
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
      part = try nested { (parser) throws(Failure) in try parser.parsePatternPart() }
      try expect(.closeParenthesis)
    } else {
      part = try parseElement()
    }
    part.variable = variable ?? part.variable
    part.range = range(from: start)
    return part
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

  /// Nodes and relationships, one after the other.
  private mutating func parseElement() throws(Failure) -> PatternPart {
    let start = position
    var nodes = [try parseNode()]
    var relationships: [RelationshipPattern] = []
    while at(.minus) || at(.less) {
      relationships.append(try parseRelationship())
      nodes.append(try parseNode())
    }
    return PatternPart(
      variable: nil, search: .every, nodes: nodes, relationships: relationships,
      range: range(from: start))
  }

  /// Grammar: <node pattern>
  mutating func parseNode() throws(Failure) -> NodePattern {
    let start = position
    guard take(.openParenthesis) else { throw expected("a node such as `(n:Label)`") }
    let variable = takeName()
    let labels = at(.colon) ? try parseLabels() : []
    let properties = try parsePatternProperties()
    try expect(.closeParenthesis, "to end the node")
    return NodePattern(
      variable: variable, labels: labels, properties: properties, range: range(from: start))
  }

  /// Grammar: <labels>
  mutating func parseLabels() throws(Failure) -> [Name] {
    var labels: [Name] = []
    while take(.colon) { labels.append(try parseName("a label")) }
    return labels
  }

  private mutating func parsePatternProperties() throws(Failure) -> Expression? {
    if at(.openBrace) { return try parseMap() }
    if current.kind == .dollar { return try parseParameter() }
    return nil
  }

  /// Grammar: <relationship pattern>
  private mutating func parseRelationship() throws(Failure) -> RelationshipPattern {
    let start = position
    let pointsLeft = take(.less)
    try expect(.minus, "to begin a relationship")
    var pattern = RelationshipPattern(
      variable: nil, types: [], properties: nil, arrow: .either, length: nil,
      range: range(from: start))
    if take(.openBracket) {
      pattern.variable = takeName()
      if at(.colon) { pattern.types = try parseTypes() }
      if take(.star) { pattern.length = try parseLength() }
      pattern.properties = try parsePatternProperties()
      try expect(.closeBracket, "to end the relationship")
    }
    try expect(.minus, "to end the relationship")
    let pointsRight = take(.greater)
    pattern.arrow = pointsLeft == pointsRight ? .either : (pointsLeft ? .left : .right)
    pattern.range = range(from: start)
    return pattern
  }

  /// Grammar: <relationship types>
  private mutating func parseTypes() throws(Failure) -> [Name] {
    advance()
    var types = [try parseName("a relationship type")]
    while take(.pipe) {
      _ = take(.colon)
      types.append(try parseName("a relationship type"))
    }
    return types
  }

  /// Grammar: <range literal>: `*`, `*2`, `*2..`, `*..3`, `*2..3`
  private mutating func parseLength() throws(Failure) -> RelationshipPattern.Length {
    // `1..3` may reach here as one number and a fraction only in `1...3`.
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
  mutating func tryPattern() -> PatternPart? {
    let start = position
    guard at(.openParenthesis), !notPatterns.contains(start) else { return nil }
    if let known = patterns[start] {
      position = known.end
      return known.part
    }
    speculation += 1
    defer { speculation -= 1 }
    let damage = depth
    do {
      let part = try parseElement()
      if !part.relationships.isEmpty {
        patterns[start] = (part, position)
        return part
      }
    } catch {}
    depth = damage
    position = start
    notPatterns.insert(start)
    return nil
  }
}
