extension PageScript {
  /// The graph that the page holds: adjacency, times, visibility, paths, search.
  static let model = #"""
    (() => {
      "use strict";

      // The parts of this script share one scope and come in this order: model, appearance,
      // layout, separation, geometry, drawing, nodes, captions, interaction, panel, controls,
      // time, page.
      // Text of the graph only ever reaches the page as `textContent` or canvas text.

      // ── Model ──

      const byId = (id) => document.getElementById(id);
      const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
      const list = (value) => (Array.isArray(value) ? value : []);

      const data = readData();
      const nodes = list(data.nodes);
      const nodeCount = nodes.length;
      const relationships = list(data.relationships).filter(
        (one) => isIndex(one.start) && isIndex(one.end));
      const relationshipCount = relationships.length;

      const starts = Int32Array.from(relationships, (one) => one.start);
      const ends = Int32Array.from(relationships, (one) => one.end);
      const adjacency = adjacencyOf(nodeCount, starts, ends);

      // Positions are of the nodes' centres, in world units: screen pixels at zoom 1.
      const x = new Float64Array(nodeCount);
      const y = new Float64Array(nodeCount);
      const isPinned = new Uint8Array(nodeCount);

      const isNodeVisible = new Uint8Array(nodeCount).fill(1);
      const isRelationshipVisible = new Uint8Array(relationshipCount).fill(1);
      const nodeTimes = intervals(nodes);
      const relationshipTimes = intervals(relationships);

      const state = {
        selected: null,        // { kind: "node" | "relationship", index }
        cursor: -1,            // the node that the keyboard stands on
        hovered: null,         // as `selected`
        path: null,            // { nodes: [index], relationships: [index] }
        pathStart: -1,         // the node that waits for the path's other end
        focus: new Map(),      // node → hops shown around it; empty shows everything
        range: null,           // [from, to] in milliseconds; null is all time
        hiddenLabels: new Set(),
        hiddenTypes: new Set(),
        visibleNodes: nodeCount,
        visibleRelationships: relationshipCount,
      };

      function readData() {
        try {
          return JSON.parse(byId("graph-data").textContent) ?? {};
        } catch {
          return {};
        }
      }

      function isIndex(value) {
        return Number.isInteger(value) && value >= 0 && value < nodeCount;
      }

      // The relationships at each node as one array with a start per node. A loop
      // counts once.
      function adjacencyOf(count, starts, ends) {
        const first = new Int32Array(count + 1);
        for (let r = 0; r < starts.length; r++) {
          first[starts[r] + 1]++;
          if (ends[r] !== starts[r]) first[ends[r] + 1]++;
        }
        for (let i = 0; i < count; i++) first[i + 1] += first[i];
        const next = first.slice();
        const members = new Int32Array(first[count]);
        for (let r = 0; r < starts.length; r++) {
          members[next[starts[r]]++] = r;
          if (ends[r] !== starts[r]) members[next[ends[r]]++] = r;
        }
        return { first, members };
      }

      function degree(node) {
        return adjacency.first[node + 1] - adjacency.first[node];
      }

      function forEachRelationship(node, visit) {
        for (let k = adjacency.first[node]; k < adjacency.first[node + 1]; k++) {
          const r = adjacency.members[k];
          visit(r, starts[r] === node ? ends[r] : starts[r]);
        }
      }

      // ── Time ──

      function intervals(elements) {
        const from = new Float64Array(elements.length).fill(-Infinity);
        const to = new Float64Array(elements.length).fill(Infinity);
        elements.forEach((one, index) => {
          from[index] = instant(one.from, false) ?? -Infinity;
          to[index] = instant(one.to, true) ?? Infinity;
        });
        return { from, to };
      }

      // Milliseconds of an ISO date, date-time, month or year: its first, or its last
      // when an interval ends with it.
      function instant(text, isEnd) {
        const match = /^([+-]?\d{4,6})(?:-(\d\d))?(?:-(\d\d))?(T.*)?$/.exec(String(text ?? ""));
        if (!match) return null;
        if (match[4]) {
          // A zone's name in brackets is more than a browser reads.
          const time = Date.parse(String(text).replace(/\[.*\]$/, ""));
          return Number.isNaN(time) ? null : time;
        }
        const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        if (!isEnd) return date.getTime();
        if (match[3]) date.setUTCDate(day + 1);
        else if (match[2]) date.setUTCMonth(month);
        else date.setUTCFullYear(year + 1);
        return date.getTime() - 1;
      }

      function isInRange(times, index) {
        return !state.range
          || (times.from[index] <= state.range[1] && times.to[index] >= state.range[0]);
      }

      // ── Visibility ──

      // Legend and time choose first; the focus then follows what they leave.
      function updateVisibility() {
        for (let i = 0; i < nodeCount; i++) {
          isNodeVisible[i] =
            !state.hiddenLabels.has(nodes[i].group) && isInRange(nodeTimes, i) ? 1 : 0;
        }
        for (let r = 0; r < relationshipCount; r++) {
          isRelationshipVisible[r] =
            isNodeVisible[starts[r]] && isNodeVisible[ends[r]]
            && !state.hiddenTypes.has(relationships[r].group) && isInRange(relationshipTimes, r)
              ? 1 : 0;
        }
        if (state.focus.size > 0) restrictToFocus();
        state.visibleNodes = isNodeVisible.reduce((sum, one) => sum + one, 0);
        state.visibleRelationships = isRelationshipVisible.reduce((sum, one) => sum + one, 0);
        dropHidden();
      }

      function restrictToFocus() {
        const isReached = new Uint8Array(nodeCount);
        for (const [root, hops] of state.focus) {
          if (!isNodeVisible[root]) continue;
          isReached[root] = 1;
          const seen = new Set([root]);
          let frontier = [root];
          for (let hop = 0; hop < hops; hop++) {
            const next = [];
            for (const node of frontier) {
              forEachRelationship(node, (r, other) => {
                if (!isRelationshipVisible[r] || seen.has(other)) return;
                seen.add(other);
                isReached[other] = 1;
                next.push(other);
              });
            }
            frontier = next;
          }
        }
        for (let i = 0; i < nodeCount; i++) isNodeVisible[i] &= isReached[i];
        for (let r = 0; r < relationshipCount; r++) {
          isRelationshipVisible[r] &= isNodeVisible[starts[r]] & isNodeVisible[ends[r]];
        }
      }

      // What is hidden can be neither hovered nor part of a highlighted path.
      function dropHidden() {
        state.hovered = null;
        if (state.cursor >= 0 && !isNodeVisible[state.cursor]) state.cursor = -1;
        if (state.path && !state.path.relationships.every((r) => isRelationshipVisible[r])) {
          state.path = null;
        }
      }

      // ── Paths and search ──

      // A shortest path through visible elements, directions aside; null without one.
      function shortestPath(from, to) {
        const arrival = new Int32Array(nodeCount).fill(-1);
        const isSeen = new Uint8Array(nodeCount);
        isSeen[from] = 1;
        const queue = [from];
        for (let k = 0; k < queue.length && !isSeen[to]; k++) {
          forEachRelationship(queue[k], (r, other) => {
            if (!isRelationshipVisible[r] || isSeen[other]) return;
            isSeen[other] = 1;
            arrival[other] = r;
            queue.push(other);
          });
        }
        if (!isSeen[to]) return null;
        const path = { nodes: [to], relationships: [] };
        for (let node = to; node !== from;) {
          const r = arrival[node];
          node = starts[r] === node ? ends[r] : starts[r];
          path.relationships.unshift(r);
          path.nodes.unshift(node);
        }
        return path;
      }

      const searchable = nodes.map((node) =>
        [node.caption, ...list(node.names), node.id].filter((one) => one != null).map(folded));

      // Letter case and width do not matter to a search.
      function folded(text) {
        return String(text).normalize("NFKC").toLowerCase();
      }

      // Nodes by how well they answer: the whole name, a name's start, a word's start,
      // anywhere. Ties go to the better connected.
      function search(text, limit) {
        const wanted = folded(text).trim();
        if (!wanted) return [];
        const hits = [];
        searchable.forEach((names, index) => {
          let rank = 4;
          for (const name of names) {
            const place = name.indexOf(wanted);
            if (place < 0) continue;
            if (name.length === wanted.length) rank = 0;
            else if (place === 0) rank = Math.min(rank, 1);
            else rank = Math.min(rank, /[\s\-_.,(/·]/.test(name[place - 1]) ? 2 : 3);
          }
          if (rank < 4) hits.push({ index, rank });
        });
        hits.sort((a, b) => a.rank - b.rank || degree(b.index) - degree(a.index)
          || a.index - b.index);
        return hits.slice(0, limit).map((hit) => hit.index);
      }
    """#
}
