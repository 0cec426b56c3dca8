extension PageScript {
  /// Captions, of which none covers another, and the camera.
  static let captions = #"""
      // ── Captions ──

      const mostCaptions = 600;
      const mostRelationshipCaptions = 250;

      // Where all say the same, the legend says it well enough.
      const relationshipCaptionZoom =
        new Set(relationships.map((_, r) => relationshipCaption(r))).size > 1 ? 0.75 : 1.5;

      // Better connected and larger nodes keep their captions longer.
      const captionOrder = Int32Array.from({ length: nodeCount }, (_, i) => i).sort((a, b) =>
        (Number(nodes[b].size) || 1) - (Number(nodes[a].size) || 1)
          || degree(b) - degree(a) || a - b);

      // The boxes already taken on the screen, by cells of a grid.
      class Occupancy {
        constructor() {
          this.cells = new Map();
        }

        forEachCell(box, visit) {
          const left = Math.floor(box.x / 96), right = Math.floor((box.x + box.w) / 96);
          const top = Math.floor(box.y / 32), bottom = Math.floor((box.y + box.h) / 32);
          for (let row = top; row <= bottom; row++) {
            for (let column = left; column <= right; column++) {
              if (visit(row * 65536 + column) === false) return;
            }
          }
        }

        isFree(box, gap) {
          let result = true;
          this.forEachCell(box, (cell) => {
            for (const other of this.cells.get(cell) ?? []) {
              if (box.x < other.x + other.w + gap && other.x < box.x + box.w + gap
                && box.y < other.y + other.h && other.y < box.y + box.h) {
                result = false;
                return false;
              }
            }
          });
          return result;
        }

        take(box) {
          this.forEachCell(box, (cell) => {
            const boxes = this.cells.get(cell);
            if (boxes) boxes.push(box);
            else this.cells.set(cell, [box]);
          });
        }
      }

      // Draws captions by priority, none over another. Gives the boxes it drew.
      function drawCaptions(target, view, emphasis) {
        const occupancy = new Occupancy();
        target.textAlign = "center";
        target.textBaseline = "alphabetic";
        target.lineJoin = "round";
        drawHullNames(target, view, occupancy);
        drawBadges(target, view, emphasis, occupancy);
        const captions = drawNodeCaptions(target, view, emphasis, occupancy);
        const relationshipCaptions = drawRelationshipCaptions(target, view, emphasis, occupancy);
        target.globalAlpha = 1;
        return { captions, relationshipCaptions };
      }

      function drawNodeCaptions(target, view, emphasis, occupancy) {
        const drawn = [];
        const consider = (i) => {
          if (drawn.length >= mostCaptions || !isNodeVisible[i] || !isNodeIn(view, i)) return;
          const caption = captionBox(i, view.zoom);
          const sx = x[i] * view.zoom + view.offsetX, sy = y[i] * view.zoom + view.offsetY;
          const box = {
            x: sx - caption.width / 2, y: sy + caption.top, w: caption.width, h: caption.height,
          };
          if (!occupancy.isFree(box, caption.isInside ? 0 : 3)) return;
          occupancy.take(box);
          drawn.push({ ...box, node: i, text: captionText(i).lines.join("\n") });
          target.globalAlpha = emphasis && !emphasis.nodes[i] ? 0.45 : 1;
          drawLines(target, i, caption, sx, box.y);
        };
        if (emphasis) {
          for (const i of captionOrder) if (emphasis.nodes[i]) consider(i);
          for (const i of captionOrder) if (!emphasis.nodes[i]) consider(i);
        } else {
          captionOrder.forEach(consider);
        }
        target.globalAlpha = 1;
        return drawn;
      }

      function drawLines(target, i, caption, centre, top) {
        const isOnFill = caption.isInside && shapes[i] !== "plain";
        target.font = `500 ${caption.font}px ${fontFamily}`;
        target.fillStyle = isOnFill ? textOn(nodes[i].fill ?? "#DDDDDD", nodes[i].text) : theme.ink;
        captionText(i).lines.forEach((line, k) => {
          const baseline = top + (1.25 * k + 0.95) * caption.font;
          if (!isOnFill) halo(target, line, centre, baseline, 3);
          target.fillText(line, centre, baseline);
        });
      }

      // The paper's colour around a text that lies over lines.
      function halo(target, text, left, baseline, width) {
        target.strokeStyle = theme.paper;
        target.lineWidth = width;
        target.strokeText(text, left, baseline);
      }

      function drawHullNames(target, view, occupancy) {
        for (const hull of currentHulls()) {
          const font = clamp(14 * Math.sqrt(view.zoom), 11, 20);
          const top = hull.outline.reduce((best, point) => (point[1] < best[1] ? point : best));
          const left = Math.min(...hull.outline.map((point) => point[0]));
          const right = Math.max(...hull.outline.map((point) => point[0]));
          const centre = (left + right + 2 * top[0]) / 4 * view.zoom + view.offsetX;
          const bottom = Math.max(...hull.outline.map((point) => point[1]));
          const name = shortened(hull.name, 220);
          const width = widthOf(name) * font / 12 * 1.06;
          const boxAt = (baseline) =>
            ({ x: centre - width / 2, y: baseline - font, w: width, h: font * 1.25 });
          let baseline = top[1] * view.zoom + view.offsetY - 5;
          if (!occupancy.isFree(boxAt(baseline), 4)) {
            baseline = bottom * view.zoom + view.offsetY + font + 2;
          }
          target.font = `650 ${font}px ${fontFamily}`;
          target.fillStyle = hex(mixed(channels(hull.color), channels(theme.ink), 0.45));
          halo(target, name, centre, baseline, 4);
          target.fillText(name, centre, baseline);
          occupancy.take(boxAt(baseline));
        }
      }

      // "+312" at the corner of a node whose other neighbours are not in the picture.
      function drawBadges(target, view, emphasis, occupancy) {
        target.font = `600 9.5px ${fontFamily}`;
        for (let i = 0; i < nodeCount; i++) {
          const more = Number(nodes[i].more) || 0;
          if (more <= 0 || !isNodeVisible[i] || halfHeight[i] * view.zoom < 7) continue;
          if (!isNodeIn(view, i)) continue;
          const text = `+${more}`;
          const width = widthOf(text) * 9.5 / 12 + 9, height = 14;
          const part = hasCaptionInside[i] ? 1 : 0.75;
          const cornerX = x[i] * view.zoom + view.offsetX + halfWidth[i] * view.zoom * part;
          const cornerY = y[i] * view.zoom + view.offsetY - halfHeight[i] * view.zoom * part;
          const box = { x: cornerX - 5, y: cornerY - height + 3, w: width, h: height };
          target.globalAlpha = emphasis && !emphasis.nodes[i] ? 0.35 : 1;
          target.beginPath();
          target.roundRect(box.x, box.y, width, height, height / 2);
          target.fillStyle = theme.ink;
          target.fill();
          target.strokeStyle = theme.paper;
          target.lineWidth = 1.5;
          target.stroke();
          target.fillStyle = theme.paper;
          target.fillText(text, box.x + width / 2, box.y + 10.4);
          occupancy.take(box);
        }
        target.globalAlpha = 1;
      }

      // Only where there is room beside nodes, their captions and one another.
      function drawRelationshipCaptions(target, view, emphasis, occupancy) {
        const drawn = [];
        if (view.zoom < (emphasis ? 0.6 : relationshipCaptionZoom)) return drawn;
        for (let i = 0; i < nodeCount; i++) {
          if (!isNodeVisible[i] || !isNodeIn(view, i)) continue;
          const w = halfWidth[i] * view.zoom, h = halfHeight[i] * view.zoom;
          occupancy.take({
            x: x[i] * view.zoom + view.offsetX - w, y: y[i] * view.zoom + view.offsetY - h,
            w: 2 * w, h: 2 * h,
          });
        }
        const font = clamp(9.5 * view.zoom, 9, 13);
        target.font = `400 ${font}px ${fontFamily}`;
        for (let r = 0; r < relationshipCount && drawn.length < mostRelationshipCaptions; r++) {
          if (!isRelationshipVisible[r] || !isRelationshipIn(view, r)) continue;
          if (emphasis && !emphasis.relationships[r]) continue;
          const line = traceRoute(r);
          const text = shortened(relationshipCaption(r), 130);
          const width = widthOf(text) * font / 12;
          const length = Math.hypot(line.x2 - line.x1, line.y2 - line.y1) * view.zoom;
          if (!text || (line.kind !== "loop" && length < 0.6 * width)) continue;
          const sx = line.midX * view.zoom + view.offsetX;
          const sy = line.midY * view.zoom + view.offsetY;
          const box = { x: sx - width / 2, y: sy - 0.62 * font, w: width, h: 1.25 * font };
          if (!occupancy.isFree(box, 2)) continue;
          occupancy.take(box);
          drawn.push({ ...box, relationship: r, text });
          target.fillStyle = theme.muted;
          halo(target, text, sx, sy + 0.35 * font, 3);
          target.fillText(text, sx, sy + 0.35 * font);
        }
        return drawn;
      }

      // ── Camera ──

      const wantsLessMotion = matchMedia("(prefers-reduced-motion: reduce)");
      let flight = null;

      // The camera that shows these nodes with their captions, and nothing magnified.
      function cameraShowing(members) {
        const withCaptions = members.length <= mostNodesWithCaptions;
        // Captions of many nodes are not measured, but reach out sideways all the same.
        const margin = 26, sideMargin = withCaptions ? margin : Math.min(70, viewport.width / 10);
        const width = Math.max(80, viewport.width - viewport.insetRight - 2 * sideMargin);
        const height = Math.max(80, viewport.height - 2 * margin);
        let zoom = 1, box = null;
        for (let pass = 0; pass < 4; pass++) {
          const reach = reaches(members, zoom, withCaptions, 0);
          box = boundingBox(members, reach);
          includeHulls(box, members, zoom);
          zoom = clamp(
            Math.min(width / Math.max(1, box.width), height / Math.max(1, box.height)),
            zoomRange[0], 1.4);
        }
        return {
          x: box.minX + box.width / 2 + viewport.insetRight / 2 / zoom,
          y: box.minY + box.height / 2, zoom,
        };
      }

      // Hulls reach past their nodes, and their names past the hulls.
      function includeHulls(box, members, zoom) {
        if (!members.some((i) => nodes[i].cluster != null)) return;
        const side = 18, above = 18 + 20 / zoom;
        box.minX -= side;
        box.width += 2 * side;
        box.minY -= above;
        box.height += above + side;
      }

      function moveCamera(target, isInstant = false) {
        if (isInstant || wantsLessMotion.matches) {
          flight = null;
          Object.assign(camera, target);
        } else {
          flight = { from: { ...camera }, to: { ...camera, ...target }, began: performance.now() };
        }
        requestFrame();
      }

      function advanceCamera(now) {
        if (!flight) return;
        const { from, to, began } = flight;
        const part = clamp((now - began) / 260, 0, 1);
        const eased = 1 - (1 - part) ** 3;
        camera.zoom = from.zoom * (to.zoom / from.zoom) ** eased;
        camera.x = from.x + (to.x - from.x) * eased;
        camera.y = from.y + (to.y - from.y) * eased;
        if (part >= 1) {
          Object.assign(camera, to);
          flight = null;
        }
        requestFrame();
      }

      function visibleMembers() {
        const members = [];
        for (let i = 0; i < nodeCount; i++) if (isNodeVisible[i]) members.push(i);
        return members;
      }

      function fit(isInstant = false) {
        const members = visibleMembers();
        if (members.length > 0) moveCamera(cameraShowing(members), isInstant);
      }

      // Zooms about a point of the screen, which stays where it is.
      function zoomBy(factor, sx = viewport.width / 2, sy = viewport.height / 2) {
        flight = null;
        const zoom = clamp(camera.zoom * factor, ...zoomRange);
        const dx = sx - viewport.width / 2, dy = sy - viewport.height / 2;
        camera.x += dx / camera.zoom - dx / zoom;
        camera.y += dy / camera.zoom - dy / zoom;
        camera.zoom = zoom;
        requestFrame();
      }

      function panBy(dx, dy) {
        flight = null;
        camera.x -= dx / camera.zoom;
        camera.y -= dy / camera.zoom;
        requestFrame();
      }

      function centre(i) {
        const zoom = Math.max(camera.zoom, isCompact ? 1 : 0.8);
        moveCamera({ x: x[i] + viewport.insetRight / 2 / zoom, y: y[i], zoom });
      }

      // Brings a node into the free part of the view, if it is not there.
      function reveal(i) {
        const view = viewOf(camera, viewport.width, viewport.height);
        const sx = x[i] * view.zoom + view.offsetX, sy = y[i] * view.zoom + view.offsetY;
        const isInView = sx > 30 && sx < viewport.width - viewport.insetRight - 30
          && sy > 30 && sy < viewport.height - 30;
        if (!isInView) {
          moveCamera({ x: x[i] + viewport.insetRight / 2 / camera.zoom, y: y[i] });
        }
      }
    """#
}
