import CygnetCore
import QueryPlanner

/// One step of a plan at work: pulled batch by batch.
protocol Operator: AnyObject {
  /// The next rows, never an empty batch; `nil` at the end.
  func next() throws(RuntimeFault) -> Batch?
}

/// Counts what an operator gives out and how long it takes, its inputs included.
final class ProfiledOperator: Operator {
  private let inner: any Operator
  private let counter: StepCounter

  init(_ inner: any Operator, _ counter: StepCounter) {
    self.inner = inner
    self.counter = counter
  }

  func next() throws(RuntimeFault) -> Batch? {
    let start = ContinuousClock.now
    let batch = try inner.next()
    counter.time += ContinuousClock.now - start
    counter.rows += batch?.count ?? 0
    counter.batches += batch == nil ? 0 : 1
    return batch
  }
}

/// Tells of its step that it is at work, and of the rows that it gives out.
final class MeteredOperator: Operator {
  private let inner: any Operator
  private let step: ProgressMeter.Step
  private let context: ExecutionContext

  init(_ inner: any Operator, _ step: ProgressMeter.Step, _ context: ExecutionContext) {
    self.inner = inner
    self.step = step
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    let before = context.stepAtWork
    context.stepAtWork = step.number
    defer { context.stepAtWork = before }
    let batch = try inner.next()
    if let batch { step.add(rows: batch.count) }
    return batch
  }
}

/// Gives out one batch: the outer rows, or a single empty row.
final class ArgumentOperator: Operator {
  private var batch: Batch?

  init(_ batch: Batch) { self.batch = batch.count > 0 ? batch : nil }

  func next() throws(RuntimeFault) -> Batch? {
    defer { batch = nil }
    return batch
  }
}

/// Builds operators from plans: one switch, no decisions.
struct OperatorBuilder {
  private let context: ExecutionContext
  private let compiler = ExpressionCompiler()
  /// Whether plans are the statement's own or parts of its UNION, whose first scans
  /// tell how far the statement has come.
  private let isOutermost: Bool

  init(_ context: ExecutionContext, isOutermost: Bool = false) {
    self.context = context
    self.isOutermost = isOutermost
  }

  func build(_ plan: LogicalPlan, argument: Batch, place: [Int] = []) -> any Operator {
    var top: any Operator = ArgumentOperator(argument)
    var index = 0
    while index < plan.steps.count {
      if index == 1, case .argument = plan.steps[0].kind {
        let length = ParallelPipeline.length(plan.steps, from: 1, argument, context)
        if length > 0 {
          top = ParallelPipeline(
            plan.steps[1..<1 + length], argument, place, context, meter: scanMeter(plan, 1))
          index += length
          continue
        }
      }
      let here = context.tellsPlaces ? place + [index] : place
      top = build(plan.steps[index], top, argument, here, meter: scanMeter(plan, index))
      if let profile = context.profile { top = ProfiledOperator(top, profile.counter(here)) }
      top = metered(top, plan.steps[index], here)
      index += 1
    }
    return top
  }

  /// What a plan's first scan tells of the elements that it reads.
  private func scanMeter(_ plan: LogicalPlan, _ index: Int) -> ProgressMeter? {
    guard isOutermost, let meter = context.progress else { return nil }
    if index == 1, case .argument = plan.steps[0].kind { return meter }
    return index == 0 ? meter : nil
  }

  /// The operator with its step's progress told; not within expressions, whose plans
  /// have no places of their own.
  func metered(_ inner: any Operator, _ step: PlanStep, _ place: [Int]) -> any Operator {
    guard let meter = context.progress, let first = place.first, first >= 0 else { return inner }
    if case .argument = step.kind { return inner }
    return MeteredOperator(inner, meter.step(step, place), context)
  }

