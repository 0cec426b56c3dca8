extension PageScript {
  /// Search, legend, theme and the picture file.
  static let controls = #"""
      // ── Search ──

      const hits = { indexes: [], active: -1 };

      function startSearch() {
        const input = byId("search"), box = byId("hits");
        input.addEventListener("input", () => showHits(search(input.value, 50)));
        input.addEventListener("focus", () => showHits(search(input.value, 50)));
        input.addEventListener("blur", () => { box.hidden = true; });
        input.addEventListener("keydown", (event) => {
          if (event.isComposing) return;
          const moves = { ArrowDown: 1, ArrowUp: -1 };
          if (moves[event.key] && hits.indexes.length > 0) {
            activate((hits.active + moves[event.key] + hits.indexes.length) % hits.indexes.length);
          } else if (event.key === "Enter" && hits.indexes.length > 0) {
            choose(hits.indexes[Math.max(0, hits.active)]);
          } else if (event.key === "Escape") {
            input.value = "";
            showHits([]);
            canvas.focus();
          } else {
            return;
          }
          event.preventDefault();
        });
      }

      function showHits(indexes) {
        const input = byId("search"), box = byId("hits");
        hits.indexes = indexes;
        const wanted = folded(input.value).trim();
        box.hidden = wanted === "";
        input.setAttribute("aria-expanded", String(!box.hidden));
        box.replaceChildren(...indexes.map((i, k) => {
          const alias = list(nodes[i].names).map(oneLine)
            .find((name) => name !== nodeCaptions[i] && folded(name).includes(wanted));
          const hit = element(
            "li", { role: "option", id: `hit-${k}`, "aria-selected": "false" },
            element("bdi", { class: "name", text: nodeCaptions[i] }),
            element("bdi", {
              class: "aside", text: alias ?? oneLine(list(nodes[i].labels)[0] ?? ""),
            }));
          // The field keeps the keyboard, for without it the list would hide.
          hit.addEventListener("pointerdown", (event) => event.preventDefault());
          hit.addEventListener("mousedown", (event) => event.preventDefault());
          hit.addEventListener("click", () => choose(i));
          return hit;
        }));
        if (indexes.length === 0) {
          box.replaceChildren(element("li", { class: "none", text: "No node has that name." }));
        }
        activate(indexes.length > 0 ? 0 : -1);
      }

      function activate(place) {
        hits.active = place;
        const input = byId("search");
        [...byId("hits").children].forEach((hit, k) => {
          if (hit.getAttribute("role") !== "option") return;
          hit.setAttribute("aria-selected", String(k === place));
          if (k === place) hit.scrollIntoView({ block: "nearest" });
        });
        if (place >= 0) input.setAttribute("aria-activedescendant", `hit-${place}`);
        else input.removeAttribute("aria-activedescendant");
      }

      // A hit that filters hide is shown again, for it was asked for.
      function choose(i) {
        byId("hits").hidden = true;
        byId("search").setAttribute("aria-expanded", "false");
        if (!isNodeVisible[i]) {
          if (state.focus.size > 0) leaveFocus();
          if (!isNodeVisible[i]) {
            state.hiddenLabels.delete(nodes[i].group);
            if (!isInRange(nodeTimes, i)) resetTime();
            filtersChanged();
            updateLegend();
          }
        }
        canvas.focus({ preventScroll: true });
        select({ kind: "node", index: i });
        centre(i);
        announce(`${nodeCaptions[i]} is selected.`);
      }

      // ── Legend ──

      const legendSets = { nodes: "hiddenLabels", relationships: "hiddenTypes" };

      function startLegend() {
        const legend = data.legend ?? {};
        for (const kind of ["nodes", "relationships"]) {
          const entries = list(legend[kind]);
          const box = byId(`legend-${kind}`);
          box.hidden = entries.length === 0;
          box.querySelector("ul").replaceChildren(...entries.map((entry, group) => {
            const swatch = element("canvas", { class: "swatch", "aria-hidden": "true" });
            const row = button("", (event) =>
              toggleGroup(kind, group, entries.length, event.altKey || event.shiftKey), {
              role: "checkbox", "aria-checked": "true", "data-group": group,
              title: "Click: show or hide. Alt or Shift click: only this.",
            });
            row.append(
              swatch, element("bdi", { class: "name", text: oneLine(entry.name) }),
              element("span", {
                class: "number", text: Number(entry.count ?? 0).toLocaleString("en"),
              }));
            return element("li", {}, row);
          }));
        }
        byId("legend").hidden = list(legend.nodes).length + list(legend.relationships).length === 0;
      }

      function toggleGroup(kind, group, count, isAlone) {
        const hidden = state[legendSets[kind]];
        if (isAlone) {
          const isOnly = hidden.size === count - 1 && !hidden.has(group);
          hidden.clear();
          if (!isOnly) for (let k = 0; k < count; k++) if (k !== group) hidden.add(k);
        } else if (!hidden.delete(group)) {
          hidden.add(group);
        }
        filtersChanged();
        updateLegend();
        if (state.selected) showPanel();
        announce(byId("count").textContent);
      }

      function updateLegend() {
        for (const [kind, set] of Object.entries(legendSets)) {
          for (const row of byId(`legend-${kind}`).querySelectorAll("button")) {
            const isShown = !state[set].has(Number(row.dataset.group));
            row.setAttribute("aria-checked", String(isShown));
          }
        }
      }

      function drawSwatches() {
        for (const kind of ["nodes", "relationships"]) {
          const swatches = byId(`legend-${kind}`).querySelectorAll("canvas");
          list(data.legend?.[kind]).forEach((entry, k) => drawSwatch(swatches[k], kind, entry));
        }
      }

      function drawSwatch(swatch, kind, entry) {
        const [width, height] = [24, 16], scale = Math.max(2, viewport.scale);
        swatch.width = width * scale;
        swatch.height = height * scale;
        const target = swatch.getContext("2d");
        target.scale(scale, scale);
        target.beginPath();
        if (kind === "nodes") {
          const shape = knownShapes.has(entry.shape) ? entry.shape : "ellipse";
          const isRound = shape === "circle" || shape === "diamond" || shape === "triangle";
          addShape(target, shape === "plain" ? "box" : shape, 12, 8, isRound ? 6.5 : 9, 6);
          target.fillStyle = hex(channels(entry.fill) ?? channels("#DDDDDD"));
          target.fill();
          target.strokeStyle = visibleOnPaper(entry.border ?? "#666666", "#666666");
          target.stroke();
        } else {
          target.strokeStyle = target.fillStyle =
            visibleOnPaper(entry.color ?? "#888888", "#888888");
          target.lineWidth = 1.6;
          target.setLineDash(dashes(entry.line, 1.6));
          target.moveTo(1, 8);
          target.lineTo(17, 8);
          target.stroke();
          target.beginPath();
          target.moveTo(23, 8);
          target.lineTo(16, 4.5);
          target.lineTo(16, 11.5);
          target.fill();
        }
      }

      // ── Theme ──

      const systemTheme = matchMedia("(prefers-color-scheme: dark)");

      function themeChanged() {
        readTheme();
        const next = theme.isDark ? "light" : "dark";
        byId("theme").setAttribute("aria-label", `Switch to ${next} colours`);
        byId("theme").title = `Switch to ${next} colours (t)`;
        drawSwatches();
        invalidate();
      }

      function toggleTheme() {
        document.documentElement.dataset.theme = theme.isDark ? "light" : "dark";
        themeChanged();
      }

      // Paper is white, whatever the screen is.
      function startPrinting() {
        let before;
        addEventListener("beforeprint", () => {
          before = document.documentElement.dataset.theme;
          document.documentElement.dataset.theme = "light";
          themeChanged();
          frame(performance.now());
        });
        addEventListener("afterprint", () => {
          if (before === undefined) delete document.documentElement.dataset.theme;
          else document.documentElement.dataset.theme = before;
          themeChanged();
        });
      }

      // ── Picture file ──

      // The view as a PNG at twice its size, with the title above it and the legend's
      // shown entries below.
      function savePicture() {
        const scale = 2, { width, height } = viewport;
        const shown = scene;
        const legend = legendItems(width);
        const titleHeight = data.title ? 40 : 0;
        const picture = element("canvas");
        picture.width = width * scale;
        picture.height = (titleHeight + height + legend.height) * scale;
        const target = picture.getContext("2d", { alpha: false });
        const view = element("canvas");
        view.width = width * scale;
        view.height = height * scale;
        drawScene(view.getContext("2d", { alpha: false }), camera, width, height, scale);
        scene = shown;
        target.fillStyle = theme.paper;
        target.fillRect(0, 0, picture.width, picture.height);
        target.drawImage(view, 0, titleHeight * scale);
        target.scale(scale, scale);
        target.fillStyle = theme.ink;
        target.font = `650 18px ${fontFamily}`;
        if (titleHeight > 0) target.fillText(shortened(oneLine(data.title), width / 1.6), 20, 28);
        target.font = `400 12px ${fontFamily}`;
        for (const item of legend.items) {
          const top = titleHeight + height + item.top;
          target.drawImage(item.swatch, item.left, top - 8, 24, 16);
          target.fillStyle = theme.ink;
          target.fillText(item.text, item.left + 30, top + 4);
        }
        picture.toBlob((blob) => {
          const address = URL.createObjectURL(blob);
          const name = oneLine(data.title || "graph").replace(/[^\p{L}\p{N}._-]+/gu, "-")
            .slice(0, 80);
          element("a", { href: address, download: `${name || "graph"}.png` }).click();
          setTimeout(() => URL.revokeObjectURL(address), 10000);
        });
      }

      function legendItems(width) {
        const items = [];
        let left = 20, top = 14;
        for (const [kind, set] of Object.entries(legendSets)) {
          const swatches = byId(`legend-${kind}`).querySelectorAll("canvas");
          list(data.legend?.[kind]).forEach((entry, group) => {
            if (state[set].has(group)) return;
            const text = shortened(oneLine(entry.name), 200);
            const room = widthOf(text) + 52;
            if (left + room > width && left > 20) {
              left = 20;
              top += 22;
            }
            items.push({ swatch: swatches[group], text, left, top });
            left += room;
          });
        }
        return { items, height: items.length > 0 ? top + 18 : 0 };
      }
    """#
}
