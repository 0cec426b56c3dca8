public import CygnetCore
import CypherSyntax
import QueryPlanner
import QueryRuntime

/// A procedure of the program's own, for CALL: values in, rows out.
///
/// ```swift
/// try database.register(
///   TableProcedure(
///     name: "office.phone", inputs: [.init(name: "person", type: "STRING")],
///     outputs: [.init(name: "number", type: "STRING")]
///   ) { arguments in [[.string("555-0100")]] })
/// ```
public struct TableProcedure: Sendable {
  /// An argument or a result.
  public struct Field: Sendable {
    public var name: String
    /// As in `IS ::`, for instance `INTEGER`, `LIST<STRING>` or `ANY`; a `?` at
    /// the end says that null is welcome, which it is anyway.
    public var type: String

    public init(name: String, type: String) {
      self.name = name
      self.type = type
    }
  }

  public var name: String
  public var inputs: [Field]
  public var outputs: [Field]
  /// A sentence for SHOW PROCEDURES.
  public var summary: String
  /// Called once per row, from any thread. An integer given for a float arrives
  /// as a float; nodes and relationships arrive without their contents. Each row
  /// has a value per output; an error thrown ends the statement.
  public var body: @Sendable ([Value]) throws -> [[Value]]

  public init(
    name: String, inputs: [Field], outputs: [Field], summary: String = "",
    body: @escaping @Sendable ([Value]) throws -> [[Value]]
  ) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    self.summary = summary
    self.body = body
  }

  func signature() throws(CygnetError) -> ProcedureSignature {
    ProcedureSignature(
      name: name, inputs: try TableProcedure.fields(inputs),
      outputs: try TableProcedure.fields(outputs), summary: summary)
  }

  private static func fields(
    _ fields: [Field]
  ) throws(CygnetError) -> [ProcedureSignature.Field] {
    var parsed: [ProcedureSignature.Field] = []
    for field in fields {
      let text = field.type.hasSuffix("?") ? String(field.type.dropLast()) : field.type
      let (type, mistakes) = Parser.parseType(text)
      guard let type else {
        let source = SourceText(field.type)
        if let first = mistakes.first { throw first.error(in: source) }
        throw CygnetError(
          .syntax, .compileTime, "UnexpectedSyntax", "`\(field.type)` is not a type")
      }
      parsed.append(ProcedureSignature.Field(field.name, type))
    }
    return parsed
  }
}

extension Database {
  /// Adds a procedure, in the place of one with the same name.
  ///
  /// - Throws: when a field's type is none.
  public func register(_ procedure: TableProcedure) throws(CygnetError) {
    let body = procedure.body
    let name = procedure.name
    preparation.register(try procedure.signature()) { (arguments) throws(RuntimeFault) in
      do {
        return try body(arguments)
      } catch let error as CygnetError {
        throw RuntimeFault(error.kind, error.code, gqlStatus: error.gqlStatus, error.message)
      } catch {
        throw RuntimeFault(
          .procedure, "ProcedureCallFailed", gqlStatus: "52N37", "`\(name)` failed: \(error)")
      }
    }
  }
}
