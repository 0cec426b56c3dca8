extension PageScript {
  /// The panel about what is selected, and the notes beside the picture.
  static let panel = #"""
      // ── Elements of the page ──

      function element(tag, settings = {}, ...children) {
        const made = document.createElement(tag);
        for (const [name, value] of Object.entries(settings)) {
          if (name === "text") made.textContent = value;
          else made.setAttribute(name, value);
        }
        made.append(...children.filter((child) => child != null));
        return made;
      }

      function button(text, act, settings = {}) {
        const made = element("button", { type: "button", text, ...settings });
        made.addEventListener("click", act);
        return made;
      }

      // A link where the address is one that may be followed, else its text.
      function linked(text, address) {
        const url = address == null ? null : safeLink(address);
        const shown = clean(text);
        if (!url) return element("span", { class: "value", text: shown });
        return element("a", {
          href: url, rel: "noopener noreferrer", target: "_blank", class: "value", text: shown,
        });
      }

      // ── Panel ──

      const neighboursAtFirst = 60;

      // What is selected in full; `ends` tells of a path that was asked for.
      function showPanel(ends = null) {
        const panel = byId("panel"), content = byId("panel-content");
        const { selected } = state;
        if (panel.hidden && selected) {
          // It may open under the pointer: a double click still means the picture.
          panel.classList.add("opening");
          setTimeout(() => panel.classList.remove("opening"), doubleClickMilliseconds);
        }
        panel.hidden = selected === null;
        measureInset();
        updateNotes();
        if (!selected) return;
        const parts = ends ? [pathSection(ends)] : [];
        parts.push(...(selected.kind === "node"
          ? nodeSections(selected.index) : relationshipSections(selected.index)));
        content.replaceChildren(...parts.filter(Boolean));
        panel.scrollTop = 0;
      }

      function nodeSections(i) {
        const node = nodes[i];
        const aliases = list(node.names).map(oneLine).filter((name) => name !== nodeCaptions[i]);
        return [
          heading(nodeCaptions[i], list(node.labels).map((label) => [oneLine(label), node.fill])),
          aliases.length > 0
            ? element("p", { class: "aliases", text: [...new Set(aliases)].join(" · ") }) : null,
          interval(node),
          actions(i),
          properties(node),
          link(node),
          sources(node),
          neighbours(i),
          foldedNeighbours(node),
        ];
      }

      function relationshipSections(r) {
        const one = relationships[r];
        const chain = element("p", { class: "chain" });
        chain.append(...chainOf([starts[r], ends[r]], [r]));
        return [
          heading(relationshipCaption(r) || oneLine(one.type), [[oneLine(one.type), one.color]]),
          chain,
          interval(one),
          properties(one),
          link(one),
          sources(one),
        ];
      }

      function heading(caption, tags) {
        const row = element("div", { class: "tags" });
        for (const [text, color] of tags) {
          if (!text) continue;
          const dot = element("i", { class: "dot" });
          dot.style.backgroundColor = hex(channels(color) ?? channels("#999999"));
          row.append(element("span", { class: "tag" }, dot, element("bdi", { text })));
        }
        return element("header", {}, element("h2", { text: caption, id: "panel-title" }), row);
      }

      function interval(one) {
        if (one.from == null && one.to == null) return null;
        const text = `${oneLine(one.from ?? "…")} – ${oneLine(one.to ?? "…")}`;
        return element("p", { class: "interval", text });
      }

      function actions(i) {
        return element(
          "div", { class: "actions" },
          button(state.focus.has(i) ? "One hop more" : "Neighbours only", () => {
            focusOn(i);
            showPanel();
          }),
          button("Path to…", () => awaitPathEnd(i)),
          button("Centre", () => centre(i)));
      }

      function section(title, content) {
        return element("section", {}, element("h3", { text: title }), content);
      }

      function properties(one) {
        const pairs = list(one.properties).filter(Array.isArray);
        if (pairs.length === 0) return null;
        const table = element("dl");
        for (const [name, value] of pairs) {
          table.append(
            element("dt", { text: oneLine(name) }),
            element("dd", { class: "value", text: clean(value) }));
        }
        return section("Properties", table);
      }

      function link(one) {
        if (one.link == null) return null;
        return section("Link", element("p", {}, linked(one.link, one.link)));
      }

      function sources(one) {
        const all = list(one.sources);
        if (all.length === 0) return null;
        const items = all.map((source) =>
          element("li", {}, linked(source?.text ?? source?.link ?? source, source?.link)));
        return section("Sources", element("ul", { class: "sources" }, ...items));
      }

      function neighbours(i) {
        const rows = [];
        forEachRelationship(i, (r, other) => {
          if (isRelationshipVisible[r]) rows.push({ r, other, isOut: starts[r] === i });
        });
        if (rows.length === 0) return null;
        rows.sort((a, b) => relationshipCaption(a.r).localeCompare(relationshipCaption(b.r))
          || b.isOut - a.isOut || nodeCaptions[a.other].localeCompare(nodeCaptions[b.other]));
        const items = rows.map(({ r, other, isOut }) => {
          const go = () => select({ kind: "node", index: other });
          const row = button("", go, { class: "neighbour" });
          row.append(
            element("span", { class: "type" },
              element("span", { text: isOut ? "→ " : "← ", "aria-label": isOut ? "to" : "from" }),
              element("bdi", { text: relationshipCaption(r) })),
            element("bdi", { class: "name", text: nodeCaptions[other] }));
          return element("li", {}, row);
        });
        const all = element("ul", { class: "neighbours" }, ...items.slice(0, neighboursAtFirst));
        if (items.length > neighboursAtFirst) {
          const more = button(`Show all ${items.length}`, () => {
            all.append(...items.slice(neighboursAtFirst));
            more.remove();
          });
          return section(`Neighbours (${rows.length})`, element("div", {}, all, more));
        }
        return section(`Neighbours (${rows.length})`, all);
      }

      function foldedNeighbours(node) {
        const more = Number(node.more) || 0;
        if (more <= 0) return null;
        const text = `${counted(more, "more neighbour")} ${more === 1 ? "is" : "are"} not in this `
          + "picture.";
        return element("p", { class: "interval", text });
      }

      function pathSection({ from, to }) {
        if (!state.path) {
          return section("Path", element("p", {
            class: "no-path",
            text: `No path leads from ${nodeCaptions[from]} to ${nodeCaptions[to]} `
              + "through what is shown.",
          }));
        }
        const chain = element("p", { class: "chain", id: "path" });
        chain.append(...chainOf(state.path.nodes, state.path.relationships));
        return section(`Path (${counted(state.path.relationships.length, "hop")})`, chain);
      }

      // Nodes as buttons with the relationships between them, as they are directed.
      function chainOf(nodeChain, relationshipChain) {
        const parts = [];
        nodeChain.forEach((i, k) => {
          if (k > 0) {
            const r = relationshipChain[k - 1], isOut = starts[r] === nodeChain[k - 1];
            parts.push(element("span", { class: "hop" },
              isOut ? "—" : "←", element("bdi", { text: relationshipCaption(r) }),
              isOut ? "→" : "—"));
          }
          parts.push(button(nodeCaptions[i], () => select({ kind: "node", index: i })));
        });
        return parts;
      }

      // On a wide screen the panel covers the right of the picture.
      function measureInset() {
        const panel = byId("panel");
        const isBeside = !panel.hidden && panel.offsetWidth < 0.6 * viewport.width;
        viewport.insetRight = isBeside ? panel.offsetWidth + 12 : 0;
      }

      // ── Notes ──

      function updateNotes() {
        const note = byId("note"), text = byId("note-text");
        const roots = [...state.focus.keys()].map((i) => nodeCaptions[i]);
        note.hidden = state.pathStart < 0 && roots.length === 0;
        if (state.pathStart >= 0) {
          text.textContent = `Path from ${nodeCaptions[state.pathStart]}: choose the other end`;
          byId("note-end").textContent = "Cancel";
        } else if (roots.length > 0) {
          const hops = Math.max(...state.focus.values());
          text.textContent = `Within ${counted(hops, "hop")} of ${roots.slice(0, 3).join(", ")}`
            + (roots.length > 3 ? " …" : "");
          byId("note-end").textContent = "Show all";
        }
        const isWhole = state.visibleNodes === nodeCount
          && state.visibleRelationships === relationshipCount;
        byId("count").textContent = isWhole
          ? `${counted(nodeCount, "node")}, ${counted(relationshipCount, "relationship")}`
          : `showing ${state.visibleNodes.toLocaleString("en")} of ${counted(nodeCount, "node")}, `
            + `${state.visibleRelationships.toLocaleString("en")} of `
            + counted(relationshipCount, "relationship");
        byId("empty").hidden = state.visibleNodes > 0;
        byId("empty").textContent = nodeCount === 0
          ? "There is nothing to show: the graph is empty."
          : "Nothing is shown with these filters.";
      }
    """#
}
