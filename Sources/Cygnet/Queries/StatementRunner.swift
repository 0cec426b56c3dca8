import CygnetCore
import GraphStore
import QueryPlanner
import QueryRuntime

/// Runs one planned statement against a version or through a writer.
struct StatementRunner {
  var prepared: PreparedPlan
  let source: SourceText
  let parameters: [String: Value]
  let options: QueryOptions
  let procedures: ProcedureLibrary
  /// When the transaction around it began; `nil` where the statement stands alone.
  var transactionTime: Int64?
  /// Told of the rows that watched MATCH clauses dropped, once the statement has run.
  var noteMisses: ((MatchMisses) -> Void)?

  private var plan: StatementPlan { prepared.plan }

  /// Whether running changes the graph.
  var writes: Bool { plan.writes && plan.mode != .explain }

  private var isDeep: Bool { plan.depth > DeepStack.shallow }

  /// A statement that only reads: rows are made as they are asked for.
  func read(_ graph: Graph) throws(CygnetError) -> QueryResult {
    try checkParameters()
    let result = try DeepStack.run(if: isDeep) { () throws(CygnetError) in try self.rows(graph) }
    result.warnings = prepared.warnings(graph)
    return result
  }

  private func rows(_ graph: Graph) throws(CygnetError) -> QueryResult {
    let failures = graph.storageFailures
    switch (plan.mode, plan.body) {
    case (.explain, .query(let logical, let columns)):
      return planTable(
        PlanPrinter.lines(logical, columns: columns, names: plan.slotNames), graph,
        isProfile: false)
    case (.profile, .query(let logical, let columns)):
      do {
        return try profile(context(graph, nil), graph, logical, columns)
      } catch {
        throw error.error(in: source)
      }
    case (_, .query(let logical, let columns)):
      let execution = QueryExecution(
        logical, columns: columns, slotCount: plan.slotCount, context: context(graph, nil))
      if columns.isEmpty {
        // A call that yields nothing still happens.
        do {
          while try execution.next() != nil {}
          try graph.checkHealth(since: failures)
        } catch {
          throw error.error(in: source)
        }
        return QueryResult(
          columns: ColumnNames([]), graph: graph, source: source, rows: .buffered([]),
          failures: failures)
      }
      return QueryResult(
        columns: prepared.columns, graph: graph, source: source,
        rows: .streaming(execution, isDeep: isDeep), failures: failures)
    default:
      return QueryResult(
        columns: ColumnNames([]), graph: graph, source: source, rows: .buffered([]),
        failures: failures)
    }
  }

  /// A statement that writes: runs to its end before the first row is given
  /// out. On an error the writer is as it was before.
  func write(_ writer: GraphWriter) throws(CygnetError) -> QueryResult {
    try checkParameters()
    let mark = writer.beginStatement()
    let before = writer.changes
    let warnings = prepared.warnings(writer.graph)
    do throws(RuntimeFault) {
      let result = try DeepStack.run(if: isDeep) { () throws(RuntimeFault) in
        try self.run(writer)
      }
      result.warnings = warnings
      try writer.endStatement()
      result.changes = ChangeCounts.between(before, writer.changes)
      if let review = options.review, !review(result.changes) {
        throw RuntimeFault(
          .cancelled, "Declined", gqlStatus: "57014", "the statement was not carried out")
      }
      return result
    } catch {
      writer.rollBack(to: mark)
      throw error.error(in: source)
    }
  }

  private func run(_ writer: GraphWriter) throws(RuntimeFault) -> QueryResult {
    let failures = writer.graph.storageFailures
    switch plan.body {
    case .query(let logical, let columns):
      let context = context(writer.graph, writer)
      if plan.mode == .profile { return try profile(context, writer.graph, logical, columns) }
      let execution = QueryExecution(
        logical, columns: columns, slotCount: plan.slotCount, context: context)
      defer { noteMisses?(context.misses) }
      var batches: [QueryResult.RowBatch] = []
      while let (values, count) = try execution.next() {
        try context.check()
        if columns.isEmpty { continue }
        try context.charge(values.reduce(64) { $0 + $1.vector.byteSize })
        batches.append(QueryResult.RowBatch(columns: values, count: count))
      }
      try writer.graph.checkHealth(since: failures)
      return QueryResult(
        columns: prepared.columns, graph: writer.graph, source: source,
        rows: .buffered(batches), failures: failures)
    case .schema(let change): try SchemaRunner(writer).run(change)
    }
    try writer.graph.checkHealth(since: failures)
    return QueryResult(
      columns: ColumnNames([]), graph: writer.graph, source: source, rows: .buffered([]),
      failures: failures)
  }

