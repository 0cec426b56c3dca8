package import CygnetCore
import GraphStore

/// Writes a graph as CSV files with headers in the manner of neo4j-admin: one for the
/// nodes of each label set, one for the relationships of each type.
///
/// Of a property that holds several types in one file integers beside floats become floats,
/// all else becomes text.
package struct CSVGraphWriter: Sendable {
  private struct File: Sendable {
    let name: String
    let header: ByteText
    /// In the order of the file's columns.
    let keys: [KeyID]
    let labels: ByteText
  }

  private let selection: GraphSelection
  private let nodes: [UInt32: File]
  private let relationships: [UInt32: File]

  package init(_ selection: GraphSelection, survey: SelectionSurvey) {
    self.selection = selection
    // By name in small letters, the number that the last of those that share it got.
    var used: [String: Int] = [:]
    func files(
      _ groups: [UInt32: SelectionSurvey.Group], _ kind: EntityBatch.Kind
    ) -> [UInt32: File] {
      var files: [UInt32: File] = [:]
      for (number, group) in groups.sorted(by: { $0.key < $1.key }) {
        let names =
          kind == .nodes ? selection.labels(ofSet: number) : [selection.typeName(number)]
        files[number] = Self.file(
          kind, names, group, selection, Self.fileName(names, kind, &used))
      }
      return files
    }
    nodes = files(survey.nodes, .nodes)
    relationships = files(survey.relationships, .relationships)
  }

  private static func file(
    _ kind: EntityBatch.Kind, _ names: [String], _ group: SelectionSurvey.Group,
    _ selection: GraphSelection, _ fileName: String
  ) -> File {
    let uses = group.keys.map { ($0.key, selection.keyName($0.key), $0.value) }
      .sorted { CodePoints.precedes($0.1, $1.1) }
    var header = ByteText()
    header.append(kind == .nodes ? ":ID" : ":START_ID,:END_ID")
    for (_, name, use) in uses {
      header.append(UInt8(ascii: ","))
      header.append(csv: name + ":" + Self.typeName(use.type))
    }
    header.append(kind == .nodes ? ",:LABEL\n" : ",:TYPE\n")
    var last = ByteText()
    last.append(UInt8(ascii: ","))
    last.append(csv: kind == .nodes ? CSVList.field(names) : names[0])
    last.append(UInt8(ascii: "\n"))
    return File(
      name: fileName, header: header, keys: uses.map(\.0), labels: last)
  }

  /// As neo4j-admin calls it.
  private static func typeName(_ type: FieldType) -> String {
    switch type {
    case .boolean: "boolean"
    case .integer: "long"
    case .float: "double"
    case .date: "date"
    case .time: "time"
    case .localTime: "localtime"
    case .dateTime: "datetime"
    case .localDateTime: "localdatetime"
    case .duration: "duration"
    case .list(let element): typeName(element) + "[]"
    case .string, .unknown: "string"
    }
  }

  /// Letters and digits of the names, told apart by a number where they are equal to
  /// file systems.
  private static func fileName(
    _ names: [String], _ kind: EntityBatch.Kind, _ used: inout [String: Int]
  ) -> String {
    let joined = names.isEmpty ? "nodes" : names.joined(separator: "-")
    let plain = String(
      String.UnicodeScalarView(
        joined.unicodeScalars.prefix(60).map {
          Quoting.isNamePart($0) || $0 == "-" ? $0 : "_"
        }))
    var name = plain
    var number = used[plain.lowercased()] ?? 1
    while used[name.lowercased()] != nil {
      number += 1
      name = "\(plain)-\(number)"
    }
    used[plain.lowercased()] = number
    used[name.lowercased()] = 1
    return name + ".csv"
  }

  // MARK: Records

  /// - Parameter take: given pieces of text and the names of their files.
  package func write(
    monitor: (Int) throws -> Void = { _ in }, to take: (String, ByteText) throws -> Void
  ) throws {
    if nodes.isEmpty {
      var header = ByteText()
      header.append(":ID,:LABEL\n")
      try take("nodes.csv", header)
    }
    for files in [nodes, relationships] {
      for (_, file) in files.sorted(by: { $0.key < $1.key }) { try take(file.name, file.header) }
    }
    for kind in [EntityBatch.Kind.nodes, .relationships] {
      let files = kind == .nodes ? nodes : relationships
      try selection.forEachBatch(kind, monitor: monitor) { batch in
        self.records(batch, files)
      } take: { parts in
        for (name, text) in parts { try take(name, text) }
      }
    }
  }

  private func records(
    _ batch: EntityBatch, _ files: [UInt32: File]
  ) -> [(name: String, text: ByteText)] {
    var parts: [(name: String, text: ByteText)] = []
    var rows: [UInt32: [Int]] = [:]
    for row in 0..<batch.count { rows[batch.groups[row], default: []].append(row) }
    let ids =
      batch.kind == .nodes
      ? [FieldTexts(batch.ids, batch.count)]
      : [FieldTexts(batch.starts, batch.count), FieldTexts(batch.ends, batch.count)]
    let columns = batch.columns.map { FieldTexts(csv: $0, batch.count) }
    for (group, rows) in rows.sorted(by: { $0.key < $1.key }) {
      guard let file = files[group] else { continue }
      let fields = file.keys.map { key in
        batch.keys.firstIndex(of: key).map { columns[$0] } ?? FieldTexts(empty: batch.count)
      }
      parts.append((file.name, FieldTexts.rows(rows, ids + fields, endingWith: file.labels)))
    }
    return parts
  }
}

extension ByteText {
  private static let quotes = Escapes([("\"", "\"\"")])

  /// A field; in quotes where it must be, or is empty: a field without anything is none.
  package mutating func append(csv text: String) {
    var text = text
    let isPlain = text.withUTF8 { unsafe Self.isPlain($0) }
    if isPlain { return append(text) }
    append(UInt8(ascii: "\""))
    append(text, Self.quotes)
    append(UInt8(ascii: "\""))
  }

  package mutating func append(csv text: TextView) {
    if unsafe text.withBytes({ unsafe Self.isPlain($0) }) { return append(text) }
    append(UInt8(ascii: "\""))
    append(text, Self.quotes)
    append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = unsafe text.first, let last = unsafe text.last, first != 32, last != 32
    else { return false }
    // A byte order mark would be taken for the file's.
    if first == 0xEF, text.count >= 3, unsafe text[1] == 0xBB, unsafe text[2] == 0xBF {
      return false
    }
    for index in 0..<text.count {
      // Safety: `index` is below the count.
      switch unsafe text[index] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return false
      default: continue
      }
    }
    return true
  }
}
