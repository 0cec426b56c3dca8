import Cygnet

/// How rows are written.
enum ResultFormat: String, CaseIterable {
  case table, box, line, csv, tsv, json, jsonl, markdown, html

  func makeView(_ options: ViewOptions = ViewOptions()) -> any ResultView {
    switch self {
    case .table: TableView(options, isBoxed: false)
    case .box: TableView(options, isBoxed: true)
    case .line: LineView(options)
    case .csv: CSVView()
    case .tsv: TSVView()
    case .json: JSONView(isLines: false)
    case .jsonl: JSONView(isLines: true)
    case .markdown: MarkdownView()
    case .html: HTMLView()
    }
  }

  /// Whether people read it, so that rows may be left out where it is said.
  var isForPeople: Bool {
    switch self {
    case .table, .box, .line: true
    default: false
    }
  }

  /// The format that a file's name asks for.
  init?(fileName: String) {
    let endings: [(String, ResultFormat)] = [
      (".csv", .csv), (".tsv", .tsv), (".json", .json), (".jsonl", .jsonl), (".ndjson", .jsonl),
      (".md", .markdown), (".html", .html), (".htm", .html),
    ]
    guard let (_, format) = endings.first(where: { fileName.lowercased().hasSuffix($0.0) })
    else { return nil }
    self = format
  }

  static func named(_ name: String) throws(CygnetError) -> ResultFormat {
    if let format = ResultFormat(rawValue: name) { return format }
    let names = allCases.map(\.rawValue)
    throw ShellError.commandLine(
      "unknown format `\(name)`; expected one of \(names.joined(separator: ", "))",
      suggestion: names.nearest(to: name).map { "did you mean `\($0)`?" })
  }
}

/// What a view for people keeps to.
struct ViewOptions {
  /// The terminal's width, to which tables are cut; `nil` to cut nothing.
  var width: Int?
  /// How null is shown.
  var null = "null"
}

/// Writes one result, row after row.
protocol ResultView: AnyObject {
  func begin(_ columns: [String], _ sink: any TextSink) throws(OutputFailure)
  func add(_ row: Row, _ sink: any TextSink) throws(OutputFailure)
  func end(_ sink: any TextSink) throws(OutputFailure)
  /// Lines before the first row, that explain the others.
  var headerLines: Int { get }
  /// How many whole rows the first lines hold; `nil` where that is not known.
  func rows(inLines count: Int) -> Int?
}

extension ResultView {
  var headerLines: Int { 0 }
  func rows(inLines count: Int) -> Int? { nil }
}
