import QueryPlanner

/// A step of a plan that EXPLAIN or PROFILE shows.
public struct PlanNode: Sendable {
  /// For instance `NodeByLabelScan`.
  public let operation: String
  public let details: String
  /// Rows that the planner expects.
  public let estimatedRows: Double
  /// Rows given out; `nil` where the statement was only explained, as with the next two.
  public let rows: Int?
  public let batches: Int?
  /// Time of the step itself, that of its children left out.
  public let nanoseconds: UInt64?
  /// The step whose rows come in, if there is one, and then the plans that hang on
  /// the step, such as the parts of a UNION.
  public let children: [PlanNode]

  /// Steps of a plan that is made a tree: what is much deeper could not even be let
  /// go of on a small stack.
  static let limit = 500

  /// - Parameter lines: the last step first.
  static func root(_ lines: [PlanLine], isProfile: Bool) -> PlanNode? {
    timed(lines, isProfile)?.node
  }

  /// The last step, and its time with all that is below it.
  private static func timed(
    _ lines: [PlanLine], _ isProfile: Bool
  ) -> (node: PlanNode, time: UInt64)? {
    var below: (node: PlanNode, time: UInt64)?
    for line in lines.reversed() {
      let children = [below].compactMap { $0 } + line.inner.compactMap { timed($0, isProfile) }
      let profile = isProfile ? line.profile ?? StepProfile() : nil
      let time = profile?.nanoseconds ?? 0
      let others = children.reduce(0) { $0 + $1.time }
      let node = PlanNode(
        operation: line.operation, details: line.details, estimatedRows: line.estimatedRows,
        rows: profile?.rows, batches: profile?.batches,
        nanoseconds: profile.map { _ in time - min(time, others) },
        children: children.map(\.node))
      below = (node, time)
    }
    return below
  }
}
