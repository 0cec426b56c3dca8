extension PageScript {
  /// Pointer, selection, focus, paths and keys.
  static let interaction = #"""
      // ── Pointer ──

      const pointer = {
        active: new Map(),     // pointer id → { x, y }; two are a pinch
        start: null,           // where the first went down, and what was there
        hasMoved: false,
        draggedNode: -1,
        lastClick: null,       // { element, at, x, y }
      };
      const doubleClickMilliseconds = 400;
      const dragThreshold = 4;

      function canvasPoint(event) {
        const bounds = canvas.getBoundingClientRect();
        return { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
      }

      // The element under a point of the screen: nodes first, the last drawn on top.
      function elementAt(point, tolerance) {
        const view = viewOf(camera, viewport.width, viewport.height);
        const wx = (point.x - view.offsetX) / view.zoom, wy = (point.y - view.offsetY) / view.zoom;
        const slack = tolerance / view.zoom;
        for (let i = nodeCount - 1; i >= 0; i--) {
          if (!isNodeVisible[i]) continue;
          const dx = wx - x[i], dy = wy - y[i];
          if (Math.abs(dx) > halfWidth[i] + slack || Math.abs(dy) > halfHeight[i] + slack) continue;
          const distance = Math.hypot(dx, dy);
          if (distance <= slack
            || borderDistance(i, dx / distance, dy / distance) + slack >= distance) {
            return { kind: "node", index: i };
          }
        }
        let best = null, bestDistance = slack;
        for (let r = 0; r < relationshipCount; r++) {
          if (!isRelationshipVisible[r] || !isRelationshipIn(view, r)) continue;
          const distance = distanceToRoute(r, wx, wy, bestDistance);
          if (distance < bestDistance) {
            best = { kind: "relationship", index: r };
            bestDistance = distance;
          }
        }
        return best;
      }

      function distanceToRoute(r, px, py, limit) {
        const a = starts[r], b = ends[r], reach = limit + 2 * Math.abs(bend[r]) + halfHeight[a];
        if (px < Math.min(x[a], x[b]) - reach || px > Math.max(x[a], x[b]) + reach
          || py < Math.min(y[a], y[b]) - reach || py > Math.max(y[a], y[b]) + reach) {
          return Infinity;
        }
        const line = traceRoute(r);
        const steps = line.kind === "line" ? 1 : 14;
        let nearest = Infinity, lastX = line.x1, lastY = line.y1;
        for (let step = 1; step <= steps; step++) {
          const [nextX, nextY] = pointOfRoute(line, step / steps);
          nearest = Math.min(nearest, distanceToSegment(px, py, lastX, lastY, nextX, nextY));
          [lastX, lastY] = [nextX, nextY];
        }
        return nearest;
      }

      function pointOfRoute(line, t) {
        const u = 1 - t;
        const at = (one, control, other, two) => {
          if (line.kind === "line") return u * one + t * two;
          if (line.kind === "curve") return u * u * one + 2 * u * t * control + t * t * two;
          return u ** 3 * one + 3 * u * u * t * control + 3 * u * t * t * other + t ** 3 * two;
        };
        return [at(line.x1, line.cx, line.dx, line.x2), at(line.y1, line.cy, line.dy, line.y2)];
      }

      function distanceToSegment(px, py, ax, ay, bx, by) {
        const dx = bx - ax, dy = by - ay, squared = dx * dx + dy * dy;
        const part = squared > 0 ? clamp(((px - ax) * dx + (py - ay) * dy) / squared, 0, 1) : 0;
        return Math.hypot(px - ax - part * dx, py - ay - part * dy);
      }

      function pointerDown(event) {
        if (event.button !== 0) return;
        canvas.setPointerCapture(event.pointerId);
        const point = canvasPoint(event);
        pointer.active.set(event.pointerId, point);
        hideTooltip();
        flight = null;
        if (pointer.active.size === 2) {
          finishDrag();
          pointer.start = null;
          return;
        }
        const tolerance = event.pointerType === "touch" ? 12 : 4;
        pointer.start = { ...point, element: elementAt(point, tolerance) };
        pointer.hasMoved = false;
      }

      function pinch() {
        const [one, other] = [...pointer.active.values()];
        return {
          distance: Math.hypot(one.x - other.x, one.y - other.y) || 1,
          x: (one.x + other.x) / 2, y: (one.y + other.y) / 2,
        };
      }

      function pointerMove(event) {
        const point = canvasPoint(event);
        const last = pointer.active.get(event.pointerId);
        if (!last) {
          hover(point, event);
          return;
        }
        if (pointer.active.size === 2) {
          const before = pinch();
          pointer.active.set(event.pointerId, point);
          const after = pinch();
          panBy(after.x - before.x, after.y - before.y);
          zoomBy(after.distance / before.distance, after.x, after.y);
          return;
        }
        pointer.active.set(event.pointerId, point);
        if (!pointer.start) return;
        const distance = Math.hypot(point.x - pointer.start.x, point.y - pointer.start.y);
        if (!pointer.hasMoved && distance < dragThreshold) return;
        const origin = pointer.hasMoved ? last : pointer.start;
        pointer.hasMoved = true;
        if (pointer.start.element?.kind === "node") {
          dragNode(pointer.start.element.index, point.x - origin.x, point.y - origin.y);
        } else {
          canvas.classList.add("panning");
          panBy(point.x - origin.x, point.y - origin.y);
        }
      }

      function pointerUp(event) {
        if (!pointer.active.delete(event.pointerId)) return;
        canvas.classList.remove("panning");
        const { start, hasMoved } = pointer;
        finishDrag();
        pointer.start = null;
        if (!start || hasMoved || event.type !== "pointerup" || isSecondClick(start)) return;
        pointer.lastClick = { ...start, at: performance.now() };
        clicked(start.element, event.shiftKey);
      }

      // A node stays where it is put. Its neighbours follow the more, the less else
      // holds them: a leaf all the way.
      function dragNode(i, dx, dy) {
        if (layout.isRunning) return;
        pointer.draggedNode = i;
        isPinned[i] = 1;
        const moveX = dx / camera.zoom, moveY = dy / camera.zoom;
        x[i] += moveX;
        y[i] += moveY;
        const followers = new Set();
        forEachRelationship(i, (r, other) => {
          if (isRelationshipVisible[r] && !isPinned[other]) followers.add(other);
        });
        for (const other of followers) {
          const share = 1 / Math.max(1, degree(other)) ** 1.2;
          x[other] += moveX * share;
          y[other] += moveY * share;
        }
        // A big picture shows the move as lines over it, and is drawn when it ends.
        if (isHeavy()) requestFrame();
        else positionsChanged();
      }

      function finishDrag() {
        if (pointer.draggedNode >= 0) positionsChanged();
        pointer.draggedNode = -1;
      }

      // The second click of a pair may find another element there, for the first one may
      // have moved the view: what it meant is what the first one hit.
      function isSecondClick(point) {
        const last = pointer.lastClick;
        return last?.element?.kind === "node"
          && performance.now() - last.at < doubleClickMilliseconds
          && Math.hypot(point.x - last.x, point.y - last.y) < 2 * dragThreshold;
      }

      function doubleClicked() {
        const hit = pointer.lastClick?.element;
        if (hit?.kind === "node") focusOn(hit.index);
      }

      function clicked(element, withShift) {
        if (element?.kind === "node") {
          const from = state.pathStart >= 0 ? state.pathStart
            : withShift && state.selected?.kind === "node" ? state.selected.index : -1;
          if (from >= 0 && from !== element.index) {
            showPath(from, element.index);
            return;
          }
        }
        select(element);
      }

      function hover(point, event) {
        if (event.pointerType === "touch") return;
        const element = elementAt(point, 4);
        canvas.classList.toggle("over", element !== null);
        if (element?.kind !== state.hovered?.kind || element?.index !== state.hovered?.index) {
          state.hovered = element;
          requestFrame();
        }
        if (element) showTooltip(element, point);
        else hideTooltip();
      }

      function showTooltip(element, point) {
        const one = element.kind === "node" ? nodes[element.index] : relationships[element.index];
        const fallback = element.kind === "node" ? nodeCaptions[element.index]
          : `${nodeCaptions[starts[element.index]]} – ${relationshipCaption(element.index)} → `
            + nodeCaptions[ends[element.index]];
        const tooltip = byId("tooltip");
        tooltip.textContent = clean(one.tooltip || fallback).slice(0, 2000);
        tooltip.hidden = false;
        const left = Math.min(point.x + 14, viewport.width - tooltip.offsetWidth - 8);
        const below = point.y + 18;
        const fits = below + tooltip.offsetHeight < viewport.height - 8;
        tooltip.style.left = `${Math.max(8, left)}px`;
        tooltip.style.top = `${Math.max(8, fits ? below : point.y - tooltip.offsetHeight - 12)}px`;
      }

      function hideTooltip() {
        byId("tooltip").hidden = true;
      }

      function wheel(event) {
        event.preventDefault();
        const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
        // Trackpads send pinches as small turns of a wheel with Control.
        const speed = event.ctrlKey ? 0.01 : 0.0016;
        const point = canvasPoint(event);
        zoomBy(Math.exp(-clamp(event.deltaY * unit, -300, 300) * speed), point.x, point.y);
      }

      // ── Selection, focus and paths ──

      function select(element) {
        state.selected = element;
        state.path = null;
        state.pathStart = -1;
        if (element?.kind === "node") state.cursor = element.index;
        showPanel();
        invalidate();
        if (element?.kind === "node") reveal(element.index);
      }

      function showPath(from, to) {
        state.pathStart = -1;
        state.selected = { kind: "node", index: to };
        state.path = shortestPath(from, to);
        showPanel({ from, to });
        invalidate();
        const names = `${nodeCaptions[from]} and ${nodeCaptions[to]}`;
        announce(state.path
          ? `Path of ${counted(state.path.relationships.length, "relationship")} between ${names}.`
          : `No path between ${names}.`);
      }

      function awaitPathEnd(from) {
        state.pathStart = from;
        updateNotes();
        requestFrame();
        announce("Choose the other end of the path.");
      }

      // Shows the node and its neighbours alone; once more, the neighbours' neighbours.
      function focusOn(i) {
        if (state.focus.size === 0) rememberPlaces();
        state.focus.set(i, (state.focus.get(i) ?? 0) + 1);
        filtersChanged();
        fit();
        announce(`Showing ${counted(state.visibleNodes, "node")} around ${nodeCaptions[i]}.`);
      }

      function leaveFocus() {
        state.focus.clear();
        restorePlaces();
        filtersChanged();
        fit();
        announce("Showing everything.");
      }

      // A layout within the focus is undone when the focus ends.
      let rememberedPlaces = null;

      function rememberPlaces() {
        rememberedPlaces = { x: x.slice(), y: y.slice() };
      }

      function restorePlaces() {
        if (!rememberedPlaces) return;
        x.set(rememberedPlaces.x);
        y.set(rememberedPlaces.y);
        rememberedPlaces = null;
        positionsChanged();
      }

      function filtersChanged() {
        updateVisibility();
        hulls = null;
        hideTooltip();
        updateNotes();
        invalidate();
      }

      function layOutAgain() {
        isPinned.fill(0);
        runLayout();
        announce("Laying out again.");
      }

      // Escape takes back one thing at a time, the latest kind first.
      function escape() {
        if (state.pathStart >= 0) {
          state.pathStart = -1;
          updateNotes();
          requestFrame();
        } else if (state.path || state.selected) select(null);
        else if (state.focus.size > 0) leaveFocus();
      }

      // ── Keyboard ──

      const keys = [
        ["/", "search", () => byId("search").focus()],
        ["f", "fit everything into view", () => fit()],
        ["+", "zoom in", () => zoomBy(1.25), "="],
        ["-", "zoom out", () => zoomBy(0.8), "_"],
        ["Arrow keys", "pan", null],
        ["n", "next node, by caption", () => stepCursor(1)],
        ["p", "previous node", () => stepCursor(-1)],
        ["Enter", "details of the node", null],
        ["e", "only the node and its neighbours; again: one hop more", () => {
          if (currentNode() >= 0) focusOn(currentNode());
        }],
        ["c", "path from the node: choose the other end with n, p and Enter", () => {
          if (currentNode() >= 0) awaitPathEnd(currentNode());
        }],
        ["r", "release moved nodes and lay out again", layOutAgain],
        ["t", "light or dark", () => toggleTheme()],
        ["Space", "play or stop time", null],
        ["Escape", "back: path, selection, then everything", escape],
        ["?", "these keys", () => byId("keys").showModal()],
      ];

      const arrows = {
        ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60],
      };

      function currentNode() {
        if (state.cursor >= 0) return state.cursor;
        return state.selected?.kind === "node" ? state.selected.index : -1;
      }

      function keyDown(event) {
        if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
        const target = event.target;
        if (target.id === "search") return;
        if (target === canvas && canvasKey(event)) {
          event.preventDefault();
          return;
        }
        const key = keys.find(([name, , act, other]) =>
          act && (name === event.key || other === event.key));
        if (!key) return;
        event.preventDefault();
        key[2]();
      }

      // Keys that elsewhere scroll, or press a button.
      function canvasKey(event) {
        if (arrows[event.key]) {
          panBy(...arrows[event.key]);
        } else if (event.key === "Enter" && state.cursor >= 0) {
          clicked({ kind: "node", index: state.cursor }, event.shiftKey);
        } else if (event.key === " " && timeline) {
          togglePlay();
        } else {
          return false;
        }
        return true;
      }

      const cursorOrder = nodes.map((_, i) => i).sort((a, b) =>
        nodeCaptions[a].localeCompare(nodeCaptions[b]) || a - b);

      function stepCursor(direction) {
        const places = cursorOrder.filter((i) => isNodeVisible[i]);
        if (places.length === 0) return;
        const place = places.indexOf(currentNode());
        const next = place < 0 ? (direction > 0 ? 0 : places.length - 1)
          : (place + direction + places.length) % places.length;
        state.cursor = places[next];
        canvas.focus({ preventScroll: true });
        reveal(state.cursor);
        requestFrame();
        const labels = list(nodes[state.cursor].labels).map(oneLine).join(", ");
        announce(`${nodeCaptions[state.cursor]}${labels ? ", " + labels : ""}, `
          + `${counted(degree(state.cursor), "relationship")}. ${next + 1} of ${places.length}.`);
      }

      function announce(text) {
        byId("announcer").textContent = text;
      }

      function counted(count, noun) {
        return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
      }
    """#
}
