import CygnetCore
import GraphFormats
import GraphStore

extension Database {
  /// Adds nodes and relationships from CSV files: all or nothing. Key columns get
  /// a uniqueness constraint where they have none.
  ///
  /// - Parameter options: stop the load; their progress is filled in bytes of the files.
  /// - Throws: bad rows with their files and lines, as `load.badRows` has it.
  @discardableResult
  public func load(
    _ load: CSVLoad, options: QueryOptions = QueryOptions()
  ) throws(CygnetError) -> CSVLoadSummary {
    let transaction = try begin()
    defer { options.progress?.endLoad() }
    do {
      let bad = BadRowCollector(load.badRows)
      var loader = CSVGraphLoader(transaction.writer, load, options, bad)
      try loader.run()
      try bad.finish()
      try transaction.commit()
      return loader.summary
    } catch {
      transaction.rollback()
      throw error
    }
  }
}

/// Loads the files of one `CSVLoad`, nodes first.
struct CSVGraphLoader {
  private let writer: GraphWriter
  private let load: CSVLoad
  private var progress: LoadProgress
  /// By label, or by the name of a header's space of keys.
  private var keys: [CodePoints: CSVKeySpace] = [:]
  private(set) var summary = CSVLoadSummary()
  private let bad: BadRowCollector
  private let cancellation: Cancellation

  init(
    _ writer: GraphWriter, _ load: CSVLoad, _ options: QueryOptions, _ bad: BadRowCollector
  ) {
    self.writer = writer
    self.load = load
    self.bad = bad
    self.progress = LoadProgress(
      options.progress, (load.nodes + load.relationships).flatMap(\.paths))
    cancellation = options.cancellation
  }

  mutating func run() throws(CygnetError) {
    for source in load.nodes { try loadNodes(source) }
    for source in load.relationships { try loadRelationships(source) }
    summary.badRows = bad.count
    try rethrowing { () throws(RuntimeFault) in try self.writer.checkOldConstraints() }
  }

  private func file(_ source: CSVLoad.Source) -> CSVTableFile {
    CSVTableFile(source.paths, load.delimiter, bad, cancellation)
  }

  private func header(
    _ source: CSVLoad.Source, isNodes: Bool
  ) throws(CygnetError) -> CSVHeader {
    let fields = try file(source).header()
    do throws(CSVHeader.Mistake) {
      return try CSVHeader(fields, isNodes: isNodes)
    } catch {
      throw CSVReader.Mistake(line: 1, message: error.message).located(in: source.paths[0])
    }
  }

  private func uses(_ header: CSVHeader) -> [CSVColumnUse] {
    header.roles.map { role in
      switch role {
      case .ignored, .start, .end: .ignored
      case .labels, .type: .values(.string, isGiven: true)
      case .property(let property), .key(let property?, _):
        .values(property.type ?? .unknown, isGiven: property.type != nil)
      case .key(nil, _): .values(.unknown, isGiven: false)
      }
    }
  }

  // MARK: Nodes

  private mutating func loadNodes(_ source: CSVLoad.Source) throws(CygnetError) {
    let header = try header(source, isNodes: true)
    guard let key = header.key, case .key(let keyProperty, let space) = header.roles[key] else {
      return
    }
    let read = try file(source).read(uses(header), names: header.names, &progress)
    let (table, found) = try keyed(read, by: key, source, header)
    let nodes = Buffer<UInt32>(capacity: table.rows)
    for (names, rows) in groups(table, header.labels) {
      let labels = source.labels + (names.map(CSVList.elements) ?? [])
      let first = try addNodes(table, header, labels, rows: rows)
      for row in 0..<(rows?.count ?? table.rows) {
        nodes[rows.map { Int($0.rows[row]) } ?? row] = first + UInt32(row)
      }
    }
    found.renumber(nodes)
    summary.nodes += table.rows
    // Files that name neither labels nor a space share one.
    let spaces = space.map { [$0] } ?? (source.labels.isEmpty ? [""] : source.labels)
    for name in spaces {
      let part = CSVKeySpace.Part(
        file: source.paths[0], values: table.column(key), nodes: nodes, keys: found)
      keys[CodePoints(name), default: CSVKeySpace()].add(part)
    }
    guard let keyProperty, let label = source.labels.first else { return }
    try addConstraint(label, keyProperty.name)
  }

