import CygnetCore
import Foundation
import GraphFormats
import Testing

/// The page that shows a graph, in a real browser.
///
/// Skipped where there is none: nothing else can run the page's script. The figures of
/// speed are printed for the reader; machines differ too much to hold one to them.
@Suite(.serialized, .enabled(if: Browser.path != nil, "no Chromium or Chrome is on the PATH"))
struct PageTests {
  private func browser(showing graph: PageGraph) throws -> Browser {
    let browser = try Browser()
    try show(graph, in: browser)
    return browser
  }

  private func show(_ graph: PageGraph, in browser: Browser, seconds: Double = 20) throws {
    try browser.open(PageFixture.page(json: graph.json))
    try browser.wait(until: "window.cygnet && cygnet.state().settled", seconds: seconds)
  }

  private func expectQuiet(_ browser: Browser, _ location: SourceLocation = #_sourceLocation) {
    #expect(browser.messages == [], sourceLocation: location)
    #expect(browser.requests == [], sourceLocation: location)
  }

  private func number(_ browser: Browser, _ script: String) throws -> Int {
    try #require(try browser.evaluate(script).number.map { Int($0) })
  }

  // MARK: - Picture

  @Test func allIsInViewAndNoCaptionCoversAnother() throws {
    let browser = try Browser()
    for seed: UInt64 in 1...6 {
      try show(.random(nodes: 50, relationships: 75, seed: seed), in: browser)
      #expect(try browser.boxes("captionBoxes").count == 50, "seed \(seed)")
      #expect(try overlaps(among: browser.boxes("captionBoxes")) == [], "seed \(seed)")
      let view = try browser.box("cygnet.canvasBox()")
      let nodes = try browser.boxes("nodeBoxes")
      #expect(nodes.count == 50)
      #expect(nodes.filter { !view.contains($0) } == [], "seed \(seed)")
      expectQuiet(browser)
    }
  }

  @Test func captionsThatAreShownNeverCoverOneAnother() throws {
    let browser = try browser(showing: .random(nodes: 700, relationships: 1200, seed: 8))
    for _ in 1...5 {
      let captions = try browser.boxes("captionBoxes")
      #expect(captions.count > 10)
      #expect(overlaps(among: captions) == [])
      try browser.evaluate("cygnet.zoomBy(1.6)")
      try browser.wait(until: "cygnet.state().settled")
    }
    expectQuiet(browser)
  }

  @Test func clustersKeepTogether() throws {
    var graph = PageGraph.random(nodes: 40, relationships: 30, seed: 5)
    for index in graph.nodes.indices { graph.nodes[index].cluster = index < 20 ? "东" : "西" }
    let browser = try browser(showing: graph)
    let boxes = try browser.boxes("nodeBoxes")
    let east = boxes[..<20].map(\.center)
    let west = boxes[20...].map(\.center)
    let apart = distance(middle(east), middle(west))
    #expect(apart > 100)
    #expect(try overlaps(among: browser.boxes("captionBoxes")) == [])
    expectQuiet(browser)
  }

  @Test func theSameGraphIsTheSamePicture() throws {
    let graph = PageGraph.random(nodes: 120, relationships: 150, seed: 3)
    let browser = try browser(showing: graph)
    let first = try browser.evaluate("cygnet.nodeBoxes()")
    try show(graph, in: browser)
    #expect(try browser.evaluate("cygnet.nodeBoxes()") == first)
  }

  @Test func theEmptyGraphSaysSo() throws {
    let browser = try browser(showing: PageGraph())
    #expect(try browser.evaluate("document.getElementById('empty').hidden").bool == false)
    for key in ["f", "n", "p", "e", "c", "r", "t"] { try browser.press(key) }
    try browser.wait(until: "cygnet.state().settled")
    expectQuiet(browser)
  }

