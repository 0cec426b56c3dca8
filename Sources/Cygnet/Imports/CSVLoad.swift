public import CygnetCore

/// CSV files that a graph is to be loaded from.
///
/// ```swift
/// var load = CSVLoad()
/// try load.addNodes("(:Company)=Company.csv")
/// try load.addNodes("(:Investor)=Investor.csv")
/// try load.addRelationships("(:Investor)-[:INVESTED_IN]->(:Company)=INVESTED_IN.csv")
/// let summary = try database.load(load)
/// ```
///
/// The first line of a file is its header. The first column of a file of nodes,
/// or the one named `id`, is the nodes' key among those with their labels, and a
/// property that a uniqueness constraint keeps; the first two of a file of
/// relationships, or those named `from` and `to`, are the keys of its ends. The
/// other columns are properties, of the narrowest type that holds all their
/// fields (INTEGER, FLOAT, DATE, BOOLEAN, else STRING), or of a given one:
/// `year:int`. An empty field is no value. Headers in the manner of neo4j-admin
/// (`:ID(Company)`, `name:string[]`, `:LABEL`, `:START_ID`, `:END_ID`, `:TYPE`,
/// `:IGNORE`) are understood too.
public struct CSVLoad: Sendable {
  struct Source: Sendable {
    /// Labels of the nodes, or of a relationship's ends; empty where a column says.
    var labels: [String] = []
    var type: String?
    var toLabels: [String] = []
    /// The first one begins with the header.
    var paths: [String] = []
  }

  private(set) var nodes: [Source] = []
  private(set) var relationships: [Source] = []
  /// Between two fields.
  public var delimiter: Unicode.Scalar = ","
  public var badRows = BadRowPolicy.report

  public init() {}

  public var isEmpty: Bool { nodes.isEmpty && relationships.isEmpty }

  /// Adds a file of nodes or of relationships, whichever its header tells: one in the
  /// manner of neo4j-admin. A folder stands for the `.csv` files in it.
  public mutating func addFile(_ path: String) throws(CygnetError) {
    guard !ScriptFiles.isFolder(path) else {
      let files = try ScriptFiles.files(in: path, ending: ".csv")
      guard !files.isEmpty else {
        throw ScriptFiles.fileError("FileNotFound", "there is no .csv file in `\(path)`")
      }
      for file in files { try addFile(file) }
      return
    }
    let header = try CSVTableFile([path], delimiter, BadRowCollector(.strict), Cancellation())
      .header()
    let isRelationships = header.contains {
      $0.uppercased().contains(":START_ID") || $0.uppercased().contains(":END_ID")
    }
    if isRelationships {
      relationships.append(Source(paths: [path]))
    } else {
      nodes.append(Source(paths: [path]))
    }
  }

  /// - Parameter text: `(:Label:Label)=FILE`, or a file alone whose `:LABEL` column
  ///   says the labels; several files between commas share the first one's header.
  public mutating func addNodes(_ text: String) throws(CygnetError) {
    var scanner = CSVLoadScanner(text)
    var source = Source()
    if scanner.isPattern {
      source.labels = try scanner.node()
      try scanner.expect("=")
    }
    source.paths = try scanner.paths()
    nodes.append(source)
  }

  /// - Parameter text: `(:Label)-[:TYPE]->(:Label)=FILE`, or a file alone whose
  ///   header says the rest.
  public mutating func addRelationships(_ text: String) throws(CygnetError) {
    var scanner = CSVLoadScanner(text)
    var source = Source()
    if scanner.isPattern {
      source.labels = try scanner.node()
      try scanner.expect("-[")
      try scanner.expect(":")
      source.type = try scanner.name()
      try scanner.expect("]->")
      source.toLabels = try scanner.node()
      try scanner.expect("=")
    }
    source.paths = try scanner.paths()
    relationships.append(source)
  }
}

/// What a load has added.
public struct CSVLoadSummary: Sendable {
  public var nodes = 0
  public var relationships = 0
  /// Rows that were skipped.
  public var badRows = 0
}

/// Reads `(:Label)-[:TYPE]->(:Label)=FILE`.
private struct CSVLoadScanner {
  private let text: String
  private var rest: Substring

  init(_ text: String) {
    self.text = text
    rest = text[...]
  }

  var isPattern: Bool { rest.hasPrefix("(") }

  mutating func take(_ word: String) -> Bool {
    guard rest.hasPrefix(word) else { return false }
    rest.removeFirst(word.count)
    return true
  }

  mutating func expect(_ word: String) throws(CygnetError) {
    guard take(word) else {
      throw mistake(
        "expected `\(word)` before \(rest.isEmpty ? "its end" : "`\(rest.prefix(20))`")")
    }
  }

  mutating func node() throws(CygnetError) -> [String] {
    try expect("(")
    var labels: [String] = []
    while take(":") { labels.append(try name()) }
    try expect(")")
    return labels
  }

  mutating func name() throws(CygnetError) -> String {
    var name = ""
    if take("`") {
      while let first = rest.popFirst() {
        if first == "`", !take("`") { return name }
        name.append(first)
      }
      throw mistake("a backquote is not closed")
    }
    while let first = rest.first, !":)]&|-=<>( ".contains(first) {
      name.append(first)
      rest.removeFirst()
    }
    guard !name.isEmpty else { throw mistake("expected a name before `\(rest.prefix(20))`") }
    return name
  }

  func paths() throws(CygnetError) -> [String] {
    let paths = rest.split(separator: ",").map(String.init)
    guard !paths.isEmpty else { throw mistake("expected a file's name") }
    return paths
  }

  private func mistake(_ message: String) -> CygnetError {
    CygnetError(
      .argument, .compileTime, "InvalidArgumentValue", gqlStatus: "22N04",
      "`\(text)`: \(message)",
      suggestion: "write `(:Label)=FILE` or `(:Label)-[:TYPE]->(:Label)=FILE`")
  }
}
