// Values as text: as a query would write them, and as `toString` gives them.

extension Value: CustomStringConvertible {
  /// The value as a Cypher literal where there is one: strings quoted, a node
  /// as `(:Label {key: value})`.
  public var description: String { text(nested: true) }

  /// The text of `toString`, and of a table cell: a string stands bare.
  public var plainText: String {
    if case .string(let text) = self { return text }
    return text(nested: false)
  }

  private func text(nested: Bool) -> String {
    switch self {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .float(let number): FloatText.text(number)
    case .string(let text): nested ? Quoting.string(text) : text
    case .list(let list): "[" + list.map(\.description).joined(separator: ", ") + "]"
    case .map(let map): map.description
    case .node(let node): node.description
    case .relationship(let relationship): relationship.description
    case .path(let path): path.description
    case .date(let date): quoted(date.description, nested)
    case .localTime(let time): quoted(time.description, nested)
    case .time(let time): quoted(time.description, nested)
    case .localDateTime(let moment): quoted(moment.description, nested)
    case .dateTime(let moment): quoted(moment.description, nested)
    case .duration(let duration): quoted(duration.description, nested)
    }
  }

  private func quoted(_ text: String, _ nested: Bool) -> String {
    nested ? Quoting.string(text) : text
  }

  /// The name of the value's type, as messages use it.
  public var typeName: String {
    switch self {
    case .null: "Null"
    case .boolean: "Boolean"
    case .integer: "Integer"
    case .float: "Float"
    case .string: "String"
    case .list: "List"
    case .map: "Map"
    case .node: "Node"
    case .relationship: "Relationship"
    case .path: "Path"
    case .date: "Date"
    case .localTime: "LocalTime"
    case .time: "Time"
    case .localDateTime: "LocalDateTime"
    case .dateTime: "DateTime"
    case .duration: "Duration"
    }
  }
}

extension ValueMap: CustomStringConvertible {
  public var description: String {
    let entries = zip(keys, values).map { "\(Quoting.name($0)): \($1)" }
    return "{" + entries.joined(separator: ", ") + "}"
  }
}

extension Node: CustomStringConvertible {
  public var description: String {
    let labels = self.labels.map { ":" + Quoting.name($0) }.joined()
    let parts = [labels, properties.isEmpty ? "" : properties.description]
    return "(" + parts.filter { !$0.isEmpty }.joined(separator: " ") + ")"
  }
}

extension Relationship: CustomStringConvertible {
  public var description: String {
    let properties = self.properties.isEmpty ? "" : " " + self.properties.description
    return "[:\(Quoting.name(type))\(properties)]"
  }
}

extension Path: CustomStringConvertible {
  public var description: String {
    var text = "<" + (nodes.first?.description ?? "()")
    for (index, relationship) in relationships.enumerated() {
      let forward = relationship.start == nodes[index].id
      text += forward ? "-\(relationship)->" : "<-\(relationship)-"
      text += nodes[index + 1].description
    }
    return text + ">"
  }
}

/// Floats as the shortest text that reads back as the same number.
package enum FloatText {
  package static func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    // Swift writes 1e+20 and 5e-324; the language writes 1e20.
    return number.description.replacing(exponentSign: "e+", with: "e")
  }
}

extension String {
  fileprivate func replacing(exponentSign: String, with replacement: String) -> String {
    guard utf8.contains(UInt8(ascii: "+")) else { return self }
    return String(unicodeScalars.filter { $0 != "+" }.map(Character.init))
  }
}

/// Quoting of names and strings as the language reads them back.
package enum Quoting {
  /// A name bare where the lexer reads it as one word, else in backticks.
  package static func name(_ name: String) -> String {
    isPlain(name)
      ? name
      : "`" + doubled("`", in: name) + "`"
  }

  /// By code points: a mark that combines with a quote does not hide it.
  package static func doubled(_ quote: Unicode.Scalar, in text: String) -> String {
    var doubled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == quote { doubled.append(quote) }
      doubled.append(scalar)
    }
    return String(doubled)
  }

  package static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, isNameStart(first) else { return false }
    return name.unicodeScalars.dropFirst().allSatisfy(isNamePart)
  }

  package static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z") ~= scalar || ("A"..."Z") ~= scalar || scalar == "_" }
    let properties = scalar.properties
    return properties.isIDStart || properties.generalCategory == .connectorPunctuation
  }

  package static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    if isNameStart(scalar) { return true }
    if scalar.isASCII { return ("0"..."9") ~= scalar }
    return scalar.properties.isIDContinue || scalar.properties.generalCategory == .currencySymbol
  }

  package static func string(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": quoted += "\\'"
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\0"..<" ", "\u{7f}": quoted += "\\u" + hexadecimal(scalar.value)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "'"
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
