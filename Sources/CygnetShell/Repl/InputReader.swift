/// What a person has given to the shell.
enum Input: Equatable {
  case text(String)
  /// Ctrl-C: what was typed is dropped.
  case interrupted
  /// Ctrl-D.
  case endOfInput
  /// Nobody is there any more.
  case closed

  /// Whether a question with `[y/N]` is answered by yes.
  var isYes: Bool {
    guard case .text(let answer) = self else { return false }
    return ["y", "yes"].contains(answer.lowercased())
  }
}

/// Reads inputs one after the other.
protocol InputReader: AnyObject {
  /// - Parameters:
  ///   - prompt: as wide as the one of further lines.
  ///   - draft: what the input begins with.
  func read(prompt: String, draft: String) -> Input
  /// Asks for a line.
  func ask(_ question: String) -> Input
}

extension InputReader {
  func confirms(_ question: String) -> Bool {
    ask(question + " [y/N] ").isYes
  }
}

/// Lines as they come, where there is no terminal to edit on.
final class PlainReader: InputReader {
  private let messages: Messages
  private let interrupts: Interrupts?

  /// - Parameter interrupts: who tells of Ctrl-C; not needed to ask.
  init(_ messages: Messages, _ interrupts: Interrupts? = nil) {
    self.messages = messages
    self.interrupts = interrupts
  }

  func read(prompt: String, draft: String) -> Input {
    var text = ""
    while true {
      messages.prompt(text.isEmpty ? prompt : "   ...> ")
      guard let line = readLine(strippingNewline: true) else { return .endOfInput }
      if interrupts?.takeDroppedLine() ?? false {
        messages.say("")
        text = ""
      }
      if text.isEmpty, ScriptText.isCommand(line) { return .text(line) }
      text += line + "\n"
      if ScriptText.isBlank(text) {
        text = ""
      } else if !ScriptText.isOpen(text) {
        return .text(text)
      }
    }
  }

  func ask(_ question: String) -> Input {
    messages.prompt(question)
    return readLine(strippingNewline: true).map { .text($0) } ?? .closed
  }
}

/// The line editor at work on a terminal.
final class EditorReader: InputReader {
  let terminal: Terminal
  let editor: LineEditor
  private var painter = ScreenPainter()

  init(_ terminal: Terminal, _ editor: LineEditor) {
    self.terminal = terminal
    self.editor = editor
    editor.isComplete = { !ScriptText.isOpen($0) || ScriptText.isBlank($0) }
    editor.isCommand = ScriptText.isCommand
  }

  func read(prompt: String, draft: String) -> Input {
    read(prompt: prompt, draft: draft, opening: nil) { true }
  }

  /// - Parameter opened: called when the graph is there, while nothing is shown; `false`
  ///   ends the input.
  func read(
    prompt: String, draft: String, opening: GraphOpening?, _ opened: () -> Bool
  ) -> Input {
    editor.history.refresh()
    editor.prompt = prompt
    editor.start(draft)
    let input = edit(opening, opened)
    if case .text(let text) = input { editor.history.add(Self.trimmed(text)) }
    return input
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }

  /// Edits until the text is submitted or dropped.
  private func edit(_ opening: GraphOpening? = nil, _ opened: () -> Bool = { true }) -> Input {
    var signal = opening?.signal ?? -1
    terminal.set(.keys)
    defer { terminal.set(.busy) }
    painter.reset()
    show()
    while true {
      switch terminal.next(signal: signal) {
      case .signalled:
        signal = -1
        terminal.write(painter.clear())
        terminal.set(.busy)
        guard opened() else { return .closed }
        terminal.set(.keys)
        show()
      case .closed, nil:
        leave()
        return .closed
      case .resized:
        terminal.write(painter.erase(columns: terminal.size.columns))
        show()
      case .key(let key):
        switch editor.handle(key) {
        case .editing: if !terminal.hasKeysWaiting { show() }
        case .submit:
          leave()
          return .text(editor.buffer.text)
        case .interrupted:
          leave(mark: "^C")
          return .interrupted
        case .endOfInput:
          leave()
          return .endOfInput
        case .clearScreen:
          painter.reset()
          terminal.write("\u{1B}[H\u{1B}[2J")
          show()
        case .suspend:
          terminal.write(painter.leave())
          terminal.set(.original)
          Platform.suspend()
          terminal.set(.keys)
          show()
        case .openEditor:
          terminal.write(painter.leave())
          terminal.set(.original)
          let text = ExternalEditor.edit(editor.buffer.text)
          if text == nil { terminal.write(ExternalEditor.failure + "\r\n") }
          terminal.set(.keys)
          if let text { editor.change(to: text) }
          show()
        }
      }
    }
  }

  private func show() {
    let size = terminal.size
    let frame = editor.frame(columns: size.columns, rows: size.rows)
    terminal.write(painter.paint(frame, columns: size.columns))
  }

  /// Leaves the text on the screen, without hints and lists.
  private func leave(mark: String = "") {
    let (columns, rows) = terminal.size
    editor.buffer.move(to: editor.buffer.characters.count)
    let frame = editor.finalFrame(columns: columns)
    // Rows that have scrolled away cannot be painted again.
    if frame.rows.count <= rows {
      terminal.write(painter.paint(frame, columns: columns))
    } else {
      terminal.write(painter.erase(columns: columns))
      terminal.write(frame.rows.map(\.text).joined(separator: "\r\n"))
      terminal.write(mark + "\r\n")
      painter.reset()
      return
    }
    terminal.write(mark + painter.leave())
  }

  func ask(_ question: String) -> Input {
    let isLong = TerminalText.width(question) + 12 > terminal.size.columns
    if isLong { terminal.write(TerminalText.harmless(question) + "\r\n") }
    editor.purpose = .answer
    defer { editor.purpose = .input }
    editor.prompt = isLong ? "> " : TerminalText.harmless(question)
    editor.start()
    return edit()
  }
}
