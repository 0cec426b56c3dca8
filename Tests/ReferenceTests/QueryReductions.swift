import CygnetCore
import CypherSyntax

/// A query's slightly smaller relatives; not all of them are valid.
enum QueryReductions {
  static func of(_ query: Query) -> [Query] {
    var found: [Query] = []
    if query.parts.count > 1 {
      for index in query.parts.indices {
        var smaller = query
        smaller.parts.remove(at: index)
        smaller.unions.remove(at: max(0, index - 1))
        found.append(smaller)
      }
    }
    for (index, part) in query.parts.enumerated() {
      for clauses in lists(part.clauses, clause) {
        guard !clauses.isEmpty else { continue }
        var smaller = query
        smaller.parts[index].clauses = clauses
        found.append(smaller)
      }
    }
    return found
  }

  /// Whether lists whose order nothing fixes are kept to columns that say so.
  static func hasCertainOrder(_ query: Query) -> Bool {
    query.parts.allSatisfy { part in
      part.clauses.allSatisfy { clause in
        switch clause {
        case .with(let body), .return(let body):
          body.items.allSatisfy { item in
            item.alias?.text.hasPrefix("bag") ?? false || !isUncertain(item.expression)
          }
        case .subquery(let call): hasCertainOrder(call.query)
        default: true
        }
      }
    }
  }

  private static func isUncertain(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .patternComprehension, .subquery(.collect, _): return true
    case .quantifier, .predicate(_, .in, _): return false
    case .call(let name, _, let arguments):
      switch name.text.lowercased() {
      case "labels", "keys", "collect": return true
      case "size", "isempty", "count": return false
      default: return arguments.contains(where: isUncertain)
      }
    default: return ExpressionWalk.parts(expression).contains(where: isUncertain)
    }
  }

  /// The list without one element, and with one element made smaller.
  private static func lists<T>(_ list: [T], _ reduce: (T) -> [T]) -> [[T]] {
    var found: [[T]] = []
    for index in list.indices {
      var shorter = list
      shorter.remove(at: index)
      found.append(shorter)
    }
    for index in list.indices {
      for element in reduce(list[index]) {
        var smaller = list
        smaller[index] = element
        found.append(smaller)
      }
    }
    return found
  }

  /// Copies of a value in which one member has been replaced.
  private static func changed<T, M>(
    _ value: T, _ path: WritableKeyPath<T, M>, _ members: [M]
  ) -> [T] {
    members.map { member in
      var copy = value
      copy[keyPath: path] = member
      return copy
    }
  }

  private static func optional(_ expression: Expression?) -> [Expression?] {
    guard let expression else { return [] }
    return [nil] + ExpressionReductions.of(expression)
  }

  // MARK: Clauses

  private static func clause(_ clause: Clause) -> [Clause] {
    switch clause {
    case .match(let match):
      return
        (changed(match, \.predicate, optional(match.predicate))
        + changed(match, \.pattern, pattern(match.pattern))
        + (match.isOptional ? changed(match, \.isOptional, [false]) : [])).map { .match($0) }
    case .unwind(let unwind):
      return changed(unwind, \.list, ExpressionReductions.of(unwind.list)).map { .unwind($0) }
    case .with(let body): return projection(body).map { .with($0) }
    case .return(let body): return projection(body).map { .return($0) }
    case .create(let create):
      return changed(create, \.pattern, pattern(create.pattern)).map { .create($0) }
    case .merge(let merge):
      return
        (changed(merge, \.part, part(merge.part))
        + changed(merge, \.onCreate, lists(merge.onCreate) { _ in [] })
        + changed(merge, \.onMatch, lists(merge.onMatch) { _ in [] })).map { .merge($0) }
    case .set(let set):
      return changed(set, \.items, lists(set.items, setItem).filter { !$0.isEmpty })
        .map { .set($0) }
    case .delete(let delete):
      return changed(delete, \.targets, lists(delete.targets) { _ in [] }.filter { !$0.isEmpty })
        .map { .delete($0) }
    case .foreach(let foreach):
      return
        (changed(foreach, \.list, ExpressionReductions.of(foreach.list))
        + changed(foreach, \.clauses, lists(foreach.clauses, self.clause).filter { !$0.isEmpty }))
        .map { .foreach($0) }
    case .subquery(let call): return changed(call, \.query, of(call.query)).map { .subquery($0) }
    default: return []
    }
  }

  private static func setItem(_ item: SetItem) -> [SetItem] {
    switch item {
    case .property(let target, let key, let value):
      ExpressionReductions.of(value).map { .property(target, key: key, value: $0) }
    case .replace(let name, let value):
      ExpressionReductions.of(value).map { .replace(name, value: $0) }
    case .merge(let name, let value):
      ExpressionReductions.of(value).map { .merge(name, value: $0) }
    default: []
    }
  }

  private static func projection(_ body: Projection) -> [Projection] {
    var found = changed(
      body, \.items,
      lists(body.items) { item in
        changed(item, \.expression, ExpressionReductions.of(item.expression))
      }.filter { !$0.isEmpty })
    found += changed(body, \.predicate, optional(body.predicate))
    found += changed(body, \.skip, optional(body.skip))
    found += changed(body, \.limit, optional(body.limit))
    found += changed(
      body, \.order,
      lists(body.order) { item in
        changed(item, \.expression, ExpressionReductions.of(item.expression))
      })
    if body.isDistinct { found += changed(body, \.isDistinct, [false]) }
    return found
  }

  // MARK: Patterns

  private static func pattern(_ pattern: [PatternPart]) -> [[PatternPart]] {
    lists(pattern, part).filter { !$0.isEmpty }
  }

  private static func part(_ part: PatternPart) -> [PatternPart] {
    var found: [PatternPart] = []
    if part.search == .every, !part.relationships.isEmpty {
      var (first, last) = (part, part)
      first.nodes.removeFirst()
      first.relationships.removeFirst()
      last.nodes.removeLast()
      last.relationships.removeLast()
      found += [first, last]
    }
    if part.variable != nil, part.search == .every { found += changed(part, \.variable, [nil]) }
    for index in part.nodes.indices {
      let node = part.nodes[index]
      var smaller: [NodePattern] = []
      if node.labels != nil { smaller += changed(node, \.labels, [nil]) }
      smaller += changed(node, \.properties, optional(node.properties))
      smaller += changed(node, \.predicate, optional(node.predicate))
      if node.variable != nil { smaller += changed(node, \.variable, [nil]) }
      found += changed(part, \.nodes[index], smaller)
    }
    for index in part.relationships.indices {
      let relationship = part.relationships[index]
      var smaller: [RelationshipPattern] = []
      if relationship.types != nil { smaller += changed(relationship, \.types, [nil]) }
      smaller += changed(relationship, \.properties, optional(relationship.properties))
      smaller += changed(relationship, \.predicate, optional(relationship.predicate))
      if relationship.length != nil { smaller += changed(relationship, \.length, [nil]) }
      if relationship.variable != nil { smaller += changed(relationship, \.variable, [nil]) }
      found += changed(part, \.relationships[index], smaller)
    }
    return found
  }
}
