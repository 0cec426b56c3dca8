import CygnetCore
import GraphStore

struct SQLColumn: Sendable {
  let name: String
  let key: KeyID
  /// The property's name.
  let property: String
  var kind: SQLKind
  /// Whether there may be values that the kind cannot hold.
  let isUnsure: Bool
}

struct SQLTable: Sendable {
  let name: String
  /// The first label of its nodes, `nil` for nodes without any; or a type.
  let group: String?
  var columns: [SQLColumn] = []
}

/// The tables that a selection is written to.
struct SQLSchema: Sendable {
  /// Where the relationships of a type begin or end: a table of nodes, or several.
  enum End: Sendable {
    case table(Int)
    case anywhere
  }

  private(set) var nodeTables: [SQLTable] = []
  /// By number of a label set; `nil` for those that no node has.
  private(set) var tableOfSet: [Int?]
  private(set) var typeTables: [SQLTable] = []
  /// By number of a type.
  private(set) var tableOfType: [Int?]
  /// By table of a type.
  private(set) var ends: [(start: End, end: End)] = []
  /// The table of all nodes, where one is needed.
  private(set) var nodesName: String?
  /// The table of all labels, where some node has several.
  private(set) var labelsName: String?
  private(set) var indexNames: [(start: String, end: String)] = []

  static let nodeColumns = ["id"]
  static let relationshipColumns = ["id", "start_id", "end_id"]

  init(
    _ selection: GraphSelection, _ survey: SelectionSurvey, _ dialect: SQLWriter.Dialect,
    monitor: (Int) throws -> Void
  ) throws {
    tableOfSet = Array(repeating: nil, count: selection.graph.labelSets.sets.count)
    tableOfType = Array(repeating: nil, count: selection.graph.catalog.types.names.count)
    var names = SQLNames(dialect, reserved: ["nodes", "node_labels"])
    makeNodeTables(selection, survey, dialect, &names)
    makeTypeTables(selection, survey, dialect, &names)
    try widen(selection, .nodes, monitor)
    try widen(selection, .relationships, monitor)
    try findEnds(selection, monitor)
    let hasSeveral = survey.nodes.keys.contains { selection.labels(ofSet: $0).count > 1 }
    if hasSeveral { labelsName = "node_labels" }
    let isMixed = ends.contains { start, end in
      if case .table = start, case .table = end { return false }
      return true
    }
    if hasSeveral || isMixed { nodesName = "nodes" }
    indexNames = typeTables.map { table in
      (names.take(table.name + "_start_id"), names.take(table.name + "_end_id"))
    }
  }

  // MARK: Tables

  private mutating func makeNodeTables(
    _ selection: GraphSelection, _ survey: SelectionSurvey, _ dialect: SQLWriter.Dialect,
    _ names: inout SQLNames
  ) {
    var groups: [CodePoints?: [UInt32]] = [:]
    for number in survey.nodes.keys.sorted() {
      let first = selection.labels(ofSet: number).first
      groups[first.map { CodePoints($0) }, default: []].append(number)
    }
    let order = groups.keys.sorted { one, other in
      guard let one, let other else { return one != nil }
      return one < other
    }
    for label in order {
      let sets = groups[label] ?? []
      for number in sets { tableOfSet[Int(number)] = nodeTables.count }
      let uses = SelectionSurvey.all(
        Dictionary(
          uniqueKeysWithValues: sets.compactMap { set in
            survey.nodes[set].map { (set, $0) }
          }), selection)
      nodeTables.append(
        SQLTable(
          name: names.take(label?.text ?? "unlabelled"), group: label?.text,
          columns: Self.columns(uses, dialect, reserved: Self.nodeColumns)))
    }
  }

  private mutating func makeTypeTables(
    _ selection: GraphSelection, _ survey: SelectionSurvey, _ dialect: SQLWriter.Dialect,
    _ names: inout SQLNames
  ) {
    let types = survey.relationships.keys.map { (number: $0, name: selection.typeName($0)) }
      .sorted { CodePoints.precedes($0.name, $1.name) }
    for (number, name) in types {
      guard let group = survey.relationships[number] else { continue }
      tableOfType[Int(number)] = typeTables.count
      let uses = SelectionSurvey.all([number: group], selection)
      typeTables.append(
        SQLTable(
          name: names.take(name), group: name,
          columns: Self.columns(uses, dialect, reserved: Self.relationshipColumns)))
    }
  }

  private static func columns(
    _ uses: [(key: KeyID, name: String, use: SelectionSurvey.KeyUse)],
    _ dialect: SQLWriter.Dialect, reserved: [String]
  ) -> [SQLColumn] {
    var names = SQLNames(dialect, reserved: dialect.reservedColumns.union(reserved))
    return uses.map { key, name, use in
      SQLColumn(
        name: names.take(name), key: key, property: name, kind: dialect.kind(use.type),
        isUnsure: isUnsure(use, dialect))
    }
  }

