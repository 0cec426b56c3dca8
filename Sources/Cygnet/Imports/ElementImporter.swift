import CygnetCore
import GraphFormats
import GraphStore

/// Builds a graph from elements as a reader finds them: nodes by their label sets as they
/// come, relationships once all nodes are there.
struct ElementImporter: ReadElementTaker {
  /// Elements of one kind whose properties are gathered in columns, as far as they have any.
  private struct Group {
    /// Rows ascend.
    private struct Column {
      var rows: [Int32] = []
      var values: [Value] = []
    }

    private(set) var count = 0
    private var columns: [CodePoints: Column] = [:]

    mutating func add(_ properties: [(key: String, value: Value)]) {
      for (key, value) in properties where !value.isNull {
        var column = columns.removeValue(forKey: CodePoints(key)) ?? Column()
        // A key that comes twice keeps its last value.
        if column.rows.last == Int32(count) {
          column.rows.removeLast()
          column.values.removeLast()
        }
        column.rows.append(Int32(count))
        column.values.append(value)
        columns[CodePoints(key)] = column
      }
      count += 1
    }

    /// Rows to be put into the graph at once: few where there are many columns.
    var flushCount: Int {
      let rows = ElementImporter.cellLimit / max(1, columns.count)
      return min(ElementImporter.flushCount, max(SegmentSize.count, rows))
    }

    /// The columns of some rows, keys in code-point order.
    func vectors(_ rows: Range<Int>) -> [(key: String, values: Vector)] {
      var vectors: [(key: String, values: Vector)] = []
      for (key, column) in columns.sorted(by: { $0.key < $1.key }) {
        var place = column.rows.partition(below: Int32(rows.lowerBound))
        guard place < column.rows.count, column.rows[place] < rows.upperBound else { continue }
        var values = Array(repeating: Value.null, count: rows.count)
        while place < column.rows.count, column.rows[place] < rows.upperBound {
          values[Int(column.rows[place]) - rows.lowerBound] = column.values[place]
          place += 1
        }
        vectors.append((key.text, Vector.specialised(values)))
      }
      return vectors
    }
  }

  private struct NodeGroup {
    let labels: [String]
    var group = Group()
    /// Numbers of the nodes' keys.
    var keys: [Int] = []
  }

  private struct RelationshipGroup {
    var group = Group()
    var starts: [Int] = []
    var ends: [Int] = []
    var lines: [Int] = []
  }

  private let writer: GraphWriter
  private let bad: BadRowCollector
  private let cancellation: Cancellation
  /// The file at work.
  var file = ""
  private(set) var summary = ImportSummary()
  /// The names that files give to nodes, as numbers.
  private var keyNumbers: [CodePoints: Int] = [:]
  private var keyNames: [String] = []
  /// By a key's number: the node's id, once it is in the graph.
  private var nodes: [UInt32] = []
  /// By a key's number, whether some node has it.
  private var isTaken: [Bool] = []
  private var nodeGroups: [[CodePoints]: NodeGroup] = [:]
  private var relationshipGroups: [CodePoints: RelationshipGroup] = [:]
  private static let absent = UInt32.max
  /// Rows that are gathered, and put into the graph at once.
  private static let flushCount = SegmentSize.count * 32
  /// Rows times columns that are put into the graph at once, if that is more than one run.
  private static let cellLimit = 4_194_304

  init(_ writer: GraphWriter, _ bad: BadRowCollector, _ cancellation: Cancellation) {
    self.writer = writer
    self.bad = bad
    self.cancellation = cancellation
  }

  mutating func take(_ element: ReadElement) throws {
    if (summary.nodes + summary.relationships) & 4_095 == 0 { try cancellation.checkImport() }
    switch element {
    case .node(let node): try take(node)
    case .relationship(let relationship): try take(relationship)
    }
  }

  mutating func mistake(_ mistake: ReadMistake) throws {
    try bad.note(BadRow(mistake, in: file))
  }

  private mutating func number(_ key: String) -> Int {
    if let known = keyNumbers[CodePoints(key)] { return known }
    let number = nodes.count
    keyNumbers[CodePoints(key)] = number
    keyNames.append(key)
    nodes.append(Self.absent)
    isTaken.append(false)
    return number
  }

  private mutating func take(_ node: ReadNode) throws {
    let number = number(node.key)
    guard !isTaken[number] else {
      return try mistake(
        ReadMistake(
          line: node.line, message: "a second node with the key \(Quoting.string(node.key))"))
    }
    if let problem = problem(node.labels, "a label") ?? problem(node.properties) {
      return try mistake(ReadMistake(line: node.line, message: problem))
    }
    isTaken[number] = true
    let name = node.labels.map { CodePoints($0) }
    // Taken out, so that adding copies nothing.
    var group = nodeGroups.removeValue(forKey: name) ?? NodeGroup(labels: node.labels)
    group.group.add(node.properties)
    group.keys.append(number)
    if group.group.count >= group.group.flushCount {
      try put(group)
      group = NodeGroup(labels: node.labels)
    }
    nodeGroups[name] = group
    summary.nodes += 1
  }

