package import CygnetCore

extension PlanStep {
  /// Relationships between a node and a node that is only counted.
  package struct CountEdge: Sendable, Equatable {
    package var types: [String]
    /// Seen from the near node; `nil` for both.
    package var direction: Direction?
    /// How many relationships of the pattern lie between the two nodes; any of the
    /// graph's may stand for each.
    package var power = 1
  }

  /// A node that is only counted, and what hangs off it.
  package struct CountBranch: Sendable {
    package var edge: CountEdge
    package var node: Slot
    /// Labels that are not certain.
    package var labels: [String]
    /// Conditions on the node alone.
    package var conditions: [BoundExpression]
    package var branches: [CountBranch]
  }

  /// Multiplies each row's count by the number of matches of acyclic parts that
  /// hang off its nodes; rows for which there are none end.
  package struct CountBranches: Sendable {
    package var anchors: [(node: Slot, branch: CountBranch)]
    /// The rows' counts so far; each counts once where `nil`.
    package var factor: Slot?
    package var count: Slot
    /// Whether rows without a match go on, with a count of zero.
    package var isOptional = false
  }

  /// The count of all matches of an acyclic pattern around a scanned node, summed
  /// up while scanning.
  package struct CountScan: Sendable {
    package var node: Slot
    package var labels: [String]
    package var conditions: [BoundExpression]
    package var branches: [CountBranch]
    package var count: Slot
  }

  /// For each row, the number of ways to match a part of the pattern that meets
  /// the row's nodes in two places or more: half-paths are followed from the row's
  /// nodes, added up where they come together, and multiplied there.
  package struct CountJoin: Sendable {
    package struct Variable: Sendable {
      package var slot: Slot
      package var labels: [String]
      package var conditions: [BoundExpression]
      /// Relationships from nodes of the row, seen from those.
      package var anchors: [(node: Slot, edge: CountEdge)]
      /// Variables whose half-paths arrive here; edges are seen from them.
      package var sources: [(variable: Variable, edge: CountEdge)]
      package var branches: [CountBranch]
    }

    /// Where the half-paths meet.
    package var meeting: Variable
    /// Whether each row goes on once for every node met, else once in all.
    package var emits: Bool
    /// Whether counts of the nodes met may be added up where conditions on them are
    /// tested in the loop: they are weights of a group, and nothing reads the node.
    package var isSummed = false
    /// Conditions on nodes of the row and the node met.
    package var conditions: [BoundExpression] = []
    /// Rows whose counts lie below the bound of this number are not wanted.
    package var bound: Int?
    package var factor: Slot?
    package var count: Slot
  }
}

extension PlanStep.CountBranch {
  var slotsRead: Set<Slot> {
    var read: Set<Slot> = []
    for condition in conditions { condition.collectSlots(into: &read) }
    for branch in branches { read.formUnion(branch.slotsRead) }
    read.remove(node)
    return read
  }
}

extension PlanStep.CountJoin.Variable {
  var slotsRead: Set<Slot> {
    var read = Set(anchors.map(\.node))
    for condition in conditions { condition.collectSlots(into: &read) }
    for source in sources { read.formUnion(source.variable.slotsRead) }
    for branch in branches { read.formUnion(branch.slotsRead) }
    read.remove(slot)
    return read
  }
}
