public import CygnetCore

extension CygnetError {
  /// An error of a program built on Cygnet, in the same form as the engine's own.
  public static func make(
    _ kind: Kind, _ phase: Phase, _ code: String, gqlStatus: String = "42001", _ message: String,
    suggestion: String? = nil
  ) -> CygnetError {
    CygnetError(kind, phase, code, gqlStatus: gqlStatus, message, suggestion: suggestion)
  }
}

/// Guesses what a misspelt word was meant to be.
public enum Spelling {
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    Suggestion.nearest(to: word, among: candidates)
  }
}

extension String {
  /// How many terminal columns the text takes; East Asian wide characters take
  /// two.
  public var displayWidth: Int { DisplayWidth.width(self) }

  /// The text as a name in a query: in backticks where it needs them.
  public var quotedName: String { Quoting.name(self) }
}
