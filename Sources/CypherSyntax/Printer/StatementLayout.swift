import CygnetCore

/// Lays one statement's tokens out in lines.
struct StatementLayout {
  typealias Node = TokenTree.Node

  static func text(_ nodes: [Node]) -> String {
    StatementLayout.lines(nodes, indent: 0).joined(separator: "\n")
  }

  /// The lines of clauses, each with its indent.
  private static func lines(_ nodes: [Node], indent: Int) -> [String] {
    clauses(nodes).flatMap { clause in
      let inset = indent + (clause.isInset ? 2 : 0)
      return ClauseLayout(indent: inset).lines(clause.nodes)
    }
  }

  private struct ClauseNodes {
    var nodes: [Node]
    /// `ON CREATE SET` belongs to the MERGE above it.
    var isInset = false
  }

  /// Cuts where a new line begins: at clauses and at WHERE, ORDER BY, SKIP, LIMIT.
  private static func clauses(_ nodes: [Node]) -> [ClauseNodes] {
    var clauses: [ClauseNodes] = []
    var current: [Node] = []
    var isInset = false
    var caseDepth = 0
    func flush() {
      if !current.isEmpty { clauses.append(ClauseNodes(nodes: current, isInset: isInset)) }
      current = []
      isInset = false
    }
    for (index, node) in nodes.enumerated() {
      if case .leaf(let leaf) = node {
        if leaf.isComment, startsLine(nodes, after: index) {
          flush()
          current = [node]
          flush()
          continue
        }
        if leaf.keyword == .case { caseDepth += 1 }
        if leaf.keyword == .end { caseDepth -= 1 }
        if caseDepth == 0, let keyword = leaf.keyword, beginsLine(keyword, current),
          keyword != .on || goesOnWithAction(nodes, after: index)
        {
          flush()
          isInset = keyword == .on
        }
      }
      current.append(node)
    }
    flush()
    return clauses
  }

  /// `ON CREATE` or `ON MATCH`.
  private static func goesOnWithAction(_ nodes: [Node], after index: Int) -> Bool {
    index + 1 < nodes.count
      && (nodes[index + 1].starts(with: .create) || nodes[index + 1].starts(with: .match))
  }

  /// Whether the comment comes right before a clause.
  private static func startsLine(_ nodes: [Node], after index: Int) -> Bool {
    for node in nodes[(index + 1)...] {
      guard case .leaf(let leaf) = node else { return false }
      if leaf.isComment { continue }
      return leaf.keyword.map { beginsLine($0, []) } ?? false
    }
    return false
  }

  private static func beginsLine(_ keyword: Keyword, _ current: [Node]) -> Bool {
    var before: Keyword?
    if case .leaf(let leaf)? = current.last { before = leaf.keyword }
    switch keyword {
    case .match: return before != .optional && before != .on && !isPrefix(before)
    case .call: return before != .optional && !isPrefix(before)
    case .create: return before != .on && !isPrefix(before)
    case .set: return before != .create && before != .match
    case .with: return ![.starts, .ends, .csv].contains(before) && !isPrefix(before)
    case .delete: return before != .detach
    case .optional, .unwind, .return, .merge, .remove, .detach, .foreach, .load:
      return !isPrefix(before)
    case .union, .where, .order, .skip, .offset, .limit, .on: return true
    default: return false
    }
  }

  private static func isPrefix(_ keyword: Keyword?) -> Bool {
    keyword == .explain || keyword == .profile
  }

  /// One clause in as many lines as it takes.
  private struct ClauseLayout {
    let indent: Int

