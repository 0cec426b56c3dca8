import CygnetCore
import Foundation
import GraphFormats
import GraphStore
import Testing

/// Keeps what a reader finds.
struct ElementList: ReadElementTaker {
  var nodes: [ReadNode] = []
  var relationships: [ReadRelationship] = []
  var mistakes: [ReadMistake] = []

  mutating func take(_ element: ReadElement) {
    switch element {
    case .node(let node): nodes.append(node)
    case .relationship(let relationship): relationships.append(relationship)
    }
  }

  mutating func mistake(_ mistake: ReadMistake) { mistakes.append(mistake) }

  /// One line for each element, properties in code-point order.
  var lines: [String] {
    nodes.map { node in
      "(\(node.key)" + node.labels.map { ":\($0)" }.joined() + Self.text(node.properties) + ")"
    }
      + relationships.map { relationship in
        "(\(relationship.start))-[\(relationship.type)\(Self.text(relationship.properties))]->"
          + "(\(relationship.end))"
      }
  }

  var told: [String] { mistakes.map { "\($0.line):\($0.column) \($0.message)" } }

  static func text(_ properties: [(key: String, value: Value)]) -> String {
    properties.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value.typed)" }.joined()
  }
}

extension Value {
  /// As a literal, with the type where that does not tell it.
  var typed: String {
    switch self {
    case .null, .boolean, .integer, .float, .string: return description
    case .list(let list): return "[" + list.map(\.typed).joined(separator: ", ") + "]"
    default: return "\(typeName)(\(plainText))"
    }
  }
}

/// Graphs for formats to be tried with.
enum SampleGraph {
  static let hostileTexts = [
    "", "plain", "it's \"quoted\" `so`", "a\\b\\\\c\\n", "line\nbreak\r\ntab\t.", "nul\0in",
    "\u{1}\u{1F}\u{7F}\u{85}", "\u{2028}\u{2029}\u{FEFF}", "中文字符與日本語", "🦢👩‍👩‍👧‍👦e\u{301}",
    "\u{202E}right to left", "</data>&amp;<![CDATA[]]>", "a;b,c|d:e", "$tag$ -- /* */ '; DROP",
    "NaN", "007", "true", " leading and trailing ", "\u{FFFD}\u{FFFF}\u{10FFFF}", "E'\\x41'",
  ]

  static func value(_ random: inout SplitMix64) -> Value {
    switch Int.random(in: 0..<14, using: &random) {
    case 0: .boolean(Bool.random(using: &random))
    case 1: .integer(Int64.random(in: -1_000...1_000, using: &random))
    case 2: .integer([.max, .min, 0, -1][Int.random(in: 0..<4, using: &random)])
    case 3: .float(Double.random(in: -1e6...1e6, using: &random))
    case 4:
      .float(
        [0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, 1e300, 1e15][
          Int.random(in: 0..<8, using: &random)])
    case 5, 6: .string(hostileTexts.randomElement(using: &random) ?? "")
    case 7: .date(Date(epochDay: Int64.random(in: -800_000...800_000, using: &random)))
    case 8: temporal("2019-03-31T02:30:00.000000001", .localDateTime)
    case 9: temporal("2019-03-31T02:30+01:00", .dateTime)
    case 10: temporal("23:59:59.999999999", .localTime)
    case 11: temporal("12:00-18:00", .time)
    case 12: temporal("P1Y2M-3DT4H5.000000006S", .duration)
    default: list(&random)
    }
  }

  static func temporal(_ text: String, _ type: FieldType) -> Value {
    CSVText.value(text, type) ?? .null
  }