  private mutating func take(_ relationship: ReadRelationship) throws {
    if let problem = problem([relationship.type], "a type") ?? problem(relationship.properties) {
      return try mistake(ReadMistake(line: relationship.line, message: problem))
    }
    let name = CodePoints(relationship.type)
    var group = relationshipGroups.removeValue(forKey: name) ?? RelationshipGroup()
    group.group.add(relationship.properties)
    group.starts.append(number(relationship.start))
    group.ends.append(number(relationship.end))
    group.lines.append(relationship.line)
    relationshipGroups[name] = group
    summary.relationships += 1
  }

  private func problem(_ names: [String], _ what: String) -> String? {
    names.contains("") ? "\(what) without a name" : nil
  }

  /// What a reader lets through, but a graph does not hold.
  private func problem(_ properties: [(key: String, value: Value)]) -> String? {
    for (key, value) in properties {
      if key.isEmpty { return "a property without a name" }
      if !ValueType(.propertyValue).contains(value) {
        return "`\(key)`: a property cannot hold \(value.typeName.lowercased()) \(value)"
      }
    }
    return nil
  }

  // MARK: Into the graph

  private mutating func put(_ group: NodeGroup) throws(CygnetError) {
    guard group.group.count > 0 else { return }
    do throws(RuntimeFault) {
      var labels: [LabelID] = []
      for label in group.labels { labels.append(try writer.label(label)) }
      let ids = try writer.bulkNodes(labels: labels, count: group.group.count)
      var columns: [(key: KeyID, values: Vector)] = []
      for (key, values) in group.group.vectors(0..<group.group.count) {
        columns.append((try writer.key(key), values))
      }
      writer.bulkNodeProperties(columns, first: ids.lowerBound)
      for (place, key) in group.keys.enumerated() {
        nodes[key] = ids.lowerBound + UInt32(place)
      }
    } catch {
      throw error.error(in: SourceText(""))
    }
  }

  /// Puts in what is left of a file's elements; its keys are forgotten.
  mutating func finishFile() throws {
    for (_, group) in nodeGroups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      try put(group)
    }
    nodeGroups = [:]
    for (name, group) in relationshipGroups.sorted(by: { $0.key < $1.key }) {
      try put(group, type: name.text)
    }
    relationshipGroups = [:]
    (keyNumbers, keyNames, nodes, isTaken) = ([:], [], [], [])
  }

  private mutating func put(_ group: RelationshipGroup, type: String) throws {
    let total = group.starts.count
    for start in stride(from: 0, to: total, by: group.group.flushCount) {
      try put(group, start..<min(total, start + group.group.flushCount), type: type)
    }
  }

  private mutating func put(
    _ group: RelationshipGroup, _ rows: Range<Int>, type: String
  ) throws {
    var kept: [Int32] = []
    for place in rows {
      let ends = [group.starts[place], group.ends[place]]
      guard let lost = ends.first(where: { nodes[$0] == Self.absent }) else {
        kept.append(Int32(truncatingIfNeeded: place - rows.lowerBound))
        continue
      }
      summary.relationships -= 1
      try mistake(
        ReadMistake(
          line: group.lines[place],
          message: "no node has the key \(Quoting.string(keyNames[lost]))"))
    }
    guard !kept.isEmpty else { return }
    let starts = Buffer<UInt32>(capacity: kept.count)
    let ends = Buffer<UInt32>(capacity: kept.count)
    for (row, place) in kept.enumerated() {
      starts[row] = nodes[group.starts[rows.lowerBound + Int(place)]]
      ends[row] = nodes[group.ends[rows.lowerBound + Int(place)]]
    }
    do throws(RuntimeFault) {
      let ids = try writer.bulkRelationships(
        try writer.type(type), from: starts, to: ends, count: kept.count)
      var columns: [(key: KeyID, values: Vector)] = []
      for (key, values) in group.group.vectors(rows) {
        let values = kept.count == rows.count ? values : Column(values).picking(kept).vector
        columns.append((try writer.key(key), values))
      }
      writer.bulkRelationshipProperties(columns, first: ids.lowerBound)
    } catch {
      throw error.error(in: SourceText(""))
    }
  }
}

extension [Int32] {
  /// How many of the ascending numbers are below `limit`.
  fileprivate func partition(below limit: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
