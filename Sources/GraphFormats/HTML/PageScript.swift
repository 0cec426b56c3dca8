/// The script of a page that shows a graph: JavaScript that needs no library and no
/// network.
///
/// One function around all of it keeps its names from the page; so a part alone is no
/// script, and their order is that of what runs as the page loads.
enum PageScript {
  private static let parts = [
    model, appearance, layout, separation, geometry, drawing, nodes,
    captions, interaction, panel, controls, time, page,
  ]

  /// The whole script. It reads the JSON in `#graph-data` and fills in `PageMarkup`.
  static let text = parts.joined(separator: "\n\n") + "\n"
}
