package import CygnetCore

/// Why a graph file could not be used.
package struct FileFault: Error, Sendable {
  package enum Kind: Sendable, Equatable {
    /// The operating system's error number.
    case system(Int32)
    case notFound, exists
    /// Another kind of file, or a newer one.
    case notAGraph, unsupported
    /// What was stored is not what is there.
    case damaged
    case locked, readOnly
    /// Nothing more is written through this handle.
    case stopped
    /// The transaction had been built on one that could not be stored.
    case givenUp
  }

  package let kind: Kind
  package let message: String
  package var suggestion: String?

  package init(_ kind: Kind, _ message: String, suggestion: String? = nil) {
    self.kind = kind
    self.message = message
    self.suggestion = suggestion
  }

  package static func damaged(_ message: String) -> FileFault { FileFault(.damaged, message) }

  /// - Parameter action: what was tried, with the path.
  package static func system(_ number: Int32, _ action: String) -> FileFault {
    FileFault(.system(number), "cannot \(action): \(ErrorNumber.text(number))")
  }

  var isInterrupt: Bool { kind == .system(ErrorNumber.interrupted) }

  private var code: String {
    switch kind {
    case .system: "FileSystemFailure"
    case .notFound: "FileNotFound"
    case .exists: "FileExists"
    case .notAGraph: "NotAGraph"
    case .unsupported: "UnsupportedFile"
    case .damaged: "DamagedFile"
    case .locked: "FileLocked"
    case .readOnly: "ReadOnly"
    case .stopped: "FileStopped"
    case .givenUp: "TransactionGivenUp"
    }
  }

  package var runtimeFault: RuntimeFault {
    let isConflict = kind == .givenUp
    return RuntimeFault(
      isConflict ? .transaction : .file, code, gqlStatus: isConflict ? "40001" : "58030", message)
  }

  package var error: CygnetError {
    CygnetError(
      .file, .runtime, code, gqlStatus: "58030", message, suggestion: suggestion)
  }
}
