import CygnetCore
import CypherSyntax

// Procedures, subqueries, FOREACH, LOAD CSV and SHOW.

extension Binder {
  // MARK: Procedures

  /// - Parameter isStandalone: whether the call is the whole statement, and so may
  ///   leave out arguments and YIELD.
  mutating func bindCall(_ call: Call, isStandalone: Bool) throws(Failure) -> [BoundClause] {
    guard let procedure = procedures[call.procedure.text] else {
      let nearest = Suggestion.nearest(
        to: call.procedure.text, among: procedures.all.map(\.name))
      throw fail(
        "ProcedureNotFound", gqlStatus: "42N08", "there is no procedure `\(call.procedure.text)`",
        suggestion: nearest.map { "did you mean `\($0)`?" }, kind: .procedure,
        at: call.procedure.range)
    }
    let arguments = try bindArguments(call, procedure, isStandalone: isStandalone)
    let clause = BoundClause.call(
      BoundCall(
        signature: procedure, arguments: arguments,
        outputs: try bindYields(call, procedure, isStandalone: isStandalone), range: call.range))
    guard let predicate = try bindPredicate(call.predicate) else { return [clause] }
    return [clause, .filter(predicate)]
  }

  private mutating func bindArguments(
    _ call: Call, _ procedure: ProcedureSignature, isStandalone: Bool
  ) throws(Failure) -> [BoundExpression] {
    guard let given = call.arguments else {
      guard isStandalone || procedure.inputs.isEmpty else {
        throw fail(
          "InvalidArgumentPassingMode", gqlStatus: "42I06",
          "inside a query the arguments of `\(procedure.name)` must be written out",
          suggestion: "write `\(procedure.name)(…)`", at: call.procedure.range)
      }
      return procedure.inputs.map { input in
        parameters.append((input.name, call.procedure.range))
        return BoundExpression(.parameter(input.name), call.procedure.range)
      }
    }
    guard given.count == procedure.inputs.count else {
      throw fail(
        "InvalidNumberOfArguments", gqlStatus: "42I13",
        "`\(procedure.name)` takes \(procedure.inputs.count) "
          + "argument\(procedure.inputs.count == 1 ? "" : "s"); found \(given.count)",
        at: call.procedure.range)
    }
    var arguments: [BoundExpression] = []
    for (argument, input) in zip(given, procedure.inputs) {
      let bound = try bindExpression(argument)
      let type = type(of: bound)
      guard type.canBe(input.type) else {
        throw mismatch(
          "`\(input.name)` of `\(procedure.name)` is \(input.type); found \(type.description)",
          at: argument.range)
      }
      arguments.append(bound)
    }
    return arguments
  }

  private mutating func bindYields(
    _ call: Call, _ procedure: ProcedureSignature, isStandalone: Bool
  ) throws(Failure) -> [(index: Int, slot: Slot)] {
    guard let items = call.yields else {
      guard isStandalone else {
        if !call.yieldsAll { return [] }
        throw fail(
          "UnexpectedSyntax", gqlStatus: "42I06",
          "YIELD * can only stand in a call that is the whole query; name the results here",
          at: call.range)
      }
      return try bindAllYields(procedure, at: call.procedure.range)
    }
    return try bindYields(items, procedure)
  }

  private mutating func bindYields(
    _ items: [YieldItem], _ procedure: ProcedureSignature
  ) throws(Failure) -> [(index: Int, slot: Slot)] {
    var outputs: [(index: Int, slot: Slot)] = []
    for item in items {
      let place = procedure.outputs.firstIndex { CodePoints.areEqual($0.name, item.field.text) }
      guard let place else {
        let names = procedure.outputs.map(\.name)
        let nearest = Suggestion.nearest(to: item.field.text, among: names)
        throw fail(
          "UndefinedVariable", gqlStatus: "42N62",
          "`\(procedure.name)` yields \(names.isEmpty ? "nothing" : names.joined(separator: ", ")); "
            + "found `\(item.field.text)`",
          suggestion: nearest.map { "did you mean `\($0)`?" }, at: item.field.range)
      }
      let type = StaticType.of(procedure.outputs[place].type)
      outputs.append((place, try define(item.alias ?? item.field, type)))
    }
    return outputs
  }

  private mutating func bindAllYields(
    _ procedure: ProcedureSignature, at range: SourceRange
  ) throws(Failure) -> [(index: Int, slot: Slot)] {
    var outputs: [(index: Int, slot: Slot)] = []
    for (index, field) in procedure.outputs.enumerated() {
      let name = Name(text: field.name, range: range)
      outputs.append((index, try define(name, StaticType.of(field.type))))
    }
    return outputs
  }