  /// The rows that have a key of their own, and where each key stands among them.
  private func keyed(
    _ table: CSVTableFile.Table, by key: Int, _ source: CSVLoad.Source, _ header: CSVHeader
  ) throws(CygnetError) -> (CSVTableFile.Table, CSVNodeKeys) {
    let owner =
      source.labels.isEmpty
      ? "node" : source.labels.map { ":" + Quoting.name($0) }.joined()
    let values = table.column(key)
    if (0..<table.rows).allSatisfy(values.isValid) {
      let rows = Buffer<UInt32>(capacity: table.rows)
      for row in 0..<table.rows { rows[row] = UInt32(row) }
      do throws(CSVNodeKeys.Duplicate) {
        return (table, try CSVNodeKeys(owner: owner, values, nodes: rows))
      } catch {
        // All of them are to be told.
      }
    }
    let columns = table.columns.indices.filter { !table.columns[$0].isEmpty }.map(table.column)
    var seen: Set<CodePoints> = []
    var wrong: Set<Int> = []
    for row in 0..<table.rows {
      let value = values.value(row)
      var message: String?
      if value.isNull {
        message = "`\(header.names[key])` is empty; a node needs a key"
      } else if !seen.insert(CodePoints(value.plainText)).inserted {
        message = "the key \(value) is there already"
      }
      guard let message else { continue }
      wrong.insert(row)
      let text = columns.map { $0.isValid(row) ? $0.value(row).plainText : "" }
      try bad.note(table.badRow(row, message, text: text.joined(separator: ",")))
    }
    return try keyed(table.dropping(wrong), by: key, source, header)
  }

  private func columns(
    _ table: CSVTableFile.Table, _ header: CSVHeader, rows: Positions?
  ) throws(RuntimeFault) -> [(key: KeyID, values: Vector)] {
    var columns: [(key: KeyID, values: Vector)] = []
    for (number, role) in header.roles.enumerated() {
      switch role {
      case .property(let property), .key(let property?, _):
        var values = table.column(number)
        if let rows {
          values = Column(values, shape: .indexed(rows)).flattened(count: rows.count)
        }
        columns.append((try writer.key(property.name), values))
      default: continue
      }
    }
    return columns
  }

  private func addNodes(
    _ table: CSVTableFile.Table, _ header: CSVHeader, _ labels: [String], rows: Positions?
  ) throws(CygnetError) -> UInt32 {
    let count = rows?.count ?? table.rows
    guard count > 0 else { return 0 }
    return try rethrowing { () throws(RuntimeFault) in
      var ids: [LabelID] = []
      for label in labels { ids.append(try self.writer.label(label)) }
      let nodes = try self.writer.bulkNodes(labels: ids, count: count)
      self.writer.bulkNodeProperties(
        try self.columns(table, header, rows: rows), first: nodes.lowerBound)
      return nodes.lowerBound
    }
  }

  // MARK: Relationships

  private mutating func loadRelationships(_ source: CSVLoad.Source) throws(CygnetError) {
    let header = try header(source, isNodes: false)
    guard let start = header.start, let end = header.end else { return }
    guard source.type != nil || header.type != nil else {
      throw mistake(
        source, "no relationship type: neither a pattern nor a `:TYPE` column gives one")
    }
    var uses = uses(header)
    uses[start] = .nodes(try keys(header.roles[start], source.labels, source))
    uses[end] = .nodes(try keys(header.roles[end], source.toLabels, source))
    let table = try file(source).read(uses, names: header.names, &progress)
    for (name, rows) in groups(table, header.type) {
      let column = name.flatMap { $0.isEmpty ? nil : $0 }
      guard let type = column ?? source.type, !type.isEmpty else {
        for place in 0..<(rows?.count ?? table.rows) {
          let row = rows.map { Int($0.rows[place]) } ?? place
          try bad.note(table.badRow(row, "a record without a relationship type"))
        }
        continue
      }
      try addRelationships(table, header, type, rows, from: start, to: end)
      summary.relationships += rows?.count ?? table.rows
    }
  }

