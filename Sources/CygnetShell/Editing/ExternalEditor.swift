import Foundation

/// The user's own editor: `$VISUAL`, `$EDITOR`, or `vi`.
enum ExternalEditor {
  static let failure = "The editor failed; the text is as it was."

  /// The text as it was left; `nil` when the editor failed.
  static func edit(_ text: String) -> String? {
    let environment = ProcessInfo.processInfo.environment
    let command =
      [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
      .first { !$0.isEmpty } ?? "vi"
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-\(UUID().uuidString).cypher")
    defer { try? FileManager.default.removeItem(at: file) }
    guard
      FileManager.default.createFile(
        atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]),
      case .success(let process) = Platform.startShell("\(command) '\(file.path)'"),
      Platform.wait(for: process) == 0,
      let data = FileManager.default.contents(atPath: file.path)
    else { return nil }
    var edited = String(decoding: data, as: UTF8.self)
    // Editors end the last line.
    if edited.hasSuffix("\n"), !text.hasSuffix("\n") { edited.removeLast() }
    return edited
  }
}
