extension PageScript {
  /// Nodes' shapes, and the rings around what is hovered or selected.
  static let nodes = #"""
      // ── Nodes ──

      function drawNodes(target, view, emphasis, isForeground) {
        target.lineJoin = "round";
        target.globalAlpha = emphasis && !isForeground ? (theme.isDark ? 0.32 : 0.3) : 1;
        for (const { style, members } of paths.nodes) {
          const shown = members.filter((i) => isNodeVisible[i]
            && (emphasis === null || emphasis.nodes[i] === (isForeground ? 1 : 0))
            && isNodeIn(view, i));
          if (shown.length === 0) continue;
          target.beginPath();
          for (const i of shown) {
            addShape(
              target, shapeAt(i, view.zoom), x[i] * view.zoom + view.offsetX,
              y[i] * view.zoom + view.offsetY, halfWidth[i] * view.zoom, halfHeight[i] * view.zoom);
          }
          target.fillStyle = hex(channels(style.fill) ?? channels("#DDDDDD"));
          target.fill();
          if (style.width > 0 && view.zoom > 0.12 && !isBareText(shown[0], view.zoom)) {
            const width = style.width * clamp(view.zoom, 0.4, 1.6);
            target.strokeStyle = visibleOnPaper(style.border, "#666666", theme.isDark ? 1.6 : 1.9);
            target.lineWidth = width;
            target.setLineDash(dashes(style.line, width));
            target.stroke();
            target.setLineDash([]);
          }
        }
        target.globalAlpha = 1;
      }

      // A `plain` node is its text alone, or a dot where that is too small.
      function isBareText(i, zoom) {
        return shapes[i] === "plain" && hasCaptionInside[i] === 1
          && fontSize[i] * zoom >= smallestTextInside;
      }

      function shapeAt(i, zoom) {
        if (isBareText(i, zoom)) return "none";
        return shapes[i] === "plain" ? "ellipse" : shapes[i];
      }

      function addShape(target, shape, cx, cy, w, h) {
        if (shape === "none") return;
        if (w < 1.5) {
          // A circle of that size is a square of the same area, at a tenth of the cost.
          const side = Math.max(w, 0.7);
          target.rect(cx - side, cy - side, 2 * side, 2 * side);
          return;
        }
        const corners = polygons[shape];
        if (corners) {
          corners.forEach(([px, py], k) => {
            if (k === 0) target.moveTo(cx + px * w, cy + py * h);
            else target.lineTo(cx + px * w, cy + py * h);
          });
          target.closePath();
        } else if (shape === "box") {
          target.roundRect(cx - w, cy - h, 2 * w, 2 * h, 0.3 * Math.min(w, h));
        } else if (shape === "cylinder") {
          const lid = Math.min(h * 0.3, w * 0.4);
          target.moveTo(cx + w, cy - h + lid);
          target.lineTo(cx + w, cy + h - lid);
          target.ellipse(cx, cy + h - lid, w, lid, 0, 0, Math.PI);
          target.lineTo(cx - w, cy - h + lid);
          target.ellipse(cx, cy - h + lid, w, lid, 0, Math.PI, -Math.PI, true);
        } else if (shape === "note") {
          const fold = 0.45 * Math.min(w, h);
          target.moveTo(cx - w, cy - h);
          target.lineTo(cx + w - fold, cy - h);
          target.lineTo(cx + w, cy - h + fold);
          target.lineTo(cx + w, cy + h);
          target.lineTo(cx - w, cy + h);
          target.closePath();
          target.moveTo(cx + w - fold, cy - h);
          target.lineTo(cx + w - fold, cy - h + fold);
          target.lineTo(cx + w, cy - h + fold);
        } else {
          target.moveTo(cx + w, cy);
          target.ellipse(cx, cy, w, h, 0, 0, 2 * Math.PI);
        }
      }

      // Rings around what is hovered, selected or under the keyboard's cursor, and the
      // node that is being dragged across a buffered picture.
      function drawOverlay() {
        const view = viewOf(camera, viewport.width, viewport.height);
        context.setTransform(viewport.scale, 0, 0, viewport.scale, 0, 0);
        if (isHeavy() && pointer.draggedNode >= 0) drawDragged(view, pointer.draggedNode);
        const hovered = state.hovered;
        if (hovered?.kind === "relationship") drawTraced(view, hovered.index);
        const ring = (i, color, width, dash) => {
          if (!(i >= 0) || !isNodeVisible[i]) return;
          const gap = 3 + width / 2;
          context.beginPath();
          addShape(
            context, shapes[i] === "plain" ? "box" : shapes[i], x[i] * view.zoom + view.offsetX,
            y[i] * view.zoom + view.offsetY, Math.max(3, halfWidth[i] * view.zoom) + gap,
            Math.max(3, halfHeight[i] * view.zoom) + gap);
          context.strokeStyle = color;
          context.lineWidth = width;
          context.setLineDash(dash);
          context.stroke();
          context.setLineDash([]);
        };
        if (hovered?.kind === "node") ring(hovered.index, theme.muted, 1.5, []);
        if (state.selected?.kind === "node") ring(state.selected.index, theme.accent, 2.5, []);
        if (canvas.matches(":focus-visible")) ring(state.cursor, theme.accent, 2, [5, 3]);
        ring(state.pathStart, theme.accent, 2, [2, 3]);
      }

      function drawTraced(view, r) {
        context.beginPath();
        addRoutes(context, view, [r]);
        context.strokeStyle = theme.accent;
        context.lineWidth = 2.5;
        context.stroke();
      }

      function drawDragged(view, i) {
        context.beginPath();
        forEachRelationship(i, (r) => {
          if (isRelationshipVisible[r]) addRoutes(context, view, [r]);
        });
        context.strokeStyle = theme.accent;
        context.lineWidth = 1;
        context.stroke();
        context.beginPath();
        addShape(
          context, shapeAt(i, view.zoom), x[i] * view.zoom + view.offsetX,
          y[i] * view.zoom + view.offsetY, halfWidth[i] * view.zoom, halfHeight[i] * view.zoom);
        context.fillStyle = hex(channels(nodes[i].fill) ?? channels("#DDDDDD"));
        context.fill();
      }
    """#
}
