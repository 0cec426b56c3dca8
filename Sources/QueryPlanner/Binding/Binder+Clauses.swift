import CygnetCore
import CypherSyntax

extension Binder {
  mutating func bindClause(_ clause: Clause) throws(Failure) -> [BoundClause] {
    switch clause {
    case .match(let match): return [.match(try bindMatch(match))]
    case .unwind(let unwind):
      let list = try bindExpression(unwind.list)
      return [.unwind(list, slot: try define(unwind.variable, elementType(list)))]
    case .with(let projection), .return(let projection):
      return [.project(try bindProjection(projection, isReturn: false))]
    case .create(let create): return [.create(try bindCreate(create))]
    case .merge(let merge): return [.merge(try bindMerge(merge))]
    case .set(let set): return [.set(try bindSetItems(set.items))]
    case .remove(let remove): return [.remove(try bindRemoveItems(remove.items))]
    case .delete(let delete): return [try bindDelete(delete)]
    case .call(let call): return try bindCall(call, isStandalone: false)
    case .subquery(let call): return [try bindSubqueryCall(call)]
    case .foreach(let foreach): return [try bindForeach(foreach)]
    case .loadCSV(let load): return [try bindLoadCSV(load)]
    }
  }

  private mutating func bindMatch(_ match: Match) throws(Failure) -> BoundMatch {
    let pattern = try bindPattern(match.pattern)
    let predicate = try bindPredicate(match.predicate)
    return BoundMatch(
      isOptional: match.isOptional, pattern: pattern, predicate: predicate, range: match.range)
  }

  mutating func bindPredicate(_ predicate: Expression?) throws(Failure) -> BoundExpression? {
    guard let predicate else { return nil }
    return try bindCondition(predicate)
  }

  /// What a variable that runs over the list holds.
  func elementType(_ list: BoundExpression) -> StaticType {
    if case .list(let element) = type(of: list) { return element }
    return .unknown
  }

  // MARK: Writing

  mutating func bindSetItems(_ items: [SetItem]) throws(Failure) -> [BoundSetItem] {
    var bound: [BoundSetItem] = []
    for item in items {
      switch item {
      case .property(let target, let key, let value):
        names.writes(.key, key.text)
        bound.append(
          .property(
            try bindChanged(target), key: key.text, value: try bindExpression(value)))
      case .replace(let name, let value):
        noteWritten(value)
        let slot = try resolveEntity(name)
        bound.append(.replace(slot, value: try bindExpression(value)))
      case .merge(let name, let value):
        noteWritten(value)
        let slot = try resolveEntity(name)
        bound.append(.merge(slot, value: try bindExpression(value)))
      case .labels(let name, let labels):
        for label in labels { names.writes(.label, label.text) }
        bound.append(.labels(try resolveNode(name), labels.map(\.text)))
      case .element(let target, let key, let value):
        bound.append(
          .element(
            try bindChanged(target), key: try bindExpression(key),
            value: try bindExpression(value)))
      }
    }
    return bound
  }

  /// What SET and REMOVE change: a node or a relationship.
  private mutating func bindChanged(_ target: Expression) throws(Failure) -> BoundExpression {
    let bound = try bindExpression(target)
    let type = type(of: bound)
    guard type.canBe(.node) || type.canBe(.relationship) else {
      throw mismatch(
        "only nodes and relationships have properties to change; found \(type.description)",
        at: target.range)
    }
    return bound
  }

  private mutating func resolveEntity(_ name: Name) throws(Failure) -> Slot {
    let variable = try resolve(name.text, at: name.range)
    guard variable.kind.canBe(.node) || variable.kind.canBe(.relationship) else {
      throw conflict(name, variable.kind, expected: "a node or a relationship")
    }
    return variable.slot
  }

  private mutating func resolveNode(_ name: Name) throws(Failure) -> Slot {
    let variable = try resolve(name.text, at: name.range)
    guard variable.kind.canBe(.node) else {
      throw conflict(name, variable.kind, expected: "a node")
    }
    return variable.slot
  }

  mutating func conflict(_ name: Name, _ kind: StaticType, expected: String) -> Failure {
    fail(
      "VariableTypeConflict", gqlStatus: "42N63",
      "variable `\(name.text)` is \(kind.description); expected \(expected)", at: name.range)
  }

  private mutating func bindRemoveItems(
    _ items: [RemoveItem]
  ) throws(Failure) -> [BoundRemoveItem] {
    var bound: [BoundRemoveItem] = []
    for item in items {
      switch item {
      case .property(let target, let key):
        bound.append(.property(try bindChanged(target), key: key.text))
      case .element(let target, let key):
        bound.append(.element(try bindChanged(target), key: try bindExpression(key)))
      case .labels(let name, let labels):
        bound.append(.labels(try resolveNode(name), labels.map(\.text)))
      }
    }
    return bound
  }

  private mutating func bindDelete(_ delete: Delete) throws(Failure) -> BoundClause {
    var targets: [BoundExpression] = []
    for target in delete.targets {
      switch target.kind {
      case .variable, .postfix, .call, .caseOf, .parameter, .list, .literal(.null): break
      case .hasLabels:
        throw fail(
          "InvalidDelete", "a label cannot be deleted; to take it off a node use REMOVE",
          at: target.range)
      default:
        throw fail(
          "InvalidArgumentType", gqlStatus: "22G03",
          "DELETE takes nodes, relationships and paths", at: target.range)
      }
      let bound = try bindExpression(target)
      let type = type(of: bound)
      guard [.node, .relationship, .path].contains(where: type.canBe) else {
        throw mismatch(
          "DELETE takes nodes, relationships and paths; found \(type.description)",
          at: target.range)
      }
      targets.append(bound)
    }
    return .delete(targets, isDetach: delete.isDetach)
  }
}
