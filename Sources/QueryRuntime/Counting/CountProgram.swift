import CygnetCore
import GraphStore
import QueryPlanner

/// The half-paths of a join, compiled.
final class CountProgram: @unchecked Sendable {
  // Safety: each thread builds its own.
  final class Variable {
    fileprivate(set) var anchors: [(place: Int, steps: CountSteps)] = []
    fileprivate(set) var sources: [(variable: Variable, steps: CountSteps)] = []
    /// Which of its nodes count, and what hangs off them.
    fileprivate(set) var filter: CountTree?
    /// Where its nodes are one list of a row's node, and nothing else.
    fileprivate(set) var plainStart: (place: Int, steps: CountSteps, filter: CountTree?)?
    /// Where one list is looked up from paths of two steps, and nothing else.
    fileprivate(set) var marks: (counter: NeighbourMarks, origin: Int, source: Int)?
    /// What has been counted, and what is to be met with it; not every variable
    /// needs that.
    private(set) lazy var registers = (0..<2).map { _ in SparseCounts(nodeCapacity: nodeCapacity) }
    private let nodeCapacity: Int

    init(_ nodeCapacity: Int) { self.nodeCapacity = nodeCapacity }

    /// Whether the two sources are the same in all respects, and nothing else
    /// restricts the nodes.
    fileprivate(set) var isSquare = false
  }

  /// What threads share: made once, and only read.
  struct Parts: Sendable {
    fileprivate var filters: [Slot: CountTree] = [:]

    init(
      _ join: PlanStep.CountJoin, _ compiler: CountCompiler, isWide: Bool
    ) throws(RuntimeFault) {
      try add(join.meeting, compiler, isWide)
    }

    private mutating func add(
      _ variable: PlanStep.CountJoin.Variable, _ compiler: CountCompiler, _ isWide: Bool
    ) throws(RuntimeFault) {
      let mask = try compiler.mask(variable.slot, variable.labels, variable.conditions)
      if mask != nil || !variable.branches.isEmpty {
        filters[variable.slot] = try compiler.tree(variable.branches, mask: mask, isWide: isWide)
      }
      for (source, _) in variable.sources { try add(source, compiler, isWide) }
    }
  }

  let meeting: Variable
  /// What every row's nodes must have for there to be anything to count.
  let needs: [(place: Int, steps: CountSteps)]

  init(_ join: PlanStep.CountJoin, _ parts: Parts, _ graph: Graph) {
    let anchors = CountProgram.anchors(of: join.meeting)
    var needs: [(place: Int, steps: CountSteps)] = []
    meeting = CountProgram.variable(join.meeting, parts, graph, anchors, &needs)
    self.needs = needs
  }

  /// Variables at which counts are added up; a plain list needs none.
  static func countedVariables(_ variable: PlanStep.CountJoin.Variable) -> Int {
    variable.sources.reduce(1) { sum, source in
      let isPlain = source.variable.sources.isEmpty && source.variable.anchors.count == 1
      return sum + (isPlain ? 0 : countedVariables(source.variable))
    }
  }

  /// Slots of the row's nodes, each once.
  static func anchors(of variable: PlanStep.CountJoin.Variable) -> [Slot] {
    var slots = variable.anchors.map(\.node)
    for (source, _) in variable.sources { slots += anchors(of: source) }
    return Array(Set(slots)).sorted()
  }

  private static func variable(
    _ planned: PlanStep.CountJoin.Variable, _ parts: Parts, _ graph: Graph,
    _ anchors: [Slot], _ needs: inout [(place: Int, steps: CountSteps)]
  ) -> Variable {
    let variable = Variable(graph.nodeCapacity)
    for (slot, edge) in planned.anchors {
      variable.anchors.append(
        (anchors.firstIndex(of: slot) ?? 0, CountCompiler.steps(edge, graph)))
    }
    needs += variable.anchors
    for (source, edge) in planned.sources {
      variable.sources.append(
        (self.variable(source, parts, graph, anchors, &needs), CountCompiler.steps(edge, graph)))
    }
    variable.filter = parts.filters[planned.slot]
    if planned.sources.isEmpty, planned.anchors.count == 1 {
      variable.plainStart = (
        variable.anchors[0].place, variable.anchors[0].steps, variable.filter
      )
    }
    if planned.sources.count == 1, planned.anchors.count == 1, variable.filter == nil,
      let path = variable.sources[0].variable.plainStart, path.filter == nil,
      let marks = NeighbourMarks(
        variable.anchors[0].steps, path.steps, variable.sources[0].steps,
        nodeCapacity: graph.nodeCapacity)
    {
      variable.marks = (marks, variable.anchors[0].place, path.place)
    }
    if planned.sources.count == 2, planned.anchors.isEmpty, variable.filter == nil {
      let (a, b) = (planned.sources[0], planned.sources[1])
      variable.isSquare = a.edge == b.edge && a.variable.isPlainCopy(of: b.variable)
    }
    return variable
  }
}

extension PlanStep.CountJoin.Variable {
  /// Whether both ask for the same nodes from the same row; conditions are not
  /// looked into.
  fileprivate func isPlainCopy(of other: Self) -> Bool {
    labels == other.labels && conditions.isEmpty && other.conditions.isEmpty && branches.isEmpty
      && other.branches.isEmpty && sources.isEmpty && other.sources.isEmpty
      && anchors.count == other.anchors.count
      && zip(anchors, other.anchors).allSatisfy { $0.node == $1.node && $0.edge == $1.edge }
  }
}