  /// Times may lie beyond what databases know; integers among floats beyond what floats
  /// hold.
  private static func isUnsure(
    _ use: SelectionSurvey.KeyUse, _ dialect: SQLWriter.Dialect
  ) -> Bool {
    let kind = dialect.kind(use.type)
    return kind.isNarrow || (kind.isFloat && use.types.keys.contains { !dialect.kind($0).isFloat })
  }

  // MARK: What columns cannot hold

  private struct Place: Hashable, Sendable {
    let table: Int
    let column: Int
  }

  /// Makes columns wider where their type does not hold all values as they are.
  private mutating func widen(
    _ selection: GraphSelection, _ kind: EntityBatch.Kind, _ monitor: (Int) throws -> Void
  ) throws {
    let tables = kind == .nodes ? nodeTables : typeTables
    let tableOfGroup = kind == .nodes ? tableOfSet : tableOfType
    guard tables.contains(where: { $0.columns.contains(where: \.isUnsure) }) else { return }
    var found: Set<Place> = []
    try selection.forEachBatch(
      kind, monitor: { _ in try monitor(0) },
      make: { batch in Self.tooNarrow(batch, tables, tableOfGroup) },
      take: { found.formUnion($0) })
    for place in found {
      if kind == .nodes {
        let kind = nodeTables[place.table].columns[place.column].kind
        nodeTables[place.table].columns[place.column].kind = kind.widened
      } else {
        let kind = typeTables[place.table].columns[place.column].kind
        typeTables[place.table].columns[place.column].kind = kind.widened
      }
    }
  }

  private static func tooNarrow(
    _ batch: EntityBatch, _ tables: [SQLTable], _ tableOfGroup: [Int?]
  ) -> Set<Place> {
    var found: Set<Place> = []
    for (key, vector) in zip(batch.keys, batch.columns)
    where vector.kind == .mixed || vector.kind == .date || vector.kind == .integer {
      // By table, its column for the key.
      let columns = tables.map { table in
        table.columns.firstIndex { $0.key == key && $0.isUnsure }
      }
      guard columns.contains(where: { $0 != nil }) else { continue }
      for row in 0..<batch.count where vector.isValid(row) {
        guard let table = tableOfGroup[Int(batch.groups[row])], let column = columns[table]
        else { continue }
        let kind = tables[table].columns[column].kind
        if case .integers(let numbers) = vector.storage {
          switch kind {
          case .date where SQLTime.holds(epochDay: numbers[row]): continue
          case .float where numbers[row].magnitude <= 1 << 53: continue
          case .date, .float: break
          default: continue
          }
        } else if kind.holds(vector.value(row)) {
          continue
        }
        found.insert(Place(table: table, column: column))
      }
    }
    return found
  }

  // MARK: Ends

  private struct EndTables: Sendable {
    var starts: Set<Int> = []
    var ends: Set<Int> = []
  }

  private mutating func findEnds(
    _ selection: GraphSelection, _ monitor: (Int) throws -> Void
  ) throws {
    var found = Array(repeating: EndTables(), count: typeTables.count)
    let (tableOfSet, tableOfType) = (tableOfSet, tableOfType)
    let graph = selection.graph
    try selection.forEachBatch(
      .relationships, readsProperties: false, monitor: { _ in try monitor(0) },
      make: { batch in Self.ends(batch, graph, tableOfSet, tableOfType) },
      take: { parts in
        for (type, part) in parts {
          found[type].starts.formUnion(part.starts)
          found[type].ends.formUnion(part.ends)
        }
      })
    func end(_ tables: Set<Int>) -> End {
      tables.count == 1 ? tables.first.map { .table($0) } ?? .anywhere : .anywhere
    }
    ends = found.map { (end($0.starts), end($0.ends)) }
  }

  private static func ends(
    _ batch: EntityBatch, _ graph: Graph, _ tableOfSet: [Int?], _ tableOfType: [Int?]
  ) -> [Int: EndTables] {
    var parts: [Int: EndTables] = [:]
    var last: (type: Int, start: Int, end: Int)?
    func table(_ node: UInt32) -> Int? {
      graph.labelSet(of: NodeID(node)).flatMap { tableOfSet[Int($0)] }
    }
    for row in 0..<batch.count {
      guard let type = tableOfType[Int(batch.groups[row])],
        let start = table(batch.starts[row]), let end = table(batch.ends[row])
      else { continue }
      if let last, last == (type, start, end) { continue }
      last = (type, start, end)
      parts[type, default: EndTables()].starts.insert(start)
      parts[type, default: EndTables()].ends.insert(end)
    }
    return parts
  }
}

extension SQLKind {
  fileprivate var isFloat: Bool {
    switch self {
    case .float: true
    case .list(let element): element.isFloat
    default: false
    }
  }
}
