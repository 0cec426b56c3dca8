import Cygnet

/// What a graph can be written as.
enum ExportTarget: Equatable {
  case format(ExportFormat)
  /// A folder of CSV files.
  case csv
  /// A picture that Graphviz draws.
  case drawn(Graphviz.Format)

  /// Whether a style is looked at.
  var isPicture: Bool {
    switch self {
    case .format(let format): format.isPicture
    case .csv: false
    case .drawn: true
    }
  }

  /// Whether it is no text.
  var isBinary: Bool { self == .drawn(.png) || self == .drawn(.pdf) }

  static var names: [String] {
    Graphviz.Format.allCases.map(\.rawValue) + ["csv"] + ExportFormat.allCases.map(\.rawValue)
  }

  private init?(_ name: String) {
    if let format = ExportFormat(rawValue: name) {
      self = .format(format)
    } else if let format = Graphviz.Format(rawValue: name) {
      self = .drawn(format)
    } else if name == "csv" {
      self = .csv
    } else {
      return nil
    }
  }

  static func named(_ name: String) throws(CygnetError) -> ExportTarget {
    if let target = ExportTarget(name.lowercased()) { return target }
    let nearest = names.nearest(to: name)
    throw ShellError.commandLine(
      "cannot export to `\(name)`; expected \(names.joined(separator: ", "))",
      suggestion: nearest.map { "did you mean `\($0)`?" })
  }

  /// By the ending of a file's name; a folder holds CSV files.
  static func of(fileName: String) throws(CygnetError) -> ExportTarget {
    if fileName.hasSuffix("/") || Platform.isFolder(fileName) { return .csv }
    if let format = ExportFormat(fileName: fileName) { return .format(format) }
    let ending = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if let format = Graphviz.Format(rawValue: ending) { return .drawn(format) }
    if ending == "csv" {
      throw ShellError.commandLine(
        "a graph is several CSV files; name a folder for them, as in `tables/`",
        suggestion: "for the rows of a query use `--format csv`")
    }
    throw ShellError.commandLine(
      "`\(fileName)` does not tell a format; name one of \(names.joined(separator: ", "))")
  }
}
