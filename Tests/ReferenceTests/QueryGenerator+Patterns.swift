import CygnetCore

// Patterns are found by walking the graph, so that most of them match.

extension QueryGenerator {
  /// One part, its new variables put into scope.
  mutating func patternPart() -> String {
    let isNamed = has(.namedPath) && random.chance(20)
    let path = isNamed ? name("p") : nil
    let text = chain(hops: random.pick([0, 1, 1, 1, 2, 2, 3]))
    guard let path else { return text }
    scope.append(GeneratedVariable(name: path, type: .path))
    return "\(path) = \(text)"
  }

  /// A pattern that starts at a variable in scope, with no new names in it.
  mutating func namelessPattern(from start: GeneratedVariable) -> String {
    let outer = scope
    defer { scope = outer }
    var place = start.witness
    var text = "(\(start.name))"
    for _ in 0..<random.pick([1, 1, 2]) {
      text += hop(&place, names: false)
      text += "(\(nodeContent(place, variable: "", canFilter: false)))"
    }
    return text
  }

  mutating func chain(hops: Int) -> String {
    var (text, place) = firstNode()
    for _ in 0..<hops {
      text += hop(&place, names: true)
      text += node(place)
    }
    return text
  }

  private mutating func firstNode() -> (text: String, place: Int?) {
    let known = variables(.node)
    if has(.boundVariables), !known.isEmpty, random.chance(50) {
      let variable = random.pick(known)
      return ("(\(nodeContent(variable.witness, variable: variable.name)))", variable.witness)
    }
    let place = graph.nodes.isEmpty ? nil : random.below(graph.nodes.count)
    return (node(place), place)
  }

  private mutating func node(_ place: Int?) -> String {
    let same = variables(.node).filter { $0.witness != nil && $0.witness == place }
    if has(.boundVariables), !same.isEmpty, random.chance(35) {
      return "(\(nodeContent(place, variable: random.pick(same).name)))"
    }
    if random.chance(25) { return "(\(nodeContent(place, variable: "")))" }
    let variable = name("n")
    scope.append(GeneratedVariable(name: variable, type: .node, witness: place))
    return "(\(nodeContent(place, variable: variable)))"
  }

  private mutating func nodeContent(
    _ place: Int?, variable: String, canFilter: Bool = true
  ) -> String {
    var text = variable
    let record = place.map { graph.nodes[$0] }
    if random.chance(35) { text += labels(record?.labels ?? []) }
    if random.chance(15) { text += properties(record?.properties) }
    if canFilter, has(.inlineWhere), !variable.isEmpty, random.chance(6) {
      text += " WHERE \(condition(1))"
    }
    return text
  }

  mutating func labels(_ actual: [String]) -> String {
    func pick(_ random: inout SplitMix64) -> String {
      random.pick(!actual.isEmpty && random.chance(75) ? actual : Vocabulary.labels)
    }
    guard has(.labelExpression), random.chance(30) else { return ":" + pick(&random) }
    let (first, second) = (pick(&random), random.pick(Vocabulary.labels))
    return random.pick([
      ":\(first):\(second)", ":\(first)|\(second)", ":!\(second)", ":\(first)&!\(second)", ":%",
      ":!%", ":(\(first)|\(second))&!C", ":\(first)&\(second)",
    ])
  }

  private mutating func properties(_ actual: [String: Value]?) -> String {
    if let actual, !actual.isEmpty, random.chance(80) {
      let entry = random.pick(actual.sorted { $0.key < $1.key })
      return " {\(entry.key): \(Literal.text(entry.value))}"
    }
    return random.pick([
      " {a: \(expression(.integer, depth: 1))}", " {s: \(expression(.string, depth: 1))}", " {}",
      " {m: \(mixedLiteral())}",
    ])
  }

  /// A relationship of the graph where there is one; `place` moves to its end.
  private mutating func hop(_ place: inout Int?, names: Bool) -> String {
    var record: ReferenceGraph.RelationshipRecord?
    var witness: Int?
    if let from = place {
      let near = graph.relationships(at: from)
      if !near.isEmpty {
        let chosen = random.pick(near)
        witness = chosen
        record = graph.relationships[chosen]
      }
    }
    var isRight = random.chance(50)
    if let record, let from = place {
      isRight = record.start == from
      place = isRight ? record.end : record.start
    } else {
      place = graph.nodes.isEmpty ? nil : random.below(graph.nodes.count)
    }
    if random.chance(8) { isRight.toggle() }
    let length = has(.variableLength) && random.chance(22) ? variableLength() : nil
    let content = hopContent(record, witness, length, names: names)
    let isEither = has(.undirected) && random.chance(30)
    let inner = content.isEmpty ? "" : "[\(content)]"
    return isEither ? "-\(inner)-" : (isRight ? "-\(inner)->" : "<-\(inner)-")
  }

  private mutating func variableLength() -> String {
    longHops += 1
    return longHops > 2
      ? "*1..2"
      : random.pick(["*", "*1..2", "*0..1", "*2", "*..2", "*0..", "*2..3", "*0", "*1..3", "*3..1"])
  }

  private mutating func hopContent(
    _ record: ReferenceGraph.RelationshipRecord?, _ witness: Int?, _ length: String?, names: Bool
  ) -> String {
    var text = ""
    var isNew = false
    let type: GeneratedType = length == nil ? .relationship : .relationships
    if names {
      let known = boundBefore.filter { $0.type == type }
      if has(.boundVariables), !known.isEmpty, random.chance(12) {
        let variable = random.pick(known)
        boundBefore.removeAll { $0.name == variable.name }
        text = variable.name
      } else if random.chance(60) {
        text = name(length == nil ? "r" : "rs")
        isNew = true
      }
    }
    let variable = text
    if random.chance(55) { text += types(record?.type) }
    text += length ?? ""
    if random.chance(8) { text += properties(record?.properties) }
    if isNew { scope.append(GeneratedVariable(name: variable, type: type, witness: witness)) }
    if isNew, length == nil, has(.inlineWhere), random.chance(6) {
      text += " WHERE \(condition(1))"
    }
    return text
  }

  private mutating func types(_ actual: String?) -> String {
    let first = actual.flatMap { random.chance(75) ? $0 : nil } ?? random.pick(Vocabulary.types)
    let second = random.pick(Vocabulary.types)
    if random.chance(25) { return ":\(first)|\(second)" }
    if has(.labelExpression), random.chance(15) {
      return random.pick([":!\(second)", ":%", ":\(first)&!\(second)"])
    }
    return ":" + first
  }
}
