import CygnetCore

/// What one step did while a query was profiled.
package struct StepProfile: Sendable {
  package var rows = 0
  package var batches = 0
  package var nanoseconds: UInt64 = 0

  package init() {}
}

/// One step of a plan as it is shown.
package struct PlanLine: Sendable {
  package var operation: String
  package var details: String
  package var estimatedRows: Double
  package var profile: StepProfile?
  /// Plans that hang on the step.
  package var inner: [[PlanLine]] = []
}

extension [PlanLine] {
  /// All lines below each other: inner plans after their steps, with a bar for each
  /// level before the operation.
  package func flattened(indent: String = "") -> [PlanLine] {
    flatMap { line in
      var own = line
      own.operation = indent + line.operation
      own.inner = []
      return [own] + line.inner.flatMap { $0.flattened(indent: indent + "│ ") }
    }
  }
}

/// Prints plans: the last step first, each below what it feeds.
package struct PlanPrinter {
  private let profile: ([Int]) -> StepProfile?
  private let names: [Slot: String]

  /// - Parameter profile: what a step did, by its place: step numbers from the
  ///   outermost plan inwards.
  package static func lines(
    _ plan: LogicalPlan, columns: [BoundColumn], names: [Slot: String],
    profile: @escaping ([Int]) -> StepProfile? = { _ in nil }
  ) -> [PlanLine] {
    let lines = PlanPrinter(profile: profile, names: names).lines(plan, place: [])
    if columns.isEmpty { return lines }
    let results = PlanLine(
      operation: "ProduceResults", details: columns.map(\.name).joined(separator: ", "),
      estimatedRows: plan.steps.last?.estimatedRows ?? 0,
      profile: profile([plan.steps.count - 1]))
    return [results] + lines
  }

  /// What a step alone is called.
  package static func describe(
    _ step: PlanStep, names: [Slot: String]
  ) -> (operation: String, details: String) {
    PlanPrinter(profile: { _ in nil }, names: names).describe(step)
  }

  private init(profile: @escaping ([Int]) -> StepProfile?, names: [Slot: String]) {
    self.profile = profile
    self.names = names
  }

  private func name(_ slot: Slot) -> String {
    names[slot].map(Quoting.name) ?? "anon_\(slot)"
  }

  private func lines(_ plan: LogicalPlan, place: [Int]) -> [PlanLine] {
    plan.steps.enumerated().reversed().compactMap { (index, step) in
      if case .argument = step.kind, plan.steps.count > 1, place.isEmpty { return nil }
      let here = place + [index]
      let (operation, details) = describe(step)
      var line = PlanLine(
        operation: operation, details: details, estimatedRows: step.estimatedRows,
        profile: profile(here))
      switch step.kind {
      case .optional(let inner, _, _), .watch(let inner, _), .merge(_, let inner),
        .foreach(_, _, let inner):
        line.inner = [lines(inner, place: here + [0])]
      case .apply(let apply): line.inner = [lines(apply.inner, place: here + [0])]
      case .union(let parts, _, _):
        line.inner = parts.enumerated().map { lines($1, place: here + [$0]) }
      default: break
      }
      return line
    }
  }

  private func describe(_ step: PlanStep) -> (operation: String, details: String) {
    switch step.kind {
    case .argument: return ("Argument", "")
    case .nodeScan(let slot, let labels):
      return labels.isEmpty
        ? ("AllNodesScan", name(slot)) : ("NodeByLabelScan", name(slot) + text(labels))
    case .nodeSeek(let seek):
      return (
        seek.source == .index ? "NodeIndexSeek" : "NodeHashSeek",
        "\(name(seek.slot)):\(seek.label)(\(seek.key)) \(seek.isAnyOf ? "IN" : "=") "
          + text(seek.value)
      )
    case .relationshipScan(let scan):
      return (
        "RelationshipByTypeScan",
        arrow(scan.start, name(scan.relationship), [scan.type], "", .outgoing, scan.end)
      )
    case .expand(let expand):
      return (
        expand.isInto ? "Expand(Into)" : "Expand(All)",
        arrow(
          expand.from, expand.relationship.map(name) ?? "", expand.types, "",
          expand.direction, expand.to) + text(expand.labels) + text(expand.unique)
      )
    case .variableExpand(let expand):
      let high = expand.length.upperBound == .max ? "" : "\(expand.length.upperBound)"
      return (
        expand.isInto ? "VarLengthExpand(Into)" : "VarLengthExpand(All)",
        arrow(
          expand.from, expand.relationships.map(name) ?? "", expand.types,
          "*\(expand.length.lowerBound)..\(high)", expand.direction, expand.to)
          + text(expand.labels) + text(expand.unique)
      )
    case .endpoints(let ends): return ("ProjectEndpoints", "\(name(ends.relationship))")
    case .shortestPath(let step):
      return (
        step.search.findsAll ? "AllShortestPaths" : "ShortestPath", "\(name(step.search.path))"
      )
    case .filter(let conditions):
      return ("Filter", conditions.map(text).joined(separator: " AND "))
    case .project(let items):
      return (
        "Projection",
        items.map { "\(text($0.expression)) AS \(name($0.slot))" }.joined(separator: ", ")
      )
    case .aggregate(let step):
      let shown = step.keys.map { text($0.expression) } + step.calls.map(text)
      let weight = step.weight.map { " weighted by " + name($0) } ?? ""
      return ("Aggregation", shown.joined(separator: ", ") + weight)
    case .countScan(let scan):
      let branches = scan.branches.map { text($0, from: name(scan.node)) }
      let conditions = scan.conditions.map { " WHERE " + text($0) }.joined()
      return (
        "CountScan",
        ([name(scan.node) + text(scan.labels) + conditions] + branches).joined(separator: ", ")
      )
    case .countBranches(let step):
      return (
        step.isOptional ? "CountBranches(Optional)" : "CountBranches",
        step.anchors.map { text($0.branch, from: name($0.node)) }.joined(separator: ", ")
      )
    case .countJoin(let join):
      let conditions = join.conditions.map { " WHERE " + text($0) }.joined()
      return ("CountJoin", text(join.meeting) + (join.emits ? "" : " in all") + conditions)
    case .distinct(let slots): return ("Distinct", slots.map(name).joined(separator: ", "))
    case .sort(let keys): return ("Sort", keys.map(text).joined(separator: ", "))
    case .top(let top):
      let count = (top.skip.map { text($0) + " + " } ?? "") + text(top.limit)
      return ("Top", top.keys.map(text).joined(separator: ", ") + " LIMIT \(count)")
    case .skip(let count): return ("Skip", text(count))
    case .limit(let count): return ("Limit", text(count))
    case .unwind(let list, let slot, _): return ("Unwind", "\(text(list)) AS \(name(slot))")
    case .watch: return ("WatchedMatch", "")
    case .optional: return ("Optional", "")
    case .union: return ("Union", "")
    case .create: return ("Create", "")
    case .merge: return ("Merge", "")
    case .set: return ("SetProperties", "")
    case .remove: return ("Remove", "")
    case .delete(_, let isDetach): return (isDetach ? "DetachDelete" : "Delete", "")
    case .call(let call):
      return (
        "ProcedureCall",
        "\(call.signature.name)(\(call.arguments.map(text).joined(separator: ", ")))"
      )
    case .apply(let apply):
      return (
        apply.isUnit ? "SubqueryForeach" : (apply.nulls == nil ? "Apply" : "Apply(Optional)"), ""
      )
    case .foreach(let slot, let list, _): return ("Foreach", "\(name(slot)) IN \(text(list))")
    case .loadCSV(let load): return ("LoadCSV", "\(text(load.location)) AS \(name(load.slot))")
    }
  }

  private func text(_ edge: PlanStep.CountEdge) -> String {
    let kind = edge.types.isEmpty ? "" : ":" + edge.types.map(Quoting.name).joined(separator: "|")
    let body = "-[\(kind)]-"
    let power = edge.power > 1 ? "×\(edge.power)" : ""
    switch edge.direction {
    case .outgoing: return body + ">" + power
    case .incoming: return "<" + body + power
    case nil: return body + power
    }
  }

  private func text(_ branch: PlanStep.CountBranch, from near: String) -> String {
    let node = name(branch.node) + text(branch.labels)
    let conditions = branch.conditions.map { " WHERE " + text($0) }.joined()
    let here = "(\(near))\(text(branch.edge))(\(node)\(conditions))"
    return ([here] + branch.branches.map { text($0, from: name(branch.node)) })
      .joined(separator: ", ")
  }

  private func text(_ variable: PlanStep.CountJoin.Variable) -> String {
    let node = name(variable.slot) + text(variable.labels)
    let conditions = variable.conditions.map { " WHERE " + text($0) }.joined()
    var parts: [String] = []
    for (anchor, edge) in variable.anchors { parts.append("(\(name(anchor)))\(text(edge))") }
    for (source, edge) in variable.sources { parts.append("(\(text(source)))\(text(edge))") }
    let branches = variable.branches.map { ", " + text($0, from: name(variable.slot)) }.joined()
    return parts.joined(separator: " ⋈ ") + "(\(node)\(conditions))" + branches
  }

  private func text(_ labels: [String]) -> String {
    labels.map { ":" + Quoting.name($0) }.joined()
  }

  private func text(_ unique: PlanStep.Uniqueness) -> String {
    let others = (unique.singles + unique.lists).map(name)
    return others.isEmpty ? "" : " distinct from " + others.joined(separator: ", ")
  }

  private func arrow(
    _ from: Slot, _ relationship: String, _ types: [String], _ length: String,
    _ direction: Direction?,
    _ to: Slot
  ) -> String {
    let kind = types.isEmpty ? "" : ":" + types.map(Quoting.name).joined(separator: "|")
    let body = "-[\(relationship)\(kind)\(length)]-"
    switch direction {
    case .outgoing: return "(\(name(from)))\(body)>(\(name(to)))"
    case .incoming: return "(\(name(from)))<\(body)(\(name(to)))"
    case nil: return "(\(name(from)))\(body)(\(name(to)))"
    }
  }

  private func text(_ call: BoundProjection.AggregateCall) -> String {
    let arguments = call.arguments.isEmpty ? "*" : call.arguments.map(text).joined(separator: ", ")
    return "\(call.aggregate.rawValue)(\(call.isDistinct ? "DISTINCT " : "")\(arguments))"
  }

  private func text(_ key: BoundProjection.SortKey) -> String {
    text(key.expression) + (key.isDescending ? " DESC" : "")
  }

  private func text(_ expression: BoundExpression) -> String {
    switch expression.kind {
    case .constant(let value):
      let text = value.description
      return text.count <= 40 ? text : text.prefix(39) + "…"
    case .parameter(let name): return "$" + Quoting.name(name)
    case .slot(let slot): return name(slot)
    case .property(let base, let key): return "\(text(base)).\(Quoting.name(key))"
    case .hasLabels(let base, let labels): return text(base) + labels.description
    case .isType(let inner, let type, let negated):
      return "\(text(inner)) IS \(negated ? "NOT " : ""):: \(type)"
    case .comparison(let first, let rest):
      return rest.reduce(into: text(first)) { $0 += " \($1.0.rawValue) \(text($1.1))" }
    case .arithmetic(let first, let rest):
      return rest.reduce(into: text(first)) { $0 += " \($1.0.rawValue) \(text($1.1))" }
    case .predicate(let left, let symbol, let right):
      return "\(text(left)) \(symbol.rawValue) \(text(right))"
    case .and(let list): return "(" + list.map(text).joined(separator: " AND ") + ")"
    case .or(let list): return "(" + list.map(text).joined(separator: " OR ") + ")"
    case .xor(let list): return "(" + list.map(text).joined(separator: " XOR ") + ")"
    case .not(let inner): return "NOT \(text(inner))"
    case .negate(let inner): return "-\(text(inner))"
    case .plus(let inner): return "+\(text(inner))"
    case .isNull(let inner, let negated):
      return "\(text(inner)) IS \(negated ? "NOT " : "")NULL"
    case .function(let function, let arguments):
      return "\(function.rawValue)(\(arguments.map(text).joined(separator: ", ")))"
    case .list(let list): return "[" + list.map(text).joined(separator: ", ") + "]"
    case .map(let entries):
      return "{" + entries.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
    case .index(let base, let index): return "\(text(base))[\(text(index))]"
    case .slice(let base, let from, let to):
      return "\(text(base))[\(from.map(text) ?? "")..\(to.map(text) ?? "")]"
    case .steps(let base, _): return "\(text(base))…"
    case .caseOf: return "CASE … END"
    case .listComprehension(let slot, let list, _, _): return "[\(name(slot)) IN \(text(list)) …]"
    case .quantifier(let quantifier, let slot, let list, let predicate):
      return "\(quantifier.rawValue)(\(name(slot)) IN \(text(list)) WHERE \(text(predicate)))"
    case .reduce: return "reduce(…)"
    case .path(let slots): return "path(" + slots.map(name).joined(separator: ", ") + ")"
    case .subquery(let subquery): return text(subquery.result)
    case .subplan(let subplan): return text(subplan.result)
    }
  }

  private func text(_ result: BoundExpression.SubqueryResult) -> String {
    switch result {
    case .exists: "EXISTS { … }"
    case .count: "COUNT { … }"
    case .collect: "COLLECT { … }"
    case .first: "shortestPath(…)"
    }
  }
}