  private var services: ExecutionServices {
    var services = ExecutionServices(procedures: procedures, zones: SystemTime.zones)
    if let folder = options.readableFolder {
      services.csvOpener = { (request) throws(RuntimeFault) in
        try LocalCSVFile(request, in: folder)
      }
    }
    return services
  }

  private func context(_ graph: Graph, _ writer: GraphWriter?) -> ExecutionContext {
    let context = ExecutionContext(
      graph: graph, writer: writer, parameters: parameters,
      limits: ExecutionLimits(memory: options.memoryLimit, time: options.timeLimit),
      cancel: options.cancellation.flag,
      startTime: SystemTime.now, transactionTime: transactionTime, services: services,
      batchSize: options.batchSize, parallelRows: options.parallelRows)
    context.progress = options.progress?.begin(names: plan.slotNames)
    return context
  }

  /// A missing parameter is an error before any effect.
  private func checkParameters() throws(CygnetError) {
    if plan.mode == .explain { return }
    for (name, range) in plan.parameters where parameters[name] == nil {
      throw CygnetError(
        .parameterMissing, .compileTime, "MissingParameter", gqlStatus: "42N51",
        "parameter `$\(name)` was not given", range: range, source: source)
    }
  }

  // MARK: EXPLAIN and PROFILE

  private func profile(
    _ context: ExecutionContext, _ graph: Graph, _ logical: LogicalPlan, _ columns: [BoundColumn]
  ) throws(RuntimeFault) -> QueryResult {
    let profile = Profile()
    context.profile = profile
    let execution = QueryExecution(
      logical, columns: columns, slotCount: plan.slotCount, context: context)
    while try execution.next() != nil {}
    let lines = PlanPrinter.lines(logical, columns: columns, names: plan.slotNames) { place in
      profile.steps[place].map { counter in
        var step = StepProfile()
        step.rows = counter.rows
        step.batches = counter.batches
        let parts = counter.time.components
        step.nanoseconds =
          UInt64(parts.seconds) * 1_000_000_000
          + UInt64(parts.attoseconds / 1_000_000_000)
        return step
      }
    }
    return planTable(lines, graph, isProfile: true)
  }

  /// The columns of EXPLAIN, and after them those of PROFILE alone.
  static let planColumns: [(name: String, type: ValueType.Member)] = [
    ("operator", .string), ("details", .string), ("estimated rows", .integer),
    ("rows", .integer), ("batches", .integer), ("time (ms)", .float),
  ]
  static let explainColumnCount = 3

  private func planTable(_ tree: [PlanLine], _ graph: Graph, isProfile: Bool) -> QueryResult {
    let lines = tree.flattened()
    var vectors: [[Value]] = [
      lines.map { .string($0.operation) }, lines.map { .string($0.details) },
      lines.map { .integer(Int64(clamping: Int(min($0.estimatedRows, 1e15).rounded()))) },
    ]
    if isProfile {
      vectors.append(lines.map { .integer(Int64($0.profile?.rows ?? 0)) })
      vectors.append(lines.map { .integer(Int64($0.profile?.batches ?? 0)) })
      vectors.append(
        lines.map { line in
          let microseconds = Double((line.profile?.nanoseconds ?? 0) / 1_000)
          return .float(microseconds / 1_000)
        })
    }
    let batch = QueryResult.RowBatch(
      columns: vectors.map { Column(Vector.specialised($0)) }, count: lines.count)
    let result = QueryResult(
      columns: ColumnNames(Self.planColumns.prefix(vectors.count).map(\.name)), graph: graph,
      source: source,
      rows: .buffered([batch]), failures: graph.storageFailures)
    if lines.count <= PlanNode.limit { result.plan = PlanNode.root(tree, isProfile: isProfile) }
    return result
  }
}

extension ChangeCounts {
  static func between(_ before: ChangeCounts, _ after: ChangeCounts) -> ChangeCounts {
    var counts = ChangeCounts()
    counts.nodesCreated = after.nodesCreated - before.nodesCreated
    counts.nodesDeleted = after.nodesDeleted - before.nodesDeleted
    counts.relationshipsCreated = after.relationshipsCreated - before.relationshipsCreated
    counts.relationshipsDeleted = after.relationshipsDeleted - before.relationshipsDeleted
    counts.labelsAdded = after.labelsAdded - before.labelsAdded
    counts.labelsRemoved = after.labelsRemoved - before.labelsRemoved
    counts.propertiesSet = after.propertiesSet - before.propertiesSet
    return counts
  }
}