  /// - Parameter meter: for the scan that tells how far the statement has come.
  func build(
    _ step: PlanStep, _ input: any Operator, _ argument: Batch, _ place: [Int],
    meter: ProgressMeter? = nil
  ) -> any Operator {
    switch step.kind {
    case .argument: return input
    case .nodeScan(let slot, let labels):
      return NodeScan(input, slot, labels, context, meter: meter)
    case .nodeSeek(let seek):
      return NodeSeekOperator(input, seek, compiler.compile(seek.value), context)
    case .relationshipScan(let scan):
      return RelationshipScanOperator(input, scan, context, meter: meter)
    case .expand(let expand):
      return expand.isInto
        ? ExpandIntoOperator(input, expand, context) : ExpandOperator(input, expand, context)
    case .variableExpand(let expand):
      return VariableExpandOperator(
        input, expand, compiler.compile(expand.properties.map(\.value)), context)
    case .endpoints(let ends): return EndpointsOperator(input, ends, context)
    case .shortestPath(let path):
      return ShortestPathOperator(
        input, path, compiler.compile(path.conditions),
        compiler.compile(path.search.relationship.properties.map(\.value)), context)
    case .filter(let conditions):
      return FilterOperator(
        input,
        Conjunction(conditions.map { (compiler.compile($0), $0.mayFailAsCondition) }, isAnd: true),
        context)
    case .project(let items):
      return ProjectOperator(
        input, items.map { ($0.slot, compiler.compile($0.expression)) }, context)
    case .aggregate(let aggregation):
      return AggregateOperator(
        input, aggregation, argument, context)
    case .countScan(let scan): return CountScanOperator(input, scan, context, meter)
    case .countBranches(let step): return CountBranchesOperator(input, step, context)
    case .countJoin(let join): return CountJoinOperator(input, join, context)
    case .distinct(let slots): return DistinctOperator(input, slots, context)
    case .sort(let keys): return SortOperator(input, keys, step.live, nil, context)
    case .top(let top):
      let bound = SortOperator.Bound(
        skip: top.skip.map(compiler.compile), limit: compiler.compile(top.limit),
        shared: top.bound.map(context.bound))
      return SortOperator(input, top.keys, step.live, bound, context)
    case .skip(let count): return SkipOperator(input, compiler.compile(count), count.range, context)
    case .limit(let count):
      return LimitOperator(input, compiler.compile(count), count.range, context)
    case .unwind(let list, let slot, let place):
      return UnwindOperator(
        input, compiler.compile(list), slot, placeSlot: place, list.range, context)
    case .optional(let inner, let nulls, let rowSlot):
      return OptionalOperator(input, inner, nulls, rowSlot, place, context)
    case .watch(let inner, let watch):
      return WatchedMatchOperator(input, inner, watch, place, context)
    case .union(let parts, let columns, let output):
      let operators = parts.enumerated().map { build($1, argument: argument, place: place + [$0]) }
      return UnionOperator(operators, columns, output)
    case .create(let create):
      return WriteOperator(input, CreateAction(create, compiler, context), context)
    case .set(let items): return WriteOperator(input, SetAction(items, compiler, context), context)
    case .remove(let items):
      return WriteOperator(input, RemoveAction(items, compiler, context), context)
    case .delete(let targets, let isDetach):
      return WriteOperator(
        input,
        DeleteAction(
          zip(compiler.compile(targets), targets.map(\.range)).map { ($0, $1) }, isDetach, context),
        context)
    case .merge(let merge, let inner):
      return MergeOperator(input, merge, inner, compiler, place, context)
    case .call(let call):
      return ProcedureOperator(input, call, compiler.compile(call.arguments), context)
    case .apply(let apply): return ApplyOperator(input, apply, place, context)
    case .foreach(let slot, let list, let inner):
      return ForeachOperator(
        input, slot, compiler.compile(list), list.range, inner, place, context)
    case .loadCSV(let load): return LoadCSVOperator(input, load, compiler, context, meter)
    }
  }
}
