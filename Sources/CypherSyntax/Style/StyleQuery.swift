import CygnetCore

/// A rule as a query: elements in, and for those that the rule is about its values out.
package struct StyleQuery {
  /// The parameter that holds the elements.
  package static let parameter = "elements"

  private let rule: StyleSheet.Rule
  /// Where what the rule does not say itself is taken to stand.
  private let range: SourceRange

  package init(_ rule: StyleSheet.Rule) {
    self.rule = rule
    range = rule.pattern.range
  }

  /// - Parameter isReversed: whether the pattern is matched against the relationship's
  ///   direction.
  /// - Parameter values: the columns behind the element itself.
  package func statement(isReversed: Bool, values: [Expression], depth: Int) -> Statement {
    var clauses: [Clause] = [
      .unwind(
        Unwind(
          list: Expression(.parameter(Self.parameter), range), variable: element, range: range))
    ]
    var items: [(Expression, Name)] = [(variable(element), element)]
    if looksAtEnds, let ends = ends(isReversed) {
      items.append((call("startNode", element), ends.start))
      items.append((call("endNode", element), ends.end))
    }
    clauses.append(.with(projection(items, predicate: predicate)))
    let columns = values.enumerated().map { number, value in
      (value, Name(text: "value \(number)", range: range))
    }
    clauses.append(
      .return(projection([(variable(element), element)] + columns, predicate: nil)))
    return Statement(clauses, depth: depth, range: rule.range)
  }

  /// The rule as one would ask the graph, by which its names can be checked.
  package func question(_ values: [Expression], depth: Int) -> Statement {
    let columns = ([Expression(.literal(.null), range)] + values).enumerated().map {
      ($1, Name(text: "value \($0)", range: range))
    }
    let match = Match(
      isOptional: false, pattern: [rule.pattern], predicate: rule.predicate, range: range)
    return Statement(
      [.match(match), .return(projection(columns, predicate: nil))], depth: depth,
      range: rule.range)
  }

  /// Whether some elements of its labels or type are not the rule's.
  package var hasCondition: Bool { predicate != nil }

  // Names with a space in them are none that a style can use.
  private var element: Name {
    let own =
      rule.pattern.relationships.first?.variable
      ?? (rule.pattern.relationships.isEmpty ? rule.pattern.nodes.first?.variable : nil)
    return own ?? Name(text: "the element", range: range)
  }

  private var looksAtEnds: Bool {
    rule.pattern.nodes.contains {
      $0.variable != nil || $0.labels != nil || $0.properties != nil || $0.predicate != nil
    }
  }

  private func ends(_ isReversed: Bool) -> (start: Name, end: Name)? {
    guard rule.pattern.nodes.count == 2 else { return nil }
    let first = rule.pattern.nodes[0].variable ?? Name(text: "the first", range: range)
    // A name that comes twice is one node's: both ends are compared.
    let isLoop = rule.pattern.nodes[1].variable?.text == rule.pattern.nodes[0].variable?.text
    let own = isLoop ? nil : rule.pattern.nodes[1].variable
    let second = own ?? Name(text: "the second", range: range)
    return isReversed ? (second, first) : (first, second)
  }

  private func variable(_ name: Name) -> Expression {
    Expression(.variable(name.text), name.range)
  }

  private func call(_ function: String, _ argument: Name) -> Expression {
    Expression(
      .call(Name(text: function, range: range), isDistinct: false, [variable(argument)]), range)
  }

  private func projection(
    _ items: [(Expression, Name)], predicate: Expression?
  ) -> Projection {
    Projection(
      isDistinct: false, includesAll: false,
      items: items.map { ProjectionItem(expression: $0, alias: $1, text: $1.text) },
      order: [], skip: nil, limit: nil, predicate: predicate, range: range)
  }

  /// All that must hold beside the labels or the type of the element itself.
  private var predicate: Expression? {
    var parts: [Expression] = []
    if let relationship = rule.pattern.relationships.first {
      parts += entries(relationship.properties, of: element)
      parts += [relationship.predicate].compactMap { $0 }
      if let ends = ends(false) {
        for (node, name) in zip(rule.pattern.nodes, [ends.start, ends.end]) {
          if let labels = node.labels {
            parts.append(Expression(.hasLabels(variable(name), labels), labels.range))
          }
          parts += entries(node.properties, of: name) + [node.predicate].compactMap { $0 }
        }
      }
    } else if let node = rule.pattern.nodes.first {
      parts += entries(node.properties, of: element) + [node.predicate].compactMap { $0 }
    }
    if let ends = ends(false), let name = rule.pattern.nodes[1].variable,
      name.text == rule.pattern.nodes[0].variable?.text
    {
      parts.append(
        Expression(.comparison(variable(ends.start), [(.equal, variable(ends.end))]), range))
    }
    parts += [rule.predicate].compactMap { $0 }
    guard let first = parts.first else { return nil }
    return parts.count == 1 ? first : Expression(.and(parts), first.range)
  }

  /// `{key: value}` in a pattern, as comparisons.
  private func entries(_ properties: Expression?, of name: Name) -> [Expression] {
    var entries: [(key: Name, value: Expression)] = []
    switch properties?.kind {
    case .map(let map): entries = map
    case .literal(.map(let map)):
      let range = properties?.range ?? range
      entries = map.map { (Name(text: $0, range: range), Expression(.literal($1), range)) }
    default: break
    }
    return entries.map { key, value in
      let property = Expression(.postfix(variable(name), [.property(key)]), key.range)
      return Expression(.comparison(property, [(.equal, value)]), key.range.union(value.range))
    }
  }
}

extension Statement {
  /// Levels that the clauses around a style's expression count.
  private static let styleLevels = 2

  fileprivate init(_ clauses: [Clause], depth: Int, range: SourceRange) {
    let query = Query(
      parts: [SingleQuery(clauses: clauses, range: range)], unions: [], range: range)
    self.init(mode: .run, body: .query(query), depth: depth + Self.styleLevels, range: range)
  }

  /// A query for the value of an expression alone.
  ///
  /// - Parameter depth: the most levels of nesting in it.
  package init(returning value: Expression, depth: Int) {
    let item = ProjectionItem(
      expression: value, alias: Name(text: "value", range: value.range), text: "value")
    let projection = Projection(
      isDistinct: false, includesAll: false, items: [item], order: [], skip: nil, limit: nil,
      predicate: nil, range: value.range)
    self.init([.return(projection)], depth: depth, range: value.range)
  }
}
