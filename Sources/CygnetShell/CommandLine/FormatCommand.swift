import Cygnet
import Foundation

/// `cygnet fmt`: scripts laid out anew, in their files.
struct FormatCommand {
  let output: StandardOutput
  let messages: Messages

  /// - Parameter checks: only tells which files would change.
  /// - Returns: whether nothing was left to do.
  func run(_ paths: [String], checks: Bool) throws(OutputFailure) -> Bool {
    var files: [String] = []
    for path in paths { files += try scripts(path) }
    var isDone = true
    for file in files {
      do {
        let changed = try format(file, checks: checks)
        if changed, checks { isDone = false }
      } catch {
        guard case .failed(let mistake) = error else { throw error }
        messages.report(mistake)
        isDone = false
      }
    }
    return isDone
  }

  /// A script, or the scripts of a folder; of a graph's folder its saved queries.
  private func scripts(_ path: String) throws(OutputFailure) -> [String] {
    guard path != "-", Platform.isFolder(path) else { return [path] }
    let queries = (path as NSString).appendingPathComponent("queries")
    do {
      return try ScriptFiles.cypherFiles(in: Platform.isFolder(queries) ? queries : path)
    } catch {
      throw .failed(error)
    }
  }

  private func format(_ file: String, checks: Bool) throws(OutputFailure) -> Bool {
    let formatted: String
    let source: SourceText
    do {
      source =
        file == "-"
        ? try SourceText.decode(
          FileHandle.standardInput.readDataToEndOfFile(), name: "standard input")
        : try SourceText.read(file)
      formatted = try ScriptFormatter.format(source)
    } catch {
      throw .failed(error)
    }
    if file == "-", !checks {
      try output.write(formatted)
      return false
    }
    // Code points decide: no change in the bytes is too small.
    guard !formatted.utf8.elementsEqual(source.text.utf8) else { return false }
    if checks {
      try output.write("\(file) is not formatted\n")
    } else {
      let sink = FileOutput(file)
      try sink.write(formatted)
      try sink.finish()
      messages.say("\(file) formatted")
    }
    return true
  }
}
