import CygnetCore
import CypherSyntax

extension ReferenceInterpreter {
  static let aggregates: Set<String> = [
    "count", "sum", "avg", "min", "max", "collect", "stdev", "stdevp", "percentilecont",
    "percentiledisc",
  ]

  func call(
    _ name: String, _ isDistinct: Bool, _ arguments: [Expression], _ scope: ReferenceScope
  ) throws -> Value {
    if Self.aggregates.contains(name) {
      return try aggregate(name, isDistinct, arguments, scope)
    }
    if name == "exists" {
      if case .pattern = arguments[0].kind {
        return .boolean(try truth(arguments[0], scope) == true)
      }
      return .boolean(try !value(arguments[0], scope).isNull)
    }
    if name == "coalesce" {
      for argument in arguments {
        let value = try value(argument, scope)
        if !value.isNull { return value }
      }
      return .null
    }
    let values = try arguments.map { try value($0, scope) }
    do {
      return try apply(name, values)
    } catch let error as ReferenceError
      where error.code == ReferenceError.type.code && name != "range"
    {
      // What a function cannot take is a wrong value, whereas operators speak of types.
      throw ReferenceError(code: "InvalidArgumentValue")
    }
  }

  private func apply(_ name: String, _ values: [Value]) throws -> Value {
    switch name {
    case "nullif":
      return ReferenceValues.equal(values[0], values[1]) == true ? .null : values[0]
    case "isempty", "size", "head", "last", "tail", "reverse", "range":
      return try lists(name, values)
    case "tointeger", "tofloat", "tostring", "toboolean", "tointegerornull", "tofloatornull",
      "tostringornull", "tobooleanornull":
      return try conversion(name, values[0])
    case "abs", "sign", "ceil", "floor", "round", "sqrt", "isnan": return try numbers(name, values)
    case "toupper", "tolower", "trim", "ltrim", "rtrim", "left", "right", "substring", "replace",
      "split", "char_length":
      return try texts(name, values)
    case "date", "duration": return try temporal(name, values[0])
    default: return try entities(name, values[0])
    }
  }

  // MARK: Nodes, relationships, paths

  private func entities(_ name: String, _ value: Value) throws -> Value {
    switch (name, value) {
    case (_, .null): return .null
    case ("labels", .node(let node)): return .list(try live(node).labels.map { .string($0) })
    // The type of a deleted relationship may still be asked for.
    case ("type", .relationship(let relationship)):
      return .string(graph.relationships[relationship.place].type)
    case ("properties", _): return .map(try properties(of: value))
    case ("keys", _): return .list(try properties(of: value).keys.map { .string($0) })
    case ("startnode", .relationship(let relationship)):
      return .node(at: graph.relationships[relationship.place].start)
    case ("endnode", .relationship(let relationship)):
      return .node(at: graph.relationships[relationship.place].end)
    case ("nodes", .path(let path)): return .list(path.nodes.map { .node($0) })
    case ("relationships", .path(let path)):
      return .list(path.relationships.map { .relationship($0) })
    case ("length", .path(let path)): return .integer(Int64(path.relationships.count))
    case ("labels", _), ("type", _), ("startnode", _), ("endnode", _), ("nodes", _),
      ("relationships", _), ("length", _):
      throw ReferenceError.type
    default: throw ReferenceError.unsupported(name)
    }
  }

  // MARK: Lists

  private func lists(_ name: String, _ values: [Value]) throws -> Value {
    if values.contains(where: \.isNull) { return .null }
    switch (name, values[0]) {
    case ("range", _): return try range(values)
    case ("size", .string(let text)): return .integer(Int64(text.unicodeScalars.count))
    case ("isempty", .string(let text)): return .boolean(text.unicodeScalars.isEmpty)
    case ("isempty", .map(let map)): return .boolean(map.isEmpty)
    case ("reverse", .string(let text)): return .string(string(text.unicodeScalars.reversed()))
    case (_, .list(let list)):
      switch name {
      case "size": return .integer(Int64(list.count))
      case "isempty": return .boolean(list.isEmpty)
      case "head": return list.elements.first ?? .null
      case "last": return list.elements.last ?? .null
      case "tail": return .list(Array(list.elements.dropFirst()))
      default: return .list(Array(list.elements.reversed()))
      }
    default: throw ReferenceError.type
    }
  }

  private func range(_ values: [Value]) throws -> Value {
    var numbers: [Int64] = []
    for value in values {
      guard case .integer(let number) = value else { throw ReferenceError.type }
      numbers.append(number)
    }
    let step = numbers.count == 3 ? numbers[2] : 1
    if step == 0 { throw ReferenceError(code: "NumberOutOfRange") }
    let length = (Int128(numbers[1]) - Int128(numbers[0])) / Int128(step)
    if length > Int128(Self.rowLimit) { throw ReferenceError.oversized }
    return .list(
      stride(from: numbers[0], through: numbers[1], by: Int(step)).map { .integer($0) })
  }

  // MARK: Conversions

