package import CygnetCore
package import QueryPlanner

/// The procedures that a statement can call: those that every graph has, and
/// those that a program has added.
package struct ProcedureLibrary: Sendable {
  /// From arguments to rows of results, in the order of the signature.
  package typealias Body = @Sendable ([Value]) throws(RuntimeFault) -> [[Value]]

  package private(set) var table: ProcedureTable
  private var bodies: [CodePoints: Body] = [:]

  package init() { table = ProcedureTable(BuiltInProcedure.allCases.map(\.signature)) }

  /// Takes the place of a procedure with the same name.
  package mutating func add(_ signature: ProcedureSignature, _ body: @escaping Body) {
    table.add(signature)
    bodies[CodePoints(signature.name.lowercased())] = body
  }

  func body(_ signature: ProcedureSignature) -> Body? {
    bodies[CodePoints(signature.name.lowercased())]
  }
}
