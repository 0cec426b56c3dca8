import CygnetCore

/// What the text of a query tells about a value before anything runs.
indirect enum StaticType: Equatable, Sendable {
  /// Could be anything.
  case unknown
  case null
  case boolean, integer, float, string
  case temporal, duration
  case map
  case node, relationship, path
  case list(StaticType)
  /// No node, relationship or path, and nothing more is known.
  case value

  static let relationshipList = StaticType.list(.relationship)

  /// With its article, for messages.
  var description: String {
    switch self {
    case .unknown: "something"
    case .null: "null"
    case .boolean: "a boolean"
    case .integer: "an integer"
    case .float: "a float"
    case .string: "a string"
    case .temporal: "a temporal value"
    case .duration: "a duration"
    case .map: "a map"
    case .node: "a node"
    case .relationship: "a relationship"
    case .path: "a path"
    case .list(.relationship): "a list of relationships"
    case .list(.node): "a list of nodes"
    case .list: "a list"
    case .value: "a value"
    }
  }

  var isList: Bool {
    if case .list = self { return true }
    return false
  }

  var isNumber: Bool { self == .integer || self == .float }

  /// Whether a value of this type may turn out to be of the other one.
  func canBe(_ other: StaticType) -> Bool {
    switch (self, other) {
    case (.unknown, _), (_, .unknown), (.null, _), (_, .null): true
    case (.list(let a), .list(let b)): a.canBe(b)
    case (.value, .node), (.value, .relationship), (.value, .path): false
    case (.value, _), (_, .value): true
    default: self == other
    }
  }

  /// Whether a value of this type may be one of a declared type, integers
  /// standing in for floats.
  func canBe(_ declared: ValueType) -> Bool {
    declared.alternatives.contains { alternative in
      let type = StaticType.of(alternative.member)
      return canBe(type) || type == .float && self == .integer
    }
  }

  static func of(_ declared: ValueType) -> StaticType {
    common(declared.alternatives.lazy.map { of($0.member) })
  }

  private static func of(_ member: ValueType.Member) -> StaticType {
    switch member {
    case .any, .nothing: .unknown
    case .null: .null
    case .propertyValue: .value
    case .boolean: .boolean
    case .integer: .integer
    case .float, .number: .float
    case .string: .string
    case .date, .localTime, .zonedTime, .localDateTime, .zonedDateTime: .temporal
    case .duration: .duration
    case .node: .node
    case .relationship: .relationship
    case .path: .path
    case .map: .map
    case .list(let element): .list(of(element))
    }
  }

  /// The type as `IS ::` would name it; ANY where no single name is sure.
  var declared: ValueType {
    switch self {
    case .unknown, .value, .temporal: ValueType(.any)
    case .null: ValueType(.null)
    case .boolean: ValueType(.boolean)
    case .integer: ValueType(.integer)
    case .float: ValueType(.float)
    case .string: ValueType(.string)
    case .duration: ValueType(.duration)
    case .map: ValueType(.map)
    case .node: ValueType(.node)
    case .relationship: ValueType(.relationship)
    case .path: ValueType(.path)
    case .list(let element): ValueType(.list(element.declared))
    }
  }

  /// The type of something that is one of the two.
  func joined(with other: StaticType) -> StaticType {
    switch (self, other) {
    case _ where self == other: self
    case (.null, let only), (let only, .null): only
    case (.list(let a), .list(let b)): .list(a.joined(with: b))
    case (.node, _), (_, .node), (.relationship, _), (_, .relationship), (.path, _), (_, .path),
      (.unknown, _), (_, .unknown):
      .unknown
    default: .value
    }
  }

  static func of(_ value: Value) -> StaticType {
    switch value {
    case .null: .null
    case .boolean: .boolean
    case .integer: .integer
    case .float: .float
    case .string: .string
    case .list(let list): .list(common(list.lazy.map(of)))
    case .map: .map
    case .node: .node
    case .relationship: .relationship
    case .path: .path
    case .date, .localTime, .time, .localDateTime, .dateTime: .temporal
    case .duration: .duration
    }
  }

  /// The type of the elements of a list that is written out.
  static func common(_ types: some Sequence<StaticType>) -> StaticType {
    var common: StaticType?
    for type in types {
      let joined = common.map { $0.joined(with: type) } ?? type
      if joined == .unknown { return .unknown }
      common = joined
    }
    return common ?? .unknown
  }
}