  private func conversion(_ name: String, _ value: Value) throws -> Value {
    let isLenient = name.hasSuffix("ornull")
    let target = isLenient ? String(name.dropLast(6)) : name
    switch (target, value) {
    case (_, .null): return .null
    case (_, .list), (_, .map), (_, .node), (_, .relationship), (_, .path): break
    case ("tostring", _): return .string(ReferenceValues.text(value))
    case ("tointeger", .integer), ("tofloat", .float), ("toboolean", .boolean): return value
    case ("tointeger", .float(let number)):
      if let whole = Int64(exactly: number.rounded(.towardZero)) { return .integer(whole) }
      if number.isNaN || isLenient { return .null }
      throw ReferenceError.overflow
    case ("tointeger", .boolean(let flag)): return .integer(flag ? 1 : 0)
    case ("tointeger", .string(let padded)):
      let text = trimmed(padded)
      if let number = Int64(text) { return .integer(number) }
      return Double(text).flatMap { Int64(exactly: $0.rounded(.towardZero)) }
        .map { .integer($0) } ?? .null
    case ("tofloat", .integer(let number)): return .float(Double(number))
    case ("tofloat", .string(let text)): return Double(trimmed(text)).map { .float($0) } ?? .null
    case ("toboolean", .string(let padded)):
      let text = trimmed(padded)
      return text.lowercased() == "true"
        ? .boolean(true) : (text.lowercased() == "false" ? .boolean(false) : .null)
    case ("toboolean", .integer(let number)): return .boolean(number != 0)
    default: break
    }
    if isLenient { return .null }
    throw ReferenceError(code: "InvalidArgumentValue")
  }

  // MARK: Numbers

  private func numbers(_ name: String, _ values: [Value]) throws -> Value {
    if values.contains(where: \.isNull) { return .null }
    if case .integer(let number) = values[0] {
      switch name {
      case "abs":
        if number == .min { throw ReferenceError.overflow }
        return .integer(abs(number))
      case "sign": return .integer(number.signum())
      case "isnan": return .boolean(false)
      default: break
      }
    }
    let number: Double
    switch values[0] {
    case .integer(let whole): number = Double(whole)
    case .float(let float): number = float
    default: throw ReferenceError.type
    }
    switch name {
    case "abs": return .float(abs(number))
    case "sign": return .integer(number > 0 ? 1 : (number < 0 ? -1 : 0))
    case "ceil": return .float(number.rounded(.up))
    case "floor": return .float(number.rounded(.down))
    case "sqrt": return .float(number.squareRoot())
    case "isnan": return .boolean(number.isNaN)
    default:
      // A half goes up.
      let low = number.rounded(.down)
      return .float(number - low < 0.5 ? low : low + 1)
    }
  }

  // MARK: Texts, by code points

  private func texts(_ name: String, _ values: [Value]) throws -> Value {
    if values.contains(where: \.isNull) { return .null }
    guard case .string(let text) = values[0] else { throw ReferenceError.type }
    let scalars = Array(text.unicodeScalars)
    switch name {
    case "toupper": return .string(text.uppercased())
    case "tolower": return .string(text.lowercased())
    case "char_length": return .integer(Int64(scalars.count))
    case "trim", "ltrim", "rtrim":
      return .string(trimmed(text, start: name != "rtrim", end: name != "ltrim"))
    case "left": return .string(string(scalars.prefix(try count(values[1]))))
    case "right": return .string(string(scalars.suffix(try count(values[1]))))
    case "substring":
      let rest = scalars.dropFirst(try count(values[1]))
      return .string(string(values.count > 2 ? rest.prefix(try count(values[2])) : rest))
    default: break
    }
    guard case .string(let separator) = values[1] else { throw ReferenceError.type }
    let pieces = split(scalars, Array(separator.unicodeScalars))
    if name == "split" { return .list(pieces.map { .string($0) }) }
    guard case .string(let new) = values[2] else { throw ReferenceError.type }
    return .string(separator.unicodeScalars.isEmpty ? text : pieces.joined(separator: new))
  }

  private func trimmed(_ text: String, start: Bool = true, end: Bool = true) -> String {
    var rest = Array(text.unicodeScalars)[...]
    while start, rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    while end, rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return string(rest)
  }

  private func count(_ value: Value) throws -> Int {
    guard case .integer(let number) = value else { throw ReferenceError.type }
    if number < 0 { throw ReferenceError(code: "NegativeIntegerArgument") }
    return Int(number)
  }

  private func split(_ text: [Unicode.Scalar], _ separator: [Unicode.Scalar]) -> [String] {
    if separator.isEmpty { return text.map { String($0) } }
    var pieces: [[Unicode.Scalar]] = [[]]
    var rest = text[...]
    while let first = rest.first {
      if rest.starts(with: separator) {
        pieces.append([])
        rest = rest.dropFirst(separator.count)
      } else {
        pieces[pieces.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return pieces.map { string($0) }
  }

  private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: Time

  private func temporal(_ name: String, _ value: Value) throws -> Value {
    guard case .string(let text) = value else {
      if value.isNull { return .null }
      throw ReferenceError.unsupported(name)
    }
    if name == "date" { return TemporalParser.date(text).map { .date($0) } ?? .null }
    return TemporalParser.duration(text).map { .duration($0) } ?? .null
  }
}