  @Test func almostNothingIsEnough() throws {
    let browser = try Browser()
    for json in [
      "{}", "null", "[]", #"{"nodes": [{}, {}], "relationships": [{}, {"start": 0, "end": 9}]}"#,
      #"{"nodes": [{"size": "x", "from": "?", "properties": [3]}], "legend": {"nodes": [{}]}}"#,
      #"{"nodes": [{"id": 1}], "relationships": [{"start": 0, "end": 0}, {"start": 0, "end": 0}]}"#,
    ] {
      try browser.open(PageFixture.page(json: json))
      try browser.wait(until: "window.cygnet && cygnet.state().settled")
      try browser.evaluate("cygnet.nodeBoxes().forEach((box) => cygnet.select(box.node))")
      expectQuiet(browser)
    }
  }

  @Test func aDraggedNodeStaysUntilReleased() throws {
    let browser = try browser(showing: .random(nodes: 30, relationships: 40, seed: 2))
    let before = try browser.boxes("nodeBoxes")[4].center
    let target = Browser.Point(x: before.x + 90, y: before.y - 60)
    try browser.drag(from: before, to: target)
    try browser.wait(until: "cygnet.state().settled")
    #expect(try distance(browser.boxes("nodeBoxes")[4].center, target) < 2)
    try browser.press("r")
    // A page that has not seen the key yet is settled too.
    try browser.wait(
      until: """
        cygnet.state().settled && (({ x, y, w, h }) =>
          Math.hypot(x + w / 2 - \(target.x), y + h / 2 - \(target.y)) > 50
        )(cygnet.nodeBoxes()[4])
        """)
    #expect(try distance(browser.boxes("nodeBoxes")[4].center, before) < 2)
    expectQuiet(browser)
  }

  @Test func wheelAndBackgroundMoveTheView() throws {
    let browser = try browser(showing: .random(nodes: 12, relationships: 12, seed: 4))
    let zoom = try browser.evaluate("cygnet.state().zoom").number ?? 0
    let corner = Browser.Point(x: 300, y: 700)
    let before = try browser.boxes("nodeBoxes")[0].center
    try browser.drag(from: corner, to: Browser.Point(x: 340, y: 680))
    #expect(try distance(browser.boxes("nodeBoxes")[0].center, before) > 40)
    try browser.turnWheel(at: corner, by: -200)
    try browser.wait(until: "cygnet.state().zoom > \(zoom)")
    expectQuiet(browser)
  }

  // MARK: - What the graph says

  /// Text that would do something if any of it were taken for more than text.
  static let hostileTexts = [
    "</script><script>window.hacked=1</script>", "<img src=x onerror=window.hacked=2>",
    "javascript:window.hacked=3", "\u{2028}line\u{2029}ends", "\u{202E}desrever\u{2066}\u{2067}",
    "nul\u{0}and\u{1B}[31mescape\u{7F}", "👩‍👩‍👧‍👦🇨🇳🏴‍☠️ e\u{301}", "__proto__", "constructor", "toString",
    "<!--", "]]>", "'; alert(1); //", "${window.hacked=4}", "\\u003cscript\\u003e", "", " ",
    "\n\r\t",
    String(repeating: "很长的名字", count: 4000), String(repeating: "W", count: 20000),
  ]

  @Test func textIsOnlyText() throws {
    var graph = PageGraph()
    graph.title = Self.hostileTexts[0]
    graph.caption = Self.hostileTexts[1]
    for (index, text) in Self.hostileTexts.enumerated() {
      graph.nodes.append(
        PageGraph.Node(
          id: index, caption: text, names: [text], labels: [text], group: index, fill: text,
          border: text, text: text, shape: text, line: text, tooltip: text, link: text,
          cluster: text, from: text, properties: [["__proto__", text], [text, text]],
          sources: [.init(text: text, link: text), .init(text: text, link: "data:text/html,x")]))
      graph.relationships.append(
        PageGraph.Relationship(
          start: index, end: 0, type: text, caption: text, color: text, tooltip: text,
          link: "java\nscript:window.hacked=5", group: index, properties: [[text, text]]))
      graph.legend.nodes.append(.init(name: text, fill: text, border: text, shape: text, count: 1))
      graph.legend.relationships.append(.init(name: text, color: text, line: text, count: 1))
    }
    let browser = try browser(showing: graph)
    #expect(try number(browser, "cygnet.state().nodeCount") == Self.hostileTexts.count)
    for index in graph.nodes.indices {
      try browser.evaluate("cygnet.select(\(index))")
      let box = try browser.boxes("nodeBoxes")[index].center
      try browser.move(to: box)
    }
    try browser.wait(until: "cygnet.state().settled")
    let inserted = """
      document.querySelectorAll('img, iframe, object, embed, main script, #panel script').length
      """
    #expect(try number(browser, inserted) == 0)
    #expect(try browser.evaluate("typeof window.hacked").text == "undefined")
    #expect(try browser.evaluate("({}).polluted === undefined").bool == true)
    #expect(try number(browser, "document.querySelectorAll('a').length") == 0)
    let text = try browser.evaluate("document.body.innerText").text ?? ""
    #expect(!text.contains("\u{202E}"))
    expectQuiet(browser)
  }

