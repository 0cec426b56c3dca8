import CygnetCore

/// What kind of thing a variable holds, as far as the text tells.
enum VariableKind: String {
  case node = "a node"
  case relationship = "a relationship"
  case relationshipList = "a list of relationships"
  case path = "a path"
  case value = "a value"
  /// Could be anything.
  case unknown = "something"
}

/// The variables that can be seen at one point of a query.
struct Scope {
  struct Variable {
    var slot: Slot
    var kind: VariableKind
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
