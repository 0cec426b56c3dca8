/// What `--help` prints.
enum HelpText {
  static let version = "0.1.0"

  static func text(_ subcommand: String?) -> String {
    switch subcommand {
    case "run": run
    case "queries": queries
    case "export": export
    default: main
    }
  }

  private static let main = """
    Cygnet: an embedded knowledge graph with an openCypher query language.

    usage:
      cygnet [GRAPH]                             explore GRAPH in the shell
      cygnet [GRAPH] -c QUERY … -f FILE …        run queries and scripts, in this order
      cygnet run GRAPH NAME [PARAM=VALUE …]      run a saved query
      cygnet queries GRAPH                       list the saved queries
      cygnet export GRAPH --to dot [-o FILE]     draw the graph, or a query's result

    GRAPH is a folder of .cypher scripts or one .cypher file; none is an empty graph
    in memory. Without a terminal on standard input, and without -c and -f, standard
    input is run as a script.

    flags:
      -c QUERY               run a query; may be given several times
      -f FILE                run a script; `-` is standard input
      --param NAME=VALUE     a parameter of all queries; VALUE is a Cypher literal or text
      --format FORMAT        table (default), csv, json or jsonl
      --queries DIR          the folder of saved queries (default: `queries` beside the graph)
      --timeout SECONDS      stop a query that takes longer
      --memory-limit MIB     stop a query that holds more (default: 1024)
      --allow-files DIR      let LOAD CSV read the files in DIR, and no others
      --read-only            refuse statements that change the graph
      --error-format FORMAT  text (default) or json, one line an error
      --help, --version

    exit status: 0 all well, 1 a statement failed or a graph could not be opened,
    2 the command line is wrong and nothing was run, 130 interrupted.

    """

  private static let run = """
    usage: cygnet run GRAPH NAME [PARAM=VALUE …] [--format FORMAT]

    Runs a saved query of GRAPH. A VALUE is a Cypher literal if it reads as one, else
    text; one that begins with a quote, `[` or `{` must be a literal.

      cygnet run Graphs/AIInvestors portfolio investor=腾讯

    `cygnet queries GRAPH` lists the names and their parameters.

    """

  private static let queries = """
    usage: cygnet queries GRAPH [--format FORMAT]

    Lists the saved queries of GRAPH: the .cypher files in its `queries` folder, with
    their parameters and the first line of their comment.

    """

  private static let export = """
    usage: cygnet export GRAPH --to dot [-c QUERY | --query NAME [PARAM=VALUE …]] [-o FILE]

    Writes the whole graph, or the nodes, relationships and paths in a query's result,
    in the DOT language of Graphviz.

      --to FORMAT   dot
      -c QUERY      draw what the query returns
      --query NAME  draw what a saved query returns
      --connect     also draw relationships between drawn nodes that were not returned
      -o FILE       write to FILE, which is replaced on success only

      cygnet export Graphs/AIInvestors --to dot --query backer-network company=月之暗面 \\
        | dot -Tsvg > backers.svg

    """
}
