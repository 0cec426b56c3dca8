package import CygnetCore
import QueryPlanner

/// Rows of a nested plan for each input row; rows for which there are none are
/// noted in the context.
final class WatchedMatchOperator: Operator {
  private let input: any Operator
  private let plan: LogicalPlan
  private let watch: PlanStep.Watch
  private let place: [Int]
  private let context: ExecutionContext
  private var outer: Batch?
  private var inner: (any Operator)?
  private var isMatched: [Bool] = []

  init(
    _ input: any Operator, _ plan: LogicalPlan, _ watch: PlanStep.Watch, _ place: [Int],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.plan = plan
    self.watch = watch
    self.place = place + [0]
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      try context.check()
      if let outer, let inner {
        if let matches = try inner.next() {
          let numbers = RowNumbers.read(matches, watch.rowSlot)
          for index in 0..<matches.count { isMatched[Int(numbers[index])] = true }
          return matches
        }
        noteMisses(outer)
        self.inner = nil
      }
      guard let batch = try input.next() else { return nil }
      var numbered = batch
      numbered.columns[watch.rowSlot] = RowNumbers.column(count: batch.count)
      outer = batch
      isMatched = Array(repeating: false, count: batch.count)
      inner = OperatorBuilder(context).build(plan, argument: numbered, place: place)
    }
  }

  private func noteMisses(_ outer: Batch) {
    for row in isMatched.indices where !isMatched[row] {
      var miss = MatchMisses.Miss(range: watch.range)
      if let element = watch.element,
        case .integer(let place)? = outer.columns[element.place]?.value(row)
      {
        miss.element = outer.columns[element.value]?.value(row)
        miss.place = Int(place)
        miss.list = element.list
      }
      context.misses.note(miss)
    }
  }
}

/// Rows for which a watched MATCH found nothing.
package struct MatchMisses {
  package struct Miss {
    /// The MATCH in the text.
    package var range: SourceRange
    /// What an UNWIND before it stood at, its place from 0 in the list, and the
    /// list in the text; `nil` without one.
    package var element: Value?
    package var place: Int?
    package var list: SourceRange?
  }

  /// The first ones, which are told one by one.
  package private(set) var first: [Miss] = []
  package private(set) var count = 0
  private static let limit = 20

  package init() {}

  mutating func note(_ miss: Miss) {
    count += 1
    if first.count < MatchMisses.limit { first.append(miss) }
  }
}
