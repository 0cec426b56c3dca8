import CygnetCore

/// Regular expressions, each compiled once.
struct RegexCache {
  private var compiled: [CodePoints: RegexProgram] = [:]
  private static let capacity = 64

  /// Whether the whole text matches.
  mutating func matches(
    _ text: String, _ pattern: String, _ context: ExecutionContext, at range: SourceRange
  ) throws(RuntimeFault) -> Bool {
    let key = CodePoints(pattern)
    let program: RegexProgram
    if let known = compiled[key] {
      program = known
    } else {
      do {
        program = try RegexCompiler.compile(pattern)
      } catch {
        throw RuntimeFault(
          .argument, "InvalidRegularExpression", gqlStatus: "2201B",
          "`\(pattern)` is not a regular expression: \(error.reason)", at: range)
      }
      if compiled.count >= RegexCache.capacity { compiled.removeAll() }
      compiled[key] = program
    }
    return try program.matches(text) { (work) throws(RuntimeFault) in try context.tick(work) }
  }
}