extension Binder {
  /// The type of an expression, as far as its parts tell.
  func type(of expression: BoundExpression) -> StaticType {
    switch expression.kind {
    case .constant(let value): return .of(value)
    case .slot(let slot): return kinds[slot] ?? .unknown
    case .parameter, .property, .index, .steps: return .unknown
    case .list(let elements): return .list(.common(elements.lazy.map { type(of: $0) }))
    case .map: return .map
    case .slice(let base, _, _):
      let type = type(of: base)
      return type.isList ? type : .unknown
    case .hasLabels, .isType, .and, .or, .xor, .not, .comparison, .predicate, .isNull, .quantifier:
      return .boolean
    case .negate(let inner), .plus(let inner): return type(of: inner)
    case .arithmetic(let first, let rest):
      return rest.reduce(type(of: first)) { type($1.0, $0, self.type(of: $1.1)) }
    case .function(let function, let arguments): return type(of: function, arguments)
    case .caseOf(_, let branches, let otherwise):
      let last = otherwise.map { type(of: $0) } ?? .null
      return branches.reduce(last) { $0.joined(with: type(of: $1.then)) }
    case .listComprehension(let slot, _, _, let result):
      return .list(result.map { type(of: $0) } ?? kinds[slot] ?? .unknown)
    case .reduce: return .unknown
    case .path: return .path
    case .subquery(let subquery): return type(of: subquery.result)
    case .subplan(let subplan): return type(of: subplan.result)
    }
  }

  private func type(of result: BoundExpression.SubqueryResult) -> StaticType {
    switch result {
    case .exists: .boolean
    case .count: .integer
    case .collect(let value): .list(type(of: value))
    case .first(let value): type(of: value)
    }
  }

  private func type(
    _ symbol: ArithmeticOperator, _ left: StaticType, _ right: StaticType
  ) -> StaticType {
    switch (symbol, left, right) {
    case (_, .null, _), (_, _, .null): .null
    case (.power, _, _): .float
    case (_, .integer, .integer): .integer
    case (_, .float, _) where right.isNumber, (_, _, .float) where left.isNumber: .float
    case (.add, .list(let a), .list(let b)), (.concatenate, .list(let a), .list(let b)):
      .list(a.joined(with: b))
    case (.add, .list(let element), _):
      .list(right == .unknown ? .unknown : element.joined(with: right))
    case (.add, _, .list(let element)):
      .list(left == .unknown ? .unknown : element.joined(with: left))
    case (.add, .string, .string), (.concatenate, .string, .string): .string
    default: .unknown
    }
  }

  private func type(of function: Function, _ arguments: [BoundExpression]) -> StaticType {
    let first = arguments.first.map { type(of: $0) } ?? .unknown
    switch function {
    case .startNode, .endNode: return .node
    case .nodes: return .list(.node)
    case .relationships: return .relationshipList
    case .labels, .keys, .split: return .list(.string)
    case .range: return .list(.integer)
    case .head, .last:
      if case .list(let element) = first { return element }
      return .unknown
    case .tail: return first.isList ? first : .unknown
    case .reverse: return first
    case .coalesce, .nullIf:
      return arguments.dropFirst().reduce(first) { $0.joined(with: type(of: $1)) }
    case .properties, .mergedMaps: return .map
    case .type, .toString, .left, .right, .lTrim, .rTrim, .trim, .replace, .substring, .toLower,
      .toUpper, .lower, .upper, .elementId:
      return .string
    case .size, .length, .toInteger, .charLength, .characterLength: return .integer
    case .rand, .e, .pi, .toFloat, .exp, .log, .log10, .sqrt, .sin, .cos, .tan, .cot, .asin, .acos,
      .atan, .atan2, .degrees, .radians, .haversin, .ceil, .floor, .round:
      return .float
    default: return .value
    }
  }

  func type(of aggregate: Aggregate, _ arguments: [BoundExpression]) -> StaticType {
    let first = arguments.first.map { type(of: $0) } ?? .unknown
    return switch aggregate {
    case .count: .integer
    case .collect: .list(first)
    case .avg, .stDev, .stDevP, .percentileCont: .value
    case .sum: .value
    case .min, .max, .percentileDisc: first
    }
  }

  // MARK: Checks

