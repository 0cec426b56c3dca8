import CygnetCore

/// Values as literals of the query language.
extension ByteText {
  private static let cypher = Escapes(
    [("'", "\\'"), ("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")]
      + Escapes.controls(except: [9, 10, 13], by: Escapes.unicodeEscape))

  mutating func append(cypher column: Vector, _ row: Int) {
    switch column.storage {
    case .integers(let numbers) where column.kind == .integer: append(numbers[row])
    case .booleans(let flags): append(flags[row] != 0)
    case .texts(let texts):
      append(UInt8(ascii: "'"))
      append(texts[row], Self.cypher)
      append(UInt8(ascii: "'"))
    default: append(cypher: column.value(row))
    }
  }

  private mutating func append(cypher value: Value) {
    switch value {
    case .float(let number) where number.isNaN: append("0.0 / 0.0")
    case .float(let number) where number.isInfinite:
      append(number < 0 ? "-1.0 / 0.0" : "1.0 / 0.0")
    case .float(let number): append(number)
    case .string(let text):
      append(UInt8(ascii: "'"))
      append(text, Self.cypher)
      append(UInt8(ascii: "'"))
    case .list(let list):
      append("[")
      for (place, element) in list.enumerated() {
        if place > 0 { append(", ") }
        append(cypher: element)
      }
      append("]")
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
      append(value.typeName.lowercased())
      append("('")
      append(value.plainText)
      append("')")
    default: append(value.description)
    }
  }
}
