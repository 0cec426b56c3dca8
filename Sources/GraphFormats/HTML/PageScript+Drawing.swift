extension PageScript {
  /// Frames, the buffer of big pictures, hulls and relationships.
  static let drawing = #"""
      // ── Drawing ──

      const canvas = byId("canvas");
      const context = canvas.getContext("2d", { alpha: false });
      const viewport = { width: 1, height: 1, scale: 1, insetRight: 0 };
      const camera = { x: 0, y: 0, zoom: 1 };
      const zoomRange = [0.01, 8];
      const paths = { nodes: bucketsOfNodes(), relationships: bucketsOfRelationships() };

      // What the last picture showed, in its own camera's screen pixels.
      let scene = { captions: [], camera: { ...camera } };
      let isSceneStale = true;
      let isFramePending = false;
      const frameTimes = [];

      // Elements of one style share one path: a style costs more than an element.
      function bucketsOfNodes() {
        const buckets = new Map();
        nodes.forEach((node, i) => {
          const style = {
            shape: shapes[i], fill: node.fill ?? "#DDDDDD", border: node.border ?? "#666666",
            width: clamp(Number(node.width ?? 1) || 0, 0, 12), line: node.line ?? "solid",
          };
          addToBucket(buckets, style, i);
        });
        return [...buckets.values()];
      }

      function bucketsOfRelationships() {
        const buckets = new Map();
        relationships.forEach((one, r) => {
          const style = {
            color: one.color ?? "#888888", line: one.line ?? "solid",
            width: clamp(Number(one.width ?? 1) || 1, 0.25, 16),
          };
          addToBucket(buckets, style, r);
        });
        return [...buckets.values()];
      }

      function addToBucket(buckets, style, member) {
        const key = JSON.stringify(Object.values(style));
        if (!buckets.has(key)) buckets.set(key, { style, members: [] });
        buckets.get(key).members.push(member);
      }

      // ── Frames ──

      // A big picture is drawn once, with a margin, and then only moved, until the view
      // leaves it or its content changes.
      const bufferMargin = 0.35;
      const buffer = {
        canvas: document.createElement("canvas"), context: null, camera: null, width: 0, height: 0,
      };
      let refinement = 0;

      const isHeavy = () => state.visibleNodes + state.visibleRelationships > 2500;

      function invalidate() {
        isSceneStale = true;
        requestFrame();
      }

      function positionsChanged() {
        hulls = null;
        invalidate();
      }

      function requestFrame() {
        if (isFramePending) return;
        isFramePending = true;
        requestAnimationFrame(frame);
      }

      function frame(now) {
        isFramePending = false;
        const began = performance.now();
        advanceCamera(now);
        advancePlay(now);
        if (isHeavy()) {
          drawThroughBuffer();
        } else {
          drawScene(context, camera, viewport.width, viewport.height, viewport.scale);
          isSceneStale = false;
        }
        drawOverlay();
        frameTimes.push({ at: now, work: performance.now() - began });
        if (frameTimes.length > 600) frameTimes.shift();
      }

      function drawThroughBuffer() {
        const isZooming = buffer.camera && buffer.camera.zoom !== camera.zoom;
        if (isSceneStale || !buffer.camera || (!isZooming && !bufferCoversView())) {
          fillBuffer();
        } else if (isZooming) {
          clearTimeout(refinement);
          refinement = setTimeout(invalidate, 120);
        }
        const ratio = camera.zoom / buffer.camera.zoom;
        const left = (buffer.camera.x - camera.x) * camera.zoom
          + viewport.width / 2 - buffer.width / 2 * ratio;
        const top = (buffer.camera.y - camera.y) * camera.zoom
          + viewport.height / 2 - buffer.height / 2 * ratio;
        const { scale } = viewport;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.fillStyle = theme.paper;
        if (isZooming) context.fillRect(0, 0, canvas.width, canvas.height);
        // Whole pixels, so that a moved picture stays sharp.
        context.drawImage(
          buffer.canvas, Math.round(left * scale), Math.round(top * scale),
          Math.round(buffer.width * ratio * scale), Math.round(buffer.height * ratio * scale));
      }

      function bufferCoversView() {
        const reachX = (buffer.width - viewport.width) / 2;
        const reachY = (buffer.height - viewport.height) / 2;
        return Math.abs(buffer.camera.x - camera.x) * camera.zoom <= reachX
          && Math.abs(buffer.camera.y - camera.y) * camera.zoom <= reachY;
      }

      function fillBuffer() {
        clearTimeout(refinement);
        buffer.width = Math.ceil(viewport.width * (1 + 2 * bufferMargin));
        buffer.height = Math.ceil(viewport.height * (1 + 2 * bufferMargin));
        const width = Math.round(buffer.width * viewport.scale);
        const height = Math.round(buffer.height * viewport.scale);
        if (buffer.canvas.width !== width || buffer.canvas.height !== height) {
          buffer.canvas.width = width;
          buffer.canvas.height = height;
          buffer.context = null;
        }
        buffer.context ??= buffer.canvas.getContext("2d", { alpha: false });
        buffer.camera = { ...camera };
        drawScene(buffer.context, buffer.camera, buffer.width, buffer.height, viewport.scale);
        isSceneStale = false;
      }

      // ── Scene ──

      function drawScene(target, camera, width, height, scale) {
        const view = viewOf(camera, width, height);
        target.setTransform(scale, 0, 0, scale, 0, 0);
        target.globalAlpha = 1;
        target.setLineDash([]);
        target.fillStyle = theme.paper;
        target.fillRect(0, 0, width, height);
        drawHulls(target, view);
        const emphasis = currentEmphasis();
        const isDetailed = view.zoom > 0.28 && countRelationshipsIn(view) < 3000;
        if (emphasis) drawRelationships(target, view, emphasis, false, isDetailed);
        drawRelationships(target, view, emphasis, true, isDetailed);
        if (emphasis) drawNodes(target, view, emphasis, false);
        drawNodes(target, view, emphasis, true);
        scene = { camera: { ...camera }, width, height, ...drawCaptions(target, view, emphasis) };
      }

      function viewOf(camera, width, height) {
        return {
          zoom: camera.zoom, width, height,
          offsetX: width / 2 - camera.x * camera.zoom, offsetY: height / 2 - camera.y * camera.zoom,
        };
      }

      // Elements that stand out while the others fade: a path, or what is selected with
      // its neighbours.
      function currentEmphasis() {
        if (!state.path && !state.selected) return null;
        const emphasis = {
          nodes: new Uint8Array(nodeCount), relationships: new Uint8Array(relationshipCount),
        };
        if (state.path) {
          for (const i of state.path.nodes) emphasis.nodes[i] = 1;
          for (const r of state.path.relationships) emphasis.relationships[r] = 1;
        } else if (state.selected.kind === "node") {
          emphasis.nodes[state.selected.index] = 1;
          forEachRelationship(state.selected.index, (r, other) => {
            if (!isRelationshipVisible[r]) return;
            emphasis.relationships[r] = emphasis.nodes[other] = 1;
          });
        } else {
          const r = state.selected.index;
          emphasis.relationships[r] = emphasis.nodes[starts[r]] = emphasis.nodes[ends[r]] = 1;
        }
        return emphasis;
      }

      function isNodeIn(view, i) {
        const sx = x[i] * view.zoom + view.offsetX, sy = y[i] * view.zoom + view.offsetY;
        const reachX = halfWidth[i] * view.zoom + 2, reachY = halfHeight[i] * view.zoom + 2;
        return sx + reachX > 0 && sx - reachX < view.width
          && sy + reachY > 0 && sy - reachY < view.height;
      }

      function isRelationshipIn(view, r) {
        const a = starts[r], b = ends[r], reach = Math.abs(bend[r]) + halfHeight[a];
        const left = Math.min(x[a], x[b]) - reach, right = Math.max(x[a], x[b]) + reach;
        const top = Math.min(y[a], y[b]) - reach, bottom = Math.max(y[a], y[b]) + reach;
        return right * view.zoom + view.offsetX > 0 && left * view.zoom + view.offsetX < view.width
          && bottom * view.zoom + view.offsetY > 0 && top * view.zoom + view.offsetY < view.height;
      }

      function countRelationshipsIn(view) {
        let count = 0;
        for (let r = 0; r < relationshipCount; r++) {
          if (isRelationshipVisible[r] && isRelationshipIn(view, r)) count++;
        }
        return count;
      }

      function dashes(line, width) {
        if (line === "dashed") return [width * 3 + 3, width * 2 + 2];
        if (line === "dotted") return [Math.max(1, width), width * 1.5 + 2];
        return [];
      }

      function drawHulls(target, view) {
        for (const hull of currentHulls()) {
          target.beginPath();
          for (const [px, py] of hull.outline) {
            target.lineTo(px * view.zoom + view.offsetX, py * view.zoom + view.offsetY);
          }
          target.closePath();
          target.fillStyle = target.strokeStyle = hull.color;
          target.lineWidth = 1;
          target.lineJoin = "round";
          target.globalAlpha = theme.isDark ? 0.13 : 0.08;
          target.fill();
          target.globalAlpha = 0.4;
          target.stroke();
        }
        target.globalAlpha = 1;
      }

      // ── Relationships ──

      function drawRelationships(target, view, emphasis, isForeground, isDetailed) {
        const isEmphasised = emphasis !== null && isForeground;
        const crowd = state.visibleRelationships > 4000 ? 0.45 : 0.8;
        target.globalAlpha = isEmphasised ? 1 : emphasis ? 0.13 : isDetailed ? 0.85 : crowd;
        target.lineCap = "butt";
        for (const { style, members } of paths.relationships) {
          const shown = members.filter((r) => isRelationshipVisible[r]
            && (emphasis === null || emphasis.relationships[r] === (isForeground ? 1 : 0))
            && isRelationshipIn(view, r));
          if (shown.length === 0) continue;
          const color = state.path && isEmphasised ? theme.accent
            : visibleOnPaper(style.color, "#888888");
          // Lines thin out with the zoom, but never to nothing.
          const base = style.width * clamp(Math.sqrt(view.zoom), 0.45, 1.8);
          const width = isEmphasised ? base + 1
            : isDetailed ? Math.max(0.6, base) : Math.min(1, base);
          target.strokeStyle = target.fillStyle = color;
          target.lineWidth = width;
          target.setLineDash(isDetailed ? dashes(style.line, width) : []);
          target.beginPath();
          if (isDetailed) addRoutes(target, view, shown);
          else addLines(target, view, shown);
          target.stroke();
          if (!isDetailed) continue;
          target.setLineDash([]);
          target.beginPath();
          for (const r of shown) addArrowhead(target, view, r, width);
          target.fill();
        }
        target.setLineDash([]);
        target.globalAlpha = 1;
      }

      function addLines(target, view, members) {
        const { zoom, offsetX, offsetY } = view;
        for (const r of members) {
          const a = starts[r], b = ends[r];
          target.moveTo(x[a] * zoom + offsetX, y[a] * zoom + offsetY);
          target.lineTo(x[b] * zoom + offsetX, y[b] * zoom + offsetY);
        }
      }

      const arrowLength = (width, zoom) => (5 + 1.8 * width) * clamp(zoom, 0.55, 1.6);

      function addRoutes(target, view, members) {
        const { zoom, offsetX, offsetY } = view;
        for (const r of members) {
          const line = traceRoute(r);
          target.moveTo(line.x1 * zoom + offsetX, line.y1 * zoom + offsetY);
          const [endX, endY] = [line.x2 * zoom + offsetX, line.y2 * zoom + offsetY];
          const [controlX, controlY] = [line.cx * zoom + offsetX, line.cy * zoom + offsetY];
          if (line.kind === "line") target.lineTo(endX, endY);
          else if (line.kind === "curve") target.quadraticCurveTo(controlX, controlY, endX, endY);
          else {
            target.bezierCurveTo(
              controlX, controlY, line.dx * zoom + offsetX, line.dy * zoom + offsetY, endX, endY);
          }
        }
      }

      function addArrowhead(target, view, r, width) {
        const { zoom, offsetX, offsetY } = view;
        const line = traceRoute(r);
        const [fromX, fromY] = line.kind === "loop" ? [line.dx, line.dy] : [line.cx, line.cy];
        const tipX = line.x2 * zoom + offsetX, tipY = line.y2 * zoom + offsetY;
        const dx = line.x2 - fromX, dy = line.y2 - fromY, distance = Math.hypot(dx, dy) || 1;
        const length = arrowLength(width, zoom);
        const ux = dx / distance * length, uy = dy / distance * length;
        target.moveTo(tipX, tipY);
        target.lineTo(tipX - ux - uy * 0.42, tipY - uy + ux * 0.42);
        target.lineTo(tipX - ux + uy * 0.42, tipY - uy - ux * 0.42);
        target.closePath();
      }
    """#
}
