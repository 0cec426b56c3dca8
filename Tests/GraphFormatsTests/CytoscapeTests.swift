import CygnetCore
import Foundation
import GraphFormats
import Testing

@Suite struct CytoscapeTests {
  private func written(_ picture: SamplePicture) -> String { picture.written(CytoscapeWriter()) }

  @Test func aPicture() {
    let text = written(.small)
    let expected = """
      {"format_version":"1.0","generated_by":"Cygnet","directed":true,"multigraph":true,
      "data":{"name":"People & \\"others\\""},
      "elements":{"nodes":[
      {"data":{"id":"n12","value":"n12","name":"Alice \\"A\\"\\n<b>","label":"Person",\
      "labels":["Person","Admin"],"color":"#77AADD","border":"#636363","shape":"ellipse",\
      "line":"solid","size":80.0,"width":1.0,"from":"2019-06","to":"2020",\
      "age":41,"label_":"mine","tags":["x","y"]}},
      {"data":{"id":"n7","value":"n7","name":"中文","label":"","labels":[],"color":"#DDDDDD",\
      "border":"#636363","shape":"round-rectangle","line":"solid","size":40.0,"width":1.0}}
      ],"edges":[
      {"data":{"id":"e5","key":"e5","source":"n12","target":"n7","name":"since 1999",\
      "interaction":"KNOWS","color":"#D62728","line":"dashed","width":2.5,\
      "from":"2019-06-15T10:00+01:00","since":"1999-01-01"}},
      {"data":{"id":"e6","key":"e6","source":"n12","target":"n7","name":"KNOWS",\
      "interaction":"KNOWS","color":"#888888","line":"solid","width":1.0}}
      ]},
      "style":[

      """
    #expect(text.hasPrefix(expected), "\(text)")
  }

  private func read(_ text: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Foundation.Data(text.utf8)) as? [String: Any])
  }

  @Test func nothingIsAPictureToo() throws {
    let all = try read(written(SamplePicture(nodes: [])))
    let elements = try #require(all["elements"] as? [String: [Any]])
    #expect(elements["nodes"]?.count == 0 && elements["edges"]?.count == 0)
    #expect((all["style"] as? [Any])?.count == 2)
  }

  /// However it is cut into batches, and whatever it holds.
  @Test(arguments: [1, 7, 1_000]) func hostilePicturesAreOneObject(_ size: Int) throws {
    let picture = SamplePicture.hostile(seed: 2, count: 200)
    let all = try read(picture.written(CytoscapeWriter(), by: size))
    let elements = try #require(all["elements"] as? [String: [[String: [String: Any]]]])
    let (nodes, edges) = (elements["nodes"] ?? [], elements["edges"] ?? [])
    #expect(nodes.count == 200 && edges.count == 300)
    let reserved = ["id", "label", "name", "name_", "source", "value"]
    for (node, read) in zip(picture.nodes, nodes) {
      let data = read["data"] ?? [:]
      #expect(data["id"] as? String == "n\(node.id)" && data["value"] as? String == "n\(node.id)")
      for key in node.properties.keys {
        #expect(data[reserved.contains(key) ? key + "_" : key] != nil, "\(key)")
      }
    }
  }

  // MARK: Outside readers

  @Test(.enabled(if: Program.hasModule("networkx"))) func networkxReadsIt() throws {
    let script = """
      import sys, json, networkx
      graph = networkx.cytoscape_graph(json.load(sys.stdin))
      alice, edge = graph.nodes["n12"], graph.edges["n12", "n7", "e5"]
      print(len(graph), graph.size(), graph.is_directed(), graph.is_multigraph())
      print(alice["age"] + 1, alice["label_"], alice["labels"], alice["tags"], edge["interaction"])
      """
    let answer = try Program.run(
      Program.python, ["-c", script], input: Array(written(.small).utf8))
    #expect(
      answer.output == """
        2 2 True True
        42 mine ['Person', 'Admin'] ['x', 'y'] KNOWS

        """, "\(answer.errors)")
  }

  @Test(.enabled(if: Program.hasModule("networkx"))) func networkxCountsHostileOnes() throws {
    let script = """
      import sys, json, networkx
      graph = networkx.cytoscape_graph(json.loads(sys.stdin.buffer.read()))
      print(len(graph), graph.size())
      """
    let text = written(.hostile(seed: 6, count: 1_000))
    let answer = try Program.run(Program.python, ["-c", script], input: Array(text.utf8))
    #expect(answer.output == "1000 1500\n", "\(answer.errors)")
  }
}