  /// The keys by which a column names nodes.
  private mutating func keys(
    _ role: CSVHeader.Role, _ labels: [String], _ source: CSVLoad.Source
  ) throws(CygnetError) -> CSVNodeKeys {
    var space: String?
    switch role {
    case .start(let named), .end(let named): space = named
    default: break
    }
    let names = space.map { [$0] } ?? (labels.isEmpty ? [""] : labels)
    for name in names {
      if let found = try keys[CodePoints(name)]?.joined() { return found }
    }
    let owner = names[0].isEmpty ? "no nodes without labels" : "no nodes of `\(names[0])`"
    throw mistake(source, "\(owner) are loaded; their file comes with `--nodes`")
  }

  private func addRelationships(
    _ table: CSVTableFile.Table, _ header: CSVHeader, _ type: String, _ rows: Positions?,
    from: Int, to: Int
  ) throws(CygnetError) {
    let count = rows?.count ?? table.rows
    guard count > 0 else { return }
    try rethrowing { () throws(RuntimeFault) in
      let ends = [from, to].map { number in
        let column = table.column(number)
        return rows.map { Column(column, shape: .indexed($0)).flattened(count: $0.count) } ?? column
      }
      guard case .ids(let starts) = ends[0].storage, case .ids(let stops) = ends[1].storage else {
        return
      }
      let ids = try self.writer.bulkRelationships(
        try self.writer.type(type), from: starts, to: stops, count: count)
      self.writer.bulkRelationshipProperties(
        try self.columns(table, header, rows: rows), first: ids.lowerBound)
    }
  }

  // MARK: Parts

  /// Rows by the text that a column has there; all of them without a column.
  private func groups(
    _ table: CSVTableFile.Table, _ column: Int?
  ) -> [(name: String?, rows: Positions?)] {
    guard let column else { return [(nil, nil)] }
    let values = table.column(column)
    var groups: [(name: String, rows: [Int32])] = []
    var places: [CodePoints: Int] = [:]
    /// The text before, and its group: neighbours mostly have the same.
    var last: (text: TextView, place: Int)?
    for row in 0..<table.rows {
      if case .texts(let texts) = values.storage, let last, values.isValid(row),
        texts[row] == last.text
      {
        groups[last.place].rows.append(Int32(row))
        continue
      }
      let name = values.isValid(row) ? values.value(row).plainText : ""
      let place = places[CodePoints(name)] ?? groups.count
      if place == groups.count {
        places[CodePoints(name)] = place
        groups.append((name, []))
      }
      groups[place].rows.append(Int32(row))
      if case .texts(let texts) = values.storage, values.isValid(row) { last = (texts[row], place) }
    }
    if groups.count == 1 { return [(groups[0].name, nil)] }
    return groups.map { ($0.name, Positions(Buffer($0.rows), count: $0.rows.count)) }
  }

  private func addConstraint(_ label: String, _ key: String) throws(CygnetError) {
    try rethrowing { () throws(RuntimeFault) in
      let (labelID, keyID) = (try self.writer.label(label), try self.writer.key(key))
      let target = ConstraintDescription.Target.nodes(labelID)
      let known = self.writer.graph.catalog.constraints
      if known.contains(where: { $0.target == target && $0.key == keyID && $0.rule == .unique }) {
        return
      }
      try self.writer.createConstraint(
        ConstraintDescription(
          name: "constraint_\(label)_\(key)_unique", target: target, key: keyID, rule: .unique))
    }
  }

  private func mistake(_ source: CSVLoad.Source, _ message: String) -> CygnetError {
    CSVReader.Mistake(line: 0, message: message).located(in: source.paths[0])
  }

  private func rethrowing<Answer>(
    _ body: () throws(RuntimeFault) -> Answer
  ) throws(CygnetError) -> Answer {
    do { return try body() } catch { throw error.error(in: SourceText("")) }
  }
}
