import Cygnet
import Foundation
import Testing

/// LOAD CSV: what is read, and what is refused.
@Suite struct LoadCSVTests {
  /// A folder with files, removed at the end.
  private final class Folder {
    let path: String

    init(_ files: [String: String]) throws {
      let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("cygnet-csv-\(UUID().uuidString)")
      try FileManager.default.createDirectory(
        at: url.appendingPathComponent("allowed/sub"), withIntermediateDirectories: true)
      path = url.path
      for (name, text) in files { try write(name, Data(text.utf8)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var allowed: String { path + "/allowed" }

    func write(_ name: String, _ data: Data) throws {
      try data.write(to: URL(fileURLWithPath: path + "/" + name))
    }
  }

  private func rows(_ query: String, _ folder: Folder) throws -> [String] {
    let options = QueryOptions(readableFolder: folder.allowed)
    return try Database().query(query, options: options).rows().map { row in
      row.values.map(\.description).joined(separator: " | ")
    }
  }

  private func code(_ query: String, _ folder: Folder) -> String? {
    #expect(throws: CygnetError.self) { _ = try rows(query, folder) }?.code
  }

  @Test(arguments: [
    ("a,b\n1,2\n3,4\n", "['a', 'b']; ['1', '2']; ['3', '4']"),
    ("a,b", "['a', 'b']"), ("", ""), ("\n\n", ""), ("a\r\nb\rc\n", "['a']; ['b']; ['c']"),
    ("\u{FEFF}a,b\n", "['a', 'b']"), (",\n", "[null, null]"),
    ("a,\n,b\n", "['a', null]; [null, 'b']"),
    ("\"\",x\n", "['', 'x']"), ("\"a,b\",\"c\"\"d\"\n", "['a,b', 'c\"d']"),
    ("\"line\none\",2\n3,4\n", "['line\\none', '2']; ['3', '4']"),
    ("公司,融资\n月之暗面,\"10亿, 美元\"\n", "['公司', '融资']; ['月之暗面', '10亿, 美元']"),
    (" a , b \n", "[' a ', ' b ']"),
    ("1,5\" x\n2,6\" y\n", "['1', '5\" x']; ['2', '6\" y']"),
  ])
  func recordsAreCut(_ text: String, _ expected: String) throws {
    let folder = try Folder(["allowed/a.csv": text])
    let found = try rows("LOAD CSV FROM 'file:///a.csv' AS r RETURN r", folder)
    #expect(found.joined(separator: "; ") == expected)
  }

  @Test func headersNameTheFields() throws {
    let folder = try Folder(["allowed/sub/b.csv": "name;year\n智谱AI;2019\nshort\nlong;1;2\n"])
    let query = """
      LOAD CSV WITH HEADERS FROM $place AS row FIELDTERMINATOR ';'
      RETURN row.name, toInteger(row.year)
      """
    for place in [
      "sub/b.csv", "/sub/b.csv", "file:/sub/b.csv", "file:///sub/b.csv",
      "file://localhost/sub/b.csv", folder.allowed + "/sub/b.csv", "file:///sub/../sub/b%2Ecsv",
    ] {
      let found = try Database().query(
        query, ["place": .string(place)], options: QueryOptions(readableFolder: folder.allowed)
      ).rows().map { $0.values.map(\.description).joined(separator: " | ") }
      #expect(found == ["'智谱AI' | 2019", "'short' | null", "'long' | 1"], "\(place)")
    }
  }

  @Test func rowsDriveWrites() throws {
    let lines = (1...5_000).map { "n\($0),\($0)" }.joined(separator: "\n")
    let folder = try Folder(["allowed/big.csv": "name,year\n" + lines])
    let database = Database()
    try database.query(
      "LOAD CSV WITH HEADERS FROM 'big.csv' AS r MERGE (:C {year: toInteger(r.year) % 10})",
      options: QueryOptions(readableFolder: folder.allowed))
    #expect(database.schema.nodeCount == 10)
    let counted = try database.query(
      "UNWIND ['big.csv', 'big.csv'] AS f LOAD CSV FROM f AS r RETURN count(*) AS n",
      options: QueryOptions(readableFolder: folder.allowed))
    #expect(try counted.next()?.get("n") == 10_002)
  }

  @Test func onlyTheFolderIsRead() throws {
    let folder = try Folder(["secret.csv": "a\n", "allowed/ok.csv": "a\n"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.allowed + "/link.csv", withDestinationPath: folder.path + "/secret.csv")
    func load(_ place: String) -> String { "LOAD CSV FROM '\(place)' AS r RETURN r" }
    for place in [
      "../secret.csv", "file:///../secret.csv", "file:///%2e%2e/secret.csv", "link.csv",
    ] {
      #expect(code(load(place), folder) == "FileAccessRefused", "\(place)")
    }
    for place in ["http://example.org/a.csv", "https://x/a.csv", "ftp://x/a", "file://host/a.csv"] {
      #expect(code(load(place), folder) == "FileAccessRefused", "\(place)")
    }
    for place in [folder.path + "/secret.csv", "none.csv", "", "sub"] {
      #expect(
        ["FileNotFound", "FileNotReadable", "FileAccessRefused"].contains(code(load(place), folder))
      )
    }
    let refused = #expect(throws: CygnetError.self) {
      _ = try Database().query(load("ok.csv")).rows()
    }
    #expect(refused?.code == "FileAccessRefused")
    #expect(refused?.message.contains("--allow-files") == true)
  }

  @Test func damageIsFound() throws {
    let folder = try Folder([
      "allowed/open.csv": "a,b\n1,\"never closed\n2,3\n", "allowed/after.csv": "\"a\"b,c\n",
    ])
    try folder.write("allowed/bytes.csv", Data([0x61, 0x0A, 0xFF, 0xFE, 0x0A]))
    for (file, line) in [("open.csv", 2), ("after.csv", 1), ("bytes.csv", 2)] {
      let error = #expect(throws: CygnetError.self) {
        _ = try rows("LOAD CSV FROM '\(file)' AS r RETURN r", folder)
      }
      #expect(error?.code == "InvalidCSV")
      #expect(error?.message.hasPrefix("\(file):\(line):") == true, "\(error?.message ?? "")")
    }
    #expect(
      code("LOAD CSV FROM 'open.csv' AS r FIELDTERMINATOR ';;' RETURN r", folder)
        == "InvalidArgumentValue")
    try folder.write("allowed/twice.csv", Data("a,a\n1,2\n".utf8))
    #expect(
      code("LOAD CSV WITH HEADERS FROM 'twice.csv' AS r RETURN r", folder) == "InvalidCSV")
    for terminator in [#"\""#, #"\n"#, #"\r"#, ""] {
      #expect(
        code("LOAD CSV FROM 'open.csv' AS r FIELDTERMINATOR '\(terminator)' RETURN r", folder)
          == "InvalidArgumentValue")
    }
    #expect(code("LOAD CSV FROM 1 AS r RETURN r", folder) == "InvalidArgumentType")
  }

  /// A header of many megabytes names the fields of short rows, under the limits.
  @Test func wideHeadersAreBounded() throws {
    let header = (0..<20_000).map { "column\($0)" }.joined(separator: ",")
    let rows = String(repeating: "x\n", count: 200)
    let folder = try Folder(["allowed/wide.csv": header + "\n" + rows])
    let options = QueryOptions(memoryLimit: 64 * 1_048_576, readableFolder: folder.allowed)
    let counted = try Database().query(
      "LOAD CSV WITH HEADERS FROM 'wide.csv' AS r RETURN count(r.column0) AS n", options: options)
    #expect(try counted.next()?.get("n") == 200)
  }
}
