package import CygnetCore

/// What a procedure takes and what it yields.
package struct ProcedureSignature: Sendable {
  package struct Field: Sendable {
    package var name: String
    package var type: ValueType

    package init(_ name: String, _ type: ValueType) {
      self.name = name
      self.type = type
    }
  }

  package var name: String
  package var inputs: [Field]
  package var outputs: [Field]
  /// A sentence for SHOW PROCEDURES.
  package var summary: String

  package init(name: String, inputs: [Field] = [], outputs: [Field], summary: String = "") {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    self.summary = summary
  }

  /// `db.labels() :: (label :: STRING)`
  package var text: String {
    func list(_ fields: [Field]) -> String {
      fields.map { "\($0.name) :: \($0.type)" }.joined(separator: ", ")
    }
    return "\(name)(\(list(inputs))) :: (\(list(outputs)))"
  }
}

/// The procedures that CALL finds, by name in any case.
package struct ProcedureTable: Sendable {
  private var signatures: [CodePoints: ProcedureSignature] = [:]

  package init(_ signatures: [ProcedureSignature] = []) {
    for signature in signatures { add(signature) }
  }

  package mutating func add(_ signature: ProcedureSignature) {
    signatures[CodePoints(signature.name.lowercased())] = signature
  }

  package subscript(name: String) -> ProcedureSignature? {
    signatures[CodePoints(name.lowercased())]
  }

  /// In code-point order of their names.
  package var all: [ProcedureSignature] {
    signatures.values.sorted { CodePoints.precedes($0.name, $1.name) }
  }
}

/// The procedures that every graph has.
package enum BuiltInProcedure: String, CaseIterable, Sendable {
  case labels = "db.labels"
  case relationshipTypes = "db.relationshipTypes"
  case propertyKeys = "db.propertyKeys"
  case schemaVisualization = "db.schema.visualization"
  case indexes = "db.indexes"
  case constraints = "db.constraints"
  case procedures = "dbms.procedures"
  case functions = "dbms.functions"

  package var signature: ProcedureSignature {
    ProcedureSignature(
      name: rawValue, outputs: outputs.map { ProcedureSignature.Field($0, $1) }, summary: summary)
  }

  private var outputs: [(String, ValueType)] {
    let (string, strings) = (ValueType(.string), ValueType(.list(ValueType(.string))))
    return switch self {
    case .labels: [("label", string)]
    case .relationshipTypes: [("relationshipType", string)]
    case .propertyKeys: [("propertyKey", string)]
    case .schemaVisualization:
      [
        ("nodes", ValueType(.list(ValueType(.map)))),
        ("relationships", ValueType(.list(ValueType(.map)))),
      ]
    case .indexes:
      [
        ("name", string), ("type", string), ("entityType", string), ("labelsOrTypes", strings),
        ("properties", strings), ("owningConstraint", string),
      ]
    case .constraints:
      [
        ("name", string), ("type", string), ("entityType", string), ("labelsOrTypes", strings),
        ("properties", strings), ("ownedIndex", string),
      ]
    case .procedures: [("name", string), ("description", string), ("signature", string)]
    case .functions:
      [
        ("name", string), ("category", string), ("isAggregate", ValueType(.boolean)),
        ("signature", string),
      ]
    }
  }

  private var summary: String {
    switch self {
    case .labels: "Labels that some node carries."
    case .relationshipTypes: "Types that some relationship has."
    case .propertyKeys: "Property keys that the graph has seen."
    case .schemaVisualization:
      "Which labels are connected by which relationship types, and how often."
    case .indexes: "Indexes; the same as SHOW INDEXES."
    case .constraints: "Constraints; the same as SHOW CONSTRAINTS."
    case .procedures: "Procedures; the same as SHOW PROCEDURES."
    case .functions: "Functions and aggregates; the same as SHOW FUNCTIONS."
    }
  }
}