  private static func list(_ random: inout SplitMix64) -> Value {
    let count = Int.random(in: 0..<4, using: &random)
    let kind = Int.random(in: 0..<5, using: &random)
    return .list(
      (0..<count).map { _ in
        switch kind {
        case 0: .integer(Int64.random(in: -5...5, using: &random))
        case 1: .float([1, 2.5, .nan, -.infinity][Int.random(in: 0..<4, using: &random)])
        case 2: .string(hostileTexts.randomElement(using: &random) ?? "")
        case 3: .date(Date(epochDay: Int64.random(in: 0...20_000, using: &random)))
        default: .boolean(Bool.random(using: &random))
        }
      })
  }

  /// Nodes of several labels, relationships with all kinds of properties.
  static func random(seed: UInt64, nodes: Int, relationships: Int) throws -> Graph {
    var random = SplitMix64(seed: seed)
    let store = GraphStore()
    let writer = try #require(store.beginWriting(patience: .seconds(1)))
    let labels = ["A", "B", "Größe 大", "with:colon \"quote\"`"]
    let types = ["T", "has'type", "関係"]
    let keys = ["a", "name", "ID", "id", "k'e\"y", "鍵"]
    var made: [NodeID] = []
    for _ in 0..<nodes {
      let own = labels.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      let node = try writer.createNode(labels: own.map { try writer.label($0) })
      for key in keys where Bool.random(using: &random) {
        writer.setProperty(try writer.key(key), of: node, to: value(&random))
      }
      made.append(node)
    }
    for _ in 0..<relationships {
      guard let start = made.randomElement(using: &random),
        let end = made.randomElement(using: &random),
        let type = types.randomElement(using: &random)
      else { break }
      let relationship = try writer.createRelationship(
        try writer.type(type), from: start, to: end)
      for key in keys where Int.random(in: 0..<3, using: &random) == 0 {
        writer.setProperty(try writer.key(key), of: relationship, to: value(&random))
      }
    }
    try store.commit(writer)
    return store.current
  }

  /// As `ElementList` tells of them.
  ///
  /// - Parameter held: what a format makes of a value.
  static func lines(_ graph: Graph, held: (Value) -> Value = { $0 }) -> [String] {
    var list = ElementList()
    graph.forEachNode { node in
      list.nodes.append(
        ReadNode(
          key: String(node.rawValue),
          labels: graph.labels(of: node).map { graph.catalog.labels.names[Int($0.rawValue)] },
          properties: graph.properties(of: node).map { (key: $0.0, value: held($0.1)) }, line: 0))
    }
    graph.forEachRelationship { relationship in
      guard let ends = graph.ends(of: relationship) else { return }
      list.relationships.append(
        ReadRelationship(
          type: graph.catalog.types.names[Int(ends.type.rawValue)],
          start: String(ends.start.rawValue), end: String(ends.end.rawValue),
          properties: graph.properties(of: relationship).map { (key: $0.0, value: held($0.1)) },
          line: 0))
    }
    return list.lines
  }
}

/// Programs that read what we write, where they are installed.
enum Program {
  static func path(_ name: String) -> String? {
    if name.contains("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  static var python: String {
    ProcessInfo.processInfo.environment["CYGNET_PYTHON"] ?? "python3"
  }

  static func hasModule(_ name: String) -> Bool {
    (try? run(python, ["-c", "import \(name)"]).status) == 0
  }

  /// - Parameter input: by way of a file, so that no pipe can fill.
  static func run(
    _ name: String, _ arguments: [String], input: [UInt8] = []
  ) throws -> (status: Int32, output: String, errors: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ bytes: [UInt8] = []) throws -> FileHandle {
      let url = folder.appendingPathComponent(name)
      try Foundation.Data(bytes).write(to: url)
      return try FileHandle(forUpdating: url)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path(name)))
    process.arguments = arguments
    let (output, errors) = (try file("output"), try file("errors"))
    process.standardInput = try file("input", input)
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(
        decoding: try Foundation.Data(contentsOf: folder.appendingPathComponent(name)),
        as: UTF8.self)
    }
    return (process.terminationStatus, try text("output"), try text("errors"))
  }
}
