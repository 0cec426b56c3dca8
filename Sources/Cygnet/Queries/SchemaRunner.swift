import CygnetCore
import GraphStore
import QueryPlanner

/// Runs statements about indexes and constraints.
struct SchemaRunner {
  private let writer: GraphWriter

  init(_ writer: GraphWriter) { self.writer = writer }

  func run(_ change: SchemaChange) throws(RuntimeFault) {
    switch change {
    case .createIndex(let name, let label, let key, let ifNotExists):
      try createIndex(name, label, key, ifNotExists: ifNotExists)
    case .dropIndex(let name, let ifExists):
      if try !writer.dropIndex(name: name), !ifExists {
        throw RuntimeFault(
          .argument, "IndexNotFound", gqlStatus: "22N69", "there is no index named `\(name)`")
      }
    case .createConstraint(let constraint): try create(constraint)
    case .dropConstraint(let name, let ifExists):
      if !writer.dropConstraint(name: name), !ifExists {
        throw RuntimeFault(
          .argument, "ConstraintNotFound", gqlStatus: "22N66",
          "there is no constraint named `\(name)`")
      }
    }
  }

  private func createIndex(
    _ name: String?, _ label: String, _ key: String, ifNotExists: Bool
  ) throws(RuntimeFault) {
    let (labelID, keyID) = (try writer.label(label), try writer.key(key))
    let chosen = name ?? "index_\(label)_\(key)"
    let exists = writer.graph.catalog.indexes.contains { place, description in
      CodePoints.areEqual(description.name, chosen)
        || place == IndexKey(label: labelID, key: keyID)
    }
    if exists, ifNotExists { return }
    try writer.createIndex(name: chosen, label: labelID, key: keyID)
  }

  private func create(_ constraint: SchemaChange.NewConstraint) throws(RuntimeFault) {
    let target: ConstraintDescription.Target =
      constraint.isForRelationships
      ? .relationships(try writer.type(constraint.label))
      : .nodes(try writer.label(constraint.label))
    let rule = constraint.rule == .unique ? "unique" : "exists"
    let description = ConstraintDescription(
      name: constraint.name ?? "constraint_\(constraint.label)_\(constraint.key)_\(rule)",
      target: target, key: try writer.key(constraint.key), rule: constraint.rule)
    let exists = writer.graph.catalog.constraints.contains { known in
      CodePoints.areEqual(known.name, description.name)
        || known.target == target && known.key == description.key && known.rule == description.rule
    }
    if exists, constraint.ifNotExists { return }
    try writer.createConstraint(description)
  }
}
