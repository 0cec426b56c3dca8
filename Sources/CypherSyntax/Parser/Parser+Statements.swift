import CygnetCore

// Statements about the graph's schema, and the choice between them and queries.

extension Parser {
  mutating func parseBody() throws(Failure) -> Statement.Body {
    // `CREATE index = (a)-->(b)` names a path.
    if at(.create), !at(.equals, ahead: 2) {
      if at(.index, ahead: 1) { return .createIndex(try parseCreateIndex()) }
      if at(.constraint, ahead: 1) { return .createConstraint(try parseCreateConstraint()) }
    }
    if at(.drop) { return try parseDrop() }
    if at(.show) { return .show(try parseShow()) }
    return .query(try parseQuery())
  }

  /// Grammar: <drop index>, <drop constraint>
  private mutating func parseDrop() throws(Failure) -> Statement.Body {
    advance()
    let isIndex = take(.index)
    guard isIndex || take(.constraint) else { throw expected("INDEX or CONSTRAINT") }
    let name = try parseName(isIndex ? "the index's name" : "the constraint's name")
    let ifExists = take(.if)
    if ifExists { try expect(.exists) }
    return isIndex
      ? .dropIndex(name, ifExists: ifExists) : .dropConstraint(name, ifExists: ifExists)
  }

  /// Grammar: <new name>
  private mutating func parseCreatedName() throws(Failure) -> (Name?, ifNotExists: Bool) {
    let isUnnamed =
      at(.for) && at(.openParenthesis, ahead: 1) || at(.if) && at(.not, ahead: 1)
    let name = isUnnamed ? nil : takeName()
    let ifNotExists = take(.if)
    if ifNotExists {
      try expect(.not)
      try expect(.exists)
    }
    return (name, ifNotExists)
  }

  /// Grammar: <create index>
  private mutating func parseCreateIndex() throws(Failure) -> IndexDefinition {
    advance()
    advance()
    let (name, ifNotExists) = try parseCreatedName()
    try expect(.for)
    let (variable, label) = try parseSchemaNode()
    try expect(.on)
    try expect(.openParenthesis)
    let key = try parseSchemaProperty(of: variable)
    try expect(.closeParenthesis)
    return IndexDefinition(name: name, ifNotExists: ifNotExists, label: label, key: key)
  }

  /// Grammar: <create constraint>, <constraint rule>
  private mutating func parseCreateConstraint() throws(Failure) -> ConstraintDefinition {
    advance()
    advance()
    let (name, ifNotExists) = try parseCreatedName()
    try expect(.for)
    let isForRelationships = at(.closeParenthesis, ahead: 1)
    let (variable, label) =
      isForRelationships ? try parseSchemaRelationship() : try parseSchemaNode()
    try expect(.require)
    let isBracketed = take(.openParenthesis)
    let key = try parseSchemaProperty(of: variable)
    if isBracketed { try expect(.closeParenthesis) }
    try expect(.is)
    let rule: ConstraintDefinition.Rule
    if take(.unique) {
      rule = .unique
    } else if take(.not) {
      try expect(.null)
      rule = .exists
    } else {
      throw expected("UNIQUE or NOT NULL")
    }
    return ConstraintDefinition(
      name: name, ifNotExists: ifNotExists, isForRelationships: isForRelationships, label: label,
      key: key, rule: rule)
  }

  /// Grammar: <schema node>
  private mutating func parseSchemaNode() throws(Failure) -> (Name, Name) {
    try expect(.openParenthesis)
    let variable = try parseVariable()
    try expect(.colon)
    let label = try parseName("a label")
    try expect(.closeParenthesis)
    return (variable, label)
  }

  /// Grammar: <schema relationship>
  private mutating func parseSchemaRelationship() throws(Failure) -> (Name, Name) {
    try expect(.openParenthesis)
    try expect(.closeParenthesis)
    _ = take(.less)
    try expect(.minus)
    try expect(.openBracket)
    let variable = try parseVariable()
    try expect(.colon)
    let type = try parseName("a relationship type")
    try expect(.closeBracket)
    try expect(.minus)
    _ = take(.greater)
    try expect(.openParenthesis)
    try expect(.closeParenthesis)
    return (variable, type)
  }

  /// Grammar: <schema property>
  private mutating func parseSchemaProperty(of variable: Name) throws(Failure) -> Name {
    let used = try parseVariable()
    if !CodePoints.areEqual(used.text, variable.text) {
      report(
        "UndefinedVariable", "variable `\(used.text)` is not defined; expected `\(variable.text)`",
        at: used.range, gqlStatus: "42N62")
    }
    try expect(.dot)
    return try parseName("a property key")
  }

  /// Grammar: <show>, <shown>
  private mutating func parseShow() throws(Failure) -> Show {
    let start = position
    advance()
    let subject: Show.Subject
    if take(.indexes) || take(.index) {
      subject = .indexes
    } else if take(.constraints) || take(.constraint) {
      subject = .constraints
    } else if take(.procedures) {
      subject = .procedures
    } else if take(.functions) {
      subject = .functions
    } else {
      throw expected("INDEXES, CONSTRAINTS, PROCEDURES or FUNCTIONS")
    }
    var show = Show(subject: subject, yields: [], range: range(from: start))
    let hasYield = take(.yield)
    if hasYield, !take(.star) { show.yields = try parseYieldItems() }
    show.predicate = try parseWhere()
    if hasYield, at(.return) { show.result = try parseProjection(isWith: false) }
    show.range = range(from: start)
    return show
  }
}
