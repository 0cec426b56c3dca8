import CygnetCore
import GraphStore

/// A graph as JSON: an object for every node and relationship, on lines of their own
/// or in one document.
///
///     {"id":12,"labels":["A"],"properties":{"born":"1990-01-01"},"types":{"born":"DATE"}}
///     {"id":5,"type":"T","start":12,"end":7,"properties":{}}
///
/// `types` names the properties that JSON has no values for, temporal ones and floats
/// that are not finite, and only those.
package struct JSONGraphWriter: GraphTextFormat {
  /// Whether there is no document around the lines.
  package let isLines: Bool
  /// By label set: `,"labels":["A"],"properties":{`.
  private let labels: [ByteText]
  /// By type: `,"type":"T","start":`.
  private let types: [ByteText]
  /// By key: `"name":`.
  private let keys: [ByteText]

  package init(_ selection: GraphSelection, isLines: Bool) {
    self.isLines = isLines
    labels = selection.graph.labelSets.sets.indices.map { number in
      Self.text { text in
        text.append(",\"labels\":")
        text.append(json: selection.labels(ofSet: UInt32(number)))
        text.append(",\"properties\":{")
      }
    }
    let catalog = selection.graph.catalog
    types = catalog.types.names.map { name in
      Self.text { text in
        text.append(",\"type\":")
        text.append(json: name)
        text.append(",\"start\":")
      }
    }
    keys = catalog.keys.names.map { name in
      Self.text { text in
        text.append(json: name)
        text.append(":")
      }
    }
  }

  private static func text(_ body: (inout ByteText) -> Void) -> ByteText {
    var text = ByteText()
    body(&text)
    return text
  }

  package var separator: String { isLines ? "" : ",\n" }

  package func begin(_ text: inout ByteText) {
    if !isLines { text.append("{\"nodes\":[\n") }
  }

  package func beginRelationships(_ text: inout ByteText) {
    if !isLines { text.append("\n],\"relationships\":[\n") }
  }

  package func end(_ text: inout ByteText) {
    if !isLines { text.append("\n]}\n") }
  }

  package func write(_ batch: EntityBatch, to text: inout ByteText) {
    text.reserve(batch.count * (48 + batch.columns.count * 16))
    for row in 0..<batch.count {
      if row > 0, !isLines { text.append(",\n") }
      text.append("{\"id\":")
      text.append(Int64(batch.ids[row]))
      let group = Int(batch.groups[row])
      if batch.kind == .nodes {
        text.append(labels[group])
      } else {
        text.append(types[group])
        text.append(Int64(batch.starts[row]))
        text.append(",\"end\":")
        text.append(Int64(batch.ends[row]))
        text.append(",\"properties\":{")
      }
      writeProperties(of: row, batch, &text)
      if isLines { text.append(UInt8(ascii: "\n")) }
    }
  }

  private func writeProperties(of row: Int, _ batch: EntityBatch, _ text: inout ByteText) {
    var typed: [(KeyID, FieldType)] = []
    var isFirst = true
    for (key, column) in zip(batch.keys, batch.columns) where column.isValid(row) {
      if !isFirst { text.append(UInt8(ascii: ",")) }
      isFirst = false
      text.append(keys[Int(key.rawValue)])
      text.append(json: column, row: row)
      if let type = Self.typeNamed(column, row) { typed.append((key, type)) }
    }
    text.append(UInt8(ascii: "}"))
    for (index, (key, type)) in typed.enumerated() {
      text.append(index == 0 ? ",\"types\":{" : ",")
      text.append(keys[Int(key.rawValue)])
      text.append(json: type.name)
    }
    text.append(typed.isEmpty ? "}" : "}}")
  }

  /// The type of a value that JSON alone would not tell.
  private static func typeNamed(_ column: Vector, _ row: Int) -> FieldType? {
    switch column.storage {
    case .integers: return column.kind == .date ? .date : nil
    case .floats(let numbers): return numbers[row].isFinite ? nil : .float
    case .mixed(let values):
      if case .list(let list) = values[row] {
        let isNamed = list.contains { typeNamed($0) != nil }
        return isNamed ? FieldType(of: values[row]) : nil
      }
      return typeNamed(values[row])
    case .ids, .booleans, .texts, .codes: return nil
    }
  }

  private static func typeNamed(_ value: Value) -> FieldType? {
    switch value {
    case .float(let number): number.isFinite ? nil : .float
    case .date, .time, .localTime, .dateTime, .localDateTime, .duration: FieldType(of: value)
    default: nil
    }
  }
}