  /// The same through the writer, which puts the data into the page.
  @Test func writtenTextIsOnlyText() throws {
    var (nodes, relationships): ([PictureNode], [PictureRelationship]) = ([], [])
    var legend = PictureLegend()
    for (index, text) in Self.hostileTexts.enumerated() {
      var node = PictureNode(id: UInt32(index), name: text, caption: text, labels: [text])
      (node.tooltip, node.link, node.cluster) = (text, text, text)
      node.sources = [PictureSource(text: text, link: text)]
      node.properties = ValueMap([(text, .string(text)), ("name", .list([.string(text)]))])
      nodes.append(node)
      relationships.append(
        PictureRelationship(
          id: UInt32(index), type: text, start: UInt32(index), end: 0, startName: text,
          endName: text, caption: text))
      legend.nodes.append(
        .init(label: text, fill: node.fill, border: node.border, shape: .box, count: 1))
    }
    var frame = PictureFrame(name: Self.hostileTexts[0])
    (frame.title, frame.caption) = (Self.hostileTexts[0], Self.hostileTexts[1])
    let browser = try Browser()
    try browser.open(HTMLWriter.write(frame, nodes, relationships, legend).string)
    try browser.wait(until: "window.cygnet && cygnet.state().settled")
    #expect(try number(browser, "cygnet.state().nodeCount") == Self.hostileTexts.count)
    for index in nodes.indices {
      try browser.evaluate("cygnet.select(\(index))")
      if Self.hostileTexts[index].utf8.count < 100, ![4, 5, 15, 17].contains(index) {
        // What the panel shows is what was written, but for blanks and controls.
        let shown = "document.querySelector('#panel').textContent"
        let text = try browser.evaluate(shown).text ?? ""
        #expect(text.contains(Self.hostileTexts[index]), "\(index)")
      }
    }
    #expect(try number(browser, "document.scripts.length") == 2)
    #expect(try number(browser, "document.querySelectorAll('img, iframe').length") == 0)
    #expect(try browser.evaluate("typeof window.hacked").text == "undefined")
    expectQuiet(browser)
  }

  @Test func thePanelTellsAll() throws {
    var graph = PageGraph.random(nodes: 6, relationships: 0, seed: 1)
    graph.nodes[0].caption = "智谱AI"
    graph.nodes[0].link = "https://example.org/zhipu"
    graph.nodes[0].properties = [["founded", "2019-06-11"]]
    graph.nodes[0].sources = [
      .init(text: "qbitai:214", link: "https://example.org/214"), .init(text: "plain:1"),
    ]
    graph.relationships = [.init(start: 0, end: 1, type: "INVESTED_IN", group: 0)]
    let browser = try browser(showing: graph)
    try browser.click(browser.boxes("nodeBoxes")[0].center)
    try browser.wait(until: "!document.getElementById('panel').hidden")
    let text = try browser.evaluate("document.getElementById('panel').innerText").text ?? ""
    for part in ["智谱AI", "founded", "2019-06-11", "qbitai:214", "plain:1", "INVESTED_IN"] {
      #expect(text.contains(part))
    }
    let links = try browser.evaluate("[...document.querySelectorAll('#panel a')].map((a) => a.rel)")
    #expect(links == .list(["noopener noreferrer", "noopener noreferrer"]))
    try browser.evaluate("document.querySelector('.neighbour').click()")
    #expect(try number(browser, "cygnet.state().selected.index") == 1)
    expectQuiet(browser)
  }

