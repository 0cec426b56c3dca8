package import CygnetCore
import GraphStore

/// Which properties a selection's entities have, by label set and by type.
package struct SelectionSurvey: Sendable {
  /// The values under one key.
  package struct KeyUse: Sendable {
    package private(set) var count = 0
    /// How often each type occurs.
    package private(set) var types: [FieldType: Int] = [:]

    /// The narrowest type that holds all values.
    package var type: FieldType {
      types.keys.reduce(.unknown) { $0.joined(with: $1) }
    }

    fileprivate mutating func add(_ type: FieldType, _ count: Int) {
      self.count += count
      types[type, default: 0] += count
    }

    package mutating func add(_ other: KeyUse) {
      for (type, count) in other.types { add(type, count) }
    }
  }

  /// The entities with one label set, or of one type.
  package struct Group: Sendable {
    package fileprivate(set) var count = 0
    package fileprivate(set) var keys: [KeyID: KeyUse] = [:]
  }

  /// By the number of a label set, of a type.
  package private(set) var nodes: [UInt32: Group] = [:]
  package private(set) var relationships: [UInt32: Group] = [:]

  /// - Complexity: a pass over the selection's properties.
  package init(_ selection: GraphSelection, monitor: (Int) throws -> Void = { _ in }) throws {
    nodes = try Self.groups(selection, .nodes, monitor)
    relationships = try Self.groups(selection, .relationships, monitor)
  }

  /// The uses of all groups together, in the code-point order of the keys' names.
  package static func all(
    _ groups: [UInt32: Group], _ selection: GraphSelection
  ) -> [(key: KeyID, name: String, use: KeyUse)] {
    var uses: [KeyID: KeyUse] = [:]
    for group in groups.values {
      for (key, use) in group.keys { uses[key, default: KeyUse()].add(use) }
    }
    return uses.map { ($0.key, selection.keyName($0.key), $0.value) }
      .sorted { CodePoints.precedes($0.1, $1.1) }
  }

  private static func groups(
    _ selection: GraphSelection, _ kind: EntityBatch.Kind, _ monitor: (Int) throws -> Void
  ) throws -> [UInt32: Group] {
    var groups: [UInt32: Group] = [:]
    try selection.forEachRun(kind, monitor: monitor) { number in
      if let plain = Self.plainRun(selection, kind, number) { return (plain.group, plain.size) }
      let batch = selection.batch(kind, number)
      return (Self.groups(batch), batch.count)
    } take: { part in
      for (number, group) in part {
        groups[number, default: Group()].count += group.count
        for (key, use) in group.keys {
          groups[number, default: Group()].keys[key, default: KeyUse()].add(use)
        }
      }
    }
    return groups
  }

  /// What a run holds whose entities are of one group and whose columns of one type each: no
  /// value need be looked at. `nil` for other runs.
  private static func plainRun(
    _ selection: GraphSelection, _ kind: EntityBatch.Kind, _ number: Int
  ) -> (group: [UInt32: Group], size: Int)? {
    let graph = selection.graph
    guard (kind == .nodes ? selection.nodes : selection.relationships) == nil else { return nil }
    let size: Int
    let set: UInt32
    let keys: [KeyID]
    let columns: [PropertyColumn]
    if kind == .nodes {
      guard let segment = graph.nodes[number], segment.countBySet.count == 1,
        let only = segment.countBySet.first
      else { return nil }
      (size, set, keys, columns) = (only.value, only.key, segment.keys, graph.nodeProperties)
    } else {
      guard let segment = graph.relationships[number], let type = segment.onlyType,
        segment.liveCount > 0
      else { return nil }
      (size, set) = (segment.liveCount, UInt32(type))
      (keys, columns) = (segment.keys, graph.relationshipProperties)
    }
    var group = Group()
    group.count = size
    for key in keys {
      guard let segment = columns[Int(key.rawValue)].segments[number] else { continue }
      guard let type = FieldType(segment.encoding) else { return nil }
      if segment.validCount > 0 { group.keys[key, default: KeyUse()].add(type, segment.validCount) }
    }
    return ([set: group], size)
  }

  private static func groups(_ batch: EntityBatch) -> [UInt32: Group] {
    var groups: [UInt32: Group] = [:]
    for row in 0..<batch.count { groups[batch.groups[row], default: Group()].count += 1 }
    for (key, column) in zip(batch.keys, batch.columns) {
      if groups.count == 1, let only = groups.keys.first, column.validity == nil,
        let type = FieldType(column.kind)
      {
        groups[only]?.keys[key, default: KeyUse()].add(type, batch.count)
        continue
      }
      for row in 0..<batch.count where column.isValid(row) {
        let type = FieldType(column.kind) ?? FieldType(of: column.value(row))
        groups[batch.groups[row]]?.keys[key, default: KeyUse()].add(type, 1)
      }
    }
    return groups
  }
}

extension FieldType {
  /// `nil` for values that must be asked one by one.
  fileprivate init?(_ encoding: PropertySegment.Encoding) {
    switch encoding {
    case .integers: self = .integer
    case .floats: self = .float
    case .booleans: self = .boolean
    case .dates: self = .date
    case .codes, .texts: self = .string
    case .mixed: return nil
    }
  }

  /// `nil` for columns whose values must be asked one by one.
  init?(_ kind: Vector.Kind) {
    switch kind {
    case .integer: self = .integer
    case .float: self = .float
    case .boolean: self = .boolean
    case .date: self = .date
    case .string: self = .string
    case .node, .relationship, .mixed: return nil
    }
  }
}
