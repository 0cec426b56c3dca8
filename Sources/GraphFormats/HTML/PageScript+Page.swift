extension PageScript {
  /// The start of the page, and what tests may ask of it.
  static let page = #"""
      // ── Start ──

      function start() {
        const title = oneLine(data.title ?? "");
        byId("title").textContent = title || "Graph";
        byId("caption").textContent = oneLine(data.caption ?? "");
        canvas.setAttribute(
          "aria-label",
          `${title || "Graph"}: ${counted(nodeCount, "node")}, `
            + `${counted(relationshipCount, "relationship")}. Press ? for the keys.`);
        startLegend();
        startSearch();
        startButtons();
        startPointer();
        startPrinting();
        resize();
        themeChanged();
        startTimeline();
        updateVisibility();
        updateNotes();
        new ResizeObserver(resize).observe(byId("stage"));
        systemTheme.addEventListener("change", () => {
          themeChanged();
          drawHistogram();
        });
        runLayout();
      }

      // The picture appears when it is laid out. A small one is before anyone could read
      // that it is awaited.
      function runLayout() {
        byId("progress").hidden = nodeCount < 1500;
        startLayout(() => {
          byId("progress").hidden = true;
          stage.classList.remove("waiting");
          fit(true);
          positionsChanged();
        });
      }

      const stage = byId("stage");

      function resize() {
        viewport.width = Math.max(1, stage.clientWidth);
        viewport.height = Math.max(1, stage.clientHeight);
        viewport.scale = clamp(devicePixelRatio || 1, 1, 3);
        canvas.width = Math.round(viewport.width * viewport.scale);
        canvas.height = Math.round(viewport.height * viewport.scale);
        measureInset();
        drawHistogram();
        buffer.camera = null;
        if (theme.paper) {
          isSceneStale = true;
          // At once, for a resized canvas is blank until it is drawn.
          frame(performance.now());
        }
      }

      function startButtons() {
        const acts = {
          "zoom-in": () => zoomBy(1.25),
          "zoom-out": () => zoomBy(0.8),
          "fit": () => fit(),
          "release": layOutAgain,
          "theme": toggleTheme,
          "save": savePicture,
          "show-keys": () => byId("keys").showModal(),
          "close-keys": () => byId("keys").close(),
          "close-panel": () => {
            select(null);
            canvas.focus();
          },
          "toggle-legend": () => {
            const isHidden = document.body.classList.toggle("no-legend");
            byId("toggle-legend").setAttribute("aria-expanded", String(!isHidden));
          },
          "note-end": () => {
            if (state.pathStart >= 0) escape();
            else leaveFocus();
          },
        };
        for (const [id, act] of Object.entries(acts)) byId(id).addEventListener("click", act);
        byId("key-list").replaceChildren(...keys.flatMap(([name, text]) => [
          element("dt", {}, element("kbd", { text: name })), element("dd", { text }),
        ]));
        // On a narrow screen the legend waits behind its button.
        if (innerWidth < 720) byId("toggle-legend").click();
      }

      function startPointer() {
        canvas.addEventListener("pointerdown", pointerDown);
        canvas.addEventListener("pointermove", pointerMove);
        canvas.addEventListener("pointerup", pointerUp);
        canvas.addEventListener("pointercancel", pointerUp);
        canvas.addEventListener("pointerleave", () => {
          hideTooltip();
          if (state.hovered) {
            state.hovered = null;
            requestFrame();
          }
        });
        canvas.addEventListener("wheel", wheel, { passive: false });
        canvas.addEventListener("dblclick", doubleClicked);
        for (const change of ["focus", "blur"]) canvas.addEventListener(change, requestFrame);
        document.addEventListener("keydown", keyDown);
      }

      // ── For tests ──
      //
      // `state()` tells what is shown: `settled` once layout and camera rest, counts,
      // `selected` ({ kind, index } or null), `path` (node indexes or null), `zoom`,
      // `settleTime` in milliseconds and `frames`, the work of the last frames and the
      // time between them. Boxes are in the window's CSS pixels: `captionBoxes()` of the
      // node captions that are drawn, `nodeBoxes()` of visible nodes, in view or not.

      function boxOnWindow(box, from) {
        const bounds = canvas.getBoundingClientRect();
        const ratio = camera.zoom / from.camera.zoom;
        return {
          x: (box.x - from.width / 2) * ratio + (from.camera.x - camera.x) * camera.zoom
            + viewport.width / 2 + bounds.left,
          y: (box.y - from.height / 2) * ratio + (from.camera.y - camera.y) * camera.zoom
            + viewport.height / 2 + bounds.top,
          w: box.w * ratio, h: box.h * ratio,
        };
      }

      window.cygnet = Object.freeze({
        state: () => ({
          settled: !layout.isRunning && !flight && !isFramePending,
          nodeCount, relationshipCount,
          visibleNodes: state.visibleNodes, visibleRelationships: state.visibleRelationships,
          selected: state.selected && { ...state.selected }, path: state.path?.nodes ?? null,
          cursor: state.cursor, zoom: camera.zoom, isDark: theme.isDark,
          settleTime: layout.duration,
          range: state.range,
          frames: {
            work: frameTimes.map((one) => one.work),
            between: frameTimes.slice(1).map((one, k) => one.at - frameTimes[k].at),
          },
        }),
        captionBoxes: () => scene.captions.map((box) =>
          ({ ...boxOnWindow(box, scene), text: box.text, node: box.node })),
        nodeBoxes: () => visibleMembers().map((i) => {
          const bounds = canvas.getBoundingClientRect();
          const view = viewOf(camera, viewport.width, viewport.height);
          const w = 2 * halfWidth[i] * view.zoom, h = 2 * halfHeight[i] * view.zoom;
          return {
            node: i, w, h,
            x: x[i] * view.zoom + view.offsetX + bounds.left - w / 2,
            y: y[i] * view.zoom + view.offsetY + bounds.top - h / 2,
          };
        }),
        canvasBox: () => {
          const { x, y, width, height } = canvas.getBoundingClientRect();
          return { x, y, w: width, h: height };
        },
        fit: () => fit(true),
        select: (i) => select(i == null ? null : { kind: "node", index: i }),
        focus: focusOn,
        panBy,
        zoomBy,
        clearFrames: () => { frameTimes.length = 0; },
      });

      start();
    })();
    """#
}