  // MARK: - Search, legend, focus and paths

  @Test func searchFindsNamesAndIds() throws {
    var graph = PageGraph.random(nodes: 20, relationships: 20, seed: 6)
    graph.nodes[3].caption = "智谱AI"
    graph.nodes[3].names = ["智谱AI", "Zhipu"]
    graph.nodes[7].id = 98765
    let browser = try browser(showing: graph)
    for (text, index) in [("谱a", 3), ("zHIPU", 3), ("ＺＨＩ", 3), ("98765", 7)] {
      try browser.press("/")
      try browser.evaluate("document.getElementById('search').value = ''")
      try browser.type(text)
      try browser.press(.down)
      try browser.press(.up)
      try browser.press(.enter)
      #expect(try number(browser, "cygnet.state().selected.index") == index, "\(text)")
      try browser.wait(until: "cygnet.state().settled")
    }
    try browser.press("/")
    try browser.type("nothing of that name")
    #expect(try browser.evaluate("document.querySelector('#hits .none') !== null").bool == true)
    expectQuiet(browser)
  }

  @Test func theLegendTogglesLabelsAndTypes() throws {
    let browser = try browser(showing: .random(nodes: 20, relationships: 30, seed: 9))
    let labels = "document.querySelectorAll('#legend-nodes button')"
    let types = "document.querySelectorAll('#legend-relationships button')"
    try browser.evaluate("\(labels)[0].click()")
    #expect(try number(browser, "cygnet.state().visibleNodes") == 15)
    #expect(try browser.evaluate("\(labels)[0].getAttribute('aria-checked')").text == "false")
    try browser.evaluate("\(labels)[0].click()")
    try browser.evaluate(
      "\(labels)[1].dispatchEvent(new MouseEvent('click', { altKey: true, bubbles: true }))")
    #expect(try number(browser, "cygnet.state().visibleNodes") == 5)
    try browser.evaluate(
      "\(labels)[1].dispatchEvent(new MouseEvent('click', { altKey: true, bubbles: true }))")
    #expect(try number(browser, "cygnet.state().visibleNodes") == 20)
    try browser.evaluate("\(types)[0].focus()")
    try browser.press(.enter)
    #expect(try number(browser, "cygnet.state().visibleRelationships") == 15)
    expectQuiet(browser)
  }

  @Test func aDoubleClickShowsNeighboursAndThenTheirs() throws {
    let browser = try browser(showing: .chain(of: 8))
    let start = try browser.boxes("nodeBoxes")[0].center
    try browser.click(start, times: 2)
    try browser.wait(until: "cygnet.state().settled")
    #expect(try number(browser, "cygnet.state().visibleNodes") == 2)
    // Sooner, it would be the fourth click of a row.
    usleep(500000)
    try browser.click(browser.boxes("nodeBoxes")[0].center, times: 2)
    try browser.wait(until: "cygnet.state().settled")
    #expect(try number(browser, "cygnet.state().visibleNodes") == 3)
    try browser.press(.escape)
    try browser.press(.escape)
    #expect(try number(browser, "cygnet.state().visibleNodes") == 8)
    try browser.wait(until: "cygnet.state().settled")
    // The panel that the first click opens lies over the node on the right.
    let right = try #require(try browser.boxes("nodeBoxes").max { $0.x < $1.x })
    try browser.click(right.center, times: 2)
    #expect(try number(browser, "cygnet.state().visibleNodes") == 2)
    expectQuiet(browser)
  }

  @Test func shiftClickShowsAPath() throws {
    var graph = PageGraph.chain(of: 6)
    graph.nodes.append(PageGraph.Node(id: 99, caption: "alone", group: 0))
    let browser = try browser(showing: graph)
    func path(_ start: Int, _ end: Int) throws -> JSONValue {
      try browser.press(.escape)
      try browser.click(browser.boxes("nodeBoxes")[start].center)
      try browser.wait(until: "cygnet.state().settled")
      try browser.click(browser.boxes("nodeBoxes")[end].center, .shift)
      return try browser.evaluate("cygnet.state().path")
    }
    #expect(try path(0, 3) == .list([.number(0), .number(1), .number(2), .number(3)]))
    let chain = try browser.evaluate("document.getElementById('path').innerText").text ?? ""
    #expect(chain.contains("Node 0") && chain.contains("NEXT") && chain.contains("Node 3"))
    #expect(try path(0, 6) == .null)
    #expect(try browser.evaluate("document.querySelector('.no-path') !== null").bool == true)
    expectQuiet(browser)
  }

