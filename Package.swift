// swift-tools-version: 6.2
//
// Layout rule: a target is a floor and depends only on floors below it. The
// table here and the one in Tests/TidyTests must agree; a new edge is a decision.
//
//   CygnetCLI › CygnetShell › Cygnet › QueryRuntime › QueryPlanner
//     › CypherSyntax · GraphStore · GraphFile · GraphFormats › CygnetCore

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let testSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Cygnet",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Cygnet", targets: ["Cygnet"]),
    .executable(name: "cygnet", targets: ["CygnetCLI"]),
  ],
  targets: [
    .target(name: "CygnetCore", swiftSettings: settings),
    .testTarget(
      name: "CygnetCoreTests", dependencies: ["CygnetCore"], swiftSettings: testSettings),

    .target(name: "CypherSyntax", dependencies: ["CygnetCore"], swiftSettings: settings),
    .testTarget(
      name: "CypherSyntaxTests", dependencies: ["CygnetCore", "CypherSyntax"],
      swiftSettings: testSettings),
    .testTarget(
      name: "GrammarTests", dependencies: ["CygnetCore", "CypherSyntax"],
      swiftSettings: testSettings),

    .target(name: "GraphStore", dependencies: ["CygnetCore"], swiftSettings: settings),
    .testTarget(
      name: "GraphStoreTests", dependencies: ["CygnetCore", "GraphStore"],
      swiftSettings: testSettings),

    .target(
      name: "GraphFile", dependencies: ["CygnetCore", "GraphStore"],
      swiftSettings: settings + [.define("PLANTED_BUGS", .when(configuration: .debug))]),

    .target(
      name: "FaultRig", dependencies: ["CygnetCore", "GraphStore", "GraphFile"],
      swiftSettings: settings),
    .testTarget(
      name: "GraphFileTests", dependencies: ["CygnetCore", "GraphStore", "GraphFile", "FaultRig"],
      exclude: ["Golden"], swiftSettings: testSettings),

    .target(
      name: "QueryPlanner", dependencies: ["CygnetCore", "CypherSyntax"], swiftSettings: settings),

    .target(
      name: "QueryRuntime", dependencies: ["CygnetCore", "GraphStore", "QueryPlanner"],
      swiftSettings: settings),

    .target(
      name: "GraphFormats", dependencies: ["CygnetCore", "GraphStore"], swiftSettings: settings),
    .testTarget(
      name: "GraphFormatsTests", dependencies: ["CygnetCore", "GraphStore", "GraphFormats"],
      swiftSettings: testSettings),

    .target(
      name: "Cygnet",
      dependencies: [
        "CygnetCore", "CypherSyntax", "GraphStore", "GraphFile", "GraphFormats", "QueryPlanner",
        "QueryRuntime",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CygnetTests", dependencies: ["Cygnet", "CygnetCore"],
      exclude: ["Counters", "Diagnostics", "Transcripts"],
      swiftSettings: testSettings),

    .testTarget(
      name: "ConformanceTests", dependencies: ["Cygnet"], exclude: ["known-gaps.txt"],
      swiftSettings: testSettings),

    .testTarget(
      name: "ReferenceTests", dependencies: ["Cygnet", "CygnetCore", "CypherSyntax"],
      swiftSettings: testSettings),

    .target(
      name: "CygnetShell", dependencies: ["Cygnet", "CypherSyntax"], swiftSettings: settings),
    .testTarget(
      name: "CygnetShellTests", dependencies: ["Cygnet", "CygnetShell", "CygnetCLI"],
      swiftSettings: testSettings),

    .executableTarget(name: "CygnetCLI", dependencies: ["CygnetShell"], swiftSettings: settings),

    .executableTarget(
      name: "CygnetTorture", dependencies: ["FaultRig", "GraphFile", "GraphStore", "CygnetCore"],
      swiftSettings: settings),

    .executableTarget(
      name: "CygnetBench", dependencies: ["Cygnet", "CygnetShell"], swiftSettings: settings),

    .testTarget(name: "TidyTests", swiftSettings: testSettings),
  ],
  swiftLanguageModes: [.v6]
)
