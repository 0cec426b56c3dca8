/// A command of the shell, for help and completion.
struct CommandEntry {
  /// What a command's words are, for completion.
  enum Words {
    case none, file, savedQuery, format, setting, topic, statement, picture, parameter, schemaName
  }

  let name: String
  var others: [String] = []
  let usage: String
  let summary: String
  var words = Words.none
  var details = ""
  var examples: [String] = []

  static func named(_ name: String) -> CommandEntry? {
    all.first { $0.name == name || $0.others.contains(name) }
  }

  static let all: [CommandEntry] = [
    CommandEntry(
      name: "help", others: ["h", "?"], usage: ":help [TOPIC]",
      summary: "the commands, or more about one; `keys` and `set` are topics too", words: .topic,
      examples: [":help param", ":help keys"]),
    CommandEntry(
      name: "schema", others: ["tables"], usage: ":schema [NAME | all]",
      summary: "labels, relationship types, their properties and what they connect",
      words: .schemaName,
      details: """
        Labels and types stand with the number of nodes and relationships, and the
        properties found on them with their types and in how many they occur; then which
        labels each type connects, and how often. With the name of a label or type it tells
        all about that one, indexes and constraints too. All numbers are exact: the graph is
        looked through once.
        """,
      examples: [":schema", ":schema Company", ":schema INVESTED_IN"]),
    CommandEntry(
      name: "param", others: ["p"], usage: ":param NAME => EXPRESSION | NAME=VALUE | {MAP}",
      summary: "set a parameter of the queries that follow", words: .parameter,
      details: """
        After `=>` stands an expression, which is evaluated; after `=` a literal, or text as
        written; `= (QUERY)` takes the first value of a query. A map sets several parameters.
        `:param NAME` shows one, `:param clear` forgets all.
        """,
      examples: [
        ":param company => '月之暗面'", ":param since=2023",
        ":param top = (MATCH (c:Company)<-[r:INVESTED_IN]-() RETURN c.name ORDER BY count(r) DESC)",
        ":param {company: 'MiniMax', since: date('2023-01-01')}",
      ]),
    CommandEntry(
      name: "params", usage: ":params [clear]", summary: "list the parameters, or forget them"),
    CommandEntry(
      name: "source", others: ["read", "i"], usage: ":source FILE", summary: "run a script",
      words: .file,
      details: "Runs the statements and commands of a file as if they were typed here."),
    CommandEntry(name: "queries", usage: ":queries", summary: "list the saved queries"),
    CommandEntry(
      name: "run", usage: ":run NAME [PARAM=VALUE …]",
      summary: "run a saved query; asks for what has no default", words: .savedQuery,
      examples: [":run co-investors company=MiniMax"]),
    CommandEntry(
      name: "test", usage: ":test [NAME …]", summary: "run the tests of saved queries",
      words: .savedQuery),
    CommandEntry(
      name: "lint", usage: ":lint [NAME …]", summary: "look for mistakes in saved queries",
      words: .savedQuery),
    CommandEntry(
      name: "doc", usage: ":doc [FILE]", summary: "a Markdown page about the saved queries",
      words: .file),
    CommandEntry(
      name: "explain", usage: ":explain QUERY", summary: "a query's plan, without running it",
      words: .statement),
    CommandEntry(
      name: "profile", usage: ":profile QUERY",
      summary: "run a query and show what each step did", words: .statement,
      details: """
        Estimated and actual rows stand side by side, with the time of each step. The
        estimate that is furthest off is marked.
        """),
    CommandEntry(
      name: "plan", usage: ":plan [dot [FILE]]", summary: "the plan of the statement run last",
      words: .file),
    CommandEntry(
      name: "describe", others: ["desc"], usage: ":describe QUERY",
      summary: "the columns of a query and their types, without running it", words: .statement),
    CommandEntry(
      name: "last", usage: ":last [FORMAT]", summary: "the last result again, whole",
      words: .format,
      details: """
        Shows all rows of the last result without running the query again, in any format;
        what was cut for the terminal's width can be scrolled to.
        """,
      examples: [":last", ":last line", ":last json"]),
    CommandEntry(
      name: "graph", usage: ":graph [FORMAT [FILE]]",
      summary: "draw the nodes and relationships of the last result", words: .picture,
      details: """
        Alone it draws them as text. `html` writes a page that shows them in a browser, `dot`
        the DOT language, `svg`, `png` and `pdf` have Graphviz draw, which must be installed;
        the other formats are those of `cygnet export --help`. The graph's `graph.style` says
        how they look.
        """,
      examples: [":graph", ":graph html network.html", ":graph svg network.svg"]),
    CommandEntry(
      name: "export", usage: ":export [FORMAT] FILE", summary: "write the whole graph to a file",
      words: .file,
      details: """
        The file's name tells the format: .dot, .svg, .html, .graphml, .gexf, .json, .jsonl,
        .cypher and others; a folder gets CSV files.
        """,
      examples: [":export network.graphml", ":export sqlite network.sql", ":export tables/"]),
    CommandEntry(
      name: "import", usage: ":import FILE …", summary: "add what files hold to the graph",
      words: .file,
      details: """
        Files in the formats .cypher, .json, .jsonl, .graphml and .dot; or .csv files, and
        folders of them, with headers in the manner of neo4j-admin. All of them or nothing:
        bad rows are reported with file and line.
        """,
      examples: [":import network.graphml", ":import tables/"]),
    CommandEntry(
      name: "output", others: ["o"], usage: ":output FILE | |COMMAND",
      summary: "write results there from now on; alone: to the screen again", words: .file,
      details: """
        A name that ends in .csv, .tsv, .json, .jsonl, .md or .html chooses the format;
        otherwise it is the one set. Nothing is cut or coloured there. A command is run for
        each result; programs that need the terminal go with `:once`.
        """,
      examples: [":output results.csv", ":output |grep 腾讯", ":output"]),
    CommandEntry(
      name: "once", usage: ":once FILE | |COMMAND", summary: "write the next result there",
      words: .file, examples: [":once deals.csv", ":once |wc -l"]),
    CommandEntry(
      name: "watch", usage: ":watch [SECONDS]",
      summary: "run the last query again and again, until a key is pressed"),
    CommandEntry(
      name: "edit", others: ["e"], usage: ":edit [FILE]",
      summary: "write a statement in your own editor ($VISUAL, $EDITOR)", words: .file,
      details: "Begins with the statement run last, or with a file's text."),
    CommandEntry(
      name: "history", usage: ":history [COUNT | search TEXT | clear]",
      summary: "what was typed before"),
    CommandEntry(
      name: "set", usage: ":set [NAME [VALUE]]", summary: "settings of the shell", words: .setting,
      examples: [":set", ":set rows 100", ":set theme light", ":set pager off"]),
    CommandEntry(
      name: "format", others: ["mode"], usage: ":format [FORMAT]",
      summary: "how results are written", words: .format),
    CommandEntry(
      name: "timing", others: ["timer"], usage: ":timing on|off",
      summary: "whether the time is shown"),
    CommandEntry(
      name: "timeout", usage: ":timeout SECONDS|off", summary: "stop queries that take longer"),
    CommandEntry(
      name: "memory", usage: ":memory MIB", summary: "stop queries that hold more"),
    CommandEntry(
      name: "begin", usage: ":begin", summary: "start a transaction"),
    CommandEntry(name: "commit", usage: ":commit", summary: "keep its changes"),
    CommandEntry(name: "rollback", usage: ":rollback", summary: "forget its changes"),
    CommandEntry(
      name: "save", usage: ":save FILE", summary: "write the graph to a .cygnet or .cypher file",
      words: .file),
    CommandEntry(
      name: "backup", usage: ":backup FILE", summary: "copy the graph's file while it is in use",
      words: .file),
    CommandEntry(
      name: "checkpoint", usage: ":checkpoint", summary: "make a graph file quick to open"),
    CommandEntry(
      name: "refresh", usage: ":refresh",
      summary: "show what others have committed to a file open for reading"),
    CommandEntry(name: "clear", usage: ":clear", summary: "clear the screen"),
    CommandEntry(
      name: "quit", others: ["exit", "q"], usage: ":quit", summary: "leave (or Ctrl-D)"),
  ]

