/// Why a running statement stopped; the caller adds the source text.
package struct RuntimeFault: Error {
  package var kind: CygnetError.Kind
  package var code: String
  package var gqlStatus: String
  package var message: String
  package var range: SourceRange?

  package init(
    _ kind: CygnetError.Kind, _ code: String, gqlStatus: String = "22000", _ message: String,
    at range: SourceRange? = nil
  ) {
    self.kind = kind
    self.code = code
    self.gqlStatus = gqlStatus
    self.message = message
    self.range = range
  }

  package static func integerOverflow(at range: SourceRange?) -> RuntimeFault {
    RuntimeFault(
      .argument, "IntegerOverflow", gqlStatus: "22003",
      "the result does not fit into a 64-bit integer", at: range)
  }

  package static func divisionByZero(at range: SourceRange?) -> RuntimeFault {
    RuntimeFault(
      .argument, "DivisionByZero", gqlStatus: "22012", "division by zero", at: range)
  }

  package static func type(_ message: String, at range: SourceRange?) -> RuntimeFault {
    RuntimeFault(.type, "InvalidArgumentType", gqlStatus: "22G03", message, at: range)
  }

  package static func idsExhausted(_ what: String) -> RuntimeFault {
    RuntimeFault(
      .limit, "IdsExhausted", gqlStatus: "54000",
      "the graph holds as many \(what) as ids can name (\(GraphLimit.entityCount))")
  }

  package static func tokensExhausted(_ what: String) -> RuntimeFault {
    RuntimeFault(
      .limit, "TokensExhausted", gqlStatus: "54000",
      "the graph holds as many different \(what) as it can (\(GraphLimit.tokenCount))")
  }

  package func error(in source: SourceText) -> CygnetError {
    CygnetError(
      kind, .runtime, code, gqlStatus: gqlStatus, message, range: range,
      source: range == nil ? nil : source)
  }
}
