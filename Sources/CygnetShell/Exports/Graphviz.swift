import Cygnet
import Foundation

/// Pictures drawn by Graphviz, a program of its own.
enum Graphviz {
  enum Format: String, CaseIterable {
    case svg, png, pdf
  }

  static let layouts = ["dot", "neato", "fdp", "sfdp", "circo", "twopi", "osage"]

  /// - Parameters:
  ///   - write: writes the picture in the DOT language.
  ///   - layout: one of `layouts`.
  /// - Returns: the picture.
  static func draw(
    as format: Format, layout: String, _ cancellation: Cancellation,
    _ write: (any TextSink) throws(OutputFailure) -> Void
  ) throws(OutputFailure) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite("a temporary file", FileOutput.reason(error))
    }
    let input = FileOutput(folder.path + "/graph.dot")
    try write(input)
    try input.finish()
    let (output, errors) = (folder.path + "/picture", folder.path + "/errors")
    func quoted(_ path: String) -> String {
      "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
    let command =
      "exec \(layout) -T\(format.rawValue) \(quoted(input.path)) -o \(quoted(output)) "
      + "2>\(quoted(errors))"
    switch Platform.startShell(command) {
    case .failure(let error): throw .cannotWrite("the picture", Platform.message(error.number))
    case .success(let process):
      let status = Platform.wait(for: process) { cancellation.isCancelled }
      guard !cancellation.isCancelled else {
        throw .failed(
          CygnetError.make(
            .cancelled, .runtime, "Cancelled", gqlStatus: "57014", "drawing was cancelled"))
      }
      guard status != 127 else { throw .failed(missing) }
      guard status == 0, let data = FileManager.default.contents(atPath: output) else {
        let said = FileManager.default.contents(atPath: errors).map {
          String(decoding: $0.prefix(400), as: UTF8.self)
        }
        throw .cannotWrite(
          "the picture", "`\(layout)` ended with status \(status)\(said.map { ": " + $0 } ?? "")")
      }
      return Array(data)
    }
  }

  private static var missing: CygnetError {
    CygnetError.make(
      .file, .runtime, "GraphvizMissing", gqlStatus: "58030",
      "Graphviz, which draws pictures, is not installed",
      suggestion: "install it (`apt install graphviz`, `brew install graphviz`), or export to "
        + "`dot` or `html`, which need nothing")
  }
}