  // MARK: - Time, keys and themes

  @Test func theSliderHidesWhatIsOutOfRange() throws {
    var graph = PageGraph.chain(of: 6)
    for (index, year) in ["2019", "2020-05", "2021-06-11", "2022-01-01T10:00:00Z"].enumerated() {
      graph.nodes[index].from = year
    }
    graph.nodes[0].to = "2020"
    let browser = try browser(showing: graph)
    #expect(try browser.evaluate("document.getElementById('time').hidden").bool == false)
    func set(_ id: String, _ value: String) throws {
      try browser.evaluate(
        """
        { const handle = document.getElementById('\(id)');
          handle.value = \(value); handle.dispatchEvent(new Event('input')); }
        """)
    }
    try set("time-to", "0")
    #expect(try number(browser, "cygnet.state().visibleNodes") == 3)
    try set("time-to", "handle.max")
    try set("time-from", "handle.max")
    #expect(try number(browser, "cygnet.state().visibleNodes") == 5)
    try browser.evaluate("document.getElementById('time-all').click()")
    #expect(try number(browser, "cygnet.state().visibleNodes") == 6)
    try browser.evaluate("document.getElementById('play').click()")
    try browser.wait(until: "cygnet.state().range && cygnet.state().visibleNodes > 3")
    try browser.evaluate("document.getElementById('play').click()")
    expectQuiet(browser)
  }

  @Test func withoutDatesThereIsNoSlider() throws {
    let browser = try browser(showing: .chain(of: 3))
    #expect(try browser.evaluate("document.getElementById('time').hidden").bool == true)
  }

  @Test func keysWalkTheNodes() throws {
    let browser = try browser(showing: .chain(of: 4))
    let announced = "document.getElementById('announcer').textContent"
    for expected in ["Node 0", "Node 1"] {
      try browser.press("n")
      #expect(try browser.evaluate(announced).text?.hasPrefix(expected) == true)
    }
    try browser.press("p")
    try browser.press(.enter)
    #expect(try number(browser, "cygnet.state().selected.index") == 0)
    try browser.press("cnn")
    try browser.press(.enter)
    #expect(try browser.evaluate("cygnet.state().path.length").number == 3)
    try browser.press(.escape)
    #expect(try browser.evaluate("document.getElementById('panel').hidden").bool == true)
    try browser.press("n")
    let before = try browser.boxes("nodeBoxes")[0]
    try browser.press(.left)
    #expect(try abs(browser.boxes("nodeBoxes")[0].x - before.x - 60) < 1)
    try browser.press("?")
    #expect(try browser.evaluate("document.getElementById('keys').open").bool == true)
    expectQuiet(browser)
  }

  @Test func everyControlHasAName() throws {
    var graph = PageGraph.chain(of: 3)
    graph.nodes[0].from = "2020"
    let browser = try browser(showing: graph)
    try browser.evaluate("cygnet.select(0)")
    let nameless = """
      [...document.querySelectorAll('button, input, a, canvas:not([aria-hidden])')]
        .filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim()))
        .map((one) => one.outerHTML)
      """
    #expect(try browser.evaluate(nameless) == .list([]))
    let unreachable = """
      [...document.querySelectorAll('button, input, a')].filter((one) => one.tabIndex < 0).length
      """
    #expect(try number(browser, unreachable) == 0)
  }

  @Test func colorsFollowTheSystemAndTheToggle() throws {
    let browser = try browser(showing: .random(nodes: 10, relationships: 10, seed: 1))
    let brightness = """
      (() => {
        const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        pixel.drawImage(document.getElementById('canvas'), 2, 2, 1, 1, 0, 0, 1, 1);
        return pixel.getImageData(0, 0, 1, 1).data[0];
      })()
      """
    #expect(try number(browser, brightness) > 240)
    try browser.prefersDark(true)
    try browser.wait(until: "cygnet.state().isDark && cygnet.state().settled")
    #expect(try number(browser, brightness) < 60)
    try browser.press("t")
    try browser.wait(until: "!cygnet.state().isDark && cygnet.state().settled")
    #expect(try number(browser, brightness) > 240)
    expectQuiet(browser)
  }

