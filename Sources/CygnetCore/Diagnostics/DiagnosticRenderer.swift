/// Draws an error as the line it is about with a caret below.
public enum DiagnosticRenderer {
  /// The longest stretch of a source line that is shown, in columns.
  private static let lineLimit = 96

  /// Several lines of text without a final newline.
  ///
  ///     SyntaxError: variable `m` is not defined
  ///       1 | MATCH (n) RETURN m
  ///         |                  ^
  ///     help: did you mean `n`?
  public static func render(_ error: CygnetError) -> String {
    var text = "\(error.kind): \(error.message)"
    if let excerpt = excerpt(error) { text += "\n" + excerpt }
    if let suggestion = error.suggestion { text += "\nhelp: \(suggestion)" }
    for other in error.others {
      guard let source = error.source else { continue }
      text += "\n" + render(other.error(in: source))
    }
    return text
  }

  /// A mistake or a warning of a text, in the same form.
  public static func render(_ diagnostic: Diagnostic, in source: SourceText) -> String {
    render(diagnostic.error(in: source))
  }

  private static func excerpt(_ error: CygnetError) -> String? {
    guard let source = error.source, let range = error.range else { return nil }
    let (line, column) = source.position(ofByte: range.lowerBound)
    let number = String(line)
    let gutter = String(repeating: " ", count: number.utf8.count)
    let window = source.window(around: range.lowerBound, bytes: lineLimit * 4)
    let scalars = Array(window.text.unicodeScalars)
    let start = min(window.offset, scalars.count)
    let width = length(of: range, in: source)
    let first = max(0, start - lineLimit / 2)
    let last = min(scalars.count, first + lineLimit)
    let before = shown(scalars[first..<start])
    let marked = shown(scalars[start..<min(last, start + width)])
    let rest = shown(scalars[min(last, start + width)..<last])
    let lead = first > 0 || window.isCutBefore ? "…" : ""
    let tail = last < scalars.count || window.isCutAfter ? "…" : ""
    let indent = String(repeating: " ", count: DisplayWidth.width(lead + before))
    let carets = String(repeating: "^", count: max(1, DisplayWidth.width(marked)))
    let place = source.name.map { "  --> \($0):\(line):\(column)\n" } ?? ""
    return place + "  \(number) | \(lead)\(before)\(marked)\(rest)\(tail)\n"
      + "  \(gutter) | \(indent)\(carets)"
  }

  /// The range's length in code points, within its first line.
  private static func length(of range: SourceRange, in source: SourceText) -> Int {
    let bytes = source.text.utf8.dropFirst(range.lowerBound)
      .prefix(range.upperBound - range.lowerBound)
    return bytes.prefix { $0 != UInt8(ascii: "\n") }.count { $0 & 0xC0 != 0x80 }
  }

  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars {
      if scalar == "\t" {
        text += "  "
      } else if scalar.value < 0x20 || scalar.value == 0x7F {
        text += "\u{FFFD}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
