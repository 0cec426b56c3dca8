import Cygnet
import CypherSyntax

/// A text of statements and shell commands, cut into its parts.
struct ScriptText {
  enum Part {
    case statement(ScriptStatement)
    /// A line that begins with `:` or `.`, without that character.
    case command(String)
    /// A statement that cannot be read.
    case mistake(CygnetError)
  }

  let parts: [Part]

  /// - Parameter recovers: makes a mistake a part of its own.
  /// - Throws: the first mistake of the statements; nothing of the text is run then.
  init(_ source: SourceText, recovers: Bool = false) throws(CygnetError) {
    let (commands, text) = ScriptText.split(source.text)
    let statements = SourceText(text, name: source.name)
    var all = commands.map { ($0.place, Part.command($0.text)) }
    let (script, mistakes) =
      recovers ? Script.recovering(statements) : (try Script(statements), [])
    all += script.statements.map { ($0.startByte, .statement($0)) }
    all += mistakes.map { ($0.range?.lowerBound ?? 0, .mistake($0)) }
    parts = all.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Commands with their places, and the text with the commands blanked out, so
  /// that places in it stay what they were.
  private static func split(
    _ text: String
  ) -> (commands: [(place: Int, text: String)], statements: String) {
    guard mayHoldCommands(text) else { return ([], text) }
    var commands: [(place: Int, text: String)] = []
    var blanked = ""
    var place = 0
    // Where the text begins that decides whether a statement is open.
    var boundary = blanked.endIndex
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if isCommand(line), !isOpen(String(blanked[boundary...])) {
        commands.append((place, command(line)))
        blanked += String(repeating: " ", count: line.utf8.count) + "\n"
        boundary = blanked.endIndex
      } else {
        blanked += line + "\n"
      }
      place += line.utf8.count + 1
    }
    return (commands, blanked)
  }

  /// Whether a line is a shell command, where a statement could begin.
  static func isCommand(_ line: some StringProtocol) -> Bool {
    let first = line.first { $0 != " " && $0 != "\t" && $0 != "\u{FEFF}" }
    return first == ":" || first == "."
  }

  /// A command's text, without its mark and the semicolon that some end it with.
  static func command(_ line: some StringProtocol) -> String {
    var command = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }.dropFirst()
    while let last = command.last, last.isWhitespace || last == ";" { command.removeLast() }
    return String(command)
  }

  /// Whether a line begins as commands do.
  private static func mayHoldCommands(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var isAtStart = true
      for index in 0..<bytes.count {
        // Safety: `index` is below the count.
        switch unsafe bytes[index] {
        case 0x0A: isAtStart = true
        // White space, and the bytes of a byte order mark.
        case 0x20, 0x09, 0xEF, 0xBB, 0xBF: continue
        // A colon or a full stop.
        case 0x3A, 0x2E: if isAtStart { return true }
        default: isAtStart = false
        }
      }
      return false
    }
  }

  /// Whether a statement has begun that no semicolon has ended.
  static func isOpen(_ text: String) -> Bool {
    let (tokens, diagnostics) = Lexer.tokens(of: text)
    if diagnostics.contains(where: { $0.message.contains("is not closed") }) { return true }
    guard let last = tokens.dropLast().last else { return false }
    return last.kind != .symbol(.semicolon)
  }

  /// Whether the text holds no statement at all.
  static func isBlank(_ text: String) -> Bool {
    let (tokens, diagnostics) = Lexer.tokens(of: text)
    return tokens.count == 1 && diagnostics.isEmpty
  }
}