  static let keys = """
    Enter         run what is complete, else a new line      Alt-Enter  a new line
    Tab           complete; Tab and Shift-Tab choose         Escape     close the list
    → or End      take the grey suggestion                   Alt-F      its next word
    ↑ ↓           lines, then earlier inputs that begin alike  Alt-< Alt->  oldest, newest
    Ctrl-R Ctrl-S search earlier inputs backwards, forwards   Ctrl-G     give up the search
    Ctrl-A Ctrl-E start, end of the line                      Alt-B Alt-F  a word back, forward
    Ctrl-K Ctrl-U cut to the end, the start of the line       Ctrl-W Alt-D  cut a word
    Ctrl-Y Alt-Y  put in what was cut, what was cut before     Ctrl-T     swap characters
    Ctrl-_        undo                                        Alt-_      redo
    Shift-arrows  select; Ctrl-Space sets a mark; Ctrl-W cuts and Alt-W copies what is selected
    Alt-U L C     capitals, small letters, a capital first
    Ctrl-X Ctrl-E write in your own editor                    Ctrl-L     clear the screen
    Ctrl-C        stop the query, or drop what is typed       Ctrl-D     leave
    Ctrl-Z        stop the shell for a while

    """

  static var overview: String {
    var text = ""
    let width = all.map { TerminalText.width($0.usage) }.filter { $0 <= 30 }.max() ?? 30
    for entry in all {
      let room = width - TerminalText.width(entry.usage)
      text +=
        "  \(entry.usage)"
        + (room >= 0
          ? String(repeating: " ", count: room + 2)
          : "\n" + String(repeating: " ", count: width + 4))
      text += entry.summary + "\n"
    }
    return text
      + """

      A statement ends with `;` and may span lines. Ctrl-C stops a query. `.` may stand for
      `:`. `:help keys` tells the keys, `:help COMMAND` more about a command.

      """
  }

  var page: String {
    var text = "\(usage)\n\n\(summary.prefix(1).uppercased() + summary.dropFirst()).\n"
    if !details.isEmpty { text += "\n" + details + "\n" }
    if !examples.isEmpty {
      text += "\n" + examples.map { "    \($0)\n" }.joined()
    }
    if !others.isEmpty {
      text += "\nalso " + others.map { ":" + $0 }.joined(separator: ", ") + "\n"
    }
    return text
  }
}
