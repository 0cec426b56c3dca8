import CygnetCore
import CypherSyntax
import GraphFormats
import GraphStore

/// Draws a part of a graph in a style.
struct PictureExporter {
  /// Elements of a picture that is held as a whole.
  static let limit = 100_000

  private let selection: GraphSelection
  private let options: ExportOptions
  private let settings: PictureSettings
  private let monitor: ExportMonitor
  private var builder: PictureBuilder
  /// Whether a tooltip tells all properties where the style gives none.
  private let tellsAll: Bool

  init(
    _ selection: GraphSelection, _ format: ExportFormat, _ options: ExportOptions,
    _ database: Database, _ monitor: ExportMonitor
  ) throws(CygnetError) {
    self.selection = selection
    self.options = options
    self.monitor = monitor
    let services = QueryServices(database, options.query)
    let standard = try PictureStyle.standard(selection.graph.catalog)
    let styles = [standard] + [options.style].compactMap { $0 }
    settings = try PictureSettings(styles, services, selection.graph)
    let wanted = Self.attributes(of: format)
    tellsAll = wanted.contains(.tooltip)
    builder = PictureBuilder(
      selection, try StyleEvaluator(selection, styles, wanted: wanted, services))
  }

  func write(
    _ format: ExportFormat, to take: (ByteText) throws -> Void
  ) throws -> ExportSummary {
    let isWhole =
      selection.nodeCount + selection.relationshipCount <= Self.limit
    switch format {
    case .mermaid:
      guard isWhole else { throw tooLarge(format) }
      return try compose { frame, picture in
        do {
          try take(
            try MermaidWriter.write(
              frame, picture.nodes, picture.relationships, picture.legend))
        } catch let refusal as MermaidRefusal {
          throw CygnetError(
            .limit, .runtime, "GraphTooLarge", gqlStatus: "54000", refusal.message)
        }
      }
    case .html:
      guard isWhole else { throw tooLarge(format) }
      return try compose(true) { frame, picture in
        try take(
          HTMLWriter.write(frame, picture.nodes, picture.relationships, picture.legend))
      }
    case .gexf: return try drawn(GEXFWriter(), isWhole: isWhole, to: take)
    case .cytoscape: return try drawn(CytoscapeWriter(), isWhole: isWhole, to: take)
    default: return try drawn(DOTWriter(), isWhole: isWhole, to: take)
    }
  }

  /// What a format can say.
  private static func attributes(of format: ExportFormat) -> Set<StyleAttribute> {
    let all = Set(StyleAttribute.allCases)
    switch format {
    case .dot: return all.subtracting([.from, .to])
    case .mermaid: return all.subtracting([.from, .to, .rank])
    case .gexf:
      return all.subtracting([.border, .tooltip, .link, .source, .cluster, .rank])
    default: return all
    }
  }

  private func tooLarge(_ format: ExportFormat) -> CygnetError {
    CygnetError(
      .limit, .runtime, "GraphTooLarge", gqlStatus: "54000",
      "\(format.rawValue) shows up to \(Self.limit) nodes and relationships; there are "
        + "\(selection.nodeCount + selection.relationshipCount)",
      suggestion: "draw the result of a query, with `-c QUERY`")
  }

  private func drawn(
    _ format: some PictureFormat, isWhole: Bool, to take: (ByteText) throws -> Void
  ) throws -> ExportSummary {
    try withoutActuallyEscaping(take) { take in
      var pieces = TextPieces(separator: format.separator, to: take)
      guard isWhole else { return try stream(format, &pieces) }
      return try compose(format.needsProperties, format.declaresTypes) { frame, picture in
        try pieces.put { format.begin(frame, to: &$0) }
        try pieces.put { format.write(picture.nodes, to: &$0) }
        try pieces.put(format.beginRelationships)
        try pieces.put { format.write(picture.relationships, to: &$0) }
        try pieces.put { format.end(frame, picture.legend, to: &$0) }
      }
    }
  }

  // MARK: Held as a whole

