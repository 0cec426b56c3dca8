public import CygnetCore
import CypherSyntax

extension SavedQuery {
  /// The values that the query runs with: those given, in the declared types, and
  /// defaults for the others.
  ///
  /// An integer serves where a FLOAT is declared, and a string where a temporal
  /// value is, if it reads as one.
  ///
  /// - Throws: for a parameter that the query does not have, a value of another
  ///   type than the declared one, or a value that lacks.
  public func arguments(_ given: [String: Value]) throws(CygnetError) -> [String: Value] {
    for name in given.keys.sorted() where self[parameter: name] == nil { throw unknown(name) }
    var arguments: [String: Value] = [:]
    for parameter in parameters {
      if let value = given[parameter.name] {
        arguments[parameter.name] = try parameter.converted(value, of: self)
      } else if let text = parameter.defaultText {
        arguments[parameter.name] = try parameter.defaultValue(text, of: self)
      }
    }
    let missing = parameters.filter { arguments[$0.name] == nil }
    guard missing.isEmpty else {
      throw CygnetError(
        .parameterMissing, .compileTime, "MissingParameter", gqlStatus: "42N51",
        "query `\(name)` needs " + missing.map(\.explanation).joined(separator: "; "),
        suggestion: "add " + missing.map { "\($0.name)=VALUE" }.joined(separator: " "))
    }
    return arguments
  }

  /// A value from text, as a command line gives it: for a parameter that is
  /// declared a STRING the text itself, otherwise as `ParameterText` reads it.
  public func value(_ text: String, for name: String) throws(CygnetError) -> Value {
    guard let parameter = self[parameter: name] else { throw unknown(name) }
    if parameter.type?.isString == true { return .string(text) }
    return try parameter.converted(try ParameterText.value(text), of: self)
  }

  package subscript(parameter name: String) -> Parameter? {
    parameters.first { CodePoints.areEqual($0.name, name) }
  }

  private func unknown(_ given: String) -> CygnetError {
    let known = parameters.map(\.signature).joined(separator: ", ")
    let nearest = Suggestion.nearest(to: given, among: parameters.map(\.name))
    return CygnetError(
      .argument, .compileTime, "UnknownParameter", gqlStatus: "42N51",
      "query `\(name)` has no parameter `\(given)`; it has \(known.isEmpty ? "none" : known)",
      suggestion: nearest.map { "did you mean `\($0)`?" })
  }
}

extension SavedQuery.Parameter {
  /// `$company STRING (a company's name)`
  fileprivate var explanation: String {
    signature + (documentation.isEmpty ? "" : " (\(documentation))")
  }

  fileprivate func converted(
    _ value: Value, of query: SavedQuery
  ) throws(CygnetError) -> Value {
    guard let type, !type.contains(value) else { return value }
    if let converted = type.converted(value) { return converted }
    throw CygnetError(
      .argument, .compileTime, "InvalidParameterType", gqlStatus: "22G03",
      "parameter `$\(name)` of query `\(query.name)` is \(type); found "
        + "\(value.typeName) \(value)")
  }

  package func defaultValue(
    _ text: String, of query: SavedQuery
  ) throws(CygnetError) -> Value {
    do {
      return try converted(try ConstantExpression.value(text), of: query)
    } catch {
      throw CygnetError(
        error.kind, error.phase, error.code, gqlStatus: error.gqlStatus,
        "the default of `$\(name)`: \(error.message)", range: range, source: query.source)
    }
  }
}

/// Expressions over nothing but literals and functions of them.
enum ConstantExpression {
  private static let timeLimit: Swift.Duration = .seconds(5)

  static func value(_ text: String) throws(CygnetError) -> Value {
    let (expression, mistakes) = Parser.parseExpression(text)
    guard expression != nil else {
      let source = SourceText(text)
      throw mistakes.first?.error(in: source)
        ?? CygnetError(
          .syntax, .compileTime, "UnexpectedSyntax", "expected an expression", source: source)
    }
    // On lines of its own, so that a comment ends with the text.
    let row = try Database().query(
      "RETURN\n\(text)\nAS value", options: QueryOptions(timeLimit: timeLimit)
    ).next()
    return row?.values.first ?? .null
  }
}

extension ValueType {
  /// Whether the type is STRING alone.
  fileprivate var isString: Bool { alternatives.count == 1 && alternatives[0].member == .string }

  /// The value in this type, where another form of it is meant.
  fileprivate func converted(_ value: Value) -> Value? {
    for alternative in alternatives {
      if let converted = alternative.member.converted(value), contains(converted) {
        return converted
      }
    }
    return nil
  }
}

extension ValueType.Member {
  fileprivate func converted(_ value: Value) -> Value? {
    switch (self, value) {
    case (.float, .integer(let number)): return .float(Double(number))
    case (.list(let element), .list(let list)):
      var elements: [Value] = []
      for value in list {
        guard let converted = element.contains(value) ? value : element.converted(value) else {
          return nil
        }
        elements.append(converted)
      }
      return .list(elements)
    case (_, .string(let text)):
      guard let function = temporalFunction else { return nil }
      return try? ConstantExpression.value("\(function)(\(Quoting.string(text)))")
    default: return nil
    }
  }

  private var temporalFunction: String? {
    switch self {
    case .date: "date"
    case .localTime: "localtime"
    case .zonedTime: "time"
    case .localDateTime: "localdatetime"
    case .zonedDateTime: "datetime"
    case .duration: "duration"
    default: nil
    }
  }
}