  /// Refuses an operand that no data can make boolean.
  mutating func requireCondition(_ operand: BoundExpression) throws(Failure) {
    let type = type(of: operand)
    guard !type.canBe(.boolean) else { return }
    throw mismatch("expected a boolean; found \(type.description)", at: operand.range)
  }

  /// Refuses an operand of a sign that no data can make a number.
  mutating func requireNumber(_ operand: BoundExpression, _ sign: String) throws(Failure) {
    let type = type(of: operand)
    guard ![.integer, .float, .duration].contains(where: type.canBe) else { return }
    throw mismatch("`\(sign)` cannot take \(type.description)", at: operand.range)
  }

  mutating func mismatch(_ message: String, at range: SourceRange) -> Failure {
    fail("InvalidArgumentType", gqlStatus: "22G03", message, at: range)
  }

  /// Refuses operands that no data can make computable.
  mutating func checkArithmetic(
    _ first: BoundExpression, _ rest: [(ArithmeticOperator, BoundExpression)]
  ) throws(Failure) {
    var left = type(of: first)
    for (symbol, operand) in rest {
      let right = type(of: operand)
      if !Binder.canCompute(symbol, left, right) {
        throw mismatch(
          "`\(symbol.rawValue)` cannot take \(left.description) and \(right.description)",
          at: first.range.union(operand.range))
      }
      left = type(symbol, left, right)
    }
  }

  private static func canCompute(
    _ symbol: ArithmeticOperator, _ left: StaticType, _ right: StaticType
  ) -> Bool {
    if [left, right].contains(where: { $0 == .unknown || $0 == .null || $0 == .value }) {
      return true
    }
    switch symbol {
    case .add:
      return left.isList || right.isList || areNumbers(left, right)
        || isText(left, right) || isText(right, left) || isTemporal(left, right)
        || right == .temporal && left == .duration
    case .subtract: return areNumbers(left, right) || isTemporal(left, right)
    case .multiply:
      return areNumbers(left, right) || left == .duration && right.isNumber
        || right == .duration && left.isNumber
    case .divide: return areNumbers(left, right) || left == .duration && right.isNumber
    case .modulo, .power: return areNumbers(left, right)
    case .concatenate: return left == .string && right == .string || left.isList && right.isList
    }
  }

  private static func areNumbers(_ a: StaticType, _ b: StaticType) -> Bool {
    a.isNumber && b.isNumber
  }

  private static func isText(_ text: StaticType, _ other: StaticType) -> Bool {
    text == .string && (other == .string || other.isNumber || other == .boolean)
  }

  private static func isTemporal(_ left: StaticType, _ right: StaticType) -> Bool {
    (left == .temporal || left == .duration) && right == .duration
  }

  /// Refuses `value.key` of what can have no properties.
  mutating func checkProperties(of base: BoundExpression, _ key: SourceRange, _ name: String)
    throws(Failure)
  {
    let type = type(of: base)
    switch type {
    case .unknown, .null, .value, .map, .node, .relationship, .temporal, .duration: return
    case .path, .list(.relationship):
      throw mismatch(
        "\(type.description) has no property `\(name)`; expected a node, a relationship or a map",
        at: key)
    case .boolean, .integer, .float, .string, .list:
      throw fail(
        "InvalidArgumentType", gqlStatus: "22G03",
        "\(type.description) has no property `\(name)`; expected a node, a relationship or a map",
        kind: .type, at: key)
    }
  }

  /// Refuses arguments that a function cannot take whatever the data are.
  mutating func checkArguments(
    of function: Function, _ arguments: [BoundExpression]
  ) throws(Failure) {
    guard let first = arguments.first else { return }
    let type = type(of: first)
    let accepted: [StaticType]
    switch function {
    case .labels: accepted = [.node]
    case .type, .startNode, .endNode: accepted = [.relationship]
    case .nodes, .relationships, .length: accepted = [.path]
    case .size: accepted = [.list(.unknown), .string, .map]
    case .head, .last, .tail: accepted = [.list(.unknown)]
    case .properties, .keys: accepted = [.map, .node, .relationship]
    default: return
    }
    let isWrong = !accepted.contains(where: type.canBe)
    if isWrong {
      throw mismatch("`\(function.rawValue)` cannot take \(type.description)", at: first.range)
    }
  }
}
