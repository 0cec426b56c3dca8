import Cygnet
import CypherSyntax

/// A text of statements and shell commands, cut into its parts.
struct ScriptText {
  enum Part {
    case statement(ScriptStatement)
    /// A line that begins with `:` or `.`, without that character, and where it stands.
    case command(String, SourceRange)
    /// A statement that cannot be read.
    case mistake(CygnetError)
  }

  let parts: [Part]

  /// - Parameter recovers: makes a mistake a part of its own.
  /// - Throws: the first mistake of the statements; nothing of the text is run then.
  init(_ source: SourceText, recovers: Bool = false) throws(CygnetError) {
    let (commands, text) = ScriptText.split(source.text)
    let statements = SourceText(text, name: source.name)
    var all = commands.map { ($0.range.lowerBound, Part.command($0.text, $0.range)) }
    let (script, mistakes) =
      recovers ? Script.recovering(statements) : (try Script(statements), [])
    all += script.statements.map { ($0.startByte, .statement($0)) }
    all += mistakes.map { ($0.range?.lowerBound ?? 0, .mistake($0)) }
    parts = all.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Commands with their places, and the text with the commands blanked out, so that
  /// places in it stay what they were.
  private static func split(
    _ text: String
  ) -> (commands: [(range: SourceRange, text: String)], statements: String) {
    guard mayHoldCommands(text) else { return ([], text) }
    var bytes = Array(text.utf8)
    var commands: [(range: SourceRange, text: String)] = []
    // What has not been looked at yet, and whether a statement was open there.
    var (boundary, wasOpen) = (0, false)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = String(decoding: bytes[start..<end], as: UTF8.self)
      if isCommand(line) {
        let before = String(decoding: bytes[boundary..<start], as: UTF8.self)
        switch state(before) {
        case .closed: wasOpen = false
        case .open: wasOpen = true
        case .blank: break
        case .unfinishedToken:
          // A string or comment goes on; what precedes it is looked at again.
          start = end + 1
          continue
        }
        boundary = start
        if !wasOpen {
          let indent = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
          commands.append((SourceRange(start + indent, end), command(line)))
          for place in start..<end { bytes[place] = 0x20 }
          boundary = end
        }
      }
      start = end + 1
    }
    return (commands, String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a line is a shell command, where a statement could begin.
  static func isCommand(_ line: some StringProtocol) -> Bool {
    let text = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
    guard let mark = text.first, mark == ":" || mark == "." else { return false }
    // A number may begin with a point.
    return !(text.dropFirst().first?.isNumber ?? false)
  }

  /// Whether more brackets open in a text than close.
  static func hasOpenBrackets(_ text: some StringProtocol) -> Bool {
    Lexer.tokens(of: String(text)).tokens.reduce(0) { depth, token in
      switch token.symbol {
      case .openParenthesis, .openBracket, .openBrace: depth + 1
      case .closeParenthesis, .closeBracket, .closeBrace: depth - 1
      default: depth
      }
    } > 0
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

  private enum State { case blank, open, closed, unfinishedToken }

  private static func state(_ text: String) -> State {
    let (tokens, diagnostics) = Lexer.tokens(of: text)
    if diagnostics.contains(where: { $0.message.contains("is not closed") }) {
      return .unfinishedToken
    }
    guard let last = tokens.dropLast().last else { return .blank }
    return last.kind == .symbol(.semicolon) ? .closed : .open
  }

  /// Whether a statement has begun that no semicolon has ended.
  static func isOpen(_ text: String) -> Bool {
    let state = state(text)
    return state == .open || state == .unfinishedToken
  }

  /// Whether the text holds no statement at all.
  static func isBlank(_ text: String) -> Bool {
    let (tokens, diagnostics) = Lexer.tokens(of: text)
    return tokens.count == 1 && diagnostics.isEmpty
  }
}
