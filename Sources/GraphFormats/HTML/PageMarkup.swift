/// The body of a page that shows a graph. `PageScript` fills it in.
enum PageMarkup {
  static let text = #"""
    <header class="bar">
      <h1 id="title"></h1>
      <div class="search" role="search">
        <input id="search" type="search" role="combobox" aria-label="Search nodes"
          aria-expanded="false" aria-controls="hits" aria-autocomplete="list"
          placeholder="Search nodes" autocomplete="off" spellcheck="false">
        <kbd aria-hidden="true">/</kbd>
        <ul id="hits" role="listbox" aria-label="Nodes found" hidden></ul>
      </div>
      <div class="tools" role="toolbar" aria-label="View">
        <button type="button" id="toggle-legend" title="Legend" aria-label="Legend"
          aria-expanded="true" aria-controls="legend"><svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 5h3M3 10h3M3 15h3M9 5h8M9 10h8M9 15h8"/></svg></button>
        <button type="button" id="zoom-out" title="Zoom out (-)" aria-label="Zoom out"><svg
          viewBox="0 0 20 20" aria-hidden="true"><path d="M4 10h12"/></svg></button>
        <button type="button" id="zoom-in" title="Zoom in (+)" aria-label="Zoom in"><svg
          viewBox="0 0 20 20" aria-hidden="true"><path d="M4 10h12M10 4v12"/></svg></button>
        <button type="button" id="fit" title="Fit into view (f)" aria-label="Fit into view"><svg
          viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4"/></svg></button>
        <button type="button" id="release" title="Release moved nodes and lay out again (r)"
          aria-label="Release moved nodes and lay out again"><svg viewBox="0 0 20 20"
          aria-hidden="true"><path d="M16 6.5A7 7 0 1 0 17 10M16.5 2.5v4.2h-4.2"/></svg></button>
        <button type="button" id="theme" aria-label="Light or dark"><svg viewBox="0 0 20 20"
          aria-hidden="true">
          <circle cx="10" cy="10" r="6.5"/><path d="M10 3.5a6.5 6.5 0 0 1 0 13z"
          fill="currentColor"/></svg></button>
        <button type="button" id="save" title="Save as PNG" aria-label="Save as PNG"><svg
          viewBox="0 0 20 20" aria-hidden="true"><path d="M10 3v9M6 8.5l4 4 4-4M3.5 16.5h13"/></svg>
        </button>
        <button type="button" id="show-keys" title="Keys (?)" aria-label="Keys">?</button>
      </div>
    </header>
    <main>
      <nav id="legend" aria-label="Legend">
        <div id="legend-nodes"><h2>Nodes</h2><ul></ul></div>
        <div id="legend-relationships"><h2>Relationships</h2><ul></ul></div>
      </nav>
      <div id="stage" class="waiting">
        <canvas id="canvas" tabindex="0" role="application"></canvas>
        <p id="empty" hidden></p>
        <p id="progress" role="status" hidden>Laying out …</p>
        <div id="note" hidden><span id="note-text"></span><button type="button"
          id="note-end">Show all</button></div>
        <aside id="panel" aria-labelledby="panel-title" hidden>
          <button type="button" id="close-panel" aria-label="Close"
            title="Close (Escape)">×</button>
          <div id="panel-content"></div>
        </aside>
        <div id="tooltip" role="tooltip" hidden></div>
      </div>
    </main>
    <section id="time" aria-label="Time" hidden>
      <button type="button" id="play" aria-label="Play" aria-pressed="false"
        title="Play (Space)"><svg
        viewBox="0 0 20 20" aria-hidden="true"><path class="when-stopped" d="M6 4l10 6-10 6z"/><path
        class="when-playing" d="M5.5 4h3v12h-3zM11.5 4h3v12h-3z"/></svg></button>
      <div class="track">
        <canvas id="histogram" aria-hidden="true"></canvas>
        <input id="time-from" type="range" min="0" step="1" aria-label="From">
        <input id="time-to" type="range" min="0" step="1" aria-label="Until">
      </div>
      <output id="time-text"></output>
      <button type="button" id="time-all">All time</button>
    </section>
    <footer><span id="caption"></span><span id="count"></span></footer>
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl id="key-list"></dl>
      <p>Drag a node to move it, the background to pan. Double-click a node for its neighbours;
      Shift-click a second node for the path from the first.</p>
      <button type="button" id="close-keys">Close</button>
    </dialog>
    <div id="announcer" class="unseen" aria-live="polite"></div>
    <noscript><p>This picture needs JavaScript, which is switched off.</p></noscript>
    """#
}
