/// The style sheet of a page that shows a graph, in light, in dark and on paper.
enum PageSheet {
  static let text = #"""
    :root {
      color-scheme: light;
      --paper: #ffffff; --ink: #1c2430; --muted: #5d6775; --line: #dfe3e8; --card: #ffffff;
      --hover: #eef1f5; --accent: #0b5fc2; --shadow: 0 1px 2px #1c243014, 0 6px 24px #1c24301f;
    }
    :root[data-theme="dark"] {
      color-scheme: dark;
      --paper: #14181f; --ink: #e8ecf1; --muted: #9aa5b4; --line: #2c333e; --card: #1b2029;
      --hover: #272e39; --accent: #6cb2ff; --shadow: 0 1px 2px #0006, 0 6px 24px #0008;
    }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) {
        color-scheme: dark;
        --paper: #14181f; --ink: #e8ecf1; --muted: #9aa5b4; --line: #2c333e; --card: #1b2029;
        --hover: #272e39; --accent: #6cb2ff; --shadow: 0 1px 2px #0006, 0 6px 24px #0008;
      }
    }
    *, *::before, *::after { box-sizing: border-box; }
    /* A rule for `display` would otherwise undo the attribute. */
    [hidden] { display: none !important; }
    html, body { height: 100%; margin: 0; }
    body {
      display: flex; flex-direction: column; overflow: hidden;
      background: var(--paper); color: var(--ink);
      font: 13px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC",
        "PingFang SC", "Microsoft YaHei", sans-serif;
    }
    h1, h2, h3, p, ul, dl, dd, figure { margin: 0; padding: 0; }
    ul { list-style: none; }
    bdi, .value, h1, h2, .chain button { unicode-bidi: isolate; }
    button, input { font: inherit; color: inherit; }
    button {
      padding: 4px 10px; border: 1px solid var(--line); border-radius: 6px;
      background: var(--card); cursor: pointer;
    }
    button:hover:not(:disabled) { background: var(--hover); }
    button:disabled { opacity: 0.45; cursor: default; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
    a { color: var(--accent); overflow-wrap: anywhere; }
    kbd {
      padding: 1px 6px; border: 1px solid var(--line); border-radius: 4px;
      background: var(--hover); color: var(--muted); font: 500 11px/1.5 ui-monospace, monospace;
    }
    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    /* Header */
    .bar {
      display: flex; align-items: center; gap: 16px; min-height: 52px; padding: 8px 16px;
      border-bottom: 1px solid var(--line);
    }
    .bar h1 {
      flex: 1; min-width: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis;
      font-size: 16px; font-weight: 650; letter-spacing: -0.005em;
    }
    .search { position: relative; width: min(300px, 34vw); }
    .search input {
      width: 100%; height: 34px; padding: 0 34px 0 12px; border: 1px solid var(--line);
      border-radius: 8px; background: var(--card);
    }
    .search input::-webkit-search-cancel-button { display: none; }
    .search kbd { position: absolute; top: 7px; right: 9px; }
    .search input:focus + kbd { visibility: hidden; }
    #hits {
      position: absolute; z-index: 5; top: 40px; left: 0; right: 0; max-height: 340px; padding: 4px;
      overflow-y: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--card);
      box-shadow: var(--shadow);
    }
    #hits li { display: flex; gap: 12px; padding: 6px 8px; border-radius: 5px; cursor: pointer; }
    #hits li[aria-selected="true"], #hits li[role]:hover { background: var(--hover); }
    #hits .none { color: var(--muted); cursor: default; }
    .name { flex: 1; min-width: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
    .aside {
      max-width: 50%; overflow: hidden; white-space: nowrap; text-overflow: ellipsis;
      color: var(--muted);
    }
    .tools { display: flex; gap: 2px; }
    .tools button {
      display: grid; place-items: center; width: 34px; height: 34px; padding: 0;
      border-color: transparent; background: none; color: var(--muted); font-weight: 600;
    }
    .tools button:hover { color: var(--ink); }
    svg {
      width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.7;
      stroke-linecap: round; stroke-linejoin: round;
    }

    /* Legend */
    main { flex: 1; display: flex; min-height: 0; position: relative; }
    #legend {
      width: 216px; padding: 14px 8px 14px 12px; overflow-y: auto;
      border-right: 1px solid var(--line);
    }
    .no-legend #legend { display: none; }
    #legend h2 {
      margin: 0 0 4px 6px; color: var(--muted); font-size: 11px; font-weight: 600;
      letter-spacing: 0.06em; text-transform: uppercase;
    }
    #legend div + div { margin-top: 18px; }
    #legend button {
      display: flex; align-items: center; gap: 8px; width: 100%; padding: 4px 6px; border: 0;
      background: none; text-align: left;
    }
    #legend button:hover { background: var(--hover); }
    #legend .swatch { flex: none; width: 24px; height: 16px; }
    #legend .number { color: var(--muted); font-variant-numeric: tabular-nums; }
    #legend button[aria-checked="false"] .name {
      color: var(--muted);
      text-decoration: line-through;
    }
    #legend button[aria-checked="false"] .swatch { opacity: 0.25; }

    /* Picture */
    #stage { flex: 1; position: relative; min-width: 0; overflow: hidden; }
    #canvas {
      display: block; width: 100%; height: 100%; outline-offset: -2px; cursor: grab;
      touch-action: none;
    }
    #canvas.over { cursor: pointer; }
    #canvas.panning { cursor: grabbing; }
    .waiting #canvas { visibility: hidden; }
    #empty, #progress {
      position: absolute; top: 45%; left: 0; right: 0; padding: 0 20px; color: var(--muted);
      font-size: 15px; text-align: center; pointer-events: none;
    }
    #note {
      position: absolute; top: 12px; left: 12px; display: flex; align-items: center; gap: 12px;
      max-width: calc(100% - 24px); padding: 5px 6px 5px 14px; border: 1px solid var(--line);
      border-radius: 999px; background: var(--card); box-shadow: var(--shadow);
    }
    #note button { border-radius: 999px; white-space: nowrap; }
    #note-text { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
    #tooltip {
      position: absolute; z-index: 4; max-width: min(340px, 80%); max-height: 50%; overflow: hidden;
      padding: 7px 10px; border-radius: 6px; background: #1c2430; color: #f2f4f7; font-size: 12px;
      white-space: pre-line; overflow-wrap: anywhere; pointer-events: none;
      box-shadow: var(--shadow);
    }
    :root[data-theme="dark"] #tooltip { background: #323b48; }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme="light"]) #tooltip { background: #323b48; }
    }

    /* Panel */
    #panel {
      position: absolute; top: 12px; right: 12px; z-index: 3; width: min(340px, 40%);
      max-height: calc(100% - 24px); padding: 16px 18px 18px; overflow-y: auto;
      border: 1px solid var(--line); border-radius: 10px; background: var(--card);
      box-shadow: var(--shadow);
    }
    #panel.opening { pointer-events: none; }
    #close-panel {
      float: right; width: 28px; height: 28px; margin: -6px -8px 0 8px; padding: 0; border: 0;
      background: none; color: var(--muted); font-size: 20px; line-height: 1;
    }
    #panel h2 { font-size: 17px; font-weight: 650; line-height: 1.3; overflow-wrap: anywhere; }
    #panel section + header { margin-top: 18px; }
    #panel h3 {
      margin: 16px 0 5px; color: var(--muted); font-size: 11px; font-weight: 600;
      letter-spacing: 0.06em; text-transform: uppercase;
    }
    .tags, .actions { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
    .tag {
      display: inline-flex; align-items: center; gap: 6px; padding: 1px 8px; border-radius: 999px;
      background: var(--hover); font-size: 12px;
    }
    .tag .dot { width: 9px; height: 9px; border-radius: 50%; }
    .aliases, .interval { margin-top: 6px; color: var(--muted); overflow-wrap: anywhere; }
    .actions { margin-top: 12px; }
    .actions button { padding: 3px 9px; font-size: 12px; }
    #panel dl {
      display: grid;
      grid-template-columns: minmax(70px, max-content) 1fr;
      gap: 3px 12px;
    }
    #panel dt { max-width: 120px; overflow-wrap: anywhere; color: var(--muted); }
    #panel dd {
      min-width: 0; max-height: 220px; overflow-y: auto; white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .sources { display: flex; flex-wrap: wrap; gap: 2px 12px; font-variant-numeric: tabular-nums; }
    .sources .value { overflow-wrap: anywhere; }
    .neighbour {
      display: flex; gap: 10px; width: calc(100% + 12px); margin: 0 -6px; padding: 3px 6px;
      border: 0;
      background: none; text-align: left;
    }
    .neighbour .type {
      flex: 0 1 48%; overflow: hidden; white-space: nowrap; text-overflow: ellipsis;
      color: var(--muted); font-size: 12px;
    }
    .chain { line-height: 2.1; overflow-wrap: anywhere; }
    .chain button { max-width: 100%; padding: 2px 8px; overflow-wrap: anywhere; }
    .hop { margin: 0 6px; color: var(--muted); font-size: 11.5px; white-space: nowrap; }

    /* Time */
    #time {
      display: flex; align-items: center; gap: 14px; padding: 8px 16px;
      border-top: 1px solid var(--line);
    }
    #play {
      display: grid;
      place-items: center;
      width: 34px;
      height: 34px;
      padding: 0;
      border-radius: 50%;
    }
    #play svg { width: 16px; height: 16px; fill: currentColor; stroke: none; }
    #play[aria-pressed="true"] .when-stopped, #play[aria-pressed="false"] .when-playing {
      display: none;
    }
    .track { position: relative; flex: 1; min-width: 120px; height: 40px; }
    #histogram {
      position: absolute;
      left: 8px;
      bottom: 12px;
      width: calc(100% - 16px);
      height: 28px;
    }
    .track::after {
      content: ""; position: absolute; left: 0; right: 0; bottom: 8px; height: 3px;
      border-radius: 2px; background: var(--line);
    }
    .track input {
      position: absolute; z-index: 1; left: 0; bottom: 1px; width: 100%; height: 17px; margin: 0;
      appearance: none; background: none; pointer-events: none;
    }
    .track input::-webkit-slider-thumb {
      appearance: none; width: 16px; height: 16px; border: 2px solid var(--card);
      border-radius: 50%;
      background: var(--accent); box-shadow: 0 0 0 1px var(--line); cursor: ew-resize;
      pointer-events: auto;
    }
    .track input::-moz-range-thumb {
      width: 12px; height: 12px; border: 2px solid var(--card); border-radius: 50%;
      background: var(--accent); cursor: ew-resize; pointer-events: auto;
    }
    .track input:focus { outline: none; }
    .track input:focus-visible::-webkit-slider-thumb {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .track input:focus-visible::-moz-range-thumb {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    #time-text { min-width: 178px; text-align: center; font-variant-numeric: tabular-nums; }

    footer {
      display: flex; justify-content: space-between; gap: 20px; padding: 6px 16px;
      border-top: 1px solid var(--line); color: var(--muted); font-size: 12px;
      font-variant-numeric: tabular-nums;
    }
    #caption { min-width: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
    #count { white-space: nowrap; }

    #keys {
      width: min(460px, 92vw); padding: 20px 24px; border: 1px solid var(--line);
      border-radius: 12px;
      background: var(--card); color: var(--ink); box-shadow: var(--shadow);
    }
    #keys::backdrop { background: #0006; }
    #keys h2 { margin-bottom: 12px; font-size: 16px; }
    #keys dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 16px; }
    #keys dt { text-align: right; }
    #keys p { margin: 14px 0; color: var(--muted); }

    @media (max-width: 719px) {
      .bar { flex-wrap: wrap; gap: 6px 10px; padding: 8px 10px; }
      .search { order: 3; width: 100%; }
      .bar h1 { flex: 1 1 40%; }
      .tools button { width: 32px; }
      #zoom-in, #zoom-out { display: none; }
      #legend {
        position: absolute; z-index: 3; top: 8px; left: 8px; max-height: calc(100% - 16px);
        border: 1px solid var(--line); border-radius: 10px; background: var(--card);
        box-shadow: var(--shadow);
      }
      #panel { top: auto; right: 8px; bottom: 8px; left: 8px; width: auto; max-height: 48%; }
      #time { flex-wrap: wrap; gap: 4px 10px; }
      #time .track { order: 3; flex-basis: 100%; }
      #time-text { flex: 1; }
      #caption { white-space: normal; }
    }
    @media (prefers-reduced-motion: no-preference) {
      button { transition: background-color 0.12s; }
    }
    @media print {
      html, body { height: auto; }
      body { display: block; overflow: visible; }
      .search, .tools, #time, #note, #tooltip, #close-panel, .actions, dialog {
      display: none !important;
    }
      main { display: block; break-inside: avoid; }
      .bar, footer { padding-left: 0; border: 0; }
      #stage { overflow: visible; }
      #canvas {
        width: 100% !important; height: auto !important; max-height: 62vh;
        object-fit: contain; object-position: left top;
      }
      #legend { width: auto; border: 0; columns: 3; padding: 12px 0; }
      #panel { position: static; width: auto; max-height: none; border: 0; box-shadow: none; }
    }
    """#
}
