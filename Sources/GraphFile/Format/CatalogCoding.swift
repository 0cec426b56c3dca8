import CygnetCore
import GraphStore

/// The catalogue of a version, as the first part of a root's payload.
///
/// In this order, all numbers varints: labels, types, keys (each a count and names);
/// nodes and relationships; nodes by label; relationships by type; self-loops by type
/// (a count and numbers); ends (a count, then type, direction 0 or 1, label, number);
/// indexes (a count, then label, key, name, entries, comparable entries); constraints (a
/// count, then name, 0 for nodes or 1 for relationships, label or type, key, 0 for unique
/// or 1 for exists); label sets but the empty one (a count, then each a count and labels);
/// next node and next relationship; open runs of nodes (a count, then label set, first id,
/// ids left); open runs of relationships (the same with types).
enum CatalogCoding {
  static func write(_ graph: Graph, to writer: inout ByteWriter) {
    let catalog = graph.catalog
    for table in [catalog.labels, catalog.types, catalog.keys] {
      writer.varint(table.names.count)
      for name in table.names { writer.text(name) }
    }
    writer.varint(catalog.nodeCount)
    writer.varint(catalog.relationshipCount)
    for place in catalog.labels.names.indices { writer.varint(catalog.labelCounts[place]) }
    for place in catalog.types.names.indices { writer.varint(catalog.typeCounts[place]) }
    writer.varint(catalog.loopCounts.count)
    for count in catalog.loopCounts { writer.varint(count) }
    let ends = catalog.endCounts.filter { $0.value != 0 }.sorted {
      let (a, b) = ($0.key, $1.key)
      return (a.type.rawValue, a.direction.rawValue, a.label.rawValue)
        < (b.type.rawValue, b.direction.rawValue, b.label.rawValue)
    }
    writer.varint(ends.count)
    for (key, count) in ends {
      writer.varint(key.type.rawValue)
      writer.varint(key.direction.rawValue)
      writer.varint(key.label.rawValue)
      writer.varint(count)
    }
    let indexes = catalog.indexes.sorted { ($0.key.label, $0.key.key) < ($1.key.label, $1.key.key) }
    writer.varint(indexes.count)
    for (place, description) in indexes {
      writer.varint(place.label.rawValue)
      writer.varint(place.key.rawValue)
      writer.text(description.name)
      writer.varint(description.entryCount)
      writer.varint(description.comparableCount)
    }
    writer.varint(catalog.constraints.count)
    for constraint in catalog.constraints { write(constraint, to: &writer) }
    writer.varint(graph.labelSets.sets.count - 1)
    for set in graph.labelSets.sets.dropFirst() { write(set, to: &writer) }
    let allocation = graph.allocation
    writer.varint(allocation.nextNode)
    writer.varint(allocation.nextRelationship)
    let nodeRuns = allocation.openNodeRuns.map { (UInt64($0), $1) }
    let relationshipRuns = allocation.openRelationshipRuns.map { (UInt64($0), $1) }
    for runs in [nodeRuns, relationshipRuns] {
      let open = runs.filter { !$0.1.isEmpty }.sorted { $0.0 < $1.0 }
      writer.varint(open.count)
      for (owner, run) in open {
        writer.varint(owner)
        writer.varint(run.lowerBound)
        writer.varint(run.count)
      }
    }
  }

  static func write(_ set: [LabelID], to writer: inout ByteWriter) {
    writer.varint(set.count)
    for label in set { writer.varint(label.rawValue) }
  }

  static func labelSet(_ reader: inout ByteReader) throws(FileFault) -> [LabelID] {
    var set: [LabelID] = []
    for _ in 0..<(try reader.length()) {
      set.append(LabelID(UInt16(try reader.count(below: GraphLimit.tokenCount))))
    }
    return set
  }

  static func write(_ constraint: ConstraintDescription, to writer: inout ByteWriter) {
    writer.text(constraint.name)
    switch constraint.target {
    case .nodes(let label):
      writer.number(UInt8(0))
      writer.varint(label.rawValue)
    case .relationships(let type):
      writer.number(UInt8(1))
      writer.varint(type.rawValue)
    }
    writer.varint(constraint.key.rawValue)
    writer.number(UInt8(constraint.rule == .unique ? 0 : 1))
  }

  static func constraint(
    _ reader: inout ByteReader
  ) throws(FileFault) -> ConstraintDescription {
    let name = try reader.text()
    let isOfNodes = try reader.count(below: 2) == 0
    let owner = UInt16(try reader.count(below: GraphLimit.tokenCount))
    let key = KeyID(UInt16(try reader.count(below: GraphLimit.tokenCount)))
    return ConstraintDescription(
      name: name,
      target: isOfNodes ? .nodes(LabelID(owner)) : .relationships(TypeID(owner)), key: key,
      rule: try reader.count(below: 2) == 0 ? .unique : .exists)
  }

