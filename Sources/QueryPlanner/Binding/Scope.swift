import CygnetCore

/// The variables that can be seen at one point of a query.
struct Scope {
  struct Variable {
    var slot: Slot
    var kind: StaticType
    var range: SourceRange
  }

  private(set) var names: [String] = []
  private var variables: [CodePoints: Variable] = [:]

  subscript(name: String) -> Variable? { variables[CodePoints(name)] }

  mutating func define(_ name: String, _ variable: Variable) {
    if variables.updateValue(variable, forKey: CodePoints(name)) == nil { names.append(name) }
  }

  var slots: Set<Slot> { Set(variables.values.map(\.slot)) }
}
