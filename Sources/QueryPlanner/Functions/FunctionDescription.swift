import CygnetCore

/// A function as SHOW FUNCTIONS lists it.
package struct FunctionDescription: Sendable {
  package let name: String
  package let category: String
  package let isAggregate: Bool
  /// The number of arguments, spelt out: `substring(a, b [, c])`.
  package let signature: String

  /// Functions and aggregates in code-point order of their names.
  package static let all: [FunctionDescription] = {
    let functions = Function.allCases.filter { Function.byName[$0.rawValue.lowercased()] != nil }
    let aggregates = Aggregate.allCases.map { aggregate in
      FunctionDescription(
        name: aggregate.rawValue, category: "Aggregating", isAggregate: true,
        signature: signature(
          aggregate.rawValue, aggregate.argumentCount...aggregate.argumentCount))
    }
    return
      (functions.map { function in
        FunctionDescription(
          name: function.rawValue, category: "Scalar", isAggregate: false,
          signature: signature(function.rawValue, function.arity))
      } + aggregates).sorted { CodePoints.precedes($0.name, $1.name) }
  }()

  private static func signature(_ name: String, _ arity: ClosedRange<Int>) -> String {
    let letters = ["a", "b", "c", "d"]
    let required = letters.prefix(arity.lowerBound).joined(separator: ", ")
    guard arity.upperBound > arity.lowerBound else { return "\(name)(\(required))" }
    let separator = required.isEmpty ? "" : ", "
    if arity.upperBound == .max { return "\(name)(\(required) [\(separator)…])" }
    let optional = letters[arity.lowerBound..<min(arity.upperBound, letters.count)]
      .joined(separator: ", ")
    return "\(name)(\(required) [\(separator)\(optional)])"
  }
}