  /// Fills in all of `parts` but tables and indexes.
  static func read(_ reader: inout ByteReader, into parts: inout GraphParts) throws(FileFault) {
    var catalog = Catalog()
    catalog.labels = try tokens(&reader)
    catalog.types = try tokens(&reader)
    catalog.keys = try tokens(&reader)
    let (labels, types) = (catalog.labels.names.count, catalog.types.names.count)
    let keys = catalog.keys.names.count
    catalog.nodeCount = try total(&reader)
    catalog.relationshipCount = try total(&reader)
    for _ in 0..<labels { catalog.labelCounts.append(try total(&reader)) }
    for _ in 0..<types { catalog.typeCounts.append(try total(&reader)) }
    for _ in 0..<(try reader.count(below: types + 1)) {
      catalog.loopCounts.append(try total(&reader))
    }
    for _ in 0..<(try reader.length()) {
      let type = TypeID(UInt16(try reader.count(below: types)))
      let direction: Direction = try reader.count(below: 2) == 0 ? .outgoing : .incoming
      let label = LabelID(UInt16(try reader.count(below: labels)))
      catalog.endCounts[EndKey(type: type, direction: direction, label: label)] =
        try total(&reader)
    }
    for _ in 0..<(try reader.length()) {
      let label = LabelID(UInt16(try reader.count(below: labels)))
      let key = KeyID(UInt16(try reader.count(below: keys)))
      catalog.indexes[IndexKey(label: label, key: key)] = IndexDescription(
        name: try reader.text(), entryCount: try total(&reader),
        comparableCount: try total(&reader))
    }
    for _ in 0..<(try reader.length()) {
      let constraint = try constraint(&reader)
      let limit: Int
      let owner: Int
      switch constraint.target {
      case .nodes(let label): (owner, limit) = (Int(label.rawValue), labels)
      case .relationships(let type): (owner, limit) = (Int(type.rawValue), types)
      }
      guard owner < limit, Int(constraint.key.rawValue) < keys else {
        throw .damaged("a constraint names what is not there")
      }
      catalog.constraints.append(constraint)
    }
    for number in 1..<(1 + (try reader.length())) {
      let set = try labelSet(&reader)
      guard set.allSatisfy({ Int($0.rawValue) < labels }),
        parts.labelSets.intern(set) == UInt32(number)
      else { throw .damaged("a label set is not one") }
    }
    parts.catalog = catalog
    parts.allocation = try allocation(&reader, sets: parts.labelSets.sets.count, types: types)
  }

  private static func total(_ reader: inout ByteReader) throws(FileFault) -> Int {
    try reader.count(below: GraphLimit.entityCount + 1)
  }

  private static func tokens(_ reader: inout ByteReader) throws(FileFault) -> TokenTable {
    var table = TokenTable()
    for place in 0..<(try reader.length()) {
      guard let number = table.intern(try reader.text()), Int(number) == place else {
        throw .damaged("a name comes twice")
      }
    }
    return table
  }

  private static func allocation(
    _ reader: inout ByteReader, sets: Int, types: Int
  ) throws(FileFault) -> IDAllocation {
    let limit = GraphLimit.entityCount + SegmentSize.count
    let (nodes, relationships) = (try reader.count(below: limit), try reader.count(below: limit))
    guard nodes & SegmentSize.mask == 0, relationships & SegmentSize.mask == 0 else {
      throw .damaged("ids are given out in whole runs")
    }
    func runs(_ owners: Int, _ end: Int) throws(FileFault) -> [(Int, Range<Int>)] {
      var runs: [(Int, Range<Int>)] = []
      for _ in 0..<(try reader.length()) {
        let (owner, first) = (try reader.count(below: owners), try reader.count(below: end + 1))
        let count = try reader.count(below: min(SegmentSize.count, end - first) + 1)
        runs.append((owner, first..<first + count))
      }
      return runs
    }
    let nodeRuns = try runs(sets, nodes).map { (UInt32($0), $1) }
    let relationshipRuns = try runs(types, relationships).map { (UInt16($0), $1) }
    return IDAllocation(
      nextNode: nodes, nextRelationship: relationships,
      openNodeRuns: Dictionary(nodeRuns) { _, last in last },
      openRelationshipRuns: Dictionary(relationshipRuns) { _, last in last })
  }
}
