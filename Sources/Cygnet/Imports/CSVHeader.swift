import CygnetCore
import GraphFormats

/// What the columns of one CSV file are for, by its header.
struct CSVHeader {
  struct Property {
    var name: String
    var type: FieldType?
  }

  enum Role {
    case ignored
    case property(Property)
    /// A node's key; kept as a property where it has a name.
    case key(Property?, space: String?)
    case start(space: String?)
    case end(space: String?)
    case labels
    case type
  }

  private(set) var roles: [Role] = []
  let names: [String]

  /// - Parameter isNodes: whether the file is one of nodes.
  /// - Throws: a message about the header.
  init(_ fields: [String], isNodes: Bool) throws(Mistake) {
    names = fields
    for field in fields { roles.append(try CSVHeader.role(field)) }
    if isNodes {
      if key == nil { try makeKey() }
    } else {
      try makeEnds()
    }
    try checkNames()
  }

  struct Mistake: Error {
    let message: String
  }

  private static func role(_ field: String) throws(Mistake) -> Role {
    guard let colon = field.lastIndex(of: ":") else {
      return .property(Property(name: field, type: nil))
    }
    let name = String(field[..<colon])
    var word = String(field[field.index(after: colon)...])
    var space: String?
    // Settings between braces say how neo4j-admin stores the column.
    if let brace = word.firstIndex(of: "{") { word = String(word[..<brace]) }
    if word.hasSuffix(")"), let open = word.firstIndex(of: "(") {
      space = String(word[word.index(after: open)...].dropLast())
      word = String(word[..<open])
    }
    switch word.uppercased() {
    case "ID": return .key(name.isEmpty ? nil : Property(name: name, type: nil), space: space)
    case "START_ID": return .start(space: space)
    case "END_ID": return .end(space: space)
    case "LABEL": return .labels
    case "TYPE": return .type
    case "IGNORE": return .ignored
    default:
      guard let type = FieldType(name: word) else {
        throw Mistake(
          message: "`\(field)`: `\(word)` is no type; expected one such as int, float, boolean, "
            + "string, date, string[]")
      }
      return .property(Property(name: name, type: type))
    }
  }

  var key: Int? {
    roles.firstIndex { if case .key = $0 { true } else { false } }
  }

  var start: Int? {
    roles.firstIndex { if case .start = $0 { true } else { false } }
  }

  var end: Int? {
    roles.firstIndex { if case .end = $0 { true } else { false } }
  }

  var labels: Int? {
    roles.firstIndex { if case .labels = $0 { true } else { false } }
  }

  var type: Int? {
    roles.firstIndex { if case .type = $0 { true } else { false } }
  }

  private func place(of name: String) -> Int? {
    roles.firstIndex { role in
      if case .property(let property) = role { property.name == name } else { false }
    }
  }

  private mutating func makeKey() throws(Mistake) {
    let place = self.place(of: "id") ?? 0
    guard place < roles.count, case .property(let property) = roles[place] else {
      throw Mistake(message: "no column for the nodes' key: `id`, or the first one")
    }
    roles[place] = .key(property, space: nil)
  }

  private mutating func makeEnds() throws(Mistake) {
    if start != nil || end != nil {
      guard start != nil, end != nil else {
        throw Mistake(message: "one end's key only; expected `:START_ID` and `:END_ID`")
      }
      return
    }
    let from = place(of: "from") ?? 0
    let to = place(of: "to") ?? 1
    guard roles.count >= 2, from != to, case .property = roles[from], case .property = roles[to]
    else {
      throw Mistake(
        message: "no columns for the keys of the ends: `from` and `to`, or the first two")
    }
    roles[from] = .start(space: nil)
    roles[to] = .end(space: nil)
  }

  private func checkNames() throws(Mistake) {
    let keys = roles.count { if case .key = $0 { true } else { false } }
    guard keys < 2 else { throw Mistake(message: "two columns are keys of the nodes") }
    var seen: Set<CodePoints> = []
    for role in roles {
      let name: String
      switch role {
      case .property(let property), .key(let property?, _): name = property.name
      default: continue
      }
      guard !name.isEmpty else { throw Mistake(message: "a column has no name") }
      guard seen.insert(CodePoints(name)).inserted else {
        throw Mistake(message: "two columns are named `\(name)`")
      }
    }
  }
}
