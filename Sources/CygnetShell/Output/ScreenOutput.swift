/// Lines kept for the screen, which may be scrolled.
final class ScreenOutput: TextSink {
  private(set) var lines: [StyledText] = []
  private var open = ""

  func write(line: StyledText) throws(OutputFailure) {
    closeLine()
    lines.append(line)
  }

  func write(_ text: String) throws(OutputFailure) {
    var parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let last = parts.popLast() else { return }
    for part in parts {
      lines.append(StyledText(TerminalText.harmless(open + part, keepsLines: true)))
      open = ""
    }
    open += last
  }

  func finish() throws(OutputFailure) { closeLine() }

  private func closeLine() {
    guard !open.isEmpty else { return }
    lines.append(StyledText(TerminalText.harmless(open, keepsLines: true)))
    open = ""
  }
}
