import Cygnet
import Foundation

/// Times a large graph on its way out, in every format that has no limit, and back in from
/// CSV.
enum FormatBench {
  static func run(nodes: Int, relationships: Int, formats: [String]) throws {
    print("\(nodes) nodes, \(relationships) relationships")
    let database = try network(nodes, relationships)
    let part = database.subgraph()
    print("resident \(ProcessMemory.residentMiB) MiB")
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    if formats.isEmpty || formats.contains("csv") {
      try report("csv, to nowhere") { count in
        try database.exportTables(part) { count($1) }
      }
      try tables(database, part, folder, rows: nodes + relationships)
    }
    for format in ExportFormat.allCases where ![.html, .mermaid].contains(format) {
      guard formats.isEmpty || formats.contains(format.rawValue) else { continue }
      try report("\(format.rawValue), to nowhere") { count in
        try database.export(part, as: format) { count($0) }
      }
    }
    if formats.isEmpty || formats.contains("styled") {
      let style = try PictureStyle(
        SourceText(
          """
          (n:Company) { caption: n.name + ' ' + n.country, fill: palette(n.country) }
          ()-[r:INVESTED_IN]->() WHERE r.year > 2015 { width: scale(r.amount, 1, 8) }
          """))
      try report("dot in a style, to nowhere") { count in
        try database.export(part, as: .dot, options: ExportOptions(style: style)) { count($0) }
      }
    }
  }

  private static func report(
    _ name: String, _ body: ((_ bytes: [UInt8]) -> Void) throws -> Void
  ) throws {
    var bytes = 0
    let before = ProcessMemory.residentMiB
    let time = try Clock.milliseconds { try body { bytes += $0.count } } / 1_000
    let size = Double(bytes) / 1e6
    print(
      "\(name): \(String(format: "%.1f MB, %.2f s, %.0f MB/s", size, time, size / time)), "
        + "resident \(before) → \(ProcessMemory.residentMiB) MiB")
  }

  /// Through files, and back.
  private static func tables(
    _ database: Database, _ part: Subgraph, _ folder: URL, rows: Int
  ) throws {
    var handles: [String: FileHandle] = [:]
    try report("csv, to files") { count in
      try database.exportTables(part) { name, bytes in
        let path = folder.appendingPathComponent(name).path
        if handles[name] == nil {
          _ = FileManager.default.createFile(atPath: path, contents: nil)
          handles[name] = FileHandle(forWritingAtPath: path)
        }
        try handles[name]?.write(contentsOf: bytes)
        count(bytes)
      }
    }
    for handle in handles.values { try handle.close() }
    for name in ["memory", "file"] {
      let path = folder.appendingPathComponent("copy.cygnet").path
      let copy =
        name == "memory"
        ? Database() : try Database.open(path, storage: StorageOptions(creates: true))
      var load = CSVLoad()
      try load.addFile(folder.path)
      let time = try Clock.milliseconds { try copy.load(load) } / 1_000
      Clock.print("csv, into \(name)", time, "s")
      Clock.print("csv, into \(name)", Double(rows) / time, "rows/s")
      try copy.close()
    }
  }

  private static func network(_ nodes: Int, _ relationships: Int) throws -> Database {
    var random = SplitMix64(seed: 1)
    let database = Database()
    let countries = ["CN", "US", "SG", "DE", "JP", "UK", "FR", "IN"]
    func number(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
    try database.bulkLoad { loader in
      let investors = nodes / 5
      let companies = nodes - investors
      let first = try loader.addNodes(
        labels: ["Company"], count: companies,
        properties: [
          "name": .strings((0..<companies).map { "公司 \($0)" }),
          "country": .strings((0..<companies).map { _ in countries[number(8)] }),
          "founded": .integers((0..<companies).map { _ in Int64(1990 + number(35)) }),
        ])
      let second = try loader.addNodes(
        labels: ["Investor"], count: investors,
        properties: ["name": .strings((0..<investors).map { "Investor \($0) Partners" })])
      let starts = (0..<relationships).map { _ in second.lowerBound + UInt32(number(investors)) }
      let ends = (0..<relationships).map { _ in first.lowerBound + UInt32(number(companies)) }
      _ = try loader.addRelationships(
        type: "INVESTED_IN", from: starts, to: ends,
        properties: [
          "year": .integers((0..<relationships).map { _ in Int64(2000 + number(25)) }),
          "amount": .floats((0..<relationships).map { _ in Double(number(10_000)) / 4 }),
        ])
    }
    return database
  }
}