    func lines(_ nodes: [Node]) -> [String] {
      let margin = String(repeating: " ", count: indent)
      let flat = TokenText.flat(nodes)
      if let flat, fits(margin + flat) { return [margin + flat] }
      return broken(nodes).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func fits(_ line: String) -> Bool {
      !line.contains("\n") && DisplayWidth.width(line) <= Formatter.width
    }

    private func broken(_ nodes: [Node]) -> String {
      let head = nodes.prefix { node in
        if case .leaf(let leaf) = node { return leaf.keyword?.isClauseWord ?? false }
        return false
      }
      let body = Array(nodes.dropFirst(head.count))
      let margin = String(repeating: " ", count: indent)
      let start = margin + (TokenText.flat(head) ?? "")
      guard !head.isEmpty else { return items(body, from: margin, hang: indent + 2) }
      if case .leaf(let leaf)? = head.first, leaf.keyword == .where {
        return conditions(body, from: start)
      }
      let isPattern = head.contains { $0.starts(with: .match) || $0.starts(with: .create) }
      return items(
        body, from: start + " ", hang: DisplayWidth.width(start) + 1, eachOnItsLine: isPattern)
    }

    /// WHERE: each operand of the outermost ANDs on its line, or else of the ORs.
    private func conditions(_ body: [Node], from start: String) -> String {
      for operation in [Keyword.or, .xor, .and] {
        let parts = TokenText.split(body, before: operation)
        guard parts.count > 1 else { continue }
        let margin = String(repeating: " ", count: indent + 2)
        let lines = parts.enumerated().map { index, part in
          run(part, from: index == 0 ? start + " " : margin, hang: indent + 4)
        }
        return lines.joined(separator: "\n")
      }
      return run(body, from: start + " ", hang: indent + 2)
    }

    /// Items between commas; as many on a line as fit, or each on its own.
    private func items(
      _ body: [Node], from start: String, hang: Int, eachOnItsLine: Bool = false
    ) -> String {
      let margin = String(repeating: " ", count: hang)
      var done = ""
      var line = start
      var isFresh = true
      var endsLine = false
      for item in TokenText.items(body) {
        let flat = TokenText.flat(item)
        let mayFollow = isFresh || !eachOnItsLine && !endsLine
        endsLine = TokenText.endsLine(item)
        if let flat, mayFollow, fits(line + (isFresh ? "" : " ") + flat) {
          line += (isFresh ? "" : " ") + flat
        } else {
          if !isFresh {
            done += line + "\n"
            line = margin
          }
          if let flat, fits(line + flat) {
            line += flat
          } else {
            let text = run(item, from: line, hang: hang + 2)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            done += lines.dropLast().map { $0 + "\n" }.joined()
            line = lines.last.map(String.init) ?? ""
          }
        }
        isFresh = false
      }
      return done + line
    }

    /// Nodes one after the other; groups that do not fit are opened.
    private func run(_ nodes: [Node], from start: String, hang: Int) -> String {
      var done = ""
      var line = start
      for (index, node) in nodes.enumerated() {
        var space = index > 0 && node.leadingSpace ? " " : ""
        if let hop = TokenText.hop(nodes, at: index), !fits(line + hop),
          fits(String(repeating: " ", count: hang) + hop)
        {
          done += line + "\n"
          line = String(repeating: " ", count: hang)
          space = ""
        }
        let rest = TokenText.flat(nodes[index...])
        if let rest, fits(line + space + rest) { return done + line + space + rest }
        switch node {
        case .leaf(let leaf):
          if !leaf.isComment, !space.isEmpty, !fits(line + space + leaf.text), line != start {
            done += line + "\n"
            line = String(repeating: " ", count: hang) + leaf.text
          } else {
            line += space + leaf.text
          }
          if leaf.isComment, leaf.text.hasPrefix("//"), index < nodes.count - 1 {
            done += line + "\n"
            line = String(repeating: " ", count: hang)
          }
        case .group(let group):
          let flat = TokenText.flat([node])
          if let flat, fits(line + space + flat) {
            line += space + flat
          } else {
            let text = opened(group, from: line + space)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            done += lines.dropLast().map { $0 + "\n" }.joined()
            line = lines.last.map(String.init) ?? ""
          }
        }
      }
      return done + line
    }

    /// A bracket, its content two columns in, the closing bracket on its own line.
    private func opened(_ group: TokenTree.Group, from start: String) -> String {
      guard !group.nodes.isEmpty else { return start + group.open + group.close }
      let outer = start.prefix { $0 == " " }.count
      let margin = String(repeating: " ", count: outer)
      let inner: String
      if group.isQuery {
        inner = StatementLayout.lines(group.nodes, indent: outer + 2).joined(separator: "\n")
      } else {
        let list = TokenText.items(group.nodes)
        let holdsGroups =
          list.count > 1 && list.allSatisfy { $0.count == 1 || $0.count == 2 && $0.isBracketed }
        inner = ClauseLayout(indent: outer + 2).items(
          group.nodes, from: margin + "  ", hang: outer + 2, eachOnItsLine: holdsGroups)
      }
      return start + group.open + "\n" + inner + "\n" + margin + group.close
    }
  }
}

extension [TokenTree.Node] {
  /// A bracket and the comma after it.
  fileprivate var isBracketed: Bool {
    if case .group? = first { return true }
    return false
  }
}

/// Tokens in one line, and where they may be cut.
private enum TokenText {
  typealias Node = TokenTree.Node