  @Test func thePictureIsSavedAsAFile() throws {
    let browser = try browser(showing: .random(nodes: 10, relationships: 10, seed: 1))
    try browser.evaluate(
      """
      HTMLAnchorElement.prototype.click = function () { window.saved = this.download; };
      document.getElementById('save').click();
      """)
    try browser.wait(until: "window.saved")
    #expect(try browser.evaluate("window.saved").text == "Sample.png")
    expectQuiet(browser)
  }

  // MARK: - Size

  @Test func twoThousandNodesSettle() throws {
    let browser = try Browser()
    try show(.random(nodes: 2000, relationships: 4000, seed: 7), in: browser, seconds: 60)
    let time = try number(browser, "cygnet.state().settleTime")
    print("page: 2,000 nodes and 4,000 relationships settle in \(time) ms")
    #expect(try overlaps(among: browser.boxes("captionBoxes")) == [])
    expectQuiet(browser)
  }

  @Test func tenThousandNodesCanBeMoved() throws {
    let browser = try Browser()
    try show(.random(nodes: 10000, relationships: 20000, seed: 7), in: browser, seconds: 120)
    let frames = try browser.evaluate(
      """
      (async () => {
        cygnet.zoomBy(2);
        await new Promise((resolve) => setTimeout(resolve, 500));
        cygnet.clearFrames();
        for (let step = 0; step < 100; step++) {
          cygnet.panBy(step < 50 ? 9 : -9, step % 2 ? 5 : -4);
          await new Promise(requestAnimationFrame);
        }
        return cygnet.state().frames.between;
      })()
      """, seconds: 120
    ).list.compactMap(\.number).sorted()
    #expect(frames.count > 50)
    let median = frames[frames.count / 2]
    let worst = frames[frames.count - 1]
    print(
      "page: 10,000 nodes and 20,000 relationships pan in \(Int(median)) ms a frame (median),",
      "\(Int(worst)) ms at worst")
    expectQuiet(browser)
  }
}

// MARK: - Boxes

private struct Box: Equatable, CustomStringConvertible {
  var x, y, w, h: Double
  var text: String

  var center: Browser.Point { Browser.Point(x: x + w / 2, y: y + h / 2) }
  var description: String { "\(text) at \(Int(x)), \(Int(y)), \(Int(w)) by \(Int(h))" }

  init(_ value: JSONValue) {
    x = value["x"].number ?? .nan
    y = value["y"].number ?? .nan
    w = value["w"].number ?? .nan
    h = value["h"].number ?? .nan
    text = value["text"].text ?? ""
  }

  func contains(_ other: Box) -> Bool {
    other.x >= x && other.y >= y && other.x + other.w <= x + w && other.y + other.h <= y + h
  }

  func overlaps(_ other: Box) -> Bool {
    x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h
  }
}

extension Browser {
  fileprivate func boxes(_ function: String) throws -> [Box] {
    try evaluate("cygnet.\(function)()").list.map(Box.init)
  }

  fileprivate func box(_ script: String) throws -> Box { Box(try evaluate(script)) }
}

private func overlaps(among boxes: [Box]) -> [String] {
  boxes.indices.flatMap { one in
    boxes[(one + 1)...].filter(boxes[one].overlaps).map { "\(boxes[one]) and \($0)" }
  }
}

private func distance(_ one: Browser.Point, _ other: Browser.Point) -> Double {
  ((one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y)).squareRoot()
}

private func middle(_ points: [Browser.Point]) -> Browser.Point {
  let count = Double(points.count)
  return Browser.Point(
    x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
}

// MARK: - Graphs

/// The page around a graph's data.
enum PageFixture {
  static func page(json: String) -> String {
    var data = ByteText()
    data.append(json.replacing("<", with: "\\u003c"))
    return HTMLWriter.page(title: "Sample", data: data).string
  }
}
