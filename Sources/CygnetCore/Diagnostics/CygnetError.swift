/// An error that a user's query, data, file or command line caused.
///
/// `kind`, `phase` and `code` use the vocabulary of the openCypher conformance
/// kit. Wording may change between versions; codes do not.
public struct CygnetError: Error, Sendable {
  public struct Kind: Hashable, Sendable, CustomStringConvertible {
    public let description: String
    private init(_ description: String) { self.description = description }

    public static let syntax = Kind("SyntaxError")
    public static let semantic = Kind("SemanticError")
    public static let type = Kind("TypeError")
    public static let argument = Kind("ArgumentError")
    public static let entityNotFound = Kind("EntityNotFound")
    public static let constraint = Kind("ConstraintVerificationFailed")
    public static let parameterMissing = Kind("ParameterMissing")
    public static let procedure = Kind("ProcedureError")
    public static let transaction = Kind("TransactionError")
    public static let limit = Kind("LimitExceeded")
    public static let cancelled = Kind("Cancelled")
    public static let file = Kind("FileError")
    public static let commandLine = Kind("CommandLineError")
    /// What stops nothing but may be a mistake.
    public static let warning = Kind("Warning")
  }

  public enum Phase: String, Sendable {
    case compileTime = "compile time"
    case runtime = "runtime"
  }

  public var kind: Kind
  public var phase: Phase
  /// What exactly went wrong, for instance `UndefinedVariable`.
  public var code: String
  /// The GQLSTATUS of ISO/IEC 39075 that is nearest.
  public var gqlStatus: String
  /// What was found and what was expected.
  public var message: String
  /// A way out, where one can be guessed.
  public var suggestion: String?
  /// The place in `source`, when there is one.
  public var range: SourceRange?
  public var source: SourceText?
  /// Further mistakes found in the same text.
  public var others: [Diagnostic]

  package init(
    _ kind: Kind, _ phase: Phase, _ code: String, gqlStatus: String = "42001", _ message: String,
    suggestion: String? = nil, range: SourceRange? = nil, source: SourceText? = nil
  ) {
    self.kind = kind
    self.phase = phase
    self.code = code
    self.gqlStatus = gqlStatus
    self.message = message
    self.suggestion = suggestion
    self.range = range
    self.source = source
    others = []
  }

  /// Line and column of the mistake, both from 1.
  public var position: (line: Int, column: Int)? {
    guard let range, let source else { return nil }
    return source.position(ofByte: range.lowerBound)
  }
}

extension CygnetError: CustomStringConvertible {
  public var description: String {
    var place = ""
    if let name = source?.name { place += name + ":" }
    if let position { place += "\(position.line):\(position.column):" }
    return (place.isEmpty ? "" : place + " ") + message + (suggestion.map { "; \($0)" } ?? "")
  }
}

/// One mistake found while reading a query.
public struct Diagnostic: Sendable {
  public let kind: CygnetError.Kind
  public let code: String
  public let gqlStatus: String
  public let message: String
  public let suggestion: String?
  public let range: SourceRange

  package init(
    _ code: String, kind: CygnetError.Kind = .syntax, gqlStatus: String = "42001",
    _ message: String, suggestion: String? = nil, at range: SourceRange
  ) {
    self.kind = kind
    self.code = code
    self.gqlStatus = gqlStatus
    self.message = message
    self.suggestion = suggestion
    self.range = range
  }

  /// The error of a text whose first mistake this is.
  public func error(in source: SourceText, others: [Diagnostic] = []) -> CygnetError {
    var error = CygnetError(
      kind, .compileTime, code, gqlStatus: gqlStatus, message, suggestion: suggestion,
      range: range, source: source)
    error.others = others
    return error
  }
}
