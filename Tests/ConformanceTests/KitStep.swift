import Cygnet
import Foundation

/// A step of the conformance kit.
enum KitStep: Equatable {
  enum Graph: Equatable {
    /// Whatever the graph holds, the scenario must work.
    case any
    case empty
    case named(String)
  }

  struct ExpectedRows: Equatable {
    let columns: [String]
    let rows: [[ExpectedValue]]
    var inOrder = false
    var ignoringListOrder = false
  }

  struct ExpectedError: Equatable {
    let kind: String
    /// `nil` for either.
    let phase: String?
    /// `nil` for any.
    let code: String?
  }

  case graph(Graph)
  case execute(String)
  case parameters([String: ExpectedValue])
  case procedure(KitProcedure)
  case query(String)
  /// The table of a result, or none for "empty".
  case result(ExpectedRows?)
  /// Keys that are absent stand for 0.
  case sideEffects([String: Int])
  case error(ExpectedError)

  init(_ step: FeatureStep) throws(NotationMistake) {
    switch step.text {
    case "any graph": self = .graph(.any)
    case "an empty graph": self = .graph(.empty)
    case "having executed:": self = .execute(try step.query)
    case "executing query:", "executing control query:": self = .query(try step.query)
    case "parameters are:": self = .parameters(try step.parameters)
    case "the result should be empty": self = .result(nil)
    case "the result should be, in any order:": self = .result(try step.rows())
    case "the result should be, in order:": self = .result(try step.rows(inOrder: true))
    case "the result should be (ignoring element order for lists):":
      self = .result(try step.rows(ignoringListOrder: true))
    case "the result should be, in order (ignoring element order for lists):":
      self = .result(try step.rows(inOrder: true, ignoringListOrder: true))
    case "no side effects": self = .sideEffects([:])
    case "the side effects should be:": self = .sideEffects(try step.sideEffects)
    default:
      if let graph = step.namedGraph {
        self = .graph(.named(graph))
      } else if let signature = step.text.dropping("there exists a procedure ") {
        self = .procedure(try KitProcedure(signature, table: step.table ?? []))
      } else if let error = step.error {
        self = .error(error)
      } else {
        throw NotationMistake("unknown step: \(step.text)")
      }
    }
  }
}

extension FeatureStep {
  fileprivate var query: String {
    get throws(NotationMistake) {
      guard let docString else { throw NotationMistake("there is no query: \(text)") }
      return docString
    }
  }

  fileprivate var parameters: [String: ExpectedValue] {
    get throws(NotationMistake) {
      var parameters: [String: ExpectedValue] = [:]
      for row in table ?? [] {
        guard row.count == 2 else {
          throw NotationMistake("a parameter is a name and a value: \(row)")
        }
        parameters[row[0]] = try ExpectedValue(row[1])
      }
      return parameters
    }
  }

  fileprivate func rows(
    inOrder: Bool = false, ignoringListOrder: Bool = false
  ) throws(NotationMistake) -> KitStep.ExpectedRows {
    guard let table, let columns = table.first else {
      throw NotationMistake("there is no table: \(text)")
    }
    var rows: [[ExpectedValue]] = []
    for row in table.dropFirst() {
      var values: [ExpectedValue] = []
      for cell in row { values.append(try ExpectedValue(cell)) }
      rows.append(values)
    }
    return KitStep.ExpectedRows(
      columns: columns, rows: rows, inOrder: inOrder, ignoringListOrder: ignoringListOrder)
  }

  fileprivate var sideEffects: [String: Int] {
    get throws(NotationMistake) {
      var effects: [String: Int] = [:]
      for row in table ?? [] {
        guard row.count == 2, SideEffects.names.contains(row[0]), let count = Int(row[1]) else {
          throw NotationMistake("no side effect: \(row)")
        }
        effects[row[0]] = count
      }
      return effects
    }
  }

  /// `the NAME graph`.
  fileprivate var namedGraph: String? {
    let words = text.split(separator: " ")
    guard words.count == 3, words[0] == "the", words[2] == "graph" else { return nil }
    return String(words[1])
  }

  /// `a TYPE should be raised at PHASE: DETAIL`.
  fileprivate var error: KitStep.ExpectedError? {
    guard let rest = text.dropping("a ") ?? text.dropping("an "),
      let raised = rest.range(of: " should be raised at "),
      let colon = rest.range(
        of: ": ", range: raised.upperBound..<rest.endIndex)
    else { return nil }
    let phase = String(rest[raised.upperBound..<colon.lowerBound])
    let code = String(rest[colon.upperBound...])
    guard ["compile time", "runtime", "any time"].contains(phase) else { return nil }
    return KitStep.ExpectedError(
      kind: String(rest[..<raised.lowerBound]), phase: phase == "any time" ? nil : phase,
      code: code == "*" ? nil : code)
  }
}

extension String {
  /// The rest after a prefix; `nil` without it.
  func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
