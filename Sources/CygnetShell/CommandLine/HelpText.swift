/// What `--help` prints.
enum HelpText {
  static let version = "0.1.0"

  static func text(_ subcommand: String?) -> String {
    switch subcommand {
    case "run": run
    case "queries": queries
    case "test": test
    case "lint": lint
    case "doc": doc
    case "fmt": fmt
    case "generate": generate
    case "export": export
    case "import": `import`
    case "check": check
    case "backup": backup
    case "compact": compact
    case "salvage": salvage
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
      cygnet test GRAPH [NAME …]                 run the tests of saved queries
      cygnet lint GRAPH [NAME …]                 look for mistakes in saved queries
      cygnet doc GRAPH [-o FILE]                 a Markdown page about the saved queries
      cygnet fmt PATH … [--check]                lay out scripts and saved queries
      cygnet export GRAPH --to FORMAT [-o FILE]  draw or write the graph, or a query's result
      cygnet import GRAPH FILE …                 add what files hold to a .cygnet file
      cygnet generate investors --companies N    a synthetic investor network
      cygnet check FILE                          compare a graph file with its hashes
      cygnet backup FILE COPY                    copy a graph file, also one in use
      cygnet compact FILE                        give back the room of past versions
      cygnet salvage FILE NEW                    save what is whole of a damaged file

    GRAPH is a .cygnet file, whose changes are durable; a folder of .cypher scripts or
    one .cypher file, loaded into memory; none is an empty graph in memory. Without a
    terminal on standard input, and without -c and -f, standard input is run as a script.

    flags:
      -c QUERY               run a query; may be given several times
      -f FILE                run a script; `-` is standard input
      --param NAME=VALUE     a parameter of all queries; VALUE is a Cypher literal or text
      --format FORMAT        table (default), box, line, csv, tsv, json, jsonl, markdown or html
      --queries DIR          the folder of saved queries (default: `queries` beside the graph)
      --timeout SECONDS      stop a query that takes longer
      --memory-limit MIB     stop a query that holds more (default: 1024)
      --nodes '(:LABEL)=FILE'
                             load nodes from a CSV file; its first column, or `id`, is their key
      --relationships '(:LABEL)-[:TYPE]->(:LABEL)=FILE'
                             load relationships; the first two columns, or `from` and `to`,
                             are the keys of their ends
      --delimiter CHAR       between the fields of these files (default: `,`; `tab`)
      --allow-files DIR      let LOAD CSV read the files in DIR, and no others
      --create               make the .cygnet file GRAPH if there is none
      --keep-going           go on after a statement that failed; the status is 1 all the same
      --no-init              start the shell without its start-up file
      --private              keep no history in the shell
      --read-only            refuse statements that change the graph; a file may be open
                             for writing elsewhere
      --error-format FORMAT  text (default) or json, one line an error
      --help, --version

    exit status: 0 all well, 1 a statement failed or a graph could not be opened,
    2 the command line is wrong and nothing was run, 130 interrupted.

    """

  private static let run = """
    usage: cygnet run GRAPH NAME [PARAM=VALUE …] [--format FORMAT]

    Runs a saved query of GRAPH. For a parameter that is declared a STRING the VALUE is
    taken as written. Otherwise it is a Cypher literal if it reads as one, else text; one
    that begins with a quote, `[` or `{` must be a literal. Parameters with a default may
    be left out; unknown ones and values of another type are refused.

      cygnet run Graphs/AIInvestors portfolio investor=腾讯

    `cygnet queries GRAPH` lists the names and their parameters.

    """

  private static let queries = """
    usage: cygnet queries GRAPH [--format FORMAT]

    Lists the saved queries of GRAPH: those in the .cypher files of its `queries` folder,
    with their parameters, the first line of their documentation, and tags.

    """

  private static let test = """
    usage: cygnet test GRAPH [NAME …] [--update] [--format FORMAT]

    Runs the tests in the saved queries of GRAPH, or in those named, and shows what
    differs. The graph is as it was afterwards. Status 1 when a test fails.

      --update         write the rows that were found in place of those expected
      --format FORMAT  the outcomes as rows, in any format of results

    """

  private static let lint = """
    usage: cygnet lint GRAPH [NAME …] [--format FORMAT]

    Looks at the saved queries of GRAPH, or at those named, for: parameters declared and
    not used, or used and not declared; defaults of another type; columns that differ
    from `returns:`; labels, types and properties that GRAPH does not have; Cartesian
    products; annotations that cannot be read. Status 1 when something is found.

    """

  private static let doc = """
    usage: cygnet doc GRAPH [-o FILE]

    Writes a Markdown page about all saved queries of GRAPH: what each answers, its
    parameters and columns, its text, and an example from its tests.

    """

  private static let fmt = """
    usage: cygnet fmt PATH … [--check]

    Lays out scripts in place: a clause a line, keywords in capitals, long lines broken,
    tables of tests lined up. Comments stay. A PATH is a .cypher file, a folder of them,
    a graph's folder (its saved queries are laid out), or `-` for standard input.

      --check  change nothing; name the files that would change, with status 1

    """

  private static let generate = """
    usage: cygnet generate investors --companies N [--seed S] [-o FILE]

    Writes a script that makes a synthetic investor network in the schema of
    Graphs/AIInvestors: companies with founders, rounds, models and products, investors
    with heavy-tailed portfolios who come in syndicates. The same N and S (default 1)
    give the same network on every machine.

      cygnet generate investors --companies 1000 -o network.cypher
      cygnet network.cypher --queries Graphs/AIInvestors/queries

    """

  private static let export = """
    usage: cygnet export GRAPH --to FORMAT [-c QUERY | --query NAME [PARAM=VALUE …]] [-o FILE]

    Writes the whole graph, or the nodes, relationships and paths in a query's result.

      --to FORMAT   pictures: dot, svg, png, pdf, html, mermaid, gexf, cytoscape
                    data: csv, json, jsonl, cypher, graphml, graphml-gephi,
                    sqlite, postgresql, duckdb
                    without it the ending of FILE tells the format
      -c QUERY      what the query returns
      --query NAME  what a saved query returns
      --connect     also relationships between these nodes that were not returned
      -o FILE       write to FILE, which is replaced on success only; for csv a folder,
                    which gets a file for each set of labels and each type
      --style FILE  how pictures look (default: graph.style beside the graph)
      --layout NAME Graphviz's program for svg, png and pdf: dot, neato, fdp, sfdp,
                    circo, twopi or osage

    svg, png and pdf are drawn by Graphviz, which must be installed; png and pdf need its
    fonts too: for Chinese names install one, such as Debian's fonts-noto-cjk.

      cygnet export Graphs/AIInvestors -o network.html
      cygnet export Graphs/AIInvestors -o backers.svg --query backer-network company=月之暗面
      cygnet export network.cygnet -o tables/

    """

  private static let `import` = """
    usage: cygnet import GRAPH FILE … [--from FORMAT] [--strict | --skip-bad FILE]

    Adds what files hold to the graph file GRAPH (--create makes it), in one transaction:
    all of them or nothing. The ending of a FILE tells its format: .cypher, .json, .jsonl,
    .graphml, .dot; or .csv, or a folder of them, with headers in the manner of neo4j-admin
    (:ID, :LABEL, :START_ID, :END_ID, :TYPE, name:string …). Other CSV files are told of
    with --nodes and --relationships, as `cygnet --help` has it.

      --from FORMAT    csv, cypher, json, graphml or dot, whatever the names
      --strict         stop at the first bad row, instead of reporting all of them
      --skip-bad FILE  write bad rows to FILE, with the reasons, and import the rest
      --delimiter CHAR between the fields of CSV files (default: `,`; `tab`)

      cygnet import network.cygnet --create tables/
      cygnet import network.cygnet --create --nodes '(:Company)=companies.csv'

    """

  private static let check = """
    usage: cygnet check FILE

    Reads a graph file whole: every frame is compared with its hash, and everything in
    the newest version is taken apart. Status 1 when something is damaged. The file may
    be in use.

    """

  private static let backup = """
    usage: cygnet backup FILE COPY

    Copies the newest version of a graph file, which may be in use, to a new file.
    A plain copy of a file in use is good too: at worst it ends in a commit that was
    not finished.

    """

  private static let compact = """
    usage: cygnet compact FILE

    Writes a graph file anew without the past versions in it. It needs room for the new
    file beside the old one, which it replaces once it is whole. Happens by itself when
    more than half of a large file is of the past.

    """

  private static let salvage = """
    usage: cygnet salvage FILE NEW

    Saves what is whole of a damaged graph file into a new file, and tells what is lost:
    the newest version that is whole, with the commits that follow without a gap; where
    there is none, the nodes and relationships that can be read. FILE stays as it is.

    """
}
