import Foundation
import Testing

/// The house's rules that a compiler does not keep.
@Suite struct LayerTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What each floor may import. Anything else is forbidden.
  static let allowed: [String: Set<String>] = [
    "CygnetCore": ["Synchronization", "Dispatch", "Glibc", "Musl", "Darwin"],
    "CypherSyntax": ["CygnetCore"],
    "GraphStore": ["CygnetCore", "Synchronization", "Dispatch"],
    "GraphFile": [
      "CygnetCore", "GraphStore", "Synchronization", "Dispatch", "Glibc", "Musl", "Darwin",
    ],
    "GraphFormats": ["CygnetCore", "GraphStore", "Synchronization"],
    "FaultRig": ["CygnetCore", "GraphStore", "GraphFile", "Synchronization"],
    "CygnetTorture": [
      "CygnetCore", "GraphStore", "GraphFile", "FaultRig", "Foundation", "Synchronization",
    ],
    "QueryPlanner": ["CygnetCore", "CypherSyntax"],
    "QueryRuntime": [
      "CygnetCore", "GraphStore", "QueryPlanner", "Synchronization", "Glibc", "Musl", "Darwin",
    ],
    "Cygnet": [
      "CygnetCore", "CypherSyntax", "GraphStore", "GraphFile", "GraphFormats", "QueryPlanner",
      "QueryRuntime", "Foundation", "Synchronization",
    ],
    "CygnetShell": [
      "Cygnet", "CypherSyntax", "Foundation", "Dispatch", "Synchronization", "Glibc", "Musl",
      "Darwin",
    ],
    "CygnetCLI": ["CygnetShell", "Foundation"],
    "CygnetBench": ["Cygnet", "CygnetShell", "Foundation"],
  ]

  static func swiftFiles(_ folder: String) -> [URL] {
    let files = FileManager.default.enumerator(
      at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }

  @Test func everyTargetIsOnAFloor() throws {
    let targets = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Sources").path)
    #expect(Set(targets.filter { !$0.hasPrefix(".") }) == Set(Self.allowed.keys))
  }

  @Test(arguments: allowed.keys.sorted()) func importsGoDown(_ target: String) throws {
    let files = Self.swiftFiles("Sources/\(target)")
    #expect(!files.isEmpty)
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
          words[..<place].allSatisfy({
            ["public", "package", "internal"].contains($0) || $0.hasPrefix("@")
          })
        else { continue }
        #expect(
          Self.allowed[target]?.contains(words[place + 1]) ?? false,
          "\(file.lastPathComponent) imports \(words[place + 1])")
      }
    }
  }

  @Test func theTopLevelIsFixed() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
      .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(
      Set(names) == ["Package.swift", "Sources", "Tests", "Grammar", "Graphs", "README.md"])
  }

  /// Constructs that stop the process, or that hide a mistake.
  @Test(arguments: ["try!", "as!", "fatalError(", "fatalError (", "TODO", "FIXME"])
  func isNotWritten(_ words: String) throws {
    for file in Self.swiftFiles("Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains(words), "\(file.lastPathComponent)")
    }
  }

  @Test func filesTellOneStory() throws {
    for file in Self.swiftFiles("Sources") {
      let count = try String(contentsOf: file, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(count <= 600, "\(file.lastPathComponent) has \(count) lines")
    }
  }
}