  /// `nil` where a comment ends the line, and for what no line could hold.
  static func flat(_ nodes: some Collection<Node>) -> String? {
    var text = ""
    return append(nodes, to: &text) ? text : nil
  }

  private static func append(_ nodes: some Collection<Node>, to text: inout String) -> Bool {
    let count = nodes.count
    for (index, node) in nodes.enumerated() {
      // A column takes four bytes at the most.
      guard text.utf8.count <= Formatter.width * 4 else { return false }
      if index > 0, node.leadingSpace { text += " " }
      switch node {
      case .leaf(let leaf):
        if leaf.isComment, leaf.text.hasPrefix("//"), index < count - 1 { return false }
        text += leaf.text
      case .group(let group):
        guard !endsLine(group.nodes) else { return false }
        let pad = group.isQuery ? " " : ""
        text += group.open + pad
        guard append(group.nodes, to: &text) else { return false }
        text += pad + group.close
      }
    }
    return true
  }

  /// Each with its comma, and with a comment that follows on the line; comments
  /// on lines of their own are items.
  static func items(_ nodes: [Node]) -> [[Node]] {
    var items: [[Node]] = []
    var item: [Node] = []
    for node in nodes {
      guard case .leaf(let leaf) = node else {
        item.append(node)
        continue
      }
      if leaf.isComment, item.isEmpty {
        if leaf.startsLine || items.isEmpty {
          items.append([node])
        } else {
          items[items.count - 1].append(node)
        }
        continue
      }
      item.append(node)
      if leaf.symbol == .comma {
        items.append(item)
        item = []
      }
    }
    if !item.isEmpty { items.append(item) }
    return items
  }

  /// The relationship and the node that a pattern goes on with at a place.
  static func hop(_ nodes: [Node], at index: Int) -> String? {
    guard index > 0, case .group(let before) = nodes[index - 1], before.open == "(",
      case .leaf(let leaf) = nodes[index], leaf.symbol == .minus || leaf.symbol == .less
    else { return nil }
    let rest = nodes[index...]
    let end = rest.dropFirst().prefix(6).firstIndex { node in
      if case .group(let group) = node { return group.open == "(" }
      return false
    }
    return end.flatMap { flat(rest[...$0]) }
  }

  /// Whether nothing may follow on the line.
  static func endsLine(_ nodes: [Node]) -> Bool {
    if case .leaf(let leaf)? = nodes.last { return leaf.isComment && leaf.text.hasPrefix("//") }
    return false
  }

  static func split(_ nodes: [Node], before keyword: Keyword) -> [[Node]] {
    var parts: [[Node]] = []
    var part: [Node] = []
    var caseDepth = 0
    for node in nodes {
      if node.starts(with: .case) { caseDepth += 1 }
      if node.starts(with: .end) { caseDepth -= 1 }
      if caseDepth == 0, node.starts(with: keyword), !part.isEmpty {
        parts.append(part)
        part = []
      }
      part.append(node)
    }
    if !part.isEmpty { parts.append(part) }
    return parts
  }
}

extension Keyword {
  /// Words that a clause begins with.
  fileprivate var isClauseWord: Bool {
    switch self {
    case .match, .optional, .unwind, .with, .return, .create, .merge, .set, .remove, .delete,
      .detach, .call, .union, .where, .order, .by, .skip, .offset, .limit, .on, .distinct,
      .explain, .profile, .load, .csv, .headers, .from:
      true
    default: false
    }
  }
}