  private func compose(
    _ needsProperties: Bool = false, _ declaresTypes: Bool = false,
    _ write: (PictureFrame, Picture) throws -> Void
  ) throws -> ExportSummary {
    var builder = try measured()
    builder.needsProperties = needsProperties
    builder.tellsAll = tellsAll
    var picture = Picture()
    var hidden: Set<UInt32> = []
    monitor.begin("drawing nodes")
    try selection.forEachBatch(.nodes, monitor: monitor.add) { [builder] batch in
      try builder.nodes(batch)
    } take: { part in
      picture.nodes += part.shown
      hidden.formUnion(part.hidden)
    }
    monitor.begin("drawing relationships")
    try selection.forEachBatch(.relationships, monitor: monitor.add) { [builder, hidden] batch in
      try builder.relationships(batch, hidden: hidden)
    } take: {
      picture.relationships += $0
    }
    if let limit = settings.fold { picture.fold(above: limit) }
    picture.sort()
    picture.markBackward()
    var frame = frame
    frame.nodeCount = picture.nodes.count
    frame.relationshipCount = picture.relationships.count
    frame.hasTime = picture.hasTime
    if declaresTypes { try declare(&frame) }
    let leftOut = selection.nodeCount - picture.nodes.count
    if frame.caption == nil, leftOut > 0 {
      frame.caption = "\(picture.nodes.count) of \(selection.nodeCount) nodes are shown"
    }
    let legend = picture.legend
    frame.showsLegend =
      settings.legend ?? (legend.nodes.count > 1 || legend.relationships.count > 1)
    if frame.showsLegend { picture.dropRepeatedCaptions() }
    try write(frame, picture)
    return summary(nodes: picture.nodes.count, relationships: picture.relationships.count)
  }

  private func summary(nodes: Int, relationships: Int) -> ExportSummary {
    var summary = ExportSummary(
      nodes: nodes, relationships: relationships, leftOut: selection.nodeCount - nodes)
    summary.warnings = builder.evaluator.warnings
    return summary
  }

  private var frame: PictureFrame {
    var frame = PictureFrame(name: options.name)
    frame.title = settings.title
    frame.caption = settings.caption
    frame.direction = settings.direction
    return frame
  }

  /// With the least and greatest of the numbers that are placed between others.
  private func measured() throws -> PictureBuilder {
    var builder = builder
    let evaluator = builder.evaluator
    func scales(_ kind: EntityBatch.Kind) throws -> StyleEvaluator.Scales {
      guard evaluator.scales(kind) else { return [] }
      monitor.begin("measuring")
      var all: StyleEvaluator.Scales = []
      try selection.forEachBatch(kind, readsProperties: false, monitor: monitor.add) { batch in
        try evaluator.scales(of: batch)
      } take: {
        StyleEvaluator.merge(&all, $0)
      }
      return all
    }
    builder.nodeScales = try scales(.nodes)
    builder.relationshipScales = try scales(.relationships)
    return builder
  }

  // MARK: Batch by batch

  private func stream(
    _ format: some PictureFormat, _ pieces: inout TextPieces
  ) throws -> ExportSummary {
    var builder = try measured()
    builder.needsProperties = format.needsProperties
    var frame = frame
    frame.nodeCount = selection.nodeCount
    frame.relationshipCount = selection.relationshipCount
    frame.hasTime = true
    frame.showsLegend = settings.legend ?? true
    if format.declaresTypes { try declare(&frame) }
    var legend = LegendCount()
    var (nodes, relationships) = (0, 0)
    var hidden: Set<UInt32> = []
    try pieces.put { format.begin(frame, to: &$0) }
    monitor.begin("writing nodes")
    try selection.forEachBatch(
      .nodes, readsProperties: builder.needsProperties, monitor: monitor.add
    ) { [builder] batch in
      let part = try builder.nodes(batch)
      var (text, count) = (ByteText(), LegendCount())
      format.write(part.shown, to: &text)
      count.add(part.shown)
      return (text, count, part.shown.count, part.hidden)
    } take: { part in
      try pieces.put(part: part.0)
      legend.add(part.1)
      nodes += part.2
      hidden.formUnion(part.3)
    }
    try pieces.put(format.beginRelationships)
    monitor.begin("writing relationships")
    try selection.forEachBatch(
      .relationships, readsProperties: builder.needsProperties, monitor: monitor.add
    ) { [builder, hidden] batch in
      let shown = try builder.relationships(batch, hidden: hidden)
      var (text, count) = (ByteText(), LegendCount())
      format.write(shown, to: &text)
      count.add(shown)
      return (text, count, shown.count)
    } take: { part in
      try pieces.put(part: part.0)
      legend.add(part.1)
      relationships += part.2
    }
    try pieces.put { format.end(frame, legend.legend, to: &$0) }
    return summary(nodes: nodes, relationships: relationships)
  }

  /// The types of properties, for formats that declare them.
  private func declare(_ frame: inout PictureFrame) throws {
    monitor.begin("surveying")
    let survey = try SelectionSurvey(selection, monitor: monitor.add)
    frame.nodeTypes = Self.types(survey.nodes, selection)
    frame.relationshipTypes = Self.types(survey.relationships, selection)
  }

  private static func types(
    _ groups: [UInt32: SelectionSurvey.Group], _ selection: GraphSelection
  ) -> [(key: String, type: FieldType)] {
    SelectionSurvey.all(groups, selection).map { ($0.name, $0.use.type) }
  }
}
