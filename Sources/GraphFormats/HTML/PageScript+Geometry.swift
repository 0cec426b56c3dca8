extension PageScript {
  /// Shapes, captions' boxes, routes of relationships, hulls of clusters.
  static let geometry = #"""
      // ── Geometry ───────────────────────────────────────────────────────────────────

      // Few nodes are drawn as shapes that hold their captions, many as compact marks
      // with captions below them.
      const mostNodesWithCaptions = 100;
      const isCompact = nodeCount > mostNodesWithCaptions;
      const captionWidth = isCompact ? 170 : 150;
      const smallestTextInside = 6.5;
      const shapesAroundText = new Set([
        "box", "ellipse", "hexagon", "octagon", "cylinder", "note", "plain",
      ]);
      const polygons = {
        diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
        triangle: [[0, -1], [1, 0.85], [-1, 0.85]],
        hexagon: [[-0.82, -1], [0.82, -1], [1, 0], [0.82, 1], [-0.82, 1], [-1, 0]],
        octagon: [
          [-0.8, -1], [0.8, -1], [1, -0.45], [1, 0.45],
          [0.8, 1], [-0.8, 1], [-1, 0.45], [-1, -0.45],
        ],
      };
      const knownShapes = new Set([...shapesAroundText, "circle", "diamond", "triangle"]);

      const halfWidth = new Float64Array(nodeCount);
      const halfHeight = new Float64Array(nodeCount);
      const fontSize = new Float64Array(nodeCount);
      const hasCaptionInside = new Uint8Array(nodeCount);
      const captionTexts = new Array(nodeCount);
      const shapes = nodes.map((node) => (knownShapes.has(node.shape) ? node.shape : "ellipse"));

      nodes.forEach((node, i) => {
        const size = clamp(Number(node.size) || 1, 0.3, 6);
        if (isCompact || !shapesAroundText.has(shapes[i])) {
          halfWidth[i] = halfHeight[i] = (isCompact ? 8 : 13) * size;
          fontSize[i] = 12 * clamp(size ** 0.3, 0.9, 1.5);
          return;
        }
        hasCaptionInside[i] = 1;
        fontSize[i] = 12 * clamp(Math.sqrt(size), 0.75, 2.4);
        const scale = fontSize[i] / 12;
        const text = captionText(i);
        const across = text.width / 2 * scale, along = text.lines.length * 7.5 * scale;
        const [factor, padX, padY] = {
          ellipse: [1.22, 9, 6], hexagon: [1.08, 13, 5], octagon: [1.04, 11, 6],
          cylinder: [1, 10, 10], plain: [1, 3, 2],
        }[shapes[i]] ?? [1, 10, 6];
        halfWidth[i] = Math.max(16 * scale, across * factor + padX * scale);
        halfHeight[i] = along * factor + padY * scale;
      });

      // The lines of a node's caption, with their width at 12 pixels.
      function captionText(i) {
        if (!captionTexts[i]) {
          const lines = wrapped(nodeCaptions[i], captionWidth, isCompact ? 1 : 2);
          captionTexts[i] = { lines, width: Math.max(...lines.map(widthOf)) };
        }
        return captionTexts[i];
      }

      // Where a caption goes at a zoom, in screen pixels below the node's centre.
      function captionBox(i, zoom) {
        const text = captionText(i);
        const isInside = hasCaptionInside[i] === 1 && fontSize[i] * zoom >= smallestTextInside;
        const font = isInside ? fontSize[i] * zoom
          : fontSize[i] * clamp(zoom, 0.87, 1.5);
        const height = text.lines.length * 1.25 * font;
        return {
          isInside, font, height, width: text.width * font / 12,
          top: isInside ? -height / 2 : halfHeight[i] * zoom + 2,
        };
      }

      // From a node's centre to its border, in the direction of a unit vector.
      function borderDistance(i, ux, uy) {
        const w = halfWidth[i], h = halfHeight[i], shape = shapes[i];
        if (shape === "ellipse" || shape === "circle") {
          return 1 / Math.sqrt((ux / w) ** 2 + (uy / h) ** 2);
        }
        const corners = polygons[shape];
        if (!corners) {
          return Math.min(w / Math.max(Math.abs(ux), 1e-9), h / Math.max(Math.abs(uy), 1e-9));
        }
        let nearest = Math.max(w, h);
        corners.forEach(([ax, ay], k) => {
          const [bx, by] = corners[(k + 1) % corners.length];
          const ex = (bx - ax) * w, ey = (by - ay) * h;
          const across = ux * ey - uy * ex;
          if (Math.abs(across) < 1e-9) return;
          const along = (ax * w * ey - ay * h * ex) / across;
          const part = (ax * w * uy - ay * h * ux) / across;
          if (along > 0 && part >= -0.001 && part <= 1.001) nearest = Math.min(nearest, along);
        });
        return nearest;
      }

      // Relationships between the same two nodes bend away from each other; `bend` is
      // the height of the curve over the line from the lower index to the higher. Loops
      // stand one within another.
      const bend = bendsOf();

      function bendsOf() {
        const bend = new Float64Array(relationshipCount);
        const groups = new Map();
        for (let r = 0; r < relationshipCount; r++) {
          const low = Math.min(starts[r], ends[r]), high = Math.max(starts[r], ends[r]);
          const key = low * nodeCount + high;
          const group = groups.get(key);
          if (group) group.push(r);
          else groups.set(key, [r]);
        }
        for (const group of groups.values()) {
          group.forEach((r, k) => {
            if (starts[r] === ends[r]) bend[r] = 34 + 18 * k;
            else bend[r] = (k - (group.length - 1) / 2) * Math.min(24, 160 / group.length);
          });
        }
        return bend;
      }

      // A relationship's line from border to border in world units: a straight line, a
      // quadratic curve by (cx, cy), or a loop, a cubic curve by (cx, cy) and (dx, dy).
      const route = {
        kind: "line", x1: 0, y1: 0, cx: 0, cy: 0, dx: 0, dy: 0, x2: 0, y2: 0, midX: 0, midY: 0,
      };

      function traceRoute(r) {
        const a = starts[r], b = ends[r];
        if (a === b) return traceLoop(a, bend[r]);
        const sign = a < b ? 1 : -1;
        const lineX = x[b] - x[a], lineY = y[b] - y[a];
        const length = Math.hypot(lineX, lineY) || 1;
        const normalX = -lineY / length * sign, normalY = lineX / length * sign;
        const lift = 2 * bend[r];
        route.kind = lift === 0 ? "line" : "curve";
        route.cx = (x[a] + x[b]) / 2 + normalX * lift;
        route.cy = (y[a] + y[b]) / 2 + normalY * lift;
        const [fromX, fromY] = atBorder(a, route.cx, route.cy, length);
        const [toX, toY] = atBorder(b, route.cx, route.cy, length);
        route.x1 = fromX;
        route.y1 = fromY;
        route.x2 = toX;
        route.y2 = toY;
        route.midX = (fromX + 2 * route.cx + toX) / 4;
        route.midY = (fromY + 2 * route.cy + toY) / 4;
        return route;
      }

      // Where the line from a node towards a point leaves the node's shape; at most half
      // way, where the shapes themselves touch.
      function atBorder(i, towardX, towardY, length) {
        const dx = towardX - x[i], dy = towardY - y[i];
        const distance = Math.hypot(dx, dy) || 1;
        const border = Math.min(borderDistance(i, dx / distance, dy / distance) + 1.5, length / 2);
        return [x[i] + dx / distance * border, y[i] + dy / distance * border];
      }

      function traceLoop(i, height) {
        const w = Math.min(halfWidth[i] * 0.6, 16), top = y[i] - halfHeight[i] * 0.92;
        Object.assign(route, {
          kind: "loop", x1: x[i] - w, y1: top, cx: x[i] - 2.2 * w - 6, cy: top - height,
          dx: x[i] + 2.2 * w + 6, dy: top - height, x2: x[i] + w, y2: top,
          midX: x[i], midY: top - height * 0.75,
        });
        return route;
      }

      // ── Hulls ──────────────────────────────────────────────────────────────────────

      const hullColors = [
        "#4477AA", "#EE6677", "#228833", "#CCBB44", "#66CCEE", "#AA3377", "#EE7733", "#009988",
      ];
      const clusters = clustersOf();
      let hulls = null;

      function clustersOf() {
        const members = new Map();
        nodes.forEach((node, i) => {
          if (node.cluster == null || node.cluster === "") return;
          if (!members.has(node.cluster)) members.set(node.cluster, []);
          members.get(node.cluster).push(i);
        });
        return [...members].map(([name, members], k) =>
          ({ name: oneLine(name), members, color: hullColors[k % hullColors.length] }));
      }

      // The convex outline of each cluster's visible nodes; null `hulls` recomputes it.
      function currentHulls() {
        if (hulls) return hulls;
        hulls = [];
        for (const cluster of clusters) {
          const points = [];
          for (const i of cluster.members) {
            if (!isNodeVisible[i]) continue;
            for (let k = 0; k < 12; k++) {
              const angle = k * Math.PI / 6;
              points.push([
                x[i] + (halfWidth[i] + 16) * Math.cos(angle),
                y[i] + (halfHeight[i] + 16) * Math.sin(angle),
              ]);
            }
          }
          if (points.length > 0) hulls.push({ ...cluster, outline: convexHull(points) });
        }
        return hulls;
      }

      // Andrew's monotone chain.
      function convexHull(points) {
        points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        const half = (all) => {
          const chain = [];
          for (const point of all) {
            while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
            chain.push(point);
          }
          chain.pop();
          return chain;
        };
        return [...half(points), ...half(points.slice().reverse())];
      }
    """#
}