  /// SHOW is a call of the procedure that lists the same.
  mutating func bindShow(_ show: Show) throws(Failure) -> BoundQuery {
    let procedure: BuiltInProcedure =
      switch show.subject {
      case .indexes: .indexes
      case .constraints: .constraints
      case .procedures: .procedures
      case .functions: .functions
      }
    let signature = procedure.signature
    let outputs =
      show.yields.isEmpty
      ? try bindAllYields(signature, at: show.range) : try bindYields(show.yields, signature)
    let call = BoundCall(signature: signature, arguments: [], outputs: outputs, range: show.range)
    var clauses = [BoundClause.call(call)]
    if let predicate = try bindPredicate(show.predicate) { clauses.append(.filter(predicate)) }
    var columns = scopeColumns()
    if let result = show.result {
      let projection = try bindProjection(result, isReturn: true)
      clauses.append(.project(projection))
      columns = projection.output
    }
    let single = BoundSingleQuery(clauses: clauses, columns: columns)
    return BoundQuery(parts: [single], unionsAll: [], columns: columns)
  }

  // MARK: Subqueries

  /// `CALL { … }`. Its columns become variables beside those that are there.
  mutating func bindSubqueryCall(_ call: CallSubquery) throws(Failure) -> BoundClause {
    let (outer, imports, slots) = (scope, imported, outerSlots)
    outerSlots.formUnion(scope.slots)
    defer { outerSlots = slots }
    var visible = Scope()
    switch call.imports {
    case .byWith: break
    case .all: visible = outer
    case .names(let names):
      for name in names {
        let variable = try resolve(name.text, at: name.range)
        guard visible[name.text] == nil else {
          throw fail(
            "VariableAlreadyBound", gqlStatus: "42N59",
            "variable `\(name.text)` is handed to the subquery twice", at: name.range)
        }
        visible.define(name.text, variable)
      }
    }
    scope = visible
    imported = visible
    if case .byWith = call.imports { importable = outer }
    let query = try bindQuery(call.query, .call)
    importable = nil
    scope = outer
    imported = imports
    for column in query.columns {
      guard scope[column.name] == nil else {
        throw fail(
          "VariableAlreadyBound", gqlStatus: "42N59",
          "the subquery returns `\(column.name)`, which is already defined outside",
          suggestion: "return it under another name with AS", at: call.range)
      }
      if slotNames[column.slot] == nil { slotNames[column.slot] = column.name }
      scope.define(
        column.name,
        Scope.Variable(
          slot: column.slot, kind: kinds[column.slot] ?? .unknown, range: call.range))
    }
    return .subquery(
      BoundSubqueryCall(
        query: query, isUnit: query.columns.isEmpty, isOptional: call.isOptional))
  }

  /// Whether a WITH at the start of a subquery does nothing but name variables
  /// from outside.
  func isImport(_ projection: Projection) -> Bool {
    guard !projection.isDistinct, projection.order.isEmpty, projection.skip == nil,
      projection.limit == nil, projection.predicate == nil
    else { return false }
    return projection.items.allSatisfy { item in
      guard case .variable(let name) = item.expression.kind else { return false }
      return item.alias.map { CodePoints.areEqual($0.text, name) } ?? true
    }
  }

  // MARK: FOREACH and LOAD CSV

  mutating func bindForeach(_ foreach: Foreach) throws(Failure) -> BoundClause {
    let list = try bindExpression(foreach.list)
    let type = type(of: list)
    guard type.canBe(.list(.unknown)) else {
      throw mismatch("FOREACH takes a list; found \(type.description)", at: foreach.list.range)
    }
    let outer = scope
    let slot = try define(foreach.variable, elementType(list))
    var clauses: [BoundClause] = []
    for clause in foreach.clauses {
      switch clause {
      case .create, .merge, .set, .remove, .delete, .foreach: clauses += try bindClause(clause)
      default:
        throw fail(
          "InvalidClauseComposition", gqlStatus: "42I06",
          "FOREACH holds only clauses that write: CREATE, MERGE, SET, REMOVE, DELETE and FOREACH",
          suggestion: "to read for each element write UNWIND or CALL { … }", at: clause.range)
      }
    }
    scope = outer
    return .foreach(slot: slot, list: list, clauses: clauses)
  }

  mutating func bindLoadCSV(_ load: LoadCSV) throws(Failure) -> BoundClause {
    let location = try bindExpression(load.location)
    let terminator = try load.fieldTerminator.map { (expression) throws(Failure) in
      try bindExpression(expression)
    }
    for part in [location, terminator].compactMap({ $0 }) {
      let type = type(of: part)
      if !type.canBe(.string) {
        throw mismatch("LOAD CSV takes a string here; found \(type.description)", at: part.range)
      }
    }
    let slot = try define(load.variable, load.hasHeaders ? .map : .list(.string))
    return .loadCSV(
      BoundLoadCSV(
        location: location, fieldTerminator: terminator, hasHeaders: load.hasHeaders, slot: slot,
        range: load.range))
  }
}
